package it.opencatalogo.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The manifests of {@code k8s/}, read with Kubernetes' own types. */
final class Manifests {
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Manifests() {
    }

    /** All files, those of Kustomize itself excepted: they are no objects of a cluster. */
    static List<Path> files() {
        try (Stream<Path> all = Files.walk(Path.of("k8s"))) {
            return all.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HasMetadata read(Path file) {
        try {
            return SERIALIZATION.unmarshal(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types keep what they do not know apart; a misspelt key ends there instead of in the cluster. */
    static void unknownKeys(Object value, String path, Collection<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> unknownKeys(each, path + "." + key, found));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> unknownKeys(each, path + "[]", found));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            for (Method method : value.getClass().getMethods()) {
                property(value, method, path, found);
            }
        }
    }

    private static void property(Object value, Method method, String path, Collection<String> found) {
        String name = method.getName();
        if (!name.startsWith("get") || method.getParameterCount() > 0 || name.equals("getClass")) {
            return;
        }
        try {
            Object inside = method.invoke(value);
            if (name.equals("getAdditionalProperties")) {
                ((Map<?, ?>) inside).keySet().forEach(key -> found.add(path + "." + key));
            } else {
                unknownKeys(inside, path + "." + name.substring(3), found);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(path + "." + name, e);
        }
    }
}
