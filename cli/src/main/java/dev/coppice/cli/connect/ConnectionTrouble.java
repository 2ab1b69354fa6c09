package dev.coppice.cli.connect;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a driver's complaint means for the person at the keyboard. */
final class ConnectionTrouble {

    private static final int H2_IN_USE = 90_020;
    private static final int H2_OLD_FORMAT = 90_048;
    private static final int MARIADB_UNKNOWN_DATABASE = 1_049;
    private static final int MARIADB_NO_RIGHT_TO_DATABASE = 1_044;
    private static final String POSTGRESQL_REJECTED = "08004";
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_FULL = 13;

    private final DatabaseUrl url;
    private final Credentials credentials;
    private final SQLException cause;

    private ConnectionTrouble(DatabaseUrl url, Credentials credentials, SQLException cause) {
        this.url = url;
        this.credentials = credentials;
        this.cause = cause;
    }

    static Problem of(DatabaseUrl url, Credentials credentials, SQLException cause) {
        ConnectionTrouble trouble = new ConnectionTrouble(url, credentials, cause);
        return switch (url) {
            case DatabaseUrl.Embedded embedded -> trouble.withFile(embedded);
            case DatabaseUrl.Server server -> trouble.withServer(server);
        };
    }

    private Problem withFile(DatabaseUrl.Embedded file) {
        int code = cause.getErrorCode();
        if (file.engine() == Engine.SQLITE && code == SQLITE_FULL) {
            return problem("The disk is full", "Make room and start again");
        }
        if (file.engine() == Engine.SQLITE && code == SQLITE_BUSY) {
            return problem(
                    "Another program is writing to %s, and lets nobody read meanwhile".formatted(file.file()),
                    "Wait until it has ended, or stop it, and say the same again");
        }
        if (code == H2_IN_USE) {
            return problem("Another program has %s open".formatted(file.file()), "Stop it and start again");
        }
        if (file.engine() == Engine.H2 && code == H2_OLD_FORMAT) {
            return problem(
                    "%s was written by another version of H2".formatted(file.file()),
                    "Export it there with SCRIPT and load it with RUNSCRIPT into H2 2.4");
        }
        if (isRefused()) {
            return refused();
        }
        return problem("%s cannot be opened: %s".formatted(file.file(), driversWords()), "Check the file");
    }

    private Problem withServer(DatabaseUrl.Server server) {
        if (isUnknownDatabase()) {
            return problem(
                    "The server at %s has no database '%s'".formatted(server.place(), server.database()),
                    "Check the name at the end of --db-url");
        }
        if (isRefused()) {
            return refused();
        }
        if (isUnreachable()) {
            return problem(
                    "No %s server answers at %s".formatted(server.engine().product(), server.place()),
                    "Check host and port of --db-url, and that the server is running");
        }
        return problem(
                "The database '%s' at %s cannot be opened: %s"
                        .formatted(server.database(), server.place(), driversWords()),
                "Check --db-url");
    }

    private boolean isUnknownDatabase() {
        return state().equals("3D000") || cause.getErrorCode() == MARIADB_UNKNOWN_DATABASE;
    }

    private boolean isRefused() {
        boolean asksForPassword = url.engine() == Engine.POSTGRESQL
                && state().equals(POSTGRESQL_REJECTED)
                && credentials.password() == null;
        return asksForPassword || state().startsWith("28") || cause.getErrorCode() == MARIADB_NO_RIGHT_TO_DATABASE;
    }

    private boolean isUnreachable() {
        return state().startsWith("08") && !state().equals(POSTGRESQL_REJECTED);
    }

    private Problem refused() {
        String user = credentials.user();
        String who = user == null ? "a connection" : "the user '%s'".formatted(user);
        String with = user == null ? "without a user, with this password" : "with this password";
        String without = user == null ? "without user and password" : "without a password";
        String how = credentials.password() == null ? without : with;
        return problem(
                "The database '%s' refuses %s %s".formatted(url.name(), who, how),
                "Give --user and --password (which asks without echo), or set COPPICE_DB_USER and COPPICE_DB_PASSWORD");
    }

    private String state() {
        @Nullable String state = cause.getSQLState();
        return state == null ? "" : state.toUpperCase(Locale.ROOT);
    }

    private String driversWords() {
        String firstLine =
                String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
        Secret password = credentials.password();
        return password == null ? Masks.mask(firstLine) : Masks.mask(firstLine, password);
    }

    private Problem problem(String message, String remedy) {
        return new Problem(message, remedy, cause);
    }
}
