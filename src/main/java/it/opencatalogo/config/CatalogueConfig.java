package it.opencatalogo.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every setting of the catalogue, with its default. A test pins the names and defaults; the README's table is made from it. */
@ConfigMapping(prefix = "catalogue")
public interface CatalogueConfig {
    Site site();

    Data data();

    Sample sample();

    Search search();

    Files files();

    Auth auth();

    Http http();

    /** What the catalogue says of itself; all but the address may be changed at run time by {@code config_option_update}. */
    interface Site {
        /** Public address, without a slash at the end. Never taken from a request. */
        @WithDefault("http://127.0.0.1:${quarkus.http.port}")
        String url();

        @WithDefault("OpenCatalogo")
        String title();

        @WithDefault("Catalogo dei dati aperti del PNRR")
        String description();

        /** IndicePA code of the publisher of the catalogue. */
        @WithName("publisher.identifier")
        @WithDefault("r_toscan")
        String publisherIdentifier();

        @WithName("publisher.name")
        @WithDefault("Regione Toscana")
        String publisherName();

        @WithName("contact.name")
        Optional<String> contactName();

        @WithName("contact.email")
        Optional<String> contactEmail();

        /** Page about the catalogue; the first page if none is given. */
        Optional<String> homepage();

        /** Licence of the metadata, as a document. */
        @WithDefault("https://creativecommons.org/publicdomain/zero/1.0/")
        String license();

        /** GeoNames number of the territory. */
        @WithName("spatial.geonames")
        @WithDefault("3165361")
        String spatialGeonames();
    }

    /** Where everything that is kept lies. */
    interface Data {
        @WithDefault("data")
        Path dir();
    }

    /** The sample catalogue. */
    interface Sample {
        /** Whether an empty database is filled with the sample at the first start. */
        @WithDefault("true")
        boolean enabled();
    }

    /** The search index. */
    interface Search {
        /** Where the index of this process lies; below the data folder if not given. */
        Optional<Path> dir();

        /**
         * Addresses of nodes of a SolrCloud, parted by commas, such as {@code http://solr-1:8983/solr}: all processes of the catalogue then search in
         * one collection there. None: each has an index of its own in {@code dir}.
         */
        @WithName("solr.url")
        Optional<List<String>> solrUrl();

        /** Name of that collection; it is made if it is missing. */
        @WithName("solr.collection")
        @WithDefault("opencatalogo")
        String solrCollection();

        /** How long a writer waits until its write can be found. */
        @WithName("wait.millis")
        @WithDefault("2000")
        int waitMillis();

        /** How long one search may take; a longer one is refused. */
        @WithName("timeout.millis")
        @WithDefault("5000")
        int timeoutMillis();
    }

    /** Uploaded files. */
    interface Files {
        /** Where they lie, on storage that all replicas share; {@code files} below the data folder if not given. */
        Optional<Path> dir();

        /** Largest file of a resource, in bytes; CKAN's {@code ckan.max_resource_size}. */
        @WithName("max-bytes")
        @WithDefault("10485760")
        long maxBytes();

        /** Largest picture of a person, an organisation or a group, in bytes; CKAN's {@code ckan.max_image_size}. */
        @WithName("picture.max-bytes")
        @WithDefault("2097152")
        long pictureMaxBytes();
    }

    /** Who may do what; CKAN's {@code ckan.auth.*}. */
    interface Auth {
        /** CKAN: on there. Whether strangers see names and profiles of users. */
        @WithName("public-user-details.enabled")
        @WithDefault("false")
        boolean publicUserDetails();

        /** CKAN: on there. Whether any signed-in person may open an organisation. */
        @WithName("user-create-organizations.enabled")
        @WithDefault("false")
        boolean userCreateOrganizations();

        /** CKAN: on there. Whether any signed-in person may open a group. */
        @WithName("user-create-groups.enabled")
        @WithDefault("false")
        boolean userCreateGroups();

        /** Whether people without a role in an organisation may be let into single datasets of it. */
        @WithName("dataset-collaborators.enabled")
        @WithDefault("false")
        boolean datasetCollaborators();

        /** For how many days a new token is valid if its maker does not say; 0 for ever. */
        @WithName("token-lifetime.days")
        @WithDefault("0")
        int tokenLifetimeDays();

        /** How many different wrong tokens an address may send in ten minutes before further ones are refused with 429; 0 never. */
        @WithName("wrong-tokens.max")
        @WithDefault("100")
        int wrongTokensMax();
    }

    /** Limits of requests. */
    interface Http {
        /** Largest body of a call, in bytes; files excepted. */
        @WithName("body.max-bytes")
        @WithDefault("5000000")
        int bodyMaxBytes();
    }
}
