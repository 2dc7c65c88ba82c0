package it.opencatalogo.dataset;

import it.opencatalogo.action.Flags;
import it.opencatalogo.action.ObjectLists;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.Message;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import it.opencatalogo.schema.DocumentReader;
import it.opencatalogo.schema.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * From what was sent to what is stored: CKAN's rules of a dataset, all of them before anything is refused (ckan-api 5), then the declared
 * DCAT-AP_IT fields at top level. What CKAN drops is dropped; what a DCAT-AP_IT field understands is kept as it was sent.
 */
@ApplicationScoped
public class DatasetRules {
    private static final Pattern EMAIL = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-][\\w.!#$%&'*+/=?^`{|}~-]*@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final Message MISSING = new Message("Missing value", "Valore mancante: è un dato obbligatorio");
    private static final int VERSION_MAX = 100;
    private static final Set<String> STATES = Set.of(Wire.ACTIVE, Wire.DRAFT, Wire.DELETED);
    private final Datasets datasets;
    private final ResourceLists resources;
    private final Keywords keywords;
    private final Groups groups;

    public DatasetRules(Datasets datasets, ResourceLists resources, Keywords keywords, Groups groups) {
        this.datasets = datasets;
        this.resources = resources;
        this.keywords = keywords;
        this.groups = groups;
    }

    StoredDataset created(Map<String, Object> sent, Caller caller) {
        checkLists(sent);
        Findings findings = new Findings();
        UUID id = ownId(sent, caller, findings).orElseGet(UUID::randomUUID);
        Map<String, Object> values = new LinkedHashMap<>();
        String name = name(sent, Optional.empty(), findings);
        values.put(Wire.NAME, name);
        values.put(Wire.TYPE, Optional.ofNullable(StoredText.of(sent.get(Wire.TYPE))).filter(t -> !t.isEmpty()).orElse(Wire.DATASET));
        values.put(Wire.STATE, caller.sysadmin() ? state(sent, Wire.ACTIVE, findings) : Wire.ACTIVE);
        values.put(Wire.CREATOR, caller.id().map(UUID::toString).orElse(null));
        values.put(Wire.OWNER_ORG, owner(sent, Optional.empty(), caller, findings));
        values.put(Wire.PRIVATE, closed(sent, values, findings));
        common(sent, values, name, caller, findings);
        List<Map<String, Object>> all = resources.read(id, ObjectLists.of(sent, Wire.RESOURCES), List.of(), findings);
        findings.throwIfAny();
        return new StoredDataset(id, values, all, groupIds(sent), Timestamps.now(), modified(sent, caller));
    }

    StoredDataset updated(Map<String, Object> sent, StoredDataset before, Caller caller) {
        checkLists(sent);
        Findings findings = new Findings();
        Map<String, Object> old = before.values();
        Map<String, Object> values = new LinkedHashMap<>();
        String name = name(sent, Optional.of(before), findings);
        values.put(Wire.NAME, name);
        values.put(Wire.TYPE, old.get(Wire.TYPE));
        values.put(Wire.STATE, state(sent, (String) old.get(Wire.STATE), findings));
        values.put(Wire.CREATOR, old.get(Wire.CREATOR));
        values.put(Wire.OWNER_ORG, owner(sent, Optional.of(before), caller, findings));
        values.put(Wire.PRIVATE, sent.containsKey(Wire.PRIVATE) ? closed(sent, values, findings) : old.get(Wire.PRIVATE));
        common(sent, values, name, caller, findings);
        List<Map<String, Object>> all = sent.containsKey(Wire.RESOURCES)
            ? resources.read(before.id(), ObjectLists.of(sent, Wire.RESOURCES), before.resources(), findings) : before.resources();
        findings.throwIfAny();
        return new StoredDataset(before.id(), values, all, sent.containsKey(Wire.GROUPS) ? groupIds(sent) : before.groups(), before.created(), modified(sent, caller));
    }

    /** CKAN shows the request back with the type it takes for granted. */
    private static void checkLists(Map<String, Object> sent) {
        Map<String, Object> request = new LinkedHashMap<>(sent);
        request.putIfAbsent(Wire.TYPE, Wire.DATASET);
        ObjectLists.check(sent, request, Wire.LISTS.toArray(String[]::new));
        ObjectLists.check(sent, request, Wire.GROUPS);
    }

    private void common(Map<String, Object> sent, Map<String, Object> values, String name, Caller caller, Findings findings) {
        String title = StoredText.of(sent.get(Wire.TITLE));
        values.put(Wire.TITLE, title == null || title.isBlank() ? name : title.strip());
        Wire.TEXTS.forEach(key -> values.put(key, text(key, sent.get(key), findings)));
        values.put(Wire.TAGS, keywords.stored(keywords.rules().read(ObjectLists.of(sent, Wire.TAGS), sent.get(Wire.TAG_STRING), findings), findings));
        values.put(Wire.EXTRAS, ExtraRules.read(ObjectLists.of(sent, Wire.EXTRAS), caller.sysadmin(), findings));
        if (caller.sysadmin() && sent.get(Wire.PLUGIN_DATA) instanceof Map<?, ?> plugins) {
            values.put(Wire.PLUGIN_DATA, plugins);
        }
        if (caller.sysadmin() && sent.get(Wire.MODIFIED) != null && IsoDates.read(sent.get(Wire.MODIFIED).toString()).isEmpty()) {
            findings.add(Wire.MODIFIED, "Date format incorrect", "Scrivere la data come 2026-03-01T10:00:00");
        }
        declared(sent, values, findings);
    }

    /** The fields of DCAT-AP_IT at top level: kept as sent, judged by their own rules. CKAN's own keys have been judged above. */
    private static void declared(Map<String, Object> sent, Map<String, Object> values, Findings findings) {
        boolean any = false;
        for (String key : DatasetFields.DATASET.sentKeys()) {
            if (sent.get(key) != null && !Wire.SCHEMA.contains(key) && !values.containsKey(key)) {
                values.put(key, sent.get(key));
                any = true;
            }
        }
        if (any || sent.get(Wire.RESOURCES) instanceof List<?> list && !list.isEmpty()) {
            for (Problem problem : DocumentReader.read(DatasetFields.DATASET, sent).problems().refusals()) {
                if (!Wire.SCHEMA.contains(problem.key())) {
                    findings.add(problem.key(), problem.message());
                }
            }
        }
    }

    private String name(Map<String, Object> sent, Optional<StoredDataset> before, Findings findings) {
        String old = before.map(d -> (String) d.values().get(Wire.NAME)).orElse(null);
        String name = StoredText.of(sent.get(Wire.NAME));
        if (name == null && old != null) {
            return old;
        }
        if (name == null || name.isEmpty() && old == null) {
            findings.add(Wire.NAME, MISSING);
            return "";
        }
        NameRules.check(name, !name.equals(old) && datasets.nameTaken(name), findings);
        return name;
    }

    private static String text(String key, Object sent, Findings findings) {
        String text = StoredText.of(sent);
        if (text != null && Wire.EMAILS.contains(key)) {
            text = text.strip();
            boolean dots = text.startsWith(".") || text.contains("..");
            if (!text.isEmpty() && (dots || !EMAIL.matcher(text).matches())) {
                findings.add(key, "Email " + text + " is not a valid format", "«" + text + "» non è un indirizzo di posta valido: scriverlo come nome@ente.it");
            }
        }
        if (text != null && key.equals(Wire.VERSION) && text.length() > VERSION_MAX) {
            findings.add(key, "Version must be a maximum of 100 characters long", "La versione può avere al massimo 100 caratteri");
        }
        return text;
    }

    private static String state(Map<String, Object> sent, String otherwise, Findings findings) {
        String state = StoredText.of(sent.get(Wire.STATE));
        if (state == null || state.isEmpty()) {
            return otherwise;
        }
        if (!STATES.contains(state)) {
            // CKAN: a sysadmin may store any word there, and the dataset is lost for everybody.
            findings.add(Wire.STATE, "Value must be one of ['active', 'draft', 'deleted']", "Lo stato può essere active, draft oppure deleted");
        }
        return state;
    }

    private String owner(Map<String, Object> sent, Optional<StoredDataset> before, Caller caller, Findings findings) {
        String old = before.map(d -> (String) d.values().get(Wire.OWNER_ORG)).orElse(null);
        if (before.isPresent() && sent.get(Wire.OWNER_ORG) == null) {
            return old;
        }
        String wanted = StoredText.of(sent.get(Wire.OWNER_ORG));
        if (wanted == null || wanted.isEmpty()) {
            findings.add(Wire.OWNER_ORG, "An organization must be provided", "Indicare l'organizzazione che pubblica il dataset (nome o identificativo)");
            return null;
        }
        Optional<UUID> organization = groups.byNameOrId(Kind.ORGANIZATION, wanted).map(g -> g.id());
        if (organization.isEmpty()) {
            findings.add(Wire.OWNER_ORG, "Organization does not exist", "L'organizzazione «" + wanted + "» non esiste");
            return null;
        }
        String id = organization.get().toString();
        if (!id.equals(old) && !caller.may(Role.EDITOR, organization.get())) {
            boolean guest = before.filter(d -> caller.collaborates(Role.EDITOR, d.id())).isPresent();
            findings.add(Wire.OWNER_ORG, guest ? "You cannot move this dataset to another organization" : "You cannot add a dataset to this organization",
                "Non si è autorizzati a pubblicare dataset per questa organizzazione");
        }
        return id;
    }

    private static boolean closed(Map<String, Object> sent, Map<String, Object> values, Findings findings) {
        boolean closed = Flags.lenient(sent.get(Wire.PRIVATE));
        if (closed && values.get(Wire.OWNER_ORG) == null) {
            findings.add(Wire.PRIVATE, "Datasets with no organization can't be private.", "Un dataset senza organizzazione non può essere privato");
        }
        return closed;
    }

    private Optional<UUID> ownId(Map<String, Object> sent, Caller caller, Findings findings) {
        Object raw = sent.get(Wire.ID);
        if (raw == null) {
            return Optional.empty();
        }
        if (!caller.sysadmin()) {
            findings.add(Wire.ID, "The input field id was not expected.", "Il campo id non è previsto: lo assegna il catalogo");
            return Optional.empty();
        }
        Optional<UUID> id = Uuids.read(raw.toString());
        if (id.isEmpty()) {
            findings.add(Wire.ID, "Invalid id provided", "L'identificativo deve essere un UUID");
        } else if (datasets.findByIdOptional(id.get()).isPresent()) {
            findings.add(Wire.ID, "Dataset id already exists", "Esiste già un dataset con questo identificativo");
        }
        return id;
    }

    private List<UUID> groupIds(Map<String, Object> sent) {
        return ObjectLists.of(sent, Wire.GROUPS).stream().map(g -> DatasetAccess.group(groups, g)).flatMap(Optional::stream).distinct().toList();
    }

    private static Optional<java.time.LocalDateTime> modified(Map<String, Object> sent, Caller caller) {
        return caller.sysadmin() && sent.get(Wire.MODIFIED) != null ? IsoDates.read(sent.get(Wire.MODIFIED).toString()) : Optional.empty();
    }
}
