package it.opencatalogo.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opencatalogo.database.Sql;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.schema.GivenIris;
import it.opencatalogo.schema.IriTemplate;
import it.opencatalogo.schema.Node;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * The IRIs of agents, written down when they are first given and never worked out again (fields.md 5.1, dcat-ap-it.md 2.13). An agent's
 * template asks IndicePA whether the name is the official one of the code; that table changes from release to release, and an address that was
 * served must not. So what was given to a code and a normalised name stays theirs, in the database, before it is first served.
 *
 * <p>Only what has both is written down: the other templates, and those of contacts and standards, look at nothing but the values that make
 * the node what it is. Another mail address is another contact point, with another IRI; the old one is not said of anything else. The path
 * is kept without the site's address, which is the operator's to change. A page asks a bounded table in memory; the database is asked once
 * for each agent, and tells replicas that give an IRI at the same moment apart by its key.
 */
@ApplicationScoped
public class AgentIris implements GivenIris {
    private static final int CACHED = 10_000;
    private static final String OWN = "/agent/";
    private final Sql sql;
    private final Cache<Key, IRI> given = Caffeine.newBuilder().maximumSize(CACHED).build();

    public AgentIris(Sql sql) {
        this.sql = sql;
    }

    private record Key(String base, String identifier, String name) {
        byte[] hash() {
            String normalised = identifier.strip().toLowerCase(Locale.ROOT) + "\n" + IriTemplate.slug(name.replace("'", ""));
            try {
                return MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    @Override
    public IRI of(Node node) {
        if (node.schema() != AgentFields.AGENT || node.document().get(AgentFields.URI).isPresent()) {
            return node.iri();
        }
        Optional<String> identifier = node.variable(AgentFields.IDENTIFIER.key());
        Optional<String> name = node.variable(AgentFields.NAME.key());
        if (identifier.isEmpty() || name.isEmpty()) {
            return node.iri();
        }
        Key key = new Key(node.base(), identifier.get(), name.get());
        IRI known = given.getIfPresent(key);
        return known != null ? known : asked(key, node.iri());
    }

    private IRI asked(Key key, IRI today) {
        if (!today.stringValue().startsWith(key.base + OWN)) {
            // A name without a single plain letter: the node hangs below its dataset.
            return today;
        }
        String path = kept(key.hash(), today.stringValue().substring(key.base.length()));
        IRI iri = SimpleValueFactory.getInstance().createIRI(key.base + path);
        given.put(key, iri);
        return iri;
    }

    private String kept(byte[] key, String path) {
        try {
            return read(key).orElseGet(() -> {
                sql.update("insert into agent_iri (key, path, given) values (?, ?, ?) on conflict do nothing", key, path, LocalDateTime.now(ZoneOffset.UTC));
                return read(key).orElse(path);
            });
        } catch (RuntimeException e) {
            throw Unavailable.database();
        }
    }

    private Optional<String> read(byte[] key) {
        return sql.one("select path from agent_iri where key = ?", row -> row.getString(1), (Object) key);
    }
}
