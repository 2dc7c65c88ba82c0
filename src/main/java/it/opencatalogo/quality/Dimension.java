package it.opencatalogo.quality;

import it.opencatalogo.error.Message;

/** What the metrics of the European quality score are about. */
enum Dimension {
    FINDABILITY("Reperibilità", "Findability"),
    ACCESSIBILITY("Accessibilità", "Accessibility"),
    INTEROPERABILITY("Interoperabilità", "Interoperability"),
    REUSABILITY("Riusabilità", "Reusability"),
    CONTEXTUALITY("Contesto", "Contextuality");

    private final Message label;

    Dimension(String italian, String english) {
        label = new Message(english, italian);
    }

    Message label() {
        return label;
    }
}
