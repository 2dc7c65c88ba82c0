package it.opencatalogo.faults;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where {@code package_search} answers otherwise than CKAN 2.12 on purpose; each is marked {@code CKAN:} in the code. A difference counts as
 * explained only if its check holds: mostly, that the same question put in CKAN's own way is answered as CKAN answers it.
 */
enum KnownDifference {
    UNHANDLED("CKAN fails with an unhandled error (500); here it is a clear refusal or the parameter is read as left out",
        met -> met.ckan().kind().startsWith("500") && !met.ours().kind().startsWith("5")),
    OWN_FILTER("CKAN glues +capacity, -dataset_type and +state around fq, so that an OR outside parentheses restricts nothing; here fq is a query of its own. Checked: glued by hand, the answers are equal",
        met -> !met.question().text("fq").isEmpty() && met.sameIf(met.glued())),
    ITALIAN("Plain words are looked for with Italian stems, synonyms and codes by their beginning as well. Checked: with qf given, which asks for these fields and no others, the answers are equal",
        met -> met.sameIf(met.exact())),
    SORTED_BY_WORD("CKAN sorts a text by one of the words in it; here titles are sorted as wholes and other texts not at all. Checked: sorted by name alone, the answers are equal",
        met -> met.question().text("sort").matches("(?s).*\\b(title|notes|author|maintainer|extras_\\w+) .*") && met.sameOnBoth(met.question().with("sort", "name asc"))),
    ACROSS_VALUES("The free text is joined of many values, in another order than CKAN's; a phrase may begin in one and end in the next. Checked: without quotes, the answers are equal",
        met -> met.sameOnBoth(met.unquoted())),
    FUZZY("Of the words near to the one asked for, the 50 nearest of the whole index count, and CKAN's holds other datasets too. Checked: without ~, the answers are equal",
        met -> met.sameOnBoth(met.replaced("~[0-9.]*", ""))),
    BOOST_FUNCTIONS("bf and boost, which could only order the hits, are not looked at; CKAN refuses what is no function. Checked: without them, the answers are equal",
        met -> met.sameOnBoth(met.question().with("bf", null).with("boost", null))),
    TWO_ERRORS("With two things wrong at once, the other one may be told first. Checked: without sort, the answers are equal",
        met -> met.ours().kind().startsWith("4") && met.ckan().kind().startsWith("4") && met.sameOnBoth(met.question().with("sort", null))),
    SIGNS_ALONE("A word of signs only counts among the words that must be there, where CKAN drops it in fields without whole values. Checked: without such words, the answers are equal",
        met -> met.sameOnBoth(met.replaced("(?<=^|\\s)[^\\p{L}\\p{N}\\s]+(?=\\s|$)", ""))),
    EXCLAMATION("In Solr's eDisMax an ! right before a field excludes nothing; here it excludes as - does. Checked: with - in its place, the answers are equal",
        met -> "edismax".equals(met.question().text("defType")) && met.sameOnBoth(met.replaced("!(?=\\w+ ?:)", "-"))),
    SEVERAL("More than one of the above at once. Checked in the same way, together",
        met -> met.several());

    final String reason;
    private final Function<Meeting, Boolean> check;

    KnownDifference(String reason, Function<Meeting, Boolean> check) {
        this.reason = reason;
        this.check = check;
    }

    /** One question and both answers; {@code again} asks ours once more, {@code there} CKAN. */
    record Meeting(SearchQuestion question, SearchAnswer ours, SearchAnswer ckan, Function<SearchQuestion, SearchAnswer> again, Function<SearchQuestion, SearchAnswer> there) {
        boolean sameOnBoth(SearchQuestion other) {
            return !other.equals(question) && again.apply(other).differsFrom(there.apply(other), other).isEmpty();
        }

        SearchQuestion unquoted() {
            return replaced("\"([^\"]*)\"(~[0-9.]*)?", "($1)");
        }

        SearchQuestion replaced(String pattern, String replacement) {
            SearchQuestion other = question;
            for (String name : List.of("q", "fq")) {
                other = question.text(name).isEmpty() ? other : other.with(name, question.text(name).replaceAll(pattern, replacement));
            }
            return other;
        }

        boolean several() {
            SearchQuestion plain = question.with("sort", "name asc").with("bf", null).with("boost", null);
            Meeting met = new Meeting(plain, ours, ckan, again, there);
            SearchQuestion own = plain.text("fq").isEmpty() ? plain : met.glued();
            return again.apply(exact(own)).differsFrom(there.apply(plain), plain).isEmpty();
        }

        boolean sameIf(SearchQuestion other) {
            return again.apply(other).differsFrom(ckan, question).isEmpty();
        }

        /** The filter as CKAN hands it to its engine. */
        SearchQuestion glued() {
            String fq = question.text("fq");
            String states = "active" + (set("include_drafts") ? " OR draft" : "") + (set("include_deleted") ? " OR deleted" : "");
            String glued = (set("include_private") ? "" : "+capacity:public ") + fq + " -dataset_type:harvest" + (fq.contains("+state") ? "" : " +state:(" + states + ")");
            return question.with("fq", glued).with("include_private", true);
        }

        SearchQuestion exact() {
            return exact(question);
        }

        SearchQuestion exact(SearchQuestion asked) {
            return asked.text("qf").isEmpty() ? asked.with("qf", "name^4 title^4 tags^2 groups^2 text") : asked;
        }

        private boolean set(String flag) {
            return List.of("true", "yes").contains(String.valueOf(question.parameters().get(flag)));
        }
    }

    static Optional<KnownDifference> of(Meeting met) {
        for (KnownDifference known : values()) {
            if (known.check.apply(met)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
