package dev.coppice.schema.read;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The foreign keys of a schema of MariaDB or MySQL, under the names that the engine has for them.
 *
 * <p>MariaDB shows no more than 64 characters of a name that it made up, so that several keys of a table with a long name
 * go by one name. It lists them in the same order everywhere, column by column: that tells them apart.
 */
record MariaDbReferences(Map<String, List<OwnedKey>> byTable) {

    /** A foreign key and the table that it belongs to. */
    record OwnedKey(String table, ForeignKey key) {}

    private record Pair(List<String> key, int position, String column, TableName target, String targetColumn) {}

    /** What happens on delete and update. */
    private record Rules(List<String> key, ForeignKey.Action onDelete, ForeignKey.Action onUpdate) {
        static final Rules NONE = new Rules(List.of(), ForeignKey.Action.NO_ACTION, ForeignKey.Action.NO_ACTION);
    }

    static MariaDbReferences read(MariaDbRows rows) throws SQLException {
        List<Pair> pairs = rows.list(
                """
                SELECT TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION, COLUMN_NAME, REFERENCED_TABLE_SCHEMA,
                    REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME
                FROM information_schema.KEY_COLUMN_USAGE
                WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME IS NOT NULL
                """,
                row -> new Pair(
                        key(row),
                        row.getInt("ORDINAL_POSITION"),
                        row.getString("COLUMN_NAME"),
                        rows.name(row.getString("REFERENCED_TABLE_SCHEMA"), row.getString("REFERENCED_TABLE_NAME")),
                        row.getString("REFERENCED_COLUMN_NAME")));
        List<Rules> rules = rows.list(
                """
                SELECT TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE
                FROM information_schema.REFERENTIAL_CONSTRAINTS
                WHERE CONSTRAINT_SCHEMA = ?
                """,
                row -> new Rules(key(row), action(row.getString("DELETE_RULE")), action(row.getString("UPDATE_RULE"))));
        return new MariaDbReferences(Rows.grouped(keys(pairs, rules), OwnedKey::table));
    }

    private static List<OwnedKey> keys(List<Pair> pairs, List<Rules> rules) {
        Map<List<String>, List<Rules>> rulesByKey = Rows.grouped(rules, Rules::key);
        List<OwnedKey> keys = new ArrayList<>();
        Rows.grouped(pairs, Pair::key).forEach((name, parts) -> {
            Iterator<Rules> itsRules = rulesByKey.getOrDefault(name, List.of()).iterator();
            for (List<Pair> ofOne : apart(parts)) {
                keys.add(key(ofOne, itsRules.hasNext() ? itsRules.next() : Rules.NONE));
            }
        });
        return keys;
    }

    /** The parts of keys of one name, key by key: each begins with its first column. */
    private static List<List<Pair>> apart(List<Pair> parts) {
        long keys = parts.stream().filter(part -> part.position() == 1).count();
        if (keys == 1) {
            return List.of(parts.stream()
                    .sorted(Comparator.comparingInt(Pair::position))
                    .toList());
        }
        List<List<Pair>> apart = new ArrayList<>();
        for (Pair part : parts) {
            if (part.position() == 1) {
                apart.add(new ArrayList<>());
            }
            apart.getLast().add(part);
        }
        return apart;
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
