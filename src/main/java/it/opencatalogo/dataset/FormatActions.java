package it.opencatalogo.dataset;

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
import it.opencatalogo.error.FieldErrors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Proposals for the format of a resource (conformance case {@code format-autocomplete}). */
@ApplicationScoped
public class FormatActions implements ActionModule {
    private static final int USUAL = 5;
    private static final Param<String> Q = Param.text("q", "Parte del formato; vuota: i più usati", "Part of the format; empty: the most used", "cs");
    private static final Param<Integer> LIMIT = Param.natural("limit", "Quanti al massimo, 5 se manca", "How many at most, 5 if left out", USUAL);
    private final FormatsInUse formats;

    public FormatActions(FormatsInUse formats) {
        this.formats = formats;
    }

    @Override
    public List<Action> actions() {
        return List.of(read("format_autocomplete", Doc.of("Propone i formati di file in uso.", "Proposes file formats in use.").answers("I nomi, in minuscolo", "The names, in lower case", Answer.list(Answer.TEXT)),
            Input.of(Q, LIMIT).requires(Q), Access.anyone(), this::complete));
    }

    private Object complete(Call call) {
        if (!call.params().has(Q)) {
            throw new Invalid(Map.of(Q.name(), FieldErrors.missingValue()));
        }
        return formats.containing(call.params().get(Q, ""), call.params().get(LIMIT, USUAL));
    }
}
