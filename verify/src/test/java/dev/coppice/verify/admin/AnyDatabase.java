package dev.coppice.verify.admin;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.verify.create.Cli;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project created from any database and served. */
record AnyDatabase(
        Path project, Cli.Server server, @Nullable TestDatabase database) implements AutoCloseable {

    /** Of the database at a URL; of an embedded one the project has its own copy. */
    static AnyDatabase at(Path folder, String url) throws IOException, InterruptedException {
        return served(folder, new Cli(folder, Map.of()), url, null);
    }

    /** Of what a script for PostgreSQL makes, in a server of the build's own. */
    static AnyDatabase scripted(Path folder, Path script) throws IOException, InterruptedException, SQLException {
        TestDatabase database = TestDatabase.postgresql();
        // An older server's way of saying what is the case anyway.
        database.execute(Files.readString(script).replaceAll("(?m)^SET default_with_oids = false;$", ""));
        return served(folder, Cli.of(folder, database), database.shortUrl(), database);
    }

    private static AnyDatabase served(Path folder, Cli cli, String url, @Nullable TestDatabase database)
            throws IOException, InterruptedException {
        Cli.Outcome created = cli.run("create", "toured", "--db-url", url, "--package", "com.acme.toured");
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.err());
        }
        return new AnyDatabase(folder.resolve("toured"), cli.serve("toured"), database);
    }

    URI address() {
        return server.address();
    }

    Path description() {
        return project.resolve("src/main/resources/admin/admin.yaml");
    }

    @Override
    public void close() {
        server.close();
        if (database != null) {
            database.close();
        }
    }
}
