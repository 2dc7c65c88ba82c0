package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of ckan-api.md, appendix A: what was asked of CKAN's Solr and which datasets it found, in order where the order was given.
 * CKAN: {@code CSV} alone finds nothing there; here the name of a file format finds what has it. */
@DisplayName("package_search on the measured corpus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuredQueriesTest {
    private SearchIndex index;

    SearchIndex opened(Path directory) {
        return LuceneIndex.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10));
    }

    @BeforeAll
    void open(@TempDir Path directory) {
        index = FiveDatasets.index(opened(directory));
    }

    @AfterAll
    void close() {
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '→', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', textBlock = """
        `` → M P S T
        fq=organization:regione-molise OR organization:regione-lazio → M S T
        fq=(organization:regione-molise OR organization:regione-lazio) → M S T
        fq=organization:(regione-molise OR regione-lazio) → M S T
        fq=tags:(scuola || trasporti) → S T
        fq=organization:regione-molise metadata_modified:[2026-01-01T00:00:00.123456Z TO *] → M
        fq=organization:regione-molise OR organization:regione-lazio metadata_modified:[2026-01-01T00:00:00Z TO *] → M P
        fq=-organization:regione-molise -organization:regione-lazio → P
        fq=tags:pnrr AND res_format:CSV → M P
        fq=tags:pnrr && res_format:CSV → M P
        fq=tags:pnrr and res_format:CSV →
        fq=tags:pnrr res_format:JSON → P
        fq=res_format:csv →
        fq=tags:PNRR →
        fq=tags:pnrr,scuola →
        fq=tags:"PNRR fondi" → P
        fq=tags:pnr* → M P
        fq=tags:pnr? → M P
        fq=tags:/pn.*/ → M P
        fq=tags:pnrx~1 → M P
        fq=tags:*nrr → M P
        fq=organization:*molise* → M S
        fq=metadata_modified:{2026-03-01T10:00:00.123Z TO *} → M
        fq=metadata_modified:[* TO NOW-1YEAR] → S T
        fq=metadata_modified:[2026-03-01T00:00:00Z TO 2026-03-01T00:00:00Z+1DAY] → P
        fq=metadata_modified:[2026-03-02T23:00:00Z/DAY TO NOW/DAY] → M
        fq=metadata_modified:[NOW-9MONTHS TO NOW] → M P
        fq=metadata_modified:"2024-01-02T10:00:00Z" → T
        fq=title:pnrr → M P
        fq=title:Pn* → M P
        fq=title:milestone* →
        fq=notes:*ilesto* → M
        fq=title:"milestone pnrr"~3 → M
        fq=extras_frequency:annual → P
        fq=frequency:ANNUAL → P
        fq=frequency:annual →
        fq=issued_date:[2026-01-01T00:00:00Z TO 2026-02-28T00:00:00Z] → P
        fq=num_resources:[3 TO *] → S
        fq=isopen:true → P
        fq=license_id:* → M P
        fq=-license_id:[* TO *] → S T
        fq=license_id:[* TO *] → M P
        fq=name:[pnrr-molise TO pnrr-piemonte} → M
        fq=name:{pnrr-molise TO pnrr-piemonte] → P
        fq=capacity:private →
        fq=nonexistent:foo →
        fq=(-tags:pnrr) →
        fq=tags:(NOT pnrr) →
        fq=-tags:pnrr → S T
        fq=!tags:pnrr → S T
        fq=NOT tags:pnrr → S T
        fq=-tags:pnrr OR tags:scuola → S T
        fq=pnrr molise → M
        fq=res_format:(CSV OR XLSX) → M P S
        fq=res_format:(CSV JSON) → M P
        fq=res_format:(+CSV +JSON) → P
        fq=res_format:("CSV" "JSON") → P
        fq=res_format:(CSV AND JSON) → P
        fq=title:(pnrr piemonte) → P
        fq=tags:pnrr AND license_id:cc-by OR name:zzz → M P
        fq=tags:scuola OR tags:pnrr AND res_format:JSON → P
        fq=*:* → M P S T
        q=pnrr → P M
        q=pnrr molise → M
        q=pnrr AND molise → M
        q=+pnrr +molise → M
        q=pnrr, molise → M
        q=pnrr zzz →
        q=pnrr molise zzz → M
        q=pnrr molise milestone zzz → M
        q=scuole OR trasporti →
        q=(scuole OR trasporti) →
        q=text:(scuole OR trasporti) → T S
        q=pnrr -molise → P
        q=pnrr NOT molise → P
        q="progetti pnrr" → P
        q='progetti pnrr' → P
        q=pnr* →
        q=* →
        q=CSV → M P
        q=2026 →
        q=PNRR: milestone →
        q=title:pnr* → M P
        q=citta → P
        q=città → P
        q=arte → P
        q=d'arte → P
        q=dei → P
        q=economia → P
        q=Regione Piemonte → P
        q=flood → S
        q=molise → M S
        q=pnrr-molise → M P S
        q="pnrr → P M
        q=(pnrr → P M
        q=pnrr? → P M
        q=[pnrr] → P M
        q=organization:*molise* → M S
        q=-organization:regione-molise → P T
        q=pnrr organization:regione-molise → M
        q="" → M P S T
        q=-pnrr →
        q=NOT pnrr →
        q=pnrr- -molise → P
        q=pnrr molise zzz  defType=edismax →
        q=title:(pnrr  defType=edismax → P M
        q=pnrr metadata_modified:x  defType=edismax → P M
        q=/pn.*/  defType=edismax →
        q=(-pnrr)  defType=edismax → S T
        q=NOT metadata_modified:x  defType=edismax →
        q=title:pnr* +pnrr’:molise  defType=edismax → M
        q=pnrr’dei:piemonte  defType=edismax → P
        q=author:RegionePiemonte →
        q=tags:(zzz OR pnrr scuola)  sort=name asc → S
        sort=name desc → T S P M
        sort=id asc → M P S T
        sort=title_string asc → S M P T
        sort=organization asc, metadata_modified desc → T M S P
        sort=metadata_modified asc → T S P M
        sort=relevance asc, name asc → M P S T
        sort=license_id desc, name asc → M P S T
        start=100 →
        rows=2  start=1  sort=name asc → P S
        """)
    void finds(String asked, String found) {
        SearchResult result = FiveDatasets.ask(index, FiveDatasets.sent(asked == null ? "" : asked));
        String expected = found == null ? "" : found;
        String actual = FiveDatasets.initials(result);
        boolean ordered = asked == null || asked.startsWith("sort") || asked.startsWith("rows") || expected.equals("P M");
        assertEquals(ordered ? expected : sorted(expected), ordered ? actual : sorted(actual));
    }

    @ParameterizedTest(name = "{0} finds all four")
    @CsvSource({"q=regione-molise", "q=regione-lazio"})
    void partsOfOneWord(String asked) {
        assertEquals(4, FiveDatasets.ask(index, FiveDatasets.sent(asked)).count());
    }

    /** CKAN: these find nothing there, because it stems English only. */
    @ParameterizedTest(name = "{0} finds {1} by its Italian stem")
    @CsvSource({"q=progetto,P", "q=scuola elenchi,S", "q=trasporto,T", "q=finanziato,P"})
    void italianStems(String asked, String found) {
        assertEquals(found, FiveDatasets.initials(FiveDatasets.ask(index, FiveDatasets.sent(asked))));
    }

    private static String sorted(String words) {
        return String.join(" ", Arrays.stream(words.split(" ")).sorted().toList());
    }
}
