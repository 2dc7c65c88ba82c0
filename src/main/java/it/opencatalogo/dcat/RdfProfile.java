package it.opencatalogo.dcat;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import it.opencatalogo.rdf.DCATAPIT;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/**
 * In whose terms a page is written: {@code profiles=}, by the names of ckanext-dcat. The national profile is the default and holds the European one
 * whole (dcat-ap-it.md, decision 1), so the European is what remains without the national terms; that of schema.org says the same in its own.
 */
enum RdfProfile {
    NATIONAL("it_dcat_ap") {
        @Override
        RDFHandler into(RDFHandler out) {
            return out;
        }
    },
    EUROPEAN("euro_dcat_ap", "euro_dcat_ap_2", "euro_dcat_ap_3") {
        @Override
        RDFHandler into(RDFHandler out) {
            return new RDFHandlerWrapper(out) {
                @Override
                public void handleStatement(Statement statement) {
                    if (!national(statement.getPredicate()) && !(statement.getPredicate().equals(RDF.TYPE) && national((IRI) statement.getObject()))) {
                        super.handleStatement(statement);
                    }
                }
            };
        }
    },
    SCHEMA_ORG("schemaorg") {
        @Override
        RDFHandler into(RDFHandler out) {
            return new SchemaOrgTerms(out);
        }
    };

    private static final String NAMES = Arrays.stream(values()).flatMap(profile -> profile.names.stream()).collect(Collectors.joining(", "));
    private final List<String> names;

    RdfProfile(String... names) {
        this.names = List.of(names);
    }

    /** A handler of the whole catalogue's statements that tells {@code out} what this profile says. */
    abstract RDFHandler into(RDFHandler out);

    private static boolean national(IRI term) {
        return term.getNamespace().equals(DCATAPIT.NAMESPACE);
    }

    /** Of a list as {@code euro_dcat_ap_3,it_dcat_ap}: the one that says most of those named, where one holds the other. */
    static RdfProfile of(String listed) {
        Set<RdfProfile> named = EnumSet.noneOf(RdfProfile.class);
        for (String name : listed.split(",")) {
            named.add(Arrays.stream(values()).filter(profile -> profile.names.contains(name.strip())).findFirst().orElseThrow(() -> Invalid.field(PageParameters.PROFILES,
                new Message("Unknown RDF profiles: " + name.strip(), "Profilo RDF sconosciuto: " + name.strip() + ". Si può indicare " + NAMES))));
        }
        if (named.contains(SCHEMA_ORG) && named.size() > 1) {
            throw Invalid.field(PageParameters.PROFILES, new Message("schemaorg cannot be asked together with other profiles: ask twice",
                "schemaorg non si può chiedere insieme ad altri profili: fare due richieste"));
        }
        return named.iterator().next();
    }
}
