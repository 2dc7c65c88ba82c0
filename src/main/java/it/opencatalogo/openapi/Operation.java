package it.opencatalogo.openapi;

import it.opencatalogo.action.Action;
import it.opencatalogo.action.Form;
import it.opencatalogo.action.Param;
import it.opencatalogo.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One action as an OpenAPI operation: Italian first, because managers read it; GET with a query for reading, POST with JSON for writing. */
final class Operation {
    private final Action action;
    private final Components components;

    private Operation(Action action, Components components) {
        this.action = action;
        this.components = components;
    }

    static Map<String, Object> of(Action action, String tag, Components components) {
        return new Operation(action, components).tree(tag);
    }

    private Map<String, Object> tree(String tag) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", action.name());
        operation.put("tags", List.of(tag));
        operation.put("summary", Prose.summary(action));
        operation.put("description", Prose.description(action));
        action.doc().guide().ifPresent(address -> operation.put("externalDocs", Trees.map("description", "Guida con esempi · Guide with examples, in Italian", "url", address)));
        operation.put("security", action.writes() ? List.of(token()) : List.of(Map.of(), token()));
        if (action.writes()) {
            operation.put("requestBody", body());
        } else if (!action.input().params().isEmpty()) {
            operation.put("parameters", action.input().params().stream().map(this::parameter).toList());
        }
        operation.put("responses", responses());
        return operation;
    }

    private static Map<String, Object> token() {
        return Trees.map("token", List.of());
    }

    private Map<String, Object> parameter(Param<?> param) {
        boolean required = action.input().required().contains(param.name());
        Object example = Optional.<Object>ofNullable(action.input().example().get(param.name())).orElse(required ? param.example() : null);
        Map<String, Object> parameter = Trees.map("name", param.name(), "in", "query");
        parameter.put("description", Prose.parameter(param, example == null));
        if (required) {
            parameter.put("required", true);
        }
        parameter.put("schema", type(param, "string"));
        if (example != null) {
            // Swagger UI fills its form with it, so it stands only where the call then succeeds.
            parameter.put("example", example);
        }
        return parameter;
    }

    private static Map<String, Object> type(Param<?> param, String otherwise) {
        String type = param.jsonType().isEmpty() ? otherwise : param.jsonType();
        Map<String, Object> schema = type.isEmpty() ? Trees.map() : Trees.map("type", type);
        if (type.equals("array")) {
            schema.put("items", Trees.map());
        }
        return schema;
    }

    private Map<String, Object> body() {
        Map<String, Object> content = Trees.map("schema", sent());
        content.put("example", example());
        Map<String, Object> kinds = new LinkedHashMap<>();
        // The first one is what Swagger UI opens with.
        action.input().form().ifPresent(form -> kinds.put(formType(), Trees.map("schema", form(form))));
        kinds.put("application/json", content);
        if (action.input().file().isPresent()) {
            // Without a form of its own: what must be there, so that it stays short.
            kinds.computeIfAbsent(formType(), type -> Trees.map("schema", form(new Form(Map.of()))));
        }
        Map<String, Object> body = Trees.map("required", true, "content", kinds);
        action.input().fields().ifPresent(schema -> body.put("description", FieldList.of(components.properties(schema), action.input().required())));
        return body;
    }

    private Map<String, Object> sent() {
        Optional<Schema> fields = action.input().fields();
        Set<String> keys = fields.map(schema -> components.properties(schema).keySet()).orElse(Set.of());
        Map<String, Object> properties = new LinkedHashMap<>();
        action.input().params().stream().filter(p -> !keys.contains(p.name())).forEach(p -> properties.put(p.name(), property(p)));
        Map<String, Object> own = Trees.map("type", "object");
        if (!properties.isEmpty()) {
            own.put("properties", properties);
        }
        Map<String, Object> schema = fields.isEmpty() ? own : components.ref(fields.get());
        if (fields.isPresent() && !properties.isEmpty()) {
            schema = Trees.map("allOf", List.of(schema, own));
        }
        if (!action.input().required().isEmpty()) {
            schema.put("required", action.input().required());
        }
        return schema;
    }

    private String formType() {
        return action.input().file().isPresent() ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }

    private Map<String, Object> form(Form form) {
        Map<String, Object> declared = new LinkedHashMap<>(action.input().fields().map(components::properties).orElse(Map.of()));
        // A parameter says what it is for here, a field of the same key what it is: "name or id", not "a UUID given by the catalogue".
        action.input().params().stream().filter(param -> action.input().required().contains(param.name()))
            .forEach(param -> {
                Map<String, Object> here = new LinkedHashMap<>(Trees.map(declared.getOrDefault(param.name(), Map.of())));
                here.put("description", param.italian() + "\n\n" + param.english());
                declared.put(param.name(), here);
            });
        return FormBody.of(form, declared, action.input().required(), action.input().file());
    }

    private static Map<String, Object> property(Param<?> param) {
        Map<String, Object> property = type(param, "");
        property.put("description", Prose.parameter(param, false));
        if (param.example() != null) {
            property.put("examples", List.of(param.example()));
        }
        return property;
    }

    /** The row's example in the order of its keys; without one, what each parameter gives as its own. */
    private Map<String, Object> example() {
        Map<String, ?> given = action.input().example();
        List<String> order = new ArrayList<>(action.input().params().stream().map(Param::name).toList());
        Map<String, Object> example = new LinkedHashMap<>();
        if (given.isEmpty()) {
            action.input().params().stream().filter(p -> p.example() != null).forEach(p -> example.put(p.name(), p.example()));
        } else if (given instanceof LinkedHashMap) {
            example.putAll(given);
        } else {
            order.addAll(given.keySet().stream().sorted().toList());
            order.stream().filter(given::containsKey).forEach(key -> example.put(key, given.get(key)));
        }
        return example;
    }

    private Map<String, Object> responses() {
        Map<String, Object> result = components.of(action.doc().answer());
        String answer = Prose.answer(action);
        result.put("description", answer);
        Map<String, Object> envelope = Trees.map("type", "object", "required", List.of("help", "success", "result"), "properties", Trees.map(
            "help", Trees.map("type", "string", "format", "uri", "description", "Indirizzo della documentazione di questa azione · Address of this action's help"),
            "success", Trees.map("type", "boolean", "const", true), "result", result));
        Map<String, Object> responses = Trees.map("200", Trees.map("description", answer, "content", Trees.map("application/json", Trees.map("schema", envelope))));
        List.of("400", "403", "404", "409", "429").forEach(status -> responses.put(status, Trees.map("$ref", "#/components/responses/" + status)));
        return responses;
    }
}
