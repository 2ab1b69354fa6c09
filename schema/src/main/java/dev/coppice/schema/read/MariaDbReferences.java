package dev.coppice.schema.read;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The foreign keys of a schema of MariaDB or MySQL, under the names that the engine has for them. */
record MariaDbReferences(Map<String, List<OwnedKey>> byTable) {

    /** A foreign key and the table that it belongs to. */
    record OwnedKey(String table, ForeignKey key) {}

    private record Pair(List<String> key, String column, TableName target, String targetColumn) {}

    /** What happens on delete and update. */
    private record Rules(List<String> key, ForeignKey.Action onDelete, ForeignKey.Action onUpdate) {
        static final Rules NONE = new Rules(List.of(), ForeignKey.Action.NO_ACTION, ForeignKey.Action.NO_ACTION);
    }

    static MariaDbReferences read(MariaDbRows rows) throws SQLException {
        List<Pair> pairs = rows.list(
                """
                SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME,
                    REFERENCED_COLUMN_NAME
                FROM information_schema.KEY_COLUMN_USAGE
                WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME IS NOT NULL
                ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION
                """,
                row -> new Pair(
                        key(row),
                        row.getString("COLUMN_NAME"),
                        rows.name(row.getString("REFERENCED_TABLE_SCHEMA"), row.getString("REFERENCED_TABLE_NAME")),
                        row.getString("REFERENCED_COLUMN_NAME")));
        Map<List<String>, Rules> rules = rows
                .list(
                        """
                SELECT TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE
                FROM information_schema.REFERENTIAL_CONSTRAINTS
                WHERE CONSTRAINT_SCHEMA = ?
                """,
                        row -> new Rules(
                                key(row), action(row.getString("DELETE_RULE")), action(row.getString("UPDATE_RULE"))))
                .stream()
                .collect(Collectors.toMap(Rules::key, Function.identity()));
        List<OwnedKey> keys = Rows.grouped(pairs, Pair::key).values().stream()
                .map(parts -> key(parts, rules.getOrDefault(parts.get(0).key(), Rules.NONE)))
                .toList();
        return new MariaDbReferences(Rows.grouped(keys, OwnedKey::table));
    }

    List<ForeignKey> of(String table) {
        return byTable.getOrDefault(table, List.of()).stream()
                .map(OwnedKey::key)
                .toList();
    }

    private static OwnedKey key(List<Pair> parts, Rules rules) {
        Pair first = parts.get(0);
        ForeignKey key = new ForeignKey(
                first.key().get(1),
                parts.stream().map(Pair::column).toList(),
                first.target(),
                parts.stream().map(Pair::targetColumn).toList(),
                rules.onDelete(),
                rules.onUpdate(),
                ForeignKey.Deferral.NOT_DEFERRABLE);
        return new OwnedKey(first.key().get(0), key);
    }

    private static List<String> key(ResultSet row) throws SQLException {
        return List.of(row.getString("TABLE_NAME"), row.getString("CONSTRAINT_NAME"));
    }

    /** To restrict and to do nothing are the same here: nothing is ever checked later. */
    private static ForeignKey.Action action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ForeignKey.Action.CASCADE;
            case "SET NULL" -> ForeignKey.Action.SET_NULL;
            case "SET DEFAULT" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }
}
