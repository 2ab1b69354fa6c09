package dev.coppice.migrate.proof;

import dev.coppice.migrate.proof.TriggerFailures.Event;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.SqlToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table or view, and the triggers that watch its rows.
 *
 * @param columns those that a statement may set
 */
record Watched(TableName name, List<String> columns, List<Trigger> triggers) {

    Watched {
        columns = List.copyOf(columns);
        triggers = List.copyOf(triggers);
    }

    static Watched of(Table table) {
        return new Watched(table.name(), settable(table.columns()), table.triggers());
    }

    static Watched of(View view) {
        return new Watched(view.name(), settable(view.columns()), view.triggers());
    }

    private static List<String> settable(List<Column> columns) {
        return columns.stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated)
                        && !(column.value() instanceof ColumnValue.Identity))
                .map(Column::name)
                .toList();
    }

    /** Whether a trigger fires then. */
    boolean isWatchedFor(Event event) {
        return !names(event).isEmpty();
    }

    /** The triggers that fire then. */
    List<String> names(Event event) {
        return triggers.stream()
                .filter(trigger -> isFor(event, trigger))
                .map(Trigger::name)
                .toList();
    }

    /** What it is for stands between its name and {@code ON}. */
    private static boolean isFor(Event event, Trigger trigger) {
        return SqlToken.of(trigger.sql()).stream()
                .takeWhile(token -> !token.isWord("ON"))
                .anyMatch(token -> token.isWord(event.name()));
    }

    /** Sets every column of every row to what it is; nothing where there is none to set. */
    Optional<String> update(Dialect dialect) {
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("UPDATE " + dialect.name(name) + " SET "
                        + columns.stream()
                                .map(dialect::quoteIfNeeded)
                                .map(column -> column + " = " + column)
                                .collect(Collectors.joining(", ")));
    }

    /** Adds every row once more. */
    Optional<String> copy(Dialect dialect) {
        String list = columns.stream().map(dialect::quoteIfNeeded).collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("INSERT INTO " + dialect.name(name) + " (" + list + ") SELECT " + list + " FROM "
                        + dialect.name(name));
    }

    String delete(Dialect dialect) {
        return "DELETE FROM " + dialect.name(name);
    }
}
