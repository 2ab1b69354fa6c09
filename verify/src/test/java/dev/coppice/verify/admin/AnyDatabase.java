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
        Path project,
        Cli.Server server,
        boolean isCopied,
        @Nullable TestDatabase database) implements AutoCloseable {

    /** Of what is named: {@code sample:sqlite}, {@code sample:postgresql}, a script for PostgreSQL, or a URL. */
    static AnyDatabase named(Path folder, String name) throws IOException, InterruptedException, SQLException {
        return switch (name) {
            case "sample:sqlite" -> at(folder, "sqlite:" + sample(folder).resolve("database/shop.sqlite"));
            case "sample:postgresql" -> of(folder, SampleOnPostgres.of(sample(folder)));
            default -> name.endsWith(".sql") ? scripted(folder, Path.of(name)) : at(folder, name);
        };
    }

    private static Path sample(Path folder) throws IOException, InterruptedException {
        Cli.Outcome created = new Cli(folder, Map.of()).run("create", "shop");
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.err());
        }
        return folder.resolve("shop");
    }

    /** Of the database at a URL; of an embedded one the project has its own copy. */
    private static AnyDatabase at(Path folder, String url) throws IOException, InterruptedException {
        return served(folder, new Cli(folder, Map.of()), url, null);
    }

    /** Of what a script for PostgreSQL makes, in a server of the build's own. */
    private static AnyDatabase scripted(Path folder, Path script)
            throws IOException, InterruptedException, SQLException {
        TestDatabase database = TestDatabase.postgresql();
        // An older server's way of saying what is the case anyway.
        database.execute(Files.readString(script).replaceAll("(?m)^SET default_with_oids = false;$", ""));
        return of(folder, database);
    }

    private static AnyDatabase of(Path folder, TestDatabase database) throws IOException, InterruptedException {
        return served(folder, Cli.of(folder, database), database.shortUrl(), database);
    }

    private static AnyDatabase served(Path folder, Cli cli, String url, @Nullable TestDatabase database)
            throws IOException, InterruptedException {
        Cli.Outcome created = cli.run("create", "toured", "--db-url", url, "--package", "com.acme.toured");
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.err());
        }
        boolean isCopied = url.startsWith("sqlite:") || url.startsWith("h2:");
        return new AnyDatabase(folder.resolve("toured"), cli.serve("toured"), isCopied, database);
    }

    /** Whether nobody else has the rows: they are a copy, or come from a script. */
    boolean isOurs() {
        return database != null || isCopied;
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
