package dev.coppice.cli.sample;

import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.dialect.Dialect;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an engine's driver wants the values of a row. */
final class Binding {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** The habits of the drivers. */
    private enum Habit {
        /** SQLite: numbers, bytes, and text for everything else. */
        TEXT,
        /** PostgreSQL: what is not a type of Java's is named by the server. */
        SERVER_KNOWS,
        /** H2 and MariaDB: text is turned into what the column wants. */
        TYPED
    }

    private final Habit habit;
    private final List<SqlType> types;
    private final String json;

    private Binding(Habit habit, List<SqlType> types, String json) {
        this.habit = habit;
        this.types = types;
        this.json = json;
    }

    static Binding of(Dialect dialect, Table table, List<String> columns) {
        List<SqlType> types =
                columns.stream().map(column -> table.column(column).type()).toList();
        return switch (dialect.product()) {
            case "SQLite" -> new Binding(Habit.TEXT, types, "?");
            case "PostgreSQL" -> new Binding(Habit.SERVER_KNOWS, types, "?");
            case "H2" -> new Binding(Habit.TYPED, types, "? FORMAT JSON");
            default -> new Binding(Habit.TYPED, types, "?");
        };
    }

    String placeholders() {
        return types.stream()
                .map(type -> type instanceof SqlType.Json ? json : "?")
                .collect(Collectors.joining(", "));
    }

    void bind(PreparedStatement statement, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                statement.setNull(i + 1, habit == Habit.SERVER_KNOWS ? Types.OTHER : Types.NULL);
            } else {
                bind(statement, i + 1, value);
            }
        }
    }

    private void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        SqlType type = types.get(position - 1);
        boolean serverHasItsOwnType = type instanceof SqlType.Json || type instanceof SqlType.Named;
        switch (habit) {
            case TEXT -> statement.setObject(position, asText(value));
            case SERVER_KNOWS -> {
                if (serverHasItsOwnType) {
                    statement.setObject(position, value, Types.OTHER);
                } else {
                    statement.setObject(position, value);
                }
            }
            case TYPED -> statement.setObject(position, type instanceof SqlType.Uuid ? value.toString() : value);
        }
    }

    private static Object asText(Object value) {
        return switch (value) {
            case Number number when !(number instanceof BigDecimal) -> number;
            case BigDecimal decimal -> decimal.doubleValue();
            case byte[] bytes -> bytes;
            case Boolean truth -> truth ? 1 : 0;
            case LocalDateTime moment -> MOMENT.format(moment);
            case LocalTime time -> TIME.format(time);
            default -> value.toString();
        };
    }
}
