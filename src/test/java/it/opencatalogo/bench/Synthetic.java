package it.opencatalogo.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Synthetic datasets: three files, five tags, DCAT keys in extras, about 2 kB. The same number gives the same dataset everywhere. */
final class Synthetic {
    private static final List<String> WHERE = List.of("Firenze", "Pisa", "Siena", "Livorno", "Lucca", "Arezzo", "Grosseto", "Prato", "Pistoia", "Massa", "Viareggio",
        "Empoli", "Carrara");
    private static final List<String> ABOUT = List.of("asili nido", "scuole dell'infanzia", "edilizia scolastica", "ferrovie regionali", "rigenerazione urbana",
        "case della comunità", "fibra ottica", "servizi digitali", "rifiuti e riciclo", "piste ciclabili", "telemedicina", "acquedotti", "borghi", "ricerca",
        "turismo", "energia rinnovabile", "dissesto idrogeologico", "trasporto pubblico", "biblioteche", "parchi e ville storiche");
    private static final List<String> KIND = List.of("progetti finanziati", "gare", "pagamenti", "indicatori", "localizzazioni", "soggetti attuatori", "milestone",
        "aggiudicatari");
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private Synthetic() { }

    static String dataset(String prefix, int number) {
        Random random = new Random(number);
        random.nextInt();
        String where = pick(WHERE, random);
        String about = pick(ABOUT, random);
        String kind = pick(KIND, random);
        String measure = "M" + (1 + random.nextInt(7)) + "C" + (1 + random.nextInt(3));
        String day = String.format("2026-%02d-%02d", 1 + random.nextInt(9), 1 + random.nextInt(28));
        Set<String> tags = new LinkedHashSet<>(List.of("PNRR", measure, where, about.replace('\'', ' '), kind));
        return "{\"name\":\"%s\",\"title\":\"%s PNRR %s, %s (%d)\",\"owner_org\":\"bulk\",\"license_id\":\"cc-by\",\"notes\":\"%s\",".formatted(
                name(prefix, number), kind.substring(0, 1).toUpperCase() + kind.substring(1), about, where, number, notes(number, kind, about, where, measure))
            + "\"url\":\"http://127.0.0.1/pagina/%d\",\"author\":\"Prova di carico\",\"tags\":[%s],\"resources\":[%s],\"extras\":[%s]}".formatted(number,
                tags.stream().map(t -> "{\"name\":\"" + t + "\"}").collect(Collectors.joining(",")), resources(number, kind, where), extras(number, day));
    }

    static String name(String prefix, int number) {
        return "%s-%06d".formatted(prefix, number);
    }

    private static String notes(int number, String kind, String about, String where, String measure) {
        return "Elenco di " + kind + " del PNRR per " + about + " nel territorio di " + where + ", misura " + measure + ". Una riga per CUP, importi in euro, "
            + "con soggetto attuatore, stato di avanzamento e data di aggiornamento. Lotto " + number + ".";
    }

    private static String resources(int number, String kind, String where) {
        return List.of("CSV", "JSON", "XLSX").stream().map(x -> "{\"url\":\"http://127.0.0.1/file/%d.%s\",\"format\":\"%s\",\"name\":\"%s (%s)\",\"description\":\"%s %s\"}"
            .formatted(number, x.toLowerCase(), x, kind, x, kind, where)).collect(Collectors.joining(","));
    }

    private static String extras(int number, String day) {
        return List.of(extra("publisher_name", "Prova di carico"), extra("identifier", "bulk:" + number), extra("theme", "[\\\"" + EU + "data-theme/GOVE\\\"]"),
            extra("frequency", EU + "frequency/MONTHLY"), extra("modified", day), extra("language", "[\\\"" + EU + "language/ITA\\\"]")).stream().collect(Collectors.joining(","));
    }

    private static String extra(String key, String value) {
        return "{\"key\":\"" + key + "\",\"value\":\"" + value + "\"}";
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
