package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * How words are taken apart (ckan-api.md 3.4, cases {@code dismax-hyphens-case-digits}, {@code dismax-accents-and-apostrophes}): at blanks, signs,
 * changes of case and between letters and digits; the index keeps the joined form beside the parts, a question asks for the parts. English
 * stems are cut before accents are folded, as in CKAN; for the Italian reading accents go first, so that {@code perche} finds {@code perché}.
 */
final class Analysis {
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
        | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
        | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;
    private static final int JOINED = WordDelimiterGraphFilter.CATENATE_WORDS | WordDelimiterGraphFilter.CATENATE_NUMBERS;

    /** What stands before an apostrophe and says nothing. */
    private static final CharArraySet ARTICLES = new CharArraySet(List.of("c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl",
        "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"), true);
    static final CharArraySet STOP_WORDS = ItalianAnalyzer.getDefaultStopSet();

    private static final Pattern DOTS = Pattern.compile("^\\.+|\\.+$");
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private static final int MEMORIES = 4;
    static final Map<Kind, Analyzer> INDEX = remembering();
    private static final Map<Kind, Analyzer> QUERY = analyzers(false);

    private final IndexSchema schema;
    final Analyzer index;
    final Analyzer query;

    Analysis(IndexSchema schema) {
        this.schema = schema;
        index = byField(INDEX);
        query = byField(QUERY);
    }

    /** The words a text is taken apart into when it is asked for. */
    List<String> words(Analyzer analyzer, String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, new StringReader(text))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private Analyzer byField(Map<Kind, Analyzer> analyzers) {
        Analyzer keyword = new KeywordAnalyzer();
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return analyzers.getOrDefault(schema.kind(field), keyword);
            }
        };
    }

    private static Map<Kind, Analyzer> analyzers(boolean joined) {
        Map<Kind, Analyzer> analyzers = new EnumMap<>(Kind.class);
        Stream.of(Kind.values()).filter(Kind::words).forEach(kind -> analyzers.put(kind, new Words(kind, joined)));
        return analyzers;
    }

    /** For the index; the words of {@link Kind#TEXT_WHOLE} are not those between blanks. */
    private static Map<Kind, Analyzer> remembering() {
        Map<Kind, Analyzer> analyzers = analyzers(true);
        analyzers.replaceAll((kind, analyzer) -> kind == Kind.TEXT_WHOLE ? analyzer : new Remembering(analyzer));
        return analyzers;
    }

    private static final class Remembering extends Analyzer {
        private final RememberedWords.Memory memory;

        Remembering(Analyzer taken) {
            memory = new RememberedWords.Memory(taken, MEMORIES);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new WhitespaceTokenizer();
            return new TokenStreamComponents(source, new RememberedWords(source, memory));
        }
    }

    private static boolean written(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static final class Words extends Analyzer {
        private final Kind kind;
        private final boolean joined;

        Words(Kind kind, boolean joined) {
            this.kind = kind;
            this.joined = joined;
        }

        /** Names of people and files are not split where small letters turn into capitals ({@code res_name:OpenData} is one word). */
        private int parts() {
            int parts = kind == Kind.TEXT_GENERAL ? PARTS & ~WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE : PARTS;
            return joined ? parts | JOINED : parts;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            if (kind == Kind.TEXT_WHOLE) {
                Tokenizer written = CharTokenizer.fromTokenCharPredicate(Analysis::written);
                TokenStream trimmed = new PatternReplaceFilter(new LowerCaseFilter(written), DOTS, "", true);
                return new TokenStreamComponents(written, new LengthFilter(trimmed, 1, LONGEST_WORD));
            }
            Tokenizer source = new WhitespaceTokenizer();
            TokenStream words = kind == Kind.TEXT_ITALIAN ? new ElisionFilter(source, ARTICLES) : source;
            TokenStream parts = new WordDelimiterGraphFilter(words, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, parts(), null);
            TokenStream lower = new LowerCaseFilter(joined ? new FlattenGraphFilter(parts) : parts);
            return new TokenStreamComponents(source, switch (kind) {
                case TEXT -> new ASCIIFoldingFilter(new SnowballFilter(lower, new EnglishStemmer()));
                case TEXT_BEGINNINGS -> joined ? new EdgeNGramTokenFilter(lower, SHORTEST, LONGEST, true) : lower;
                case TEXT_ITALIAN -> new SnowballFilter(new ASCIIFoldingFilter(lower), new ItalianStemmer());
                default -> lower;
            });
        }

        /** Patterns and bounds are lowered, and folded where the words are. */
        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            TokenStream lower = new LowerCaseFilter(in);
            return kind == Kind.TEXT_GENERAL || kind == Kind.TEXT_WHOLE || kind == Kind.TEXT_BEGINNINGS ? lower : new ASCIIFoldingFilter(lower);
        }
    }
}
