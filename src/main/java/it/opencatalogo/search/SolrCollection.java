package it.opencatalogo.search;

import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.CloudSolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest.ACTION;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.common.util.ContentStreamBase;
import org.jboss.logging.Logger;

/** One collection of a SolrCloud, asked over HTTP. It is made where it is missing, and made anew where it is of another layout. */
final class SolrCollection implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SolrCollection.class);
    private static final long CONNECT_MILLIS = 2000;
    /** Making a collection and committing a large one take their time; searches have their own, shorter limit. */
    private static final long PATIENCE_MILLIS = 120_000;
    private static final int MOST_COPIES = 2;
    private static final int CONFLICT = 409;
    private static final int REFUSED = 400;

    private final CloudSolrClient client;
    private final CloudSolrClient searching;
    private final String name;
    private final SolrSchema schema;

    SolrCollection(List<String> urls, String name, SolrSchema schema, Duration longest) {
        this.name = name;
        this.schema = schema;
        searching = reached(urls, Math.max(0, longest.toMillis()) + CONNECT_MILLIS);
        client = reached(urls, PATIENCE_MILLIS);
    }

    private static CloudSolrClient reached(List<String> urls, long millis) {
        try {
            Http2SolrClient.Builder http = new Http2SolrClient.Builder().withConnectionTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .withRequestTimeout(millis, TimeUnit.MILLISECONDS).withIdleTimeout(millis, TimeUnit.MILLISECONDS).useHttp1_1(true);
            return new CloudHttp2SolrClient.Builder(urls).withInternalClientBuilder(http).build();
        } catch (RuntimeException gone) {
            throw unavailable(gone);
        }
    }

    /** The caller is told nothing of Solr's words; whoever runs the catalogue wants them. */
    private static Unavailable unavailable(Exception cause) {
        LOG.warnf("Solr did not answer as it should: %s", cause.getMessage());
        return LuceneReaders.unavailable();
    }

    private interface Call<T> {
        T made() throws SolrServerException, IOException;
    }

    /** SolrJ throws many kinds of exceptions when nobody answers. */
    private static <T> T call(Call<T> call) {
        try {
            return call.made();
        } catch (SolrException answered) {
            throw answered.code() == REFUSED || answered.code() == CONFLICT ? answered : unavailable(answered);
        } catch (CatalogueError ours) {
            throw ours;
        } catch (SolrServerException | IOException | RuntimeException gone) {
            throw unavailable(gone);
        }
    }

    /** The state of the collection, which is there afterwards. */
    SolrState opened() {
        if (!call(() -> CollectionAdminRequest.listCollections(searching)).contains(name)) {
            make();
        }
        SolrState state = state();
        if (!state.layout().equals(SolrSchema.VERSION)) {
            call(() -> CollectionAdminRequest.deleteCollection(name).process(client));
            make();
            state = state();
        }
        return state;
    }

    private void make() {
        String configuration = name + "-" + SolrSchema.VERSION;
        ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload().setOverwrite(true).setUploadStream(new ContentStreamBase.ByteArrayStream(schema.configuration(), "configuration"));
        upload.setConfigSetName(configuration);
        call(() -> upload.process(client));
        int copies = Math.min(MOST_COPIES, client.getClusterStateProvider().getLiveNodes().size());
        try {
            call(() -> CollectionAdminRequest.createCollection(name, configuration, 1, copies).process(client));
        } catch (SolrException refused) {
            // Two processes that start together both find it missing.
            if (!String.valueOf(refused.getMessage()).contains("already exists")) {
                throw unavailable(refused);
            }
        }
    }

    SolrState state() {
        SolrParams fields = new ModifiableSolrParams().set(CommonParams.FL, SolrState.fields());
        SolrDocument kept = call(() -> searching.getById(name, SolrState.ID, fields));
        if (kept == null) {
            write(SolrState.empty());
            kept = call(() -> searching.getById(name, SolrState.ID, fields));
        }
        return SolrState.of(kept);
    }

    /** Whether nobody else wrote a state since this one was read. */
    boolean write(SolrState state) {
        UpdateRequest update = new UpdateRequest();
        update.setParam("update.chain", "state");
        update.add(state.document());
        try {
            update(update);
            return true;
        } catch (SolrException other) {
            return false;
        }
    }

    void update(UpdateRequest update) {
        call(() -> client.request(update, name));
    }

    /** Makes what was sent visible to searches. */
    void show() {
        update((UpdateRequest) new UpdateRequest().setAction(ACTION.COMMIT, true, true, true));
    }

    /** Makes what was sent durable. */
    void commit() {
        UpdateRequest commit = new UpdateRequest();
        commit.setAction(ACTION.COMMIT, true, false);
        commit.setParam("openSearcher", "false");
        update(commit);
    }

    /** The state stays. */
    void empty() {
        update(new UpdateRequest().deleteByQuery("*:* -" + SolrSchema.ID + ":" + SolrState.ID));
    }

    /** Texts of queries are long: they are sent as the body. */
    QueryResponse ask(String path, SolrParams parameters) {
        QueryRequest request = new QueryRequest(parameters, METHOD.POST);
        request.setPath(path);
        return call(() -> request.process(searching, name));
    }

    @Override
    public void close() {
        for (CloudSolrClient open : List.of(searching, client)) {
            try {
                open.close();
            } catch (IOException | RuntimeException lost) {
                // Whatever it held is gone anyway.
            }
        }
    }
}
