package it.opencatalogo.dataset;

import it.opencatalogo.action.Json;
import it.opencatalogo.action.LongList;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts datasets into an index as the database has them: single ones, and all that rows of the log concern. */
@ApplicationScoped
public class IndexedDatasets {
    private static final Set<String> GROUPINGS = Set.of("organization", "group");
    /** Each processor takes a part at a time. */
    private static final int AT_ONCE = 50;
    private static final int BYTES_AT_ONCE = 500_000;
    private final DatasetViews views;
    private final TagVocabularies vocabularies;
    private final Tags tags;

    public IndexedDatasets(DatasetViews views, TagVocabularies vocabularies, Tags tags) {
        this.views = views;
        this.vocabularies = vocabularies;
        this.tags = tags;
    }

    /**
     * Datasets that changed, those of an organisation or group that changed, and those with keywords of a vocabulary that changed its name. Rows
     * that the index knows already do no harm.
     */
    void read(SearchIndex index, List<LoggedChange> changes, long position) {
        long upTo = Math.max(position, index.position());
        Set<UUID> wanted = new LinkedHashSet<>();
        for (LoggedChange change : changes) {
            if (change.kind().equals(Datasets.KIND)) {
                wanted.add(change.id());
            } else if (GROUPINGS.contains(change.kind())) {
                wanted.addAll(views.ids("where owner_org = ? or id in (select object_id from member where group_id = ? and object_type = 'package')", change.id(), change.id()));
            } else if (change.kind().equals(TagWrites.VOCABULARY)) {
                wanted.addAll(tags.carriers(tags.of(change.id()).stream().map(Tags.Tag::id).toList()));
            }
        }
        take(index, List.copyOf(wanted), upTo);
        index.reached(upTo);
    }

    /** @param upTo what came to be after that waits for its turn: what comes later in the log is never found before what comes earlier */
    void take(SearchIndex index, List<UUID> ids, long upTo) {
        Map<UUID, Integer> sizes = views.sizesOf(ids);
        LongList.parts(ids, id -> sizes.getOrDefault(id, 0), AT_ONCE, BYTES_AT_ONCE).parallelStream().forEach(part -> apply(index, part, upTo));
    }

    private void apply(SearchIndex index, List<UUID> ids, long upTo) {
        List<IndexDocument> documents = documents(ids, upTo);
        Set<UUID> gone = new HashSet<>(ids);
        documents.forEach(document -> gone.remove(UUID.fromString(document.id())));
        index.put(documents, gone.stream().map(UUID::toString).toList(), upTo);
    }

    /** What an index should hold of those that are there. */
    List<IndexDocument> documents(List<UUID> ids, long upTo) {
        List<IndexDocument> documents = new ArrayList<>();
        for (DatasetViews.Indexed found : views.indexed(ids)) {
            DatasetView view = found.view();
            // CKAN: a deleted dataset leaves the index at once; nobody finds it any more.
            if (!view.state().equals(Wire.DELETED) && found.first() <= upTo) {
                documents.add(DatasetIndexDocument.of(Json.object(views.listed(view.shown(), view.organization(), found.groups()).utf8()), view.labels(), vocabularies::nameOf)
                    .with(DatasetIndexSchema.CREATION_NUMBER, Long.toString(found.first())));
            }
        }
        return documents;
    }
}
