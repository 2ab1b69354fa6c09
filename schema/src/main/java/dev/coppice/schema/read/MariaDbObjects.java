package dev.coppice.schema.read;

import dev.coppice.schema.Partitioning;
import dev.coppice.schema.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts that belong to tables and views of a schema of MariaDB or MySQL. */
record MariaDbObjects(
        Map<String, List<OwnedText>> views, Map<String, List<OwnedTrigger>> triggers, Map<String, List<Part>> parts) {

    /** A text and whom it belongs to. */
    record OwnedText(String owner, String text) {}

    /** A trigger and its table. */
    record OwnedTrigger(String table, Trigger trigger) {}

    /** A part of a partitioned table and the rule that the table states. */
    record Part(String table, String rule, @Nullable String rulesOfParts, Partitioning.Partition partition) {}

    static MariaDbObjects read(MariaDbRows rows) throws SQLException {
        return new MariaDbObjects(
                Rows.grouped(readViews(rows), OwnedText::owner),
                Rows.grouped(readTriggers(rows), OwnedTrigger::table),
                Rows.grouped(readParts(rows), Part::table));
    }

    String view(String name) {
        return views.getOrDefault(name, List.of()).stream().map(OwnedText::text).collect(Collectors.joining());
    }

    List<Trigger> triggers(String table) {
        return triggers.getOrDefault(table, List.of()).stream()
                .map(OwnedTrigger::trigger)
                .toList();
    }

    /** Parts of parts are alike: the rule says how many there are. */
    @Nullable
    Partitioning partitioning(String table) {
        List<Part> all = parts.getOrDefault(table, List.of());
        if (all.isEmpty()) {
            return null;
        }
        List<Partitioning.Partition> partitions =
                all.stream().map(Part::partition).distinct().toList();
        Part first = all.get(0);
        String rule = first.rulesOfParts() == null
                ? first.rule()
                : first.rule() + " SUBPARTITION BY " + first.rulesOfParts() + " SUBPARTITIONS "
                        + all.size() / partitions.size();
        return new Partitioning(rule, partitions);
    }

    private static List<OwnedText> readViews(MariaDbRows rows) throws SQLException {
        return rows.list("""
                SELECT TABLE_NAME, VIEW_DEFINITION, CHECK_OPTION
                FROM information_schema.VIEWS
                WHERE TABLE_SCHEMA = ?
                """, row -> {
            String option = row.getString("CHECK_OPTION");
            String suffix = option.equals("NONE") ? "" : " WITH " + option + " CHECK OPTION";
            return new OwnedText(
                    row.getString("TABLE_NAME"), rows.unqualified(row.getString("VIEW_DEFINITION")) + suffix);
        });
    }

    private static List<OwnedTrigger> readTriggers(MariaDbRows rows) throws SQLException {
        return rows.list("""
                SELECT TRIGGER_NAME, ACTION_TIMING, EVENT_MANIPULATION, EVENT_OBJECT_TABLE, ACTION_STATEMENT
                FROM information_schema.TRIGGERS
                WHERE TRIGGER_SCHEMA = ?
                """, row -> {
            String name = row.getString("TRIGGER_NAME");
            String table = row.getString("EVENT_OBJECT_TABLE");
            String sql = "CREATE TRIGGER %s %s %s ON %s FOR EACH ROW %s"
                    .formatted(
                            MariaDbRows.quoted(name),
                            row.getString("ACTION_TIMING"),
                            row.getString("EVENT_MANIPULATION"),
                            MariaDbRows.quoted(table),
                            row.getString("ACTION_STATEMENT"));
            return new OwnedTrigger(table, new Trigger(name, sql));
        });
    }

    private static List<Part> readParts(MariaDbRows rows) throws SQLException {
        return rows.list("""
                SELECT TABLE_NAME, PARTITION_NAME, PARTITION_METHOD, PARTITION_EXPRESSION, PARTITION_DESCRIPTION,
                    SUBPARTITION_METHOD, SUBPARTITION_EXPRESSION
                FROM information_schema.PARTITIONS
                WHERE TABLE_SCHEMA = ? AND PARTITION_NAME IS NOT NULL
                ORDER BY TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION
                """, MariaDbObjects::part);
    }

    private static Part part(ResultSet row) throws SQLException {
        String method = row.getString("PARTITION_METHOD");
        @Nullable String partsMethod = row.getString("SUBPARTITION_METHOD");
        @Nullable String description = row.getString("PARTITION_DESCRIPTION");
        return new Part(
                row.getString("TABLE_NAME"),
                rule(method, row.getString("PARTITION_EXPRESSION")),
                partsMethod == null ? null : rule(partsMethod, row.getString("SUBPARTITION_EXPRESSION")),
                new Partitioning.Partition(
                        row.getString("PARTITION_NAME"),
                        description == null ? "" : rows(method.toUpperCase(Locale.ROOT), description)));
    }

    private static String rule(String method, @Nullable String expression) {
        return method + " (" + (expression == null ? "" : expression) + ")";
    }

    private static String rows(String method, String description) {
        boolean isRest = description.equals("MAXVALUE") || description.equals("DEFAULT");
        if (method.startsWith("LIST")) {
            return isRest ? "DEFAULT" : "VALUES IN (" + description + ")";
        }
        return "VALUES LESS THAN " + (description.equals("MAXVALUE") ? description : "(" + description + ")");
    }
}
