package it.opencatalogo.organization;

import it.opencatalogo.action.Param;
import it.opencatalogo.schema.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of the actions on organisations, groups and members; those that are stored come from {@link GroupFields}. */
final class GroupParams {
    static final Param<String> ID = Param.text("id", "Nome o identificativo", "Name or id", "regione-toscana");
    static final Param<String> NAME = of(GroupFields.NAME);
    static final Param<String> TITLE = of(GroupFields.TITLE);
    static final Param<String> DESCRIPTION = of(GroupFields.DESCRIPTION);
    static final Param<String> IMAGE_URL = of(GroupFields.IMAGE_URL);
    static final Param<String> APPROVAL_STATUS = of(GroupFields.APPROVAL_STATUS);
    static final Param<String> TYPE = of(GroupFields.TYPE);
    static final Param<String> STATE = of(GroupFields.STATE);
    static final Param<List<Object>> EXTRAS = list(GroupFields.EXTRAS,
        List.of(Map.of("key", "settore", "value", "enti locali")));
    static final Param<List<Object>> USERS = list(GroupFields.USERS, List.of(Map.of("name", "maria-rossi", "capacity", "editor")));
    static final Param<List<Object>> GROUPS = list(GroupFields.GROUPS, List.of(Map.of("name", "regione-toscana")));
    static final Param<List<Object>> PACKAGES = Param.list("packages", "I dataset del gruppo, con id", "The datasets of the group, with id", List.of());

    static final Param<String> IDENTIFIER = of(GroupFields.IDENTIFIER);
    static final Param<String> EMAIL = of(GroupFields.EMAIL);
    static final Param<String> TELEPHONE = of(GroupFields.TELEPHONE);
    static final Param<String> SITE = of(GroupFields.SITE);
    static final Param<String> REGION = of(GroupFields.REGION);
    /** What an organisation says of itself beyond CKAN; kept at top level as sent. */
    static final List<Param<String>> PROFILE = List.of(IDENTIFIER, EMAIL, TELEPHONE, SITE, REGION);

    static final Param<Boolean> INCLUDE_DATASETS = Param.flag("include_datasets", "Con i primi 10 dataset", "With the first 10 datasets", false);
    static final Param<Boolean> INCLUDE_DATASET_COUNT = Param.flag("include_dataset_count", "Con il numero dei dataset", "With the number of datasets", true);
    static final Param<Boolean> INCLUDE_EXTRAS = Param.flag("include_extras", "Con gli altri dati", "With the extras", true);
    static final Param<Boolean> INCLUDE_USERS = Param.flag("include_users", "Con i membri, per chi ha eseguito l'accesso", "With the members, for who is signed in", true);
    static final Param<Boolean> INCLUDE_GROUPS = Param.flag("include_groups", "Con le organizzazioni o i gruppi da cui dipende", "With what it belongs to", true);
    static final Param<Boolean> INCLUDE_FOLLOWERS = Param.flag("include_followers", "Con il numero di chi segue", "With the number of followers", true);
    static final Param<Boolean> INCLUDE_MEMBER_COUNT = Param.flag("include_member_count", "Con il numero dei membri", "With the number of members", false);
    static final Param<Boolean> ALL_FIELDS = Param.flag("all_fields", "Se dare gli oggetti interi", "Whether to give whole objects", false);
    static final Param<String> SORT = Param.text("sort", "Ordine: name, title o package_count, con asc o desc", "Order: name, title or package_count, with asc or desc", "name asc");
    static final Param<String> ORDER_BY = Param.text("order_by", "Come sort, di una volta", "As sort, of old", "name");
    static final Param<Integer> LIMIT = Param.natural("limit", "Quanti al massimo", "How many at most", 25);
    static final Param<Integer> OFFSET = Param.natural("offset", "Da quale cominciare", "Where to begin", 0);
    static final Param<String> QUERY = Param.text("q", "Parte del nome o del titolo", "Part of the name or title", "toscana");
    static final Param<Integer> AUTOCOMPLETE_LIMIT = Param.natural("limit", "Quanti al massimo", "How many at most", 20);
    static final Param<Object> PACKAGE_LIMIT = Param.any("limit", "Quanti al massimo", "How many at most", 10);

    static final Param<String> USER = Param.text("id", "Di quale utente; chi chiama se manca", "Of which user; the caller if missing", "maria-rossi");
    static final Param<String> PERMISSION = Param.text("permission", "Che cosa l'utente deve poter fare", "What the user must be allowed to do", "create_dataset");
    static final Param<Boolean> COUNT_DATASETS = Param.flag("include_dataset_count", "Con il numero dei dataset", "With the number of datasets", false);
    static final Param<Boolean> AM_MEMBER = Param.flag("am_member", "Solo quelli di cui chi chiama è membro", "Only those the caller is a member of", true);
    static final Param<Boolean> AVAILABLE_ONLY = Param.flag("available_only", "Solo quelli in cui si possono mettere dataset", "Only those that datasets can be put into", true);

    static final Param<String> OBJECT = Param.text("object", "Nome o identificativo di chi o che cosa", "Name or id of who or what", "maria-rossi");
    static final Param<String> OBJECT_TYPE = Param.text("object_type", "user, package o group", "user, package or group", "user");
    static final Param<String> CAPACITY = Param.text("capacity", "admin, editor o member; public per i dataset", "admin, editor or member; public for datasets", "editor");
    static final Param<String> USERNAME = Param.text("username", "Nome o identificativo dell'utente", "Name or id of the user", "maria-rossi");
    static final Param<String> USER_ID = Param.text("user_id", "Identificativo dell'utente, al posto di username", "Id of the user, instead of username", null);
    static final Param<String> ROLE = Param.text("role", "admin, editor o member", "admin, editor or member", "editor");
    static final Param<String> GROUP_TYPE = Param.text("group_type", "organization o group", "organization or group", "organization");

    /** Keys that no extra may have. */
    static final Set<String> SCHEMA = Stream.concat(GroupFields.GROUP.fields().stream().map(Field::key), Stream.of("packages", "tags"))
        .collect(Collectors.toUnmodifiableSet());

    private GroupParams() {
    }

    private static Param<String> of(Field<?> field) {
        return Param.text(field.key(), field.help().italian(), field.help().english(), field.example().toString());
    }

    private static Param<List<Object>> list(Field<?> field, List<?> example) {
        return Param.list(field.key(), field.help().italian(), field.help().english(), example);
    }
}
