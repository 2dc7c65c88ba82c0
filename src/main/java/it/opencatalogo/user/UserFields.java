package it.opencatalogo.user;

import it.opencatalogo.action.Param;

/** The parameters of the actions on users and tokens, each declared once. */
final class UserFields {
    static final Param<String> ID = Param.text("id", "Nome o identificativo dell'utente", "Name or id of the user", "maria-rossi");
    static final Param<String> NAME = Param.text("name", "Nome di accesso: lettere minuscole, cifre, - e _; non si cambia più",
        "Login name: lower-case letters, digits, - and _; it cannot be changed later", "maria-rossi");
    static final Param<String> EMAIL = Param.text("email", "Indirizzo di posta elettronica", "E-mail address", "maria.rossi@example.org");
    static final Param<Object> PASSWORD = Param.any("password", "Parola d'ordine, almeno 8 caratteri", "Password, at least 8 characters", "una-frase-lunga");
    static final Param<String> PASSWORD_HASH = Param.text("password_hash", "Impronta della parola d'ordine, al posto di questa (amministratori)",
        "Hash of the password, instead of it (administrators)", null);
    static final Param<String> FULLNAME = Param.text("fullname", "Nome e cognome", "Full name", "Maria Rossi");
    static final Param<String> ABOUT = Param.text("about", "Breve presentazione, senza collegamenti", "A few words, without links", "Ufficio open data");
    static final Param<String> IMAGE_URL = Param.text("image_url", "Indirizzo della fotografia", "Address of the picture", "https://example.org/maria.png");
    static final Param<Boolean> SYSADMIN = Param.flag("sysadmin", "Se amministra il catalogo (lo decidono gli amministratori)",
        "Whether the user administrates the catalogue (administrators decide)", false);
    static final Param<String> STATE = Param.text("state", "Stato: active o deleted (amministratori)", "State: active or deleted (administrators)", "active");
    static final Param<String> NEW_ID = Param.text("id", "Identificativo voluto, un UUID nuovo", "Wanted id, a fresh UUID", null);
    static final Param<Object> PLUGIN_EXTRAS = Param.any("plugin_extras", "Dati di estensioni (amministratori)", "Data of extensions (administrators)", null);
    static final Param<Boolean> WITH_APITOKEN = Param.flag("with_apitoken", "Se emettere anche un token", "Whether a token is issued too", false);
    static final Param<Boolean> INCLUDE_DATASETS = Param.flag("include_datasets", "Con i dataset creati, al massimo 50", "With the datasets created, at most 50", false);
    static final Param<Boolean> INCLUDE_NUM_FOLLOWERS = Param.flag("include_num_followers", "Con il numero di chi segue", "With the number of followers", false);
    static final Param<Boolean> INCLUDE_PASSWORD_HASH = Param.flag("include_password_hash", "Con l'impronta della parola d'ordine (amministratori)",
        "With the hash of the password (administrators)", false);
    static final Param<Boolean> INCLUDE_PLUGIN_EXTRAS = Param.flag("include_plugin_extras", "Con i dati di estensioni (amministratori)",
        "With data of extensions (administrators)", false);
    static final Param<String> QUERY = Param.text("q", "Parte del nome", "Part of the name", "rossi");
    static final Param<String> ORDER_BY = Param.text("order_by", "Ordine: name, fullname, display_name, created", "Order: name, fullname, display_name, created", "name");
    static final Param<Boolean> ALL_FIELDS = Param.flag("all_fields", "Se dare gli oggetti interi o solo i nomi", "Whole objects or names only", true);
    static final Param<Integer> LIMIT = Param.natural("limit", "Quanti al massimo", "How many at most", 20);
    static final Param<Boolean> IGNORE_SELF = Param.flag("ignore_self", "Se lasciare fuori chi chiede", "Whether to leave out who asks", false);
    static final Param<String> TOKEN_USER = Param.text("user", "Nome o identificativo dell'utente", "Name or id of the user", "maria-rossi");
    static final Param<String> TOKEN_USER_ID = Param.text("user_id", "Nome o identificativo dell'utente", "Name or id of the user", "maria-rossi");
    static final Param<String> TOKEN_NAME = Param.text("name", "A che cosa serve il token", "What the token is for", "caricamento notturno");
    static final Param<Integer> EXPIRES_IN = Param.natural("expires_in", "Per quante unità vale il token; senza, per quanto dice catalogue.auth.token-lifetime.days",
        "For how many units the token is valid; without it, for as long as catalogue.auth.token-lifetime.days says", 30);
    static final Param<Integer> UNIT = Param.natural("unit", "Secondi di un'unità: 3600 un'ora, 86400 un giorno, 604800 una settimana",
        "Seconds of a unit: 3600 an hour, 86400 a day, 604800 a week", 86400);
    static final Param<String> TOKEN = Param.text("token", "Il token intero", "The whole token", null);
    static final Param<String> JTI = Param.text("jti", "Identificativo del token", "Id of the token", null);

    private UserFields() {
    }
}
