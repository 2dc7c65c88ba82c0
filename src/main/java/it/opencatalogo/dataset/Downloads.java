package it.opencatalogo.dataset;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.files.FileResponse.FileFacts;
import it.opencatalogo.files.FileStore;
import it.opencatalogo.files.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** What lies behind the download address of a resource, for those who may see its dataset: a file kept here, or a link. */
@ApplicationScoped
public class Downloads {
    private static final Map<String, String> PACKED = Map.of("gz", "application/gzip", "bz2", "application/x-bzip2", "xz", "application/x-xz");
    private final DatasetAccess access;
    private final DatasetViews datasets;
    private final FileStore store;

    public Downloads(DatasetAccess access, DatasetViews datasets, FileStore store) {
        this.access = access;
        this.datasets = datasets;
        this.store = store;
    }

    /** Either way it may be had. */
    public sealed interface Download {
    }

    public record Link(String url) implements Download {
    }

    public record Kept(StoredFile file, FileFacts facts) implements Download {
    }

    /** Throws what CKAN answers: 404 if there is no such resource in the dataset, 403 if the caller may not see it. */
    public Download find(String dataset, String resource, Caller caller) {
        ResourceViews.Found found = access.resource(caller, resource);
        boolean here = datasets.byNameOrId(dataset).filter(view -> view.id().equals(found.dataset().id())).isPresent();
        if (!here || found.deleted()) {
            throw new NotFound();
        }
        Map<String, Object> shown = found.shown();
        return ResourceFile.uploaded(shown) ? kept(found) : new Link((String) shown.get(ResourceRules.URL));
    }

    private Download kept(ResourceViews.Found found) {
        String hash = found.file().orElseThrow(NotFound::new);
        StoredFile file = store.find(hash).orElseThrow(NotFound::new);
        String url = (String) found.shown().get(ResourceRules.URL);
        String name = url.substring(url.lastIndexOf('/') + 1);
        LocalDateTime modified = Optional.ofNullable((String) found.shown().get(ResourceRules.LAST_MODIFIED)).flatMap(IsoDates::read).orElse(null);
        return new Kept(file, new FileFacts(hash, type(name, (String) found.shown().get(ResourceRules.MIMETYPE)), name, modified, found.dataset().isPublic()));
    }

    /** CKAN: what is packed goes out as an encoding of its inside there, so that clients unpack it unasked. */
    private static String type(String name, String declared) {
        String packed = PACKED.get(name.substring(name.lastIndexOf('.') + 1));
        String named = Formats.mimetypeOf(name);
        String otherwise = named == null ? "" : named;
        return packed != null ? packed : declared == null || declared.isEmpty() ? otherwise : declared;
    }
}
