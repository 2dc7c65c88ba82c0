package it.opencatalogo.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import it.opencatalogo.action.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of answers as the OpenAPI document gives them, ready to judge real answers: OpenAPI 3.1 uses JSON Schema 2020-12. */
@ApplicationScoped
class AnswerSchemas {
    private final Map<String, Object> document;

    AnswerSchemas(CatalogueOpenApi openApi) {
        this.document = openApi.document();
    }

    /** What is wrong with an answer of that action; nothing if it is as the document says. */
    List<String> faults(String action, String json) {
        return schema(action).validate(json, InputFormat.JSON, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
            .map(fault -> action + ": " + fault.getMessage()).toList();
    }

    private JsonSchema schema(String action) {
        Map<String, Object> methods = Trees.map(Trees.map(document.get("paths")).get("/api/3/action/" + action));
        Map<String, Object> answered = Trees.map(Trees.map(Trees.map(methods.values().iterator().next()).get("responses")).get("200"));
        Map<String, Object> whole = new LinkedHashMap<>(Trees.map(Trees.map(Trees.map(answered.get("content")).get("application/json")).get("schema")));
        whole.put("components", document.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Json.text(whole));
    }
}
