package it.opencatalogo.dataset;

import it.opencatalogo.action.StoredText;
import it.opencatalogo.error.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Keywords as CKAN takes them: 2 to 100 letters, digits, blanks, {@code - _ .}; doubles are one (ckan-api 5.2). */
final class TagRules {
    /** A free keyword, or one of a vocabulary. */
    record Keyword(String name, UUID vocabulary) {
    }

    static final String VOCABULARY_ID = "vocabulary_id";
    static final Message MISSING = new Message("Missing value", "Parola chiave vuota: scriverla o toglierla");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}_ .-]*");
    private final Function<String, Optional<UUID>> vocabularies;

    TagRules(Function<String, Optional<UUID>> vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<Keyword> read(List<Map<String, Object>> tags, Object tagString, Findings findings) {
        Map<Keyword, Keyword> keywords = new LinkedHashMap<>();
        List<Object> messages = new ArrayList<>();
        for (Map<String, Object> tag : tags) {
            if (!tag.isEmpty()) {
                keyword(tag, messages).ifPresent(k -> keywords.put(k, k));
            }
        }
        findings.list(Wire.TAGS, messages);
        if (tagString != null) {
            for (String word : StoredText.of(tagString).split(",")) {
                String name = word.strip();
                if (!name.isEmpty()) {
                    faults(name).forEach(fault -> findings.add(Wire.TAG_STRING, fault));
                    Keyword free = new Keyword(name, null);
                    keywords.put(free, free);
                }
            }
        }
        return List.copyOf(keywords.values());
    }

    private Optional<Keyword> keyword(Map<String, Object> tag, List<Object> messages) {
        String name = StoredText.of(tag.get(Wire.NAME));
        if (name == null || name.isEmpty()) {
            messages.add(MISSING);
            return Optional.empty();
        }
        List<Message> faults = faults(name);
        if (!faults.isEmpty()) {
            messages.add(joined(faults));
        }
        Object vocabulary = tag.get(VOCABULARY_ID);
        if (vocabulary == null) {
            return Optional.of(new Keyword(name, null));
        }
        Optional<UUID> known = vocabularies.apply(vocabulary.toString());
        if (known.isEmpty()) {
            messages.add(Map.of(VOCABULARY_ID, List.of(new Message("Tag vocabulary was not found.", "Il vocabolario indicato non esiste"))));
        }
        return known.map(id -> new Keyword(name, id));
    }

    static List<Message> faults(String name) {
        List<Message> faults = new ArrayList<>();
        if (name.length() < 2) {
            faults.add(new Message("Tag \"" + name + "\" length is less than minimum 2", "La parola chiave «" + name + "» ha meno di 2 caratteri"));
        }
        if (name.length() > 100) {
            faults.add(new Message("Tag \"" + name + "\" length is more than maximum 100", "La parola chiave «" + name + "» ha più di 100 caratteri"));
        }
        if (!ALLOWED.matcher(name).matches()) {
            faults.add(new Message("Tag \"" + name + "\" can only contain alphanumeric characters, spaces (\" \"), hyphens (\"-\"), underscores (\"_\") or dots (\".\")",
                "La parola chiave «" + name + "» può contenere solo lettere, cifre, spazi, trattini, trattini bassi e punti: togliere gli altri segni"));
        }
        return faults;
    }

    private static Message joined(List<Message> faults) {
        return faults.stream().reduce((a, b) -> new Message(a.english() + ", " + b.english(), a.italian() + "; " + b.italian())).orElseThrow();
    }
}
