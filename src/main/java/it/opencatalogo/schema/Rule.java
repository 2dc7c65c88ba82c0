package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a value must satisfy beyond its type. Advice is reported and never refuses: life has holders without an IPA code. */
public record Rule<T>(Message message, boolean advice, Predicate<T> holds) {

    public static <T> Rule<T> rule(String italian, String english, Predicate<T> holds) {
        return new Rule<>(new Message(english, italian), false, holds);
    }

    public static <T> Rule<T> advice(String italian, String english, Predicate<T> holds) {
        return new Rule<>(new Message(english, italian), true, holds);
    }

    @SuppressWarnings("unchecked")
    static <T> List<Rule<T>> narrow(Rule<? super T>[] all) {
        List<Rule<T>> rules = new ArrayList<>();
        for (Rule<? super T> rule : all) {
            rules.add((Rule<T>) rule);
        }
        return List.copyOf(rules);
    }
}
