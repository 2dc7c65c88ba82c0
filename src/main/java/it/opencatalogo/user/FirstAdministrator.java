package it.opencatalogo.user;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.config.Serving;
import it.opencatalogo.database.FirstStart;
import it.opencatalogo.log.ChangeLog;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A catalogue without any account gets one at its first start: {@code admin}, whose token lies in the data folder in a file that only the
 * owner of the process can read. The token is written nowhere else, least of all to the log of the process.
 */
@ApplicationScoped
class FirstAdministrator {
    static final String FILE = "admin-token";
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";
    private final Users users;
    private final Accounts accounts;
    private final ChangeLog log;
    private final FirstStart first;
    private final CatalogueConfig config;

    FirstAdministrator(Users users, Accounts accounts, ChangeLog log, FirstStart first, CatalogueConfig config) {
        this.users = users;
        this.accounts = accounts;
        this.log = log;
        this.first = first;
        this.config = config;
    }

    /** Before the sample is loaded and after the log is followed. */
    void start(@Observes @Priority(50) StartupEvent event) {
        if (Serving.now() && users.none()) {
            first.alone(() -> QuarkusTransaction.requiringNew().run(this::create));
        }
    }

    private void create() {
        if (!users.none()) {
            return;
        }
        Map<String, Object> account = new LinkedHashMap<>();
        account.put(UserFields.NAME.name(), NAME);
        account.put(UserFields.EMAIL.name(), "admin@catalogo.example");
        account.put(UserFields.PASSWORD.name(), UUID.randomUUID().toString() + UUID.randomUUID());
        account.put(UserFields.SYSADMIN.name(), true);
        UUID id = (UUID) accounts.create(account, Caller.SYSTEM).get(UserFields.ID.name());
        Path file = write(accounts.token(id, "primo avvio"));
        log.appendCollected("user_create", Caller.SYSTEM);
        LOG.infof("made the account %s; its token is in %s", NAME, file);
    }

    private Path write(String token) {
        Path file = config.data().dir().toAbsolutePath().resolve(FILE);
        try {
            TokenFile.write(file, token);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the first administrator's token could not be written to " + file, e);
        }
    }
}
