package dev.coppice.bench;

import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A database to create from. The password goes through the environment. */
record Database(String jdbcUrl, String user, Map<String, String> environment) {

    Database {
        environment = Map.copyOf(environment);
    }

    static Database file(Path sqlite) {
        return new Database("jdbc:sqlite:" + sqlite, "", Map.of());
    }

    /** The same at another address. */
    Database at(String otherUrl) {
        return new Database(otherUrl, user, environment);
    }

    /** The jar of its driver, from those that come with the command. */
    List<Path> driver(Path root) throws IOException {
        String engine = jdbcUrl.split(":", 3)[1];
        return Jvm.jars(root.resolve("cli/target/dist/lib")).stream()
                .filter(jar -> jar.getFileName().toString().startsWith(engine))
                .toList();
    }

    static Database of(TestDatabase database) {
        return new Database(
                database.url(),
                database.user(),
                Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password()));
    }
}
