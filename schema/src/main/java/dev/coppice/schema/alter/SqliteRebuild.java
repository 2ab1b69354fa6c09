package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ColumnValue.Identity.Mode;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.dialect.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a table of SQLite anew: the new one beside the old one, the rows copied, the old one dropped, the name passed on. */
record SqliteRebuild(TablePair pair, List<Change> changes) {

    void add(Script script) {
        Dialect dialect = pair.journey().dialect();
        TableName beside = freeName();
        Table wanted = pair.wanted();
        Table fresh = new Table(
                beside, wanted.columns(), wanted.constraints(), List.of(), List.of(), null, null, wanted.options());
        script.add(Phase.REBUILD_TABLES, new CreateTable(dialect, fresh).statement(wanted.foreignKeys()), changes);
        copy(script, beside);
        counter(script, beside);
        script.add(Phase.REBUILD_TABLES, "DROP TABLE " + dialect.name(pair.after()));
        script.add(
                Phase.REBUILD_TABLES,
                "ALTER TABLE " + dialect.name(beside) + " RENAME TO "
                        + dialect.quoteIfNeeded(pair.after().name()));
        wanted.indexes().forEach(index -> script.add(Phase.REBUILD_TABLES, dialect.createIndex(pair.after(), index)));
    }

    private TableName freeName() {
        Journey journey = pair.journey();
        String name = pair.after().name();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> name + "_new" + (number == 1 ? "" : number))
                .map(TableName::of)
                .filter(free -> Stream.of(journey.current(), journey.wanted()).noneMatch(schema -> has(schema, free)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(Schema schema, TableName name) {
        return Stream.concat(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name))
                .anyMatch(other -> other.name().equalsIgnoreCase(name.name()));
    }

    private void copy(Script script, TableName beside) {
        Dialect dialect = pair.journey().dialect();
        Map<String, String> sources = sources();
        if (!sources.isEmpty()) {
            script.add(
                    Phase.REBUILD_TABLES,
                    "INSERT INTO " + dialect.name(beside) + " ("
                            + dialect.names(List.copyOf(sources.keySet())) + ")\nSELECT "
                            + String.join(", ", sources.values()) + " FROM " + dialect.name(pair.after()));
        }
    }

    /** Where the value of each column of the new table comes from. */
    private Map<String, String> sources() {
        Dialect dialect = pair.journey().dialect();
        Map<String, ColumnPair> kept = new LinkedHashMap<>();
        pair.kept().forEach(column -> kept.put(column.wanted().name(), column));
        Map<String, String> sources = new LinkedHashMap<>();
        for (Column column : pair.wanted().columns()) {
            ColumnPair old = kept.get(column.name());
            if (column.value() instanceof ColumnValue.Generated) {
                continue;
            }
            if (old != null) {
                String name = dialect.quoteIfNeeded(old.current().name());
                Optional<String> filling = old.isTightened() ? filling(column) : Optional.empty();
                sources.put(
                        column.name(),
                        filling.map(sql -> "COALESCE(" + name + ", " + sql + ")")
                                .orElse(name));
            } else {
                KeptAlteration.value(pair.journey(), pair.after(), column)
                        .or(() -> column.nullable()
                                ? Optional.empty()
                                : pair.journey().fillings().find(pair.after(), column.name()))
                        .ifPresent(sql -> sources.put(column.name(), sql));
            }
        }
        return sources;
    }

    private Optional<String> filling(Column column) {
        Dialect dialect = pair.journey().dialect();
        return pair.journey().fillings().find(pair.after(), column.name()).or(() -> switch (column.value()) {
            case ColumnValue.Literal(String text) -> Optional.of(dialect.literal(text, column.type()));
            case ColumnValue.Expression(String sql) -> Optional.of(sql);
            case ColumnValue.Given given -> Optional.empty();
            case ColumnValue.Identity identity -> Optional.empty();
            case ColumnValue.Generated generated -> Optional.empty();
        });
    }

    /** A counter goes on where it was, even where the rows with the highest numbers are gone. */
    private void counter(Script script, TableName beside) {
        if (counts(pair.current()) && counts(pair.wanted())) {
            Dialect dialect = pair.journey().dialect();
            String name = dialect.text(beside.name());
            script.explain(
                    Phase.REBUILD_TABLES,
                    "DELETE FROM sqlite_sequence WHERE name = " + name,
                    "The counter goes on where it was",
                    List.of());
            script.add(
                    Phase.REBUILD_TABLES,
                    "INSERT INTO sqlite_sequence (name, seq)\nSELECT " + name
                            + ", seq FROM sqlite_sequence WHERE name = "
                            + dialect.text(pair.after().name()));
        }
    }

    private static boolean counts(Table table) {
        return table.columns().stream()
                .anyMatch(column ->
                        column.value() instanceof ColumnValue.Identity(Mode mode) && mode == Mode.AUTO_INCREMENT);
    }
}
