package dev.coppice.schema.alter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.GivenRenames;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A folder that shows one thing: what there was, what is wanted, and the statements between. */
record AlterationCase(Path folder, TestDatabase.Engine engine) {

    String name() {
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
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String text(String what) {
        return find(what).map(AlterationCase::read).orElse("");
    }

    /** Goes there and back, and looks at each end. */
    void holds() throws SQLException, IOException {
        try (TestDatabase one = engine.create();
                TestDatabase other = engine.create()) {
            execute(one, text("before"));
            execute(other, text("after"));
            execute(one, text("rows"));
            Schema before = schema(one);
            Schema after = schema(other);
            SchemaRenames renames = renames(before, after);
            AlterWriter writer = new AlterWriter(dialect(one));
            Alteration there = writer.between(before, after, renames, fillings());
            agrees(there);
            Map<String, List<String>> rows = rows(one, before, renames);
            run(one, there);
            isThere(schema(one), after);
            keeps(rows, rows(one, after, SchemaRenames.NONE));
            Alteration back = writer.between(schema(one), before, renames.inverse(), Fillings.NONE);
            run(one, back);
            isThere(schema(one), before);
        }
    }

    private void execute(TestDatabase database, String script) throws SQLException {
        if (!script.isBlank()) {
            database.execute(script);
        }
    }

    private static dev.coppice.schema.dialect.Dialect dialect(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection()) {
            return Dialects.of(connection);
        }
    }

    private static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection()) {
            return SchemaReader.of(connection, Scope.EVERYTHING).schema();
        }
    }

    private SchemaRenames renames(Schema before, Schema after) {
        Path file = folder.resolve("renames.txt");
        return Files.exists(file) ? GivenRenames.parse(read(file).lines().toList(), before, after) : SchemaRenames.NONE;
    }

    /** Lines of the form {@code table.column=expression}. */
    private Fillings fillings() {
        Path file = folder.resolve("fillings.txt");
        if (!Files.exists(file)) {
            return Fillings.NONE;
        }
        Map<TableName, Map<String, String>> fillings = new TreeMap<>();
        boolean folds = engine == TestDatabase.Engine.H2;
        for (String line : read(file).lines().toList()) {
            String name = line.substring(0, line.indexOf('='));
            String cased = folds ? name.toUpperCase(Locale.ROOT) : name;
            String table = cased.substring(0, cased.indexOf('.'));
            String column = cased.substring(cased.indexOf('.') + 1);
            fillings.computeIfAbsent(TableName.of(table), key -> new TreeMap<>())
                    .put(column, line.substring(line.indexOf('=') + 1));
        }
        return new Fillings(fillings);
    }

    /** Runs each statement by itself, as a careful runner does: in one transaction, where there is one around it. */
    static void run(TestDatabase database, Alteration alteration) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            if (database.engine() == TestDatabase.Engine.SQLITE) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            boolean inTransaction = alteration.surroundings() == Alteration.Surroundings.TRANSACTION;
            connection.setAutoCommit(!inTransaction);
            for (AlterStep step : alteration.steps()) {
                try {
                    statement.execute(step.sql());
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin: " + step.sql() + "\nof:\n" + alteration.script(), e);
                }
            }
            if (inTransaction) {
                connection.commit();
            }
        }
    }

    /** Nothing is left but the order of columns, which no engine changes for its own sake. */
    static void isThere(Schema read, Schema wanted) {
        List<Change> left = SchemaDiff.between(read, wanted).changes().stream()
                .filter(change ->
                        !(change instanceof Change.Altered(Part now, Part later) && now instanceof Part.ColumnOrder))
                .toList();
        assertThat(left).isEmpty();
    }

    private void agrees(Alteration alteration) throws IOException {
        Path golden = folder.resolve(engine.name().toLowerCase(Locale.ROOT) + ".sql");
        String text = alteration.script();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, text);
        }
        assertThat(golden).content().isEqualTo(text);
    }

    /** What the columns hold that are of the wanted schema, too: a sorted list of values for each. */
    private static Map<String, List<String>> rows(TestDatabase database, Schema schema, SchemaRenames renames)
            throws SQLException {
        Map<String, List<String>> values = new TreeMap<>();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (var table : schema.tables()) {
                for (var column : table.columns()) {
                    String sql = "SELECT " + Dialects.of(connection).quote(column.name()) + " FROM "
                            + Dialects.of(connection).name(table.name());
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
