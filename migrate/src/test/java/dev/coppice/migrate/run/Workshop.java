package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Target;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A project with migrations and its database, for one test. */
final class Workshop implements AutoCloseable {

    private static final String UP = "src/main/resources/db/migration/";
    private static final String UNDO = "src/main/resources/db/undo/";

    private final Path project;
    private final TestDatabase database;

    Workshop(Path project, TestDatabase database) {
        this.project = project;
        this.database = database;
    }

    /** Three migrations with their undos: a table, rows in it, another table. */
    Workshop withThree() throws IOException {
        return up("V1__customers.sql", "CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(50));\n")
                .undo("U1__customers.sql", "DROP TABLE customer;\n")
                .up("V2__add_a_phone.sql", """
                        ALTER TABLE customer ADD phone VARCHAR(20);
                        INSERT INTO customer (id, name, phone) VALUES (1, 'Ada', '1815');
                        """)
                .undo("U2__add_a_phone.sql", """
                        -- Undo: lossy, the phone numbers are gone
                        DELETE FROM customer WHERE id = 1;
                        ALTER TABLE customer DROP COLUMN phone;
                        """)
                .up("V3__orders.sql", "CREATE TABLE orders (id INTEGER PRIMARY KEY);\n")
                .undo("U3__orders.sql", "-- Undo: exact\nDROP TABLE orders;\n");
    }

    Workshop up(String name, String text) throws IOException {
        return write(UP + name, text);
    }

    Workshop undo(String name, String text) throws IOException {
        return write(UNDO + name, text);
    }

    Workshop delete(String name) throws IOException {
        Files.delete(project.resolve((name.startsWith("U") ? UNDO : UP) + name));
        return this;
    }

    Path project() {
        return project;
    }

    TestDatabase database() {
        return database;
    }

    Runner runner() {
        return runner(RunListener.NOBODY);
    }

    Runner runner(RunListener listener) {
        return new Runner(database::connection, project, listener);
    }

    void upgrade(String target) {
        runner().upgrade(Target.up(target), RunOptions.USUAL);
    }

    void downgrade(String target) {
        runner().downgrade(Target.down(target), RunOptions.USUAL.with(RunOptions.Losses.ACCEPTED));
    }

    /** Each version with its state: {@code 1 APPLIED, 2 PENDING}. */
    String history() {
        History history = runner().history();
        return history.entries().stream()
                .map(entry -> "%s %s"
                        .formatted(
                                entry.findVersion().map(Object::toString).orElse(entry.description()), entry.state()))
                .collect(Collectors.joining(", "));
    }

    /** The tables that are no part of the record. */
    List<String> tables() throws SQLException {
        try (Connection connection = database.connection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(java.util.Locale.ROOT);
                if (!History.TABLES.contains(name)) {
                    names.add(name);
                }
            }
            return names.stream().sorted().toList();
        }
    }

    /** The first column of each row. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private Workshop write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        return this;
    }
}
