package it.opencatalogo.judged;

import it.opencatalogo.judged.Corpus.Entry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody types, how much each dataset answers it (0 to 3), and how good an order of datasets is by that: nDCG of the first ten. */
public record Question(String q, Map<String, Integer> grades) {
    private static final int SEEN = 10;

    public static List<Question> all(List<Entry> corpus) {
        return Lines.of("queries.tsv").stream().map(line -> line.split("\t")).map(columns -> of(columns, corpus)).toList();
    }

    private static Question of(String[] columns, List<Entry> corpus) {
        Map<String, Integer> grades = new HashMap<>();
        for (Entry entry : corpus) {
            Arrays.stream(columns).skip(1).filter(judged -> holds(judged.substring(2), entry.about())).findFirst()
                .ifPresent(judged -> grades.put(entry.name(), judged.charAt(0) - '0'));
        }
        return new Question(columns[0], grades);
    }

    private static boolean holds(String criterion, Map<String, String> about) {
        return Arrays.stream(criterion.split("&")).map(part -> part.split("=", 2))
            .allMatch(part -> Arrays.stream(part[1].split("\\|")).anyMatch(value -> fits(value, about.getOrDefault(part[0], ""))));
    }

    private static boolean fits(String value, String known) {
        return value.endsWith("*") ? known.startsWith(value.substring(0, value.length() - 1)) : known.equals(value);
    }

    /** 1 for the best order that these datasets can have, 0 if nothing that answers is among the first ten. */
    public double ndcg(List<String> found) {
        List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(name -> grades.getOrDefault(name, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(SEEN, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
        }
        return gain;
    }
}
