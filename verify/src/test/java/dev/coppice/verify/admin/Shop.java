package dev.coppice.verify.admin;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.verify.create.Cli;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sample as a user has it: created, compiled and served by the command line, with an endpoint of the owner's for
 * packing.
 */
record Shop(Path folder, Cli.Server server, List<TestDatabase> databases) implements AutoCloseable {

    private static final Map<String, String> BEHIND_A_PROXY = Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "framework");
    private static final String PACKING = """
            package com.acme.shop.api;

            import com.acme.shop.model.Order;
            import jakarta.persistence.EntityManager;
            import jakarta.persistence.PersistenceContext;
            import org.springframework.http.HttpStatus;
            import org.springframework.transaction.annotation.Transactional;
            import org.springframework.web.bind.annotation.PathVariable;
            import org.springframework.web.bind.annotation.PostMapping;
            import org.springframework.web.bind.annotation.ResponseStatus;
            import org.springframework.web.bind.annotation.RestController;

            /** Notes on an order that it is packed. */
            @RestController
            class Packing {

                @PersistenceContext
                private EntityManager entities;

                @PostMapping("/api/orders/{id}/pack")
                @Transactional
                @ResponseStatus(HttpStatus.NO_CONTENT)
                public void pack(@PathVariable("id") long id) {
                    entities.find(Order.class, id).setNotes("Packed");
                }
            }
            """;

    static Shop onSqlite(Path folder) throws IOException, InterruptedException {
        return served(new Cli(folder, BEHIND_A_PROXY), folder.resolve("shop"), List.of(), "create");
    }

    /** With the tables and rows of another one. */
    static Shop onPostgres(Path folder, Shop other) throws IOException, InterruptedException {
        TestDatabase database = SampleOnPostgres.of(other.folder());
        return served(
                Cli.of(folder, database),
                folder.resolve("pg-shop"),
                List.of(database),
                "create",
                "pg-shop",
                "--db-url",
                database.shortUrl());
    }

    private static Shop served(Cli cli, Path folder, List<TestDatabase> databases, String... create)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(create));
        words.addAll(List.of("--package", "com.acme.shop"));
        Cli.Outcome created = cli.run(words.toArray(String[]::new));
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.err());
        }
        Files.writeString(folder.resolve("src/main/java/com/acme/shop/api/Packing.java"), PACKING);
        return new Shop(folder, cli.serve(String.valueOf(folder.getFileName())), databases);
    }

    URI address() {
        return server.address();
    }

    String description() throws IOException {
        return Files.readString(file());
    }

    void describe(String text) throws IOException {
        Files.writeString(file(), text);
    }

    /** One more app. */
    void describe(String app, String text) throws IOException {
        Files.writeString(file(app), text);
    }

    void withdraw(String app) throws IOException {
        Files.delete(file(app));
    }

    private Path file() {
        return file("admin");
    }

    private Path file(String app) {
        return folder.resolve("src/main/resources/admin/" + app + ".yaml");
    }

    @Override
    public void close() {
        server.close();
        databases.forEach(TestDatabase::close);
    }
}
