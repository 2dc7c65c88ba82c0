package it.opencatalogo.dcat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import it.opencatalogo.action.LargeDocument;
import it.opencatalogo.config.Build;
import it.opencatalogo.config.HeapShare;
import it.opencatalogo.dataset.OutdatedBytes;
import it.opencatalogo.dataset.PublicDatasets;
import it.opencatalogo.dataset.PublicDatasets.Published;
import it.opencatalogo.dataset.PublicDatasets.Selection;
import it.opencatalogo.log.PublicMark;
import it.opencatalogo.log.PublicState;
import it.opencatalogo.rdf.EuTerms;
import it.opencatalogo.rdf.Prefixes;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.GivenIris;
import it.opencatalogo.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.jboss.logging.Logger;

/**
 * The catalogue's pages and the documents of single datasets. A page's version is the position of the last public change, the build, what the
 * catalogue says of itself, and what was asked; under it the finished bytes are kept, so nothing kept is ever out of date.
 */
@ApplicationScoped
class RdfDocuments {
    static final int PER_PAGE = 100;
    private static final Logger LOG = Logger.getLogger(RdfDocuments.class);
    private static final int CACHED_COUNTS = 1000;
    private static final long MOST_FILED = 200_000_000;
    private final PublicDatasets datasets;
    private final PublicState state;
    private final CatalogueDocument description;
    private final GivenIris given;
    private final Build build;
    private final OutdatedBytes outdated;
    private final String process = UUID.randomUUID().toString();
    private final RdfAnswer.Kept kept = new RdfAnswer.Kept(
        Caffeine.newBuilder().maximumWeight(HeapShare.eighth()).weigher((String tag, byte[] bytes) -> bytes.length + 100).build(),
        Caffeine.newBuilder().maximumWeight(MOST_FILED).weigher((String tag, LargeDocument document) -> (int) Math.min(Integer.MAX_VALUE, document.length()))
            .removalListener((String tag, LargeDocument document, RemovalCause cause) -> document.forget()).build());
    private final Cache<Counted, Long> counts = Caffeine.newBuilder().maximumSize(CACHED_COUNTS).build();

    RdfDocuments(PublicDatasets datasets, PublicState state, CatalogueDocument description, GivenIris given, Build build, OutdatedBytes outdated) {
        this.datasets = datasets;
        this.state = state;
        this.description = description;
        this.given = given;
        this.build = build;
        this.outdated = outdated;
    }

    private record Counted(long position, Selection wanted) {
    }

    RdfAnswer page(Serialization syntax, PageParameters asked) {
        PublicMark mark = state.mark();
        Document catalogue = description.of(mark);
        String etag = etag(mark, catalogue, syntax, asked.page() + " " + asked.after() + " " + asked.kept());
        return new RdfAnswer(syntax, etag, mark.at(), out -> write(page(mark, catalogue, syntax, asked), asked.profile().into(syntax.writer(out))), kept);
    }

    /** Everything that can be refused is refused here, before the first byte is sent. */
    void check(PageParameters asked) {
        if (asked.wanted().q().isPresent() || asked.wanted().fq().isPresent()) {
            count(state.mark(), asked.wanted());
        }
    }

    private CataloguePage page(PublicMark mark, Document catalogue, Serialization syntax, PageParameters asked) {
        int offset = asked.after().isPresent() ? 0 : (int) Math.min(Integer.MAX_VALUE, (asked.page() - 1L) * PER_PAGE);
        PublicDatasets.Page page = datasets.page(asked.wanted(), asked.after().orElse(0L), offset, PER_PAGE);
        PageRequest request = new PageRequest(description.base(), "/catalog." + syntax.suffix(), asked.page(), PER_PAGE, count(mark, asked.wanted()), asked.kept(),
            page.next().map(String::valueOf));
        return new CataloguePage(catalogue, request, () -> StreamSupport.stream(page.datasets().spliterator(), false).map(RdfDocuments::published).iterator(), given);
    }

    private long count(PublicMark mark, Selection wanted) {
        return counts.get(new Counted(mark.position(), wanted), c -> datasets.count(wanted));
    }

    private static PublishedDataset published(Published dataset) {
        return new PublishedDataset(dataset.json(), dataset.profile());
    }

    private static void write(CataloguePage page, RDFHandler out) {
        report(page.write(out));
    }

    private static void report(List<LeftOut> leftOut) {
        leftOut.forEach(one -> LOG.warnf("dataset %s is left out of the RDF: %s", one.id(), one.reason()));
    }

    Optional<RdfAnswer> dataset(Serialization syntax, RdfProfile profile, String reference) {
        return datasets.find(reference).map(found -> {
            PublicMark mark = state.mark();
            Document catalogue = description.of(mark);
            return new RdfAnswer(syntax, etag(mark, catalogue, syntax, found.id() + " " + found.modified() + " " + profile), mark.at(),
                out -> report(new DatasetPage(catalogue, description.base(), published(found), given).write(profile.into(syntax.writer(out)))), kept);
        });
    }

    /** The same as a text, of hidden datasets too; nothing of these is kept. */
    Optional<String> text(Serialization syntax, RdfProfile profile, String reference) {
        return dataset(syntax, profile, reference).map(RdfAnswer::text).or(() -> datasets.hidden(reference).map(found -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            report(new DatasetPage(description.of(state.mark()), description.base(), published(found), given).write(profile.into(syntax.writer(out))));
            return out.toString(StandardCharsets.UTF_8);
        }));
    }

    /** What is left of a dataset that was public once: that it is withdrawn (adms:status), nothing of what it said. */
    Optional<RdfAnswer> tombstone(Serialization syntax, String reference) {
        return datasets.withdrawn(reference).map(id -> {
            PublicMark mark = state.mark();
            return new RdfAnswer(syntax, etag(mark, Document.EMPTY, syntax, "gone " + id), mark.at(), out -> tombstone(syntax.writer(out), id), kept);
        });
    }

    private void tombstone(RDFHandler out, UUID id) {
        SimpleValueFactory values = SimpleValueFactory.getInstance();
        out.startRDF();
        Prefixes.declare(out);
        out.handleStatement(values.createStatement(values.createIRI(description.base() + "/dataset/" + id), EuTerms.ADMS_STATUS, Vocabularies.STATUSES.get("WITHDRAWN")));
        out.endRDF();
    }

    /** The build; while bytes of another one are about, no other process and no later moment may take this one's tags for its own. */
    private String maker() {
        return outdated.working() ? build.id() + process : build.id();
    }

    private String etag(PublicMark mark, Document catalogue, Serialization syntax, String asked) {
        String all = String.join("\n", maker(), Long.toString(mark.position()), description.base(), catalogue.toString(), syntax.suffix(), asked);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "\"" + Long.toString(mark.position(), 36) + "-" + new BigInteger(1, hash).toString(36).substring(0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
