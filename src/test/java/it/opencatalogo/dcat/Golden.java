package it.opencatalogo.dcat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.DocumentReader;
import it.opencatalogo.schema.DocumentReader.Reading;
import it.opencatalogo.schema.GivenIris;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The two packages of {@code dcat-ap-it/examples}, the settings of their catalogue, and the page they must give. */
public final class Golden {
    public static final String BASE = "https://dati.example.it";
    public static final Path EXAMPLES = Path.of("dcat-ap-it/examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() { }

    public static List<Map<String, Object>> packages() {
        return read(EXAMPLES.resolve("golden-ckan-packages.json"), new TypeReference<>() { });
    }

    static Document catalogue() {
        Map<String, Object> settings = read(EXAMPLES.resolve("golden-catalogue.json"), new TypeReference<>() { });
        Reading reading = DocumentReader.read(CatalogueFields.CATALOGUE, settings);
        if (!reading.problems().isEmpty()) {
            throw new AssertionError(reading.problems().toString());
        }
        return reading.document();
    }

    /** The first and only page of these two datasets, as {@code /catalog.SUFFIX} answers it. */
    public static byte[] served(Serialization syntax) {
        return served(syntax, packages(), catalogue());
    }

    static byte[] served(Serialization syntax, List<Map<String, Object>> packages, Document catalogue) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageRequest request = new PageRequest(BASE, "/catalog." + syntax.suffix(), 1, 100, packages.size(), Map.of(), Optional.empty());
        List<LeftOut> leftOut = new CataloguePage(catalogue, request, packages.stream().map(PublishedDataset::of).toList(), GivenIris.NONE).write(syntax.writer(out));
        if (!leftOut.isEmpty()) {
            throw new AssertionError(leftOut.toString());
        }
        return out.toByteArray();
    }

    static Model parse(byte[] page, Serialization syntax) {
        try {
            return Rio.parse(new ByteArrayInputStream(page), BASE + "/", syntax.format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Model page() {
        return parse(EXAMPLES.resolve("golden-pnrr-page.ttl"), RDFFormat.TURTLE);
    }

    public static Model parse(Path file, RDFFormat format) {
        try (InputStream in = Files.newInputStream(file)) {
            return Rio.parse(in, BASE + "/", format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T json(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(Path file, TypeReference<T> type) {
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
