package it.opencatalogo.faults;

import it.opencatalogo.action.Json;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What {@code package_search} tells beyond CKAN, asked for along with a question: spellings, highlights, datasets like another one. No word of
 * them may stand only in what the caller does not see, and a hidden model is as unknown as one that is not there.
 */
final class SearchExtrasAsked {
    private static final String SUGGEST = "ext_suggest";
    private static final String HIGHLIGHT = "ext_highlight";
    private static final String MORE_LIKE = "ext_more_like";
    private static final String NOWHERE = "lingua-nowhere";
    private final SearchCorpus corpus;
    private final List<String> names;
    /** Words that some caller does not see anywhere. */
    private final List<String> hidden;
    private final Map<String, Set<String>> words = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> seen = new ConcurrentHashMap<>();

    SearchExtrasAsked(SearchCorpus corpus, List<CallerView> callers) {
        this.corpus = corpus;
        names = corpus.datasets().stream().map(dataset -> dataset.get("name").toString()).toList();
        callers.forEach(caller -> words.put(caller.name(), words(new ArrayList<>(caller.shown().values()))));
        Set<String> unseen = new HashSet<>(words(corpus.datasets()));
        Set<String> common = new HashSet<>(unseen);
        words.values().forEach(common::retainAll);
        unseen.removeAll(common);
        hidden = unseen.stream().filter(word -> word.length() > 3 && word.chars().allMatch(Character::isLetter)).sorted().toList();
    }

    /** Every other question asks for some of it; some of those for a hidden word, spelt wrong or right. */
    SearchQuestion asked(SearchQuestion question) {
        Random random = new Random(question.number() * 31 + 7);
        SearchGrammar grammar = new SearchGrammar(random, corpus.values());
        if (grammar.chance(50)) {
            return question;
        }
        SearchQuestion asked = grammar.chance(70) ? question.with(SUGGEST, true) : question;
        asked = grammar.chance(50) ? asked.with(HIGHLIGHT, true) : asked;
        asked = grammar.chance(30) ? asked.with(MORE_LIKE, grammar.pick(names)) : asked;
        if (grammar.chance(50)) {
            String word = grammar.chance(60) ? misspelt(grammar.pick(hidden), random) : grammar.chance(50) ? grammar.pick(hidden) : misspelt(grammar.word(), random);
            asked = asked.with("q", word + (grammar.chance(30) ? " " + grammar.word() : "")).with("defType", null).with("qf", null);
            asked = grammar.chance(70) ? asked.with("fq", null) : asked;
        }
        return asked;
    }

    private static String misspelt(String word, Random random) {
        int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
        String rest = word.substring(Math.min(at, word.length()));
        return word.substring(0, Math.min(at, word.length())) + switch (random.nextInt(3)) {
            case 0 -> "x" + rest;
            case 1 -> rest.isEmpty() ? "" : rest.substring(1);
            default -> rest.isEmpty() ? "z" : "z" + rest.substring(1);
        };
    }

    boolean modelHidden(CallerView caller, SearchQuestion question) {
        return question.parameters().get(MORE_LIKE) instanceof String model && !caller.names().contains(model);
    }

    /** The answer must be the one about a dataset that was never there. */
    Optional<String> refused(CallerView caller, SearchQuestion question) {
        count("hidden models");
        String model = question.text(MORE_LIKE);
        String told = caller.api().post("package_search", question.parameters()).map(reply -> reply.status() + reply.text()).orElse("no answer");
        String due = caller.api().post("package_search", question.with(MORE_LIKE, NOWHERE).parameters()).map(reply -> reply.status() + reply.text()).orElse("no answer");
        return told.replace(model, NOWHERE).equals(due) ? Optional.empty() : Optional.of("is told of a hidden model: " + told + " / " + due);
    }

    /** @param due what an administrator is answered about what the caller sees */
    Optional<String> fault(CallerView caller, SearchQuestion question, SearchAnswer answer, SearchAnswer due) {
        if (question.parameters().containsKey(MORE_LIKE) && answer.count() > 0) {
            count("found by likeness");
        }
        return highlights(caller, answer, due).or(() -> suggestions(caller, question, answer));
    }

    private Optional<String> highlights(CallerView caller, SearchAnswer answer, SearchAnswer due) {
        Map<?, ?> shown = (Map<?, ?>) answer.more().getOrDefault(HIGHLIGHT, Map.of());
        if (!shown.equals(due.more().getOrDefault(HIGHLIGHT, Map.of()))) {
            return Optional.of("has other highlights: " + shown + " / " + due.more().get(HIGHLIGHT));
        }
        for (Map.Entry<?, ?> one : shown.entrySet()) {
            count("highlights");
            Map<String, Object> dataset = caller.shown().get(one.getKey().toString());
            Set<String> strange = words(List.of(new ArrayList<>(((Map<?, ?>) one.getValue()).values())));
            strange.removeAll(dataset == null ? Set.of() : words(List.of(dataset)));
            if (!strange.isEmpty()) {
                return Optional.of("is shown " + strange + " in " + one);
            }
        }
        return Optional.empty();
    }

    private Optional<String> suggestions(CallerView caller, SearchQuestion question, SearchAnswer answer) {
        for (Object each : (List<?>) answer.more().getOrDefault(SUGGEST, List.of())) {
            count("spellings");
            Map<?, ?> proposal = (Map<?, ?>) each;
            Set<String> known = new HashSet<>(words.get(caller.name()));
            known.addAll(words(List.of(question.text("q"))));
            Set<String> strange = words(List.of(proposal.get("q")));
            strange.removeIf(word -> known.contains(word) || joined(word, known, question.text("q")));
            if (!strange.isEmpty()) {
                return Optional.of("is proposed the hidden " + strange + ": " + proposal);
            }
            Map<String, Object> again = new LinkedHashMap<>(question.with("q", proposal.get("q")).parameters());
            again.remove(MORE_LIKE);
            long count = SearchAnswer.of(caller.api().post("package_search", again)).count();
            if (count != ((Number) proposal.get("count")).longValue()) {
                return Optional.of("is proposed " + proposal + ", which finds " + count);
            }
        }
        return Optional.empty();
    }

    /** Only the letters of {@code pnrrv4} are spelt otherwise: what is proposed has the caller's own number behind a word. */
    private static boolean joined(String word, Set<String> known, String typed) {
        return word.matches(".*\\p{Nd}.*") && Stream.of(word.split("(?<=\\p{Nd})(?=\\p{L})|(?<=\\p{L})(?=\\p{Nd})"))
            .allMatch(part -> Character.isDigit(part.charAt(0)) ? typed.contains(part) : known.contains(part));
    }

    /** Without accents, in small letters, markup and signs taken away. */
    private static Set<String> words(List<?> trees) {
        Set<String> words = new HashSet<>();
        for (String word : Normalizer.normalize(Json.text(trees), Normalizer.Form.NFD).replaceAll("\\p{M}|</?em>", "").replaceAll("&#?\\w+;|\\\\[nrtbf]", " ").toLowerCase(Locale.ROOT)
            .split("[^\\p{L}\\p{Nd}]+")) {
            words.add(word);
        }
        words.remove("");
        return words;
    }

    private void count(String kind) {
        seen.computeIfAbsent(kind, key -> new AtomicLong()).incrementAndGet();
    }

    /** How much of each kind was looked at. */
    Map<String, AtomicLong> seen() {
        return new TreeMap<>(seen);
    }
}
