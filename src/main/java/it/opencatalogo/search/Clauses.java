package it.opencatalogo.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the parts of one level by Lucene's classic rules: AND makes both its sides required, OR makes both optional, and with AND as default
 * an optional part beside a required one restricts nothing (ckan-api.md 3.5).
 */
final class Clauses {

    enum Occurs { MUST, SHOULD, MUST_NOT }

    private record Clause(Query query, Occurs occurs) {
    }

    private final List<Clause> clauses = new ArrayList<>();
    private final boolean and;

    Clauses(boolean and) {
        this.and = and;
    }

    /** {@code joint} is AND, OR or null; {@code sign} is PLUS, MINUS, NOT or null. */
    void add(QueryToken.Kind joint, QueryToken.Kind sign, Query query) {
        boolean not = sign == QueryToken.Kind.MINUS || sign == QueryToken.Kind.NOT;
        if (joint == QueryToken.Kind.AND) {
            last(Occurs.MUST);
        }
        if (and && joint == QueryToken.Kind.OR) {
            last(Occurs.SHOULD);
        }
        if (query instanceof Query.Bool bool && bool.must().isEmpty() && bool.should().isEmpty() && bool.mustNot().isEmpty()) {
            return;
        }
        boolean required = and ? joint != QueryToken.Kind.OR : sign == QueryToken.Kind.PLUS || joint == QueryToken.Kind.AND;
        clauses.add(new Clause(query, not ? Occurs.MUST_NOT : required ? Occurs.MUST : Occurs.SHOULD));
    }

    void optional(Query query) {
        clauses.add(new Clause(query, Occurs.SHOULD));
    }

    private void last(Occurs occurs) {
        if (!clauses.isEmpty()) {
            Clause last = clauses.get(clauses.size() - 1);
            if (last.occurs() != Occurs.MUST_NOT) {
                clauses.set(clauses.size() - 1, new Clause(last.query(), occurs));
            }
        }
    }

    Query query(int minimum) {
        return single() ? clauses.get(0).query() : all(of(Occurs.MUST), minimum);
    }

    /** One word alone obeys no rule. */
    Query query(MinimumMatch matching) {
        return single() && clauses.get(0).occurs() == Occurs.SHOULD ? clauses.get(0).query() : all(of(Occurs.MUST), matching.of(of(Occurs.SHOULD).size()));
    }

    /** As a filter beside which another one holds anyway: what is optional beside an exclusion stays so. */
    Query filter() {
        boolean excludes = of(Occurs.MUST).isEmpty() && !of(Occurs.MUST_NOT).isEmpty();
        return excludes ? all(List.of(new Query.MatchAll()), 0) : query(0);
    }

    private boolean single() {
        return clauses.size() == 1 && clauses.get(0).occurs() != Occurs.MUST_NOT;
    }

    private Query all(List<Query> must, int minimum) {
        return new Query.Bool(must, of(Occurs.SHOULD), of(Occurs.MUST_NOT), minimum);
    }

    private List<Query> of(Occurs occurs) {
        return clauses.stream().filter(clause -> clause.occurs() == occurs).map(Clause::query).toList();
    }
}
