package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.Undoing;
import dev.coppice.migrate.draft.Demand;
import dev.coppice.migrate.draft.Draft;
import dev.coppice.migrate.draft.Drafting;
import dev.coppice.migrate.intent.ClassChanges;
import dev.coppice.schema.Column;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.AlterStep;
import dev.coppice.schema.alter.Alteration;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Does in a database what was drafted, looks at what is there then, and takes it back. */
final class ThereAndBack {

    private final Connection database;
    private final Draft draft;
    private final Supplier<Schema> schema;

    /** @param schema reads what the database has */
    ThereAndBack(Connection database, Draft draft, Supplier<Schema> schema) {
        this.database = database;
        this.draft = draft;
        this.schema = schema;
    }

    void hold(Demand demand, ClassChanges classes) throws SQLException {
        Map<TableName, List<String>> before = rows(demand.current());
        go(draft.up());
        Schema there = schema.get();
        assertThat(differences(there, demand.wanted())).as("left to do").isEmpty();
        assertThat(new Drafting(database).demand(there, classes).diff().words())
                .as("asked for again")
                .isEmpty();
        keepsItsRows(before, rows(there), demand.diff().renames());
        go(draft.down());
        assertThat(differences(schema.get(), demand.current()))
                .as("after the undo")
                .isEmpty();
        if (draft.undoing() == Undoing.EXACT) {
            assertThat(rows(demand.current())).as("rows after the undo").isEqualTo(before);
        }
    }

    private static void keepsItsRows(
            Map<TableName, List<String>> before, Map<TableName, List<String>> there, SchemaRenames renames) {
        before.forEach((table, rows) -> {
            List<String> now = there.get(renames.table(table));
            if (now != null) {
                assertThat(now).as("rows of " + table).hasSameSizeAs(rows);
            }
        });
    }

    /** What differs but for the order of columns, which no engine changes for its own sake. */
    private static List<String> differences(Schema read, Schema expected) {
        SchemaDiff diff = SchemaDiff.between(read, expected);
        boolean isOfOrderOnly = diff.changes().stream()
                .allMatch(change -> change instanceof dev.coppice.schema.Change.Altered(Part now, Part later)
                        && now instanceof Part.ColumnOrder);
        return isOfOrderOnly ? List.of() : diff.words();
    }

    private void go(Alteration alteration) throws SQLException {
        boolean inTransaction = alteration.surroundings() == Alteration.Surroundings.TRANSACTION;
        try (Statement statement = database.createStatement()) {
            if (Dialects.of(database).product().equals("SQLite")) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
            database.setAutoCommit(!inTransaction);
            for (AlterStep step : alteration.steps()) {
                statement.execute(step.sql());
            }
            database.setAutoCommit(true);
        }
    }

    /** The rows of each table as texts, in an order of their own; columns in the order of their names. */
    private Map<TableName, List<String>> rows(Schema of) throws SQLException {
        Dialect dialect = Dialects.of(database);
        Map<TableName, List<String>> rows = new TreeMap<>();
        try (Statement statement = database.createStatement()) {
            for (Table table : of.tables()) {
                List<String> columns = table.columns().stream()
                        .map(Column::name)
                        .sorted()
                        .map(dialect::quote)
                        .toList();
                String sql = "SELECT " + String.join(", ", columns) + " FROM " + dialect.name(table.name());
                rows.put(table.name(), texts(statement, sql, columns.size()));
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String sql, int columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                texts.add(String.join("|", values));
            }
        }
        return texts.stream().sorted().toList();
    }
}
