package it.opencatalogo.faults;

import it.opencatalogo.action.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The same generated questions from callers with different rights. What a caller is answered must be what an administrator is answered to the
 * same question narrowed to the datasets that {@code package_show} shows this caller: the same count, hits, facets and flat fields, no more and
 * no less; and no proposal, keyword, file, spelling, highlight or dataset like another one may come from elsewhere.
 */
public final class RightsFuzzer {
    private static final int CONNECTIONS = 4;
    /** Every so many questions, proposals are asked for as well. */
    private static final int EACH = 10;
    private static final List<String> HOSTILE = List.of("+state:draft", "+state:(draft OR deleted)", "permission_labels:*", "*:* OR permission_labels:[* TO *]", "-permission_labels:public",
        "state:active OR state:draft", "capacity:private", "capacity:private OR *:*", "private:true", ") OR (*:*", "*:*) OR (capacity:private", "+capacity:private +state:*", "tags:riservato",
        "name:*private*", "title:/.*riserv.*/", "NOT permission_labels:x", "filter(capacity:private)", "+state:draft OR capacity:private", "organization:lingua-other", "\"+state\" riservato");
    private final Service service;
    private final int queries;
    private final long seed;
    private final SearchCorpus corpus = new SearchCorpus();
    private final List<CallerView> callers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong hits = new AtomicLong();
    private final Map<String, AtomicInteger> kinds = new ConcurrentHashMap<>();
    private final Map<Long, String> faults = new ConcurrentHashMap<>();
    private Api administrator;
    private SearchExtrasAsked extras;

    private RightsFuzzer(Options options) throws IOException {
        service = options.service();
        queries = options.number("queries", 100_000);
        seed = options.number("seed", 1);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new RightsFuzzer(Options.of(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        service.forgetAll();
        service.start();
        try {
            administrator = new Api(service.base(), service.token());
            corpus.load(administrator);
            callers();
            extras = new SearchExtrasAsked(corpus, callers);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.add(new Thread(this::work));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            service.stop();
        }
        faults.values().stream().limit(20).forEach(System.out::println);
        System.out.printf("%d questions from each of %s%nanswers %s, %d hits compared%nbeyond CKAN %s%n%d faults%n", queries, callers.stream().map(CallerView::described).toList(), kinds, hits.get(), extras.seen(), faults.size());
        return faults.isEmpty() ? 0 : 1;
    }

    private void callers() {
        List<String> names = corpus.datasets().stream().map(dataset -> dataset.get("name").toString()).toList();
        administrator.post("package_delete", Map.of("id", SearchCorpus.PREFIX + "odd-empty")).orElseThrow();
        callers.add(CallerView.of("a stranger", new Api(service.base(), ""), administrator, names));
        callers.add(CallerView.of("a member of another organisation", user("lingua-member", "other", "member"), administrator, names));
        callers.add(CallerView.of("an editor", user("lingua-editor", "odd", "editor"), administrator, names));
    }

    private Api user(String name, String organization, String role) {
        administrator.post("user_create", Map.of("name", name, "email", name + "@example.org", "password", "prova-prova-1")).orElseThrow();
        administrator.post("organization_member_create", Map.of("id", SearchCorpus.PREFIX + organization, "username", name, "role", role)).orElseThrow();
        return new Api(service.base(), administrator.post("api_token_create", Map.of("user", name, "name", "prova")).orElseThrow().object().get("token").toString());
    }

    private void work() {
        for (int number = next.getAndIncrement(); number < queries; number = next.getAndIncrement()) {
            long each = seed * 1_000_003 + number;
            SearchQuestion question = extras.asked(hostile(SearchQuestion.of(each, corpus), new Random(each)));
            for (CallerView caller : callers) {
                one(each, caller, question);
            }
            if (number % EACH == 0) {
                proposals(each);
            }
        }
    }

    /** Not only within the corpus's organisations, and now and then in a way that would open what is closed. */
    private static SearchQuestion hostile(SearchQuestion question, Random random) {
        SearchQuestion asked = question.with("fq_list", List.of());
        if (random.nextInt(3) == 0) {
            String text = HOSTILE.get(random.nextInt(HOSTILE.size()));
            asked = asked.with(random.nextBoolean() ? "fq" : "q", text);
        }
        return random.nextInt(4) == 0 ? asked.with("facet.field", Arrays.asList("permission_labels", "tags", "capacity", "state", "organization")).with("facet.limit", -1) : asked;
    }

    private void one(long number, CallerView caller, SearchQuestion question) {
        if (extras.modelHidden(caller, question)) {
            extras.refused(caller, question).ifPresent(fault -> faults.put(number, "FAULT " + caller.name() + " " + fault + "\n    " + Json.text(question.parameters())));
            return;
        }
        SearchAnswer answer = SearchAnswer.of(caller.api().post("package_search", question.parameters()));
        SearchQuestion narrowed = question.with("fq_list", List.of(caller.filter()));
        SearchAnswer due = SearchAnswer.of(administrator.post("package_search", narrowed.parameters()));
        kinds.computeIfAbsent(answer.kind(), key -> new AtomicInteger()).incrementAndGet();
        hits.addAndGet(Math.max(0, answer.count()));
        Optional<String> difference = answer.differsFrom(due, question);
        List<String> names = new ArrayList<>(answer.names());
        names.removeAll(caller.names());
        if (difference.isPresent() || !names.isEmpty() && !names.equals(List.of("null")) && question.parameters().get("fl") == null) {
            faults.put(number, "FAULT " + caller.name() + ": " + difference.orElse("sees " + names) + "\n    " + Json.text(question.parameters()));
        }
        extras.fault(caller, question, answer, due).ifPresent(fault -> faults.put(number, "FAULT " + caller.name() + " " + fault + "\n    " + Json.text(question.parameters())));
        nothing(number, caller, question, answer);
    }

    /** A value without hits is told only if something that the caller sees has it. */
    private void nothing(long number, CallerView caller, SearchQuestion question, SearchAnswer answer) {
        answer.unhit().forEach((field, values) -> {
            Set<Object> strange = new HashSet<>(values);
            strange.removeAll(caller.values(field));
            if (!strange.isEmpty()) {
                faults.put(number, "FAULT " + caller.name() + " is told of " + field + " " + strange + "\n    " + Json.text(question.parameters()));
            }
        });
    }

    private void proposals(long number) {
        Random random = new Random(number);
        String word = new SearchGrammar(random, corpus.values()).word();
        String typed = word.substring(0, 1 + random.nextInt(word.length()));
        for (CallerView caller : callers) {
            caller.proposed(typed).ifPresent(fault -> faults.put(number, "FAULT " + caller.name() + ": " + fault));
        }
    }
}
