package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the index remembers of words stands where the whole text, taken apart at once, has it. */
class RememberedWordsTest {
    private static final List<String> PIECES = List.of("Città", "dell'acqua", "d’Italia", "--", "&", "M1C1-2.3", "OpenData", "asl/usl", "2024-01-31", "a", "È", "e-mail", "'", "perché,", "WiFi",
        "PNRR;", "u.o.", "(bandi)", "x_y", "IT-FI", "l'", "Dell'", "𝔘nico", "parolalunghissimachenonsiricordaperchéètroppolungapertutti-e-due", "O'Neil's");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"TEXT", "TEXT_GENERAL", "TEXT_ITALIAN", "TEXT_BEGINNINGS"})
    void wordsStandWhereTheyStoodInTheWholeText(IndexSchema.Kind kind) throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(5) == 0 ? "" : " ");
            }
            assertEquals(terms(new Analysis.Words(kind, true), text.toString()), terms(Analysis.INDEX.get(kind), text.toString()), text.toString());
        }
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            for (int at = 0; stream.incrementToken();) {
                at += increment.getPositionIncrement();
                terms.add(term + "@" + at);
            }
            stream.end();
        }
        return terms;
    }
}
