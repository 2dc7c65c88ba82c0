package it.opencatalogo.search;

import java.util.regex.Pattern;

/** How many of the optional words must be there: Solr's {@code mm}, such as {@code 2<-1 5<80%}, {@code 3}, {@code -2}, {@code 75%}. */
record MinimumMatch(String rule) {
    private static final Pattern SHAPE = Pattern.compile("\\s*(?:-?\\d{1,6}%?|(?:\\d{1,6}<-?\\d{1,6}%?)(?:\\s+\\d{1,6}<-?\\d{1,6}%?)*)\\s*");

    static MinimumMatch of(String rule, String otherwise) {
        return new MinimumMatch(rule == null ? otherwise : rule.replaceAll("\\s*<\\s*", "<").strip());
    }

    boolean readable() {
        return SHAPE.matcher(rule).matches();
    }

    /** A rule that cannot be read is refused when it is needed, not for one word alone (case {@code dismax-parameters}). */
    int of(int words) {
        if (!readable()) {
            throw Refusal.refused("Invalid 'mm' spec: " + rule, "mm vuole un numero, una percentuale o una regola come 2<-1 5<80%");
        }
        String chosen = rule;
        if (rule.indexOf('<') >= 0) {
            chosen = null;
            for (String part : rule.split("\\s+")) {
                int sign = part.indexOf('<');
                if (words <= Integer.parseInt(part.substring(0, sign))) {
                    break;
                }
                chosen = part.substring(sign + 1);
            }
        }
        int number = chosen == null ? words : counted(chosen, words);
        return Math.max(0, Math.min(number, words));
    }

    private static int counted(String rule, int words) {
        if (rule.endsWith("%")) {
            int percent = Integer.parseInt(rule.substring(0, rule.length() - 1));
            int share = (int) (words * (long) percent / 100);
            return percent < 0 ? words + share : share;
        }
        int number = Integer.parseInt(rule);
        return number < 0 ? words + number : number;
    }
}
