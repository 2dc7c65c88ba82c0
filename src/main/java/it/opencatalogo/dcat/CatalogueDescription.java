package it.opencatalogo.dcat;

/** Port: what the catalogue says of itself; the settings implement it. */
public interface CatalogueDescription {
    /** The site's address, without a slash at the end. */
    String url();

    String title();

    String description();

    /** {@code publisher.identifier}, {@code publisher.name}, {@code contact.name}, {@code contact.email}, {@code homepage}, {@code license}, {@code spatial.geonames}; empty if not set. */
    String get(String name);
}
