package dev.coppice.bench;

import dev.coppice.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;

/** A database to create from. The password goes through the environment. */
record Database(String jdbcUrl, String user, Map<String, String> environment) {

    Database {
        environment = Map.copyOf(environment);
    }

    static Database file(Path sqlite) {
        return new Database("jdbc:sqlite:" + sqlite, "", Map.of());
    }

    static Database of(TestDatabase database) {
        return new Database(
                database.url(),
                database.user(),
                Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password()));
    }
}
