package it.opencatalogo.search;

import it.opencatalogo.action.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words as Solr's PreAnalyzedField takes them, each with its step from the one before: texts are taken apart here, by the very analysis of the
 * index beside the process, so that the two cannot differ.
 */
final class SolrTokens {
    private final List<Map<String, Object>> tokens = new ArrayList<>();
    private int end;

    /** Several texts of one field follow each other, as they do in Lucene. */
    SolrTokens add(Analyzer analyzer, String field, String text) {
        try (TokenStream stream = analyzer.tokenStream(field, new StringReader(text))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                token(word.toString(), step.getPositionIncrement());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    private void token(String word, int step) {
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("t", word);
        // Solr asks for places in the text though nothing is made of them; they must not go back.
        token.put("s", end);
        token.put("e", ++end);
        if (step != 1) {
            token.put("i", step);
        }
        tokens.add(token);
    }

    int size() {
        return tokens.size();
    }

    String first() {
        return (String) tokens.get(0).get("t");
    }

    String json() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("v", "1");
        written.put("tokens", tokens);
        return Json.text(written);
    }
}
