package it.opencatalogo.dataset;

import it.opencatalogo.schema.Rule;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;

/** Rules about addresses and texts that several fields share. */
final class Web {
    private static final Pattern TAG = Pattern.compile("</?(p|br|div|span|b|i|strong|em|ul|ol|li|a|table|script|h[1-6])(\\s[^<>]{0,300})?/?>", Pattern.CASE_INSENSITIVE);

    /** Portals test these with HTTP HEAD (dcat-ap-it.md 6.4). */
    static final Rule<IRI> ADDRESS = Rule.rule("l'indirizzo deve cominciare con http:// o https://", "the address must begin with http:// or https://",
        iri -> iri.stringValue().regionMatches(true, 0, "http", 0, 4) || iri.stringValue().regionMatches(true, 0, "ftp", 0, 3));

    private Web() { }

    static boolean html(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }
}
