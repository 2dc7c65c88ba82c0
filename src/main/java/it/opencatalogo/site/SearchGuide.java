package it.opencatalogo.site;

import java.util.Arrays;
import java.util.List;

/** What the search understands, by examples that find something in the sample catalogue; the page and its test walk over the same list. */
final class SearchGuide {

    public record Section(String title, String text, List<Example> examples) {
    }

    /** {@code q} as it is typed on the page of datasets; with {@code =} before it, the parameters of {@code package_search}. */
    public record Example(String asked, String what) {
        public boolean call() {
            return asked.startsWith("=");
        }

        public String shown() {
            return call() ? asked.substring(1) : asked;
        }

        public String address() {
            return call() ? "/api/3/action/package_search?" + parameters() : "/dataset?q=" + PagesResource.encoded(asked);
        }

        private String parameters() {
            return String.join("&", Arrays.stream(shown().split("&")).map(pair -> pair.split("=", 2)).map(p -> p[0] + "=" + PagesResource.encoded(p[1])).toList());
        }
    }

    static final List<Section> SECTIONS = List.of(
        new Section("Parole", "Basta scrivere che cosa si cerca. Maiuscole, accenti e apostrofi non contano; singolare e plurale valgono lo stesso. "
            + "Chi contiene le parole proprio come sono scritte viene prima di chi ne contiene un'altra forma, e chi le ha una accanto all'altra prima di chi le ha sparse. "
            + "Una o due parole devono esserci tutte; da tre a cinque può mancarne una, da sei in su una su cinque.", List.of(
            new Example("gare", "dataset che parlano di gare"),
            new Example("progetto", "trova anche «progetti»"),
            new Example("identita digitale", "trova «identità digitale»; vale anche identita' digitale"),
            new Example("gare dell'appalto pnrr", "l'articolo con l'apostrofo non conta"),
            new Example("dove sono i progetti del pnrr localizzazione", "le parole come «dove», «sono», «del» non devono esserci per forza"))),
        new Section("Sigle e modi di dire", "Le sigle del piano valgono quanto le parole che abbreviano, e viceversa; così i modi di dire più comuni. "
            + "L'elenco è di chi amministra il catalogo.", List.of(
            new Example("piano nazionale di ripresa e resilienza", "vale PNRR"),
            new Example("PDND", "trova «piattaforma digitale nazionale dati»"),
            new Example("ministero dell'economia e delle finanze", "vale MEF"))),
        new Section("Codici e formati", "CUP, CIG, codici ISTAT e IPA, misure del piano: per intero, oppure soltanto l'inizio (almeno quattro caratteri). "
            + "Un CUP o un CIG si trova anche se accanto ci sono altre parole. Il nome di un formato, o il suo inizio, trova i dataset che hanno file così.", List.of(
            new Example("r_toscan", "codice IPA della Regione Toscana"),
            new Example("ait_0", "l'inizio di un codice"),
            new Example("1.4.3", "una misura"),
            new Example("csv", "dataset con file CSV"))),
        new Section("Frasi, parole escluse, condizioni", "Le virgolette tengono insieme le parole, il meno davanti a una parola la esclude. "
            + "AND, OR e NOT si scrivono maiuscoli.", List.of(
            new Example("\"quadro finanziario\"", "le due parole una dopo l'altra"),
            new Example("gare -pnc", "gare, ma non del PNC"),
            new Example("gare AND subappaltatori", "tutte e due"),
            new Example("text:(milestone OR subappaltatori)", "almeno una delle due"))),
        new Section("Campi", "Con i due punti si cerca in un campo solo. Nelle etichette e nei formati il valore deve essere intero e con le sue maiuscole.", List.of(
            new Example("title:gare", "nel titolo"),
            new Example("tags:\"Italia Domani\"", "con questa parola chiave"),
            new Example("organization:regione-toscana", "di questa organizzazione (il suo nome nell'indirizzo)"),
            new Example("res_format:CSV AND tags:CUP", "due condizioni insieme"),
            new Example("tags:PNRR AND NOT tags:PNC", "una sì e l'altra no"),
            new Example("name:id-pnc*", "che comincia così"),
            new Example("title:subapaltatori~1", "con al più una lettera diversa"),
            new Example("notes:\"fonte finanziamento\"~3", "parole vicine, con al più tre spostamenti"),
            new Example("title:gare^3 OR notes:gare", "nel titolo conta tre volte di più"))),
        new Section("Date e intervalli", "Le date si scrivono per intero, in ora UTC; NOW è adesso, e le si può spostare e arrotondare.", List.of(
            new Example("metadata_modified:[NOW-1YEAR TO *]", "modificati nell'ultimo anno"),
            new Example("metadata_created:[2020-01-01T00:00:00Z TO NOW/DAY+1DAY]", "creati dal 2020 a oggi"),
            new Example("name:[id-a TO id-m]", "nomi in ordine alfabetico da id-a a id-m"))),
        new Section("Dai programmi", "Gli stessi testi valgono in package_search, che ha altri parametri; quelli che cominciano con ext_ sono di questo catalogo, e CKAN li ignora.", List.of(
            new Example("=q=gare&fq=tags:PNC&rows=5", "un filtro accanto alle parole"),
            new Example("=q=pnrr&sort=title_string asc", "in ordine di titolo"),
            new Example("=facet.field=[\"tags\",\"res_format\"]&rows=0", "quanti dataset per ogni parola chiave e formato"),
            new Example("=q=subapaltatori&ext_suggest=true", "«forse cercavi»: come scrivere ciò che non si trova"),
            new Example("=q=gare&ext_highlight=true", "dove stanno le parole trovate"),
            new Example("=ext_more_like=id-gare", "dataset che somigliano a questo"),
            new Example("=ext_cursor=*&rows=10", "tutto il catalogo, a pagine, senza perdere né ripetere nulla"))));

    private SearchGuide() {
    }
}
