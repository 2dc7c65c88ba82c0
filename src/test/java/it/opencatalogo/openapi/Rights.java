package it.opencatalogo.openapi;

import it.opencatalogo.action.Action;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Audience.Party;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** RIGHTS.md: one row per action, from the rows' access rules. */
final class Rights {
    private Rights() {
    }

    static String document(Collection<Action> actions) {
        return """
            # Chi può fare che cosa · Who may do what

            Generata dalle righe delle azioni da `OpenApiTest`; non modificarla a mano: `mvn test -Dtest=OpenApiTest -Dgolden=write` la riscrive.
            Generated from the actions' rows by `OpenApiTest`; never edit it by hand.

            I ruoli sono quelli nell'organizzazione (o nel gruppo) dell'oggetto; ciascuno comprende i precedenti. «sé» è la persona di cui si tratta, o chi ha
            creato un dataset senza organizzazione. Le impostazioni sono quelle predefinite. Ogni riga è provata con chiamate vere da `RightsTest`.
            Roles are those in the organisation (or group) of the object; each includes those before it. "oneself" is the person it is about, or who made a
            dataset without an organisation. Settings are the defaults. `RightsTest` proves each row with real calls.

            | segno · sign | |
            |---|---|
            | ● | sì · yes |
            | ◐ | solo ciò che è pubblico · only what is public |
            | – | no: 403 |
            | ✎ | scrive · writes |

            | azione · action | anonimo · anonymous | con accesso · signed in | membro · member | curatore · editor | amministratore · admin | del catalogo · sysadmin | sé · oneself | chi · who |
            |---|---|---|---|---|---|---|---|---|
            """ + actions.stream().map(Rights::row).collect(Collectors.joining());
    }

    private static String row(Action action) {
        Audience audience = action.access().audience();
        return "| `" + action.name() + "`" + (action.writes() ? " ✎" : "") + " | "
            + Arrays.stream(Party.values()).map(party -> sign(audience, audience.admits(party))).collect(Collectors.joining(" | "))
            + " | " + (audience.oneself() || audience.admits(Party.SIGNED_IN) ? "●" : "") + " | " + action.access().italian() + " · " + action.access().english() + " |\n";
    }

    private static String sign(Audience audience, boolean admitted) {
        return admitted ? "●" : audience.publicOnes() ? "◐" : "–";
    }
}
