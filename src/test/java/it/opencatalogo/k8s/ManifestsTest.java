package it.opencatalogo.k8s;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The manifests for Kubernetes and the Dockerfile")
class ManifestsTest {
    private static final Path DEPLOYMENT = Path.of("k8s/base/deployment.yaml");

    @Test
    @DisplayName("hold no key that Kubernetes does not know")
    void strict() {
        Set<String> unknown = new TreeSet<>();
        Manifests.files().forEach(file -> Manifests.unknownKeys(Manifests.read(file), file.toString(), unknown));
        assertEquals(Set.of(), unknown);
    }

    @Test
    @DisplayName("name only files that are there, and leave none out")
    void kustomize() throws IOException {
        Set<Path> named = new TreeSet<>();
        for (String folder : List.of("k8s/base", "k8s/overlays/dev", "k8s/overlays/prod")) {
            Matcher reference = Pattern.compile("- (?:path: )?(\\S+\\.yaml)").matcher(Files.readString(Path.of(folder, "kustomization.yaml")));
            while (reference.find()) {
                named.add(Path.of(folder, reference.group(1)));
            }
        }
        assertEquals(new TreeSet<>(Manifests.files()), named);
    }

    @Test
    @DisplayName("set only settings that the service knows")
    void settings() throws IOException {
        Set<String> known = StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
            .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        container().getEnv().stream().map(EnvVar::getName).forEach(used::add);
        for (Path file : Manifests.files()) {
            if (Manifests.read(file) instanceof ConfigMap map) {
                used.addAll(map.getData().keySet());
            }
        }
        Matcher variable = Pattern.compile("\\b(?:QUARKUS|CATALOGUE)_[A-Z_]+").matcher(Files.readString(Path.of("Dockerfile")));
        while (variable.find()) {
            used.add(variable.group());
        }
        assertTrue(used.size() >= 7, used.toString());
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @Test
    @DisplayName("probe paths that answer")
    void probes() {
        Container container = container();
        List<Probe> probes = new ArrayList<>(List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()));
        for (Probe probe : probes) {
            given().get(probe.getHttpGet().getPath()).then().statusCode(200);
        }
        assertEquals(3, probes.stream().map(probe -> probe.getHttpGet().getPath()).distinct().count());
    }

    @Test
    @DisplayName("run as nobody in particular, on a file system that cannot be written to")
    void restricted() {
        PodSpec pod = deployment().getSpec().getTemplate().getSpec();
        assertTrue(pod.getSecurityContext().getRunAsNonRoot());
        assertTrue(container().getSecurityContext().getReadOnlyRootFilesystem());
        assertFalse(container().getSecurityContext().getAllowPrivilegeEscalation());
        assertEquals(List.of("ALL"), container().getSecurityContext().getCapabilities().getDrop());
        Set<String> volumes = pod.getVolumes().stream().map(volume -> volume.getName()).collect(Collectors.toSet());
        assertEquals(volumes, container().getVolumeMounts().stream().map(mount -> mount.getName()).collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("take address, user and password of the database from a secret, never from a file here")
    void secret() throws IOException {
        assertEquals(3, container().getEnv().stream().filter(each -> each.getValueFrom().getSecretKeyRef() != null).count());
        try (Stream<Path> files = Manifests.files().stream()) {
            assertTrue(files.map(Manifests::read).noneMatch(object -> object.getKind().equals("Secret")));
        }
    }

    private static Deployment deployment() {
        return (Deployment) Manifests.read(DEPLOYMENT);
    }

    private static Container container() {
        return deployment().getSpec().getTemplate().getSpec().getContainers().get(0);
    }
}
