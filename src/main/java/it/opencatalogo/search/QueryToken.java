package it.opencatalogo.search;

/** A piece of a query text. {@code text} is still escaped for words; {@code end} is where the piece ends in the source. */
record QueryToken(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD, WILDCARD, STAR, PHRASE, REGEXP, AND, OR, NOT, PLUS, MINUS, BARE_OPERATOR, OPEN, CLOSE, COLON, BOOST, FUZZY, RANGE, END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
