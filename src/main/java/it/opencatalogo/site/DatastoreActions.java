package it.opencatalogo.site;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The datastore as one that is on and empty: no resource has a table yet. */
@ApplicationScoped
class DatastoreActions implements ActionModule {
    private static final Param<String> RESOURCE_ID = Param.text("resource_id", "Identificativo della risorsa", "Id of the resource", "00000000-0000-4000-8000-000000000000");
    private static final Param<String> ID = Param.text("id", "Altro nome di resource_id", "Other name of resource_id", "00000000-0000-4000-8000-000000000000");

    @Override
    public List<Action> actions() {
        return List.of(
            read("datastore_search", Doc.of("Cerca nelle tabelle: il catalogo non ne ha ancora.", "Searches tables: there are none yet.").answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER),
                Input.of(RESOURCE_ID, ID).example(Map.of(RESOURCE_ID.name(), RESOURCE_ID.example())), Access.anyone(), call -> none(call, "Resource")),
            read("datastore_info", Doc.of("Descrive una tabella: il catalogo non ne ha ancora.", "Describes a table: there are none yet.").answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER),
                Input.of(RESOURCE_ID, ID).example(Map.of(RESOURCE_ID.name(), RESOURCE_ID.example())), Access.anyone(), call -> none(call, "Resource/Alias")));
    }

    private static Object none(Call call, String word) {
        String id = call.params().get(RESOURCE_ID).or(() -> call.params().get(ID)).filter(text -> !text.isEmpty())
            .orElseThrow(() -> new Invalid(Map.of(RESOURCE_ID.name(), FieldErrors.missingValue())));
        throw new NotFound(new Message(word + " \"" + id + "\" was not found.", "la risorsa «" + id + "» non ha una tabella"));
    }
}
