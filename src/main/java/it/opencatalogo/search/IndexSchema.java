package it.opencatalogo.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which fields an index has and how each is read. A name that is not declared is legal and is a plain string unless a rule for its beginning
 * or end says otherwise, as with the dynamic fields of CKAN's Solr (ckan-api.md 3.4).
 */
public final class IndexSchema {

    /** How the values of a field are taken apart and compared. */
    public enum Kind {
        /** Words: split, lower case, English stems, accents folded; CKAN's {@code text}. */
        TEXT,
        /** Words: split, lower case, neither stemmed nor folded. */
        TEXT_GENERAL,
        /** Words: without their elided article, split, lower case, accents folded, Italian stems. */
        TEXT_ITALIAN,
        /** Words as they are written, not taken apart inside: codes, names of files, and what a misspelt word may have meant. */
        TEXT_WHOLE,
        /** Words, also by their beginnings: for proposals while typing. */
        TEXT_BEGINNINGS,
        /** The whole value, case-sensitive. */
        STRING,
        /** A moment in UTC, to the millisecond. */
        DATE,
        /** A whole number. */
        INTEGER;

        /** Whether a value is taken apart into words. */
        public boolean words() {
            return this != STRING && !ordered();
        }

        /** Whether values are compared as moments or numbers, not as letters. */
        public boolean ordered() {
            return this == DATE || this == INTEGER;
        }
    }

    /** A declared field. {@code answered} tells whether {@code fl=} may show it, {@code sorted} by which other field it is sorted. */
    public record IndexField(String name, Kind kind, boolean many, boolean answered, String sorted) {
    }

    private record Rule(String beginning, String end, Kind kind) {
        boolean fits(String name) {
            return name.startsWith(beginning) && name.endsWith(end);
        }
    }

    private final Map<String, IndexField> declared;
    private final List<Rule> rules;
    private final Map<String, String> italian;
    private final Map<String, String> whole;
    private final Map<String, Function<String, Set<String>>> meant;

    private IndexSchema(Builder builder) {
        declared = Map.copyOf(builder.declared);
        rules = List.copyOf(builder.rules);
        italian = Map.copyOf(builder.italian);
        whole = Map.copyOf(builder.whole);
        meant = Map.copyOf(builder.meant);
    }

    /** Never null: undeclared names have a field as well. */
    public IndexField field(String name) {
        IndexField field = declared.get(name);
        return field != null ? field : dynamic(name);
    }

    public Kind kind(String name) {
        return field(name).kind();
    }

    /** The field that holds the same words with Italian stems; null if there is none. */
    public String italian(String name) {
        return italian.get(name);
    }

    /** The field that holds the same words as they are written; null if there is none. */
    public String whole(String name) {
        return whole.get(name);
    }

    /** The values that a plain word may mean, by their field: {@code shapefile} means {@code SHP}. */
    public Map<String, Set<String>> meant(String word) {
        Map<String, Set<String>> values = new TreeMap<>();
        meant.forEach((field, reading) -> {
            Set<String> read = reading.apply(word);
            if (!read.isEmpty()) {
                values.put(field, read);
            }
        });
        return values;
    }

    public Set<String> names() {
        return declared.keySet();
    }

    private IndexField dynamic(String name) {
        for (Rule rule : rules) {
            if (rule.fits(name)) {
                return new IndexField(name, rule.kind(), true, true, name);
            }
        }
        return new IndexField(name, Kind.STRING, true, false, name);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of one schema. */
    public static final class Builder {
        private final Map<String, IndexField> declared = new LinkedHashMap<>();
        private final List<Rule> rules = new ArrayList<>();
        private final Map<String, String> italian = new LinkedHashMap<>();
        private final Map<String, String> whole = new LinkedHashMap<>();
        private final Map<String, Function<String, Set<String>>> meant = new LinkedHashMap<>();

        public Builder one(Kind kind, String... names) {
            return add(kind, false, true, names);
        }

        public Builder many(Kind kind, String... names) {
            return add(kind, true, true, names);
        }

        /** Fields that can be searched but are not shown in flat answers. */
        public Builder hidden(Kind kind, String... names) {
            return add(kind, true, false, names);
        }

        /** Undeclared names that begin so. */
        public Builder beginning(String beginning, Kind kind) {
            rules.add(new Rule(beginning, "", kind));
            return this;
        }

        /** Undeclared names that end so. */
        public Builder ending(String end, Kind kind) {
            rules.add(new Rule("", end, kind));
            return this;
        }

        /** Sorting by {@code name} sorts by {@code by}. */
        public Builder sortedBy(String name, String by) {
            declared.computeIfPresent(name, (key, field) -> new IndexField(key, field.kind(), field.many(), field.answered(), by));
            return this;
        }

        /** The values of {@code name} are indexed a second time with Italian stems. */
        public Builder italian(String name) {
            String second = name + "_it";
            italian.put(name, second);
            return add(Kind.TEXT_ITALIAN, true, false, second);
        }

        /** The values of {@code name} are indexed once more as they are written. */
        public Builder whole(String name) {
            String second = name + "_whole";
            whole.put(name, second);
            return add(Kind.TEXT_WHOLE, true, false, second);
        }

        /** A plain word also finds the values of {@code name} that {@code reading} answers for it. */
        public Builder meant(String name, Function<String, Set<String>> reading) {
            meant.put(name, reading);
            return this;
        }

        public IndexSchema build() {
            return new IndexSchema(this);
        }

        private Builder add(Kind kind, boolean many, boolean answered, String... names) {
            for (String name : names) {
                declared.put(name, new IndexField(name, kind, many, answered, name));
            }
            return this;
        }
    }
}
