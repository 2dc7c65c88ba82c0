package it.opencatalogo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.opencatalogo.error.CatalogueError.SearchFailed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How many words must be there")
class MinimumMatchTest {

    @ParameterizedTest(name = "{0} of {1} words: {2}")
    @CsvSource({"2<-1 5<80%,1,1", "2<-1 5<80%,2,2", "2<-1 5<80%,3,2", "2<-1 5<80%,4,3", "2<-1 5<80%,5,4", "2<-1 5<80%,6,4", "2<-1 5<80%,7,5",
        "2<-1 5<80%,8,6", "2<-1 5<80%,10,8", "2<-1 5<80%,11,8", "1,4,1", "100%,3,3", "50%,2,1", "3,3,3", "3,2,2", "-2,3,1", "-2,1,0", "-25%,4,3",
        "999999,2,2"})
    void minimum(String rule, int words, int expected) {
        assertEquals(expected, MinimumMatch.of(rule, "2<-1 5<80%").of(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2<", "1.5", "", "%", "<2"})
    @DisplayName("409: a rule that cannot be read, as in CKAN with two words")
    void refused(String rule) {
        assertThrows(SearchFailed.class, () -> MinimumMatch.of(rule, "1").of(2));
    }
}
