package dev.coppice.schema.alter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.GivenRenames;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.PlayedCase;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A folder that shows one thing: what there was, what is wanted, and the statements between. */
record AlterationCase(Path folder, TestDatabase.Engine engine) implements PlayedCase {

    @Override
    public String name() {
        return folder.getFileName().toString();
    }

    /** A case says what it is about for all engines, or for some of them. */
    boolean isFor() {
        return find("before").isPresent() && find("after").isPresent();
    }

    private Optional<Path> find(String what) {
        String word = engine.name().toLowerCase(Locale.ROOT);
        Path own = folder.resolve(what + "-" + word + ".sql");
        Path shared = folder.resolve(what + ".sql");
        boolean isExcluded = Files.exists(folder.resolve("engines.txt"))
                && !read(folder.resolve("engines.txt")).lines().toList().contains(word);
        if (isExcluded) {
            return Optional.empty();
        }
        return Files.exists(own) ? Optional.of(own) : Optional.of(shared).filter(Files::exists);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String what) {
        return find(what).map(AlterationCase::read).orElse("");
    }

    /** Goes there and back, and looks at each end. */
    void holds(TestDatabase one, TestDatabase other) throws SQLException, IOException {
        execute(one, text("before"));
        execute(other, text("after"));
        execute(one, text("rows"));
        try (Connection full = one.connection();
                Connection empty = other.connection()) {
            Schema before = schema(full);
            Schema after = schema(empty);
            SchemaRenames renames = renames(before, after);
            AlterWriter writer = new AlterWriter(Dialects.of(full));
            Alteration there = writer.between(before, after, renames, fillings());
            agrees(there);
            Map<String, List<String>> rows = rows(full, before, renames);
            run(full, there);
            isThere(schema(full), after, there);
            keeps(rows, rows(full, after, SchemaRenames.NONE));
            Alteration back = writer.between(schema(full), before, renames.inverse(), Fillings.NONE);
            run(full, back);
            isThere(schema(full), before, back);
        }
    }

    private static void execute(TestDatabase database, String script) throws SQLException {
        if (!script.isBlank()) {
            database.execute(script);
        }
    }

    private Schema schema(Connection connection) throws SQLException {
        return SchemaReader.of(connection, scope()).schema();
    }

    /** A case of several schemas names them, by engine: {@code h2: PUBLIC, OTHER}. */
    private Scope scope() {
        Path file = folder.resolve("schemas.txt");
        String own = engine.name().toLowerCase(Locale.ROOT) + ": ";
        return Files.exists(file)
                ? read(file)
                        .lines()
                        .filter(line -> line.startsWith(own))
                        .map(line ->
                                Scope.ofSchemas(line.substring(own.length()).split(", ", -1)))
                        .findFirst()
                        .orElse(Scope.EVERYTHING)
                : Scope.EVERYTHING;
    }

    private SchemaRenames renames(Schema before, Schema after) {
        Path file = folder.resolve("renames.txt");
        return Files.exists(file)
                ? GivenRenames.parse(read(file).lines().map(this::folded).toList(), before, after)
                : SchemaRenames.NONE;
    }

    private String folded(String name) {
        return engine == TestDatabase.Engine.H2 ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Lines of the form {@code table.column=expression}. */
    private Fillings fillings() {
        Path file = folder.resolve("fillings.txt");
        if (!Files.exists(file)) {
            return Fillings.NONE;
        }
        Map<TableName, Map<String, String>> fillings = new TreeMap<>();
        for (String line : read(file).lines().toList()) {
            String name = folded(line.substring(0, line.indexOf('=')));
            String table = name.substring(0, name.indexOf('.'));
            String column = name.substring(name.indexOf('.') + 1);
            fillings.computeIfAbsent(TableName.of(table), key -> new TreeMap<>())
                    .put(column, line.substring(line.indexOf('=') + 1));
        }
        return new Fillings(fillings);
    }

    /** Runs each statement by itself, as a careful runner does: in one transaction, where there is one around it. */
    static void run(Connection connection, Alteration alteration) throws SQLException {
        boolean inTransaction = alteration.surroundings() == Alteration.Surroundings.TRANSACTION;
        try (Statement statement = connection.createStatement()) {
            if (Dialects.of(connection).product().equals("SQLite")) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            connection.setAutoCommit(!inTransaction);
            for (AlterStep step : alteration.steps()) {
                run(statement, step, alteration);
            }
            connection.setAutoCommit(true);
        }
    }

    private static void run(Statement statement, AlterStep step, Alteration alteration) throws SQLException {
        try {
            statement.execute(step.sql());
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + step.sql() + "\nof:\n" + alteration.script(), e);
        }
    }

    /** Nothing is left but the order of columns, which no engine changes for its own sake. */
    static void isThere(Schema read, Schema wanted, Alteration way) {
        List<Change> left = SchemaDiff.between(read, wanted).changes().stream()
                .filter(change -> !isOfOrder(change))
                .toList();
        assertThat(left).as(way::script).isEmpty();
    }

    static boolean isOfOrder(Change change) {
        return change instanceof Change.Altered(Part now, Part later) && now instanceof Part.ColumnOrder;
    }

    private void agrees(Alteration alteration) throws IOException {
        Path golden = folder.resolve(engine.name().toLowerCase(Locale.ROOT) + ".sql");
        String text = alteration.script();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, text);
        }
        assertThat(golden).content().isEqualTo(text);
    }

    /** What the columns hold, under the names that they get: a sorted list of values for each. */
    private static Map<String, List<String>> rows(Connection connection, Schema schema, SchemaRenames renames)
            throws SQLException {
        Dialect dialect = Dialects.of(connection);
        Map<String, List<String>> values = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Table table : schema.tables()) {
                for (Column column : table.columns()) {
                    String sql = "SELECT " + dialect.quote(column.name()) + " FROM " + dialect.name(table.name());
                    String name = renames.table(table.name()) + "." + renames.column(table.name(), column.name());
                    values.put(name, values(statement, sql));
                }
            }
        }
        return values;
    }

    private static List<String> values(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)).strip());
            }
        }
        return values.stream().sorted().collect(Collectors.toList());
    }

    /** Rows stay, and values with them, but for those that a filling or a new type changes: {@code changed.txt} names them. */
    private void keeps(Map<String, List<String>> before, Map<String, List<String>> after) {
        Path file = folder.resolve("changed.txt");
        List<String> changed =
                Files.exists(file) ? read(file).toLowerCase(Locale.ROOT).lines().toList() : List.of();
        before.forEach((column, values) -> {
            List<String> now = after.get(column);
            if (now != null) {
                assertThat(now).as("rows of " + column).hasSameSizeAs(values);
                if (!changed.contains(column.toLowerCase(Locale.ROOT))) {
                    assertThat(now).as(column).isEqualTo(values);
                }
            }
        });
    }
}
