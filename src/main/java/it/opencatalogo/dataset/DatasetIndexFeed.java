package it.opencatalogo.dataset;

import it.opencatalogo.action.Json;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Feeds the search index out of the change log: datasets that changed, those of an organisation or group that changed, and those
 * with keywords of a vocabulary that changed its name.
 */
@ApplicationScoped
public class DatasetIndexFeed implements LogReader {
    private static final Logger LOG = Logger.getLogger(DatasetIndexFeed.class);
    private static final Set<String> GROUPINGS = Set.of("organization", "group");
    private final SearchIndex index;
    private final DatasetViews views;
    private final TagVocabularies vocabularies;
    private final Tags tags;
    private final ChangeLog log;
    private long kept;

    public DatasetIndexFeed(SearchIndex index, DatasetViews views, TagVocabularies vocabularies, Tags tags, ChangeLog log) {
        this.index = index;
        this.views = views;
        this.vocabularies = vocabularies;
        this.tags = tags;
        this.log = log;
    }

    /** An index that is ahead of the log, or was made from another one (the database was restored), says nothing true: it begins anew. */
    @Override
    public long position() {
        long position = index.position();
        if (position > 0 && (index.proof().isEmpty() || !index.proof().equals(log.hash(position)))) {
            LOG.warnf("the search index is not of this database's change log: it is made anew");
            index.clear();
        }
        kept = index.position();
        return kept;
    }

    @Override
    public boolean lost() {
        return index.lost();
    }

    @Override
    public void keep() {
        long position = index.position();
        if (position != kept) {
            index.commit(log.hash(position));
            kept = position;
        }
    }

    @Override
    public void read(List<LoggedChange> changes, long position) {
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
        views.parts(List.copyOf(wanted)).forEach(part -> apply(part, position));
        index.reached(position);
    }

    /** @param upTo what came to be after that waits for its turn: what comes later in the log is never found before what comes earlier */
    private void apply(List<UUID> ids, long upTo) {
        List<IndexDocument> documents = new ArrayList<>();
        Set<UUID> gone = new HashSet<>(ids);
        for (DatasetViews.Indexed found : views.indexed(ids)) {
            DatasetView view = found.view();
            // CKAN: a deleted dataset leaves the index at once; nobody finds it any more.
            if (!view.state().equals(Wire.DELETED) && found.first() <= upTo) {
                documents.add(DatasetIndexDocument.of(Json.object(views.listed(view.shown(), view.organization(), found.groups()).utf8()), view.labels(), vocabularies::nameOf)
                    .with(DatasetIndexSchema.CREATION_NUMBER, Long.toString(found.first())));
                gone.remove(view.id());
            }
        }
        index.put(documents, gone.stream().map(UUID::toString).toList(), upTo);
    }
}
