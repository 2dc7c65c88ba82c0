package it.opencatalogo.action;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code dry_run=true}, which every writing action takes in its address or among its arguments: rights and rules are checked and the result is
 * as it would be, but nothing is written. CKAN does not know it; actions never see it, so it is stored nowhere.
 */
public final class DryRun {
    public static final Param<Boolean> PARAM = Param.flag("dry_run", "Prova soltanto: controlla diritti e valori e mostra il risultato, senza scrivere nulla",
        "Only tries: checks rights and values and shows the result, writes nothing", true);

    private DryRun() {
    }

    /** Whether either place asks for it; what cannot be read is refused rather than written. */
    static boolean asked(Map<String, Object> query, Map<String, Object> arguments) {
        boolean inAddress = PARAM.read(query).orElse(false);
        return PARAM.read(arguments).orElse(false) || inAddress;
    }

    static Map<String, Object> without(Map<String, Object> arguments) {
        if (!arguments.containsKey(PARAM.name())) {
            return arguments;
        }
        Map<String, Object> others = new LinkedHashMap<>(arguments);
        others.remove(PARAM.name());
        return others;
    }
}
