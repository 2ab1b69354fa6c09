package dev.coppice.schema.read;

import dev.coppice.schema.Check;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constraints in H2's catalogue, which lie in five of its tables. A constraint's name is unique in its schema. */
final class H2Constraints {

    private static final String CONSTRAINTS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_SCHEMA, TABLE_NAME, NULLS_DISTINCT
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = ANY (?)""";

    private static final String KEYS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,
                   POSITION_IN_UNIQUE_CONSTRAINT
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
            ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION""";

    private final H2Names names;
    private final List<ConstraintRow> constraints;
    private final Map<H2Key, List<KeyRow>> keys;
    private final Map<H2Key, ReferenceRow> references = new HashMap<>();
    private final Map<H2Key, String> checks = new HashMap<>();
    private final Map<H2Key, List<H2Key>> domainChecks = new HashMap<>();

    private record ConstraintRow(
            H2Key constraint,
            H2Key table,
            String type,
            @Nullable String nullsDistinct) {

        static ConstraintRow of(ResultSet row) throws SQLException {
            return new ConstraintRow(
                    H2Key.of(row, "constraint"),
                    H2Key.of(row, "table"),
                    row.getString("constraint_type"),
                    row.getString("nulls_distinct"));
        }
    }

    private record KeyRow(H2Key constraint, H2Key table, String column, int positionInTarget) {

        static KeyRow of(ResultSet row) throws SQLException {
            return new KeyRow(
                    H2Key.of(row, "constraint"),
                    H2Key.of(row, "table"),
                    row.getString("column_name"),
                    row.getInt("position_in_unique_constraint"));
        }
    }

    private record ReferenceRow(H2Key constraint, H2Key target, String onDelete, String onUpdate) {

        static ReferenceRow of(ResultSet row) throws SQLException {
            return new ReferenceRow(
                    H2Key.of(row, "constraint"),
                    H2Key.of(row, "unique_constraint"),
                    row.getString("delete_rule"),
                    row.getString("update_rule"));
        }
    }

    private H2Constraints(H2Names names, List<ConstraintRow> constraints, List<KeyRow> keys) {
        this.names = names;
        this.constraints = constraints;
        this.keys = Rows.grouped(keys, KeyRow::constraint);
    }

    /** The key of a reference's target may lie in a schema that is not read, so keys are read of all. */
    static H2Constraints read(H2Rows rows, H2Names names) throws SQLException {
        H2Constraints read = new H2Constraints(
                names, rows.list(CONSTRAINTS, ConstraintRow::of), rows.rows().list(KEYS, KeyRow::of));
        read.references(rows.rows());
        read.checks(rows.rows());
        return read;
    }

    private void references(Rows rows) throws SQLException {
        rows.list("SELECT * FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS", ReferenceRow::of)
                .forEach(row -> references.put(row.constraint(), row));
    }

    private void checks(Rows rows) throws SQLException {
        rows.list("SELECT * FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS", H2Constraints::check)
                .forEach(entry -> checks.put(entry.getKey(), entry.getValue()));
        rows.list("SELECT * FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS", H2Constraints::domainCheck)
                .forEach(entry -> domainChecks
                        .computeIfAbsent(entry.getKey(), domain -> new ArrayList<>())
                        .add(entry.getValue()));
    }

    private static Map.Entry<H2Key, String> check(ResultSet row) throws SQLException {
        return Map.entry(H2Key.of(row, "constraint"), row.getString("check_clause"));
    }

    private static Map.Entry<H2Key, H2Key> domainCheck(ResultSet row) throws SQLException {
        return Map.entry(H2Key.of(row, "domain"), H2Key.of(row, "constraint"));
    }

    void addTo(Map<H2Key, H2Relation> relations) {
        for (ConstraintRow row : constraints) {
            H2Relation relation = relations.get(row.table());
            if (relation != null) {
                add(row, relation);
            }
        }
    }

    List<Check> checksOfDomain(H2Key domain) {
        return domainChecks.getOrDefault(domain, List.of()).stream()
                .map(this::check)
                .toList();
    }

    private void add(ConstraintRow row, H2Relation relation) {
        String name = H2Names.given(row.constraint().name());
        switch (row.type()) {
            case "PRIMARY KEY" -> relation.primaryKey = new PrimaryKey(name, columns(row.constraint()));
            case "UNIQUE" ->
                relation.unique.add(new UniqueConstraint(
                        name,
                        columns(row.constraint()),
                        !"NO".equals(row.nullsDistinct()),
                        ForeignKey.Deferral.NOT_DEFERRABLE));
            case "FOREIGN KEY" -> relation.foreignKeys.add(foreignKey(name, row.constraint()));
            default -> relation.checks.add(check(row.constraint()));
        }
    }

    private Check check(H2Key constraint) {
        return new Check(H2Names.given(constraint.name()), checks.getOrDefault(constraint, "TRUE"));
    }

    private List<String> columns(H2Key constraint) {
        return keys.getOrDefault(constraint, List.of()).stream()
                .map(KeyRow::column)
                .toList();
    }

    private ForeignKey foreignKey(@Nullable String name, H2Key constraint) {
        ReferenceRow reference = references.get(constraint);
        if (reference == null) {
            throw new IllegalStateException("H2 knows no target of the foreign key " + constraint);
        }
        List<KeyRow> target = keys.getOrDefault(reference.target(), List.of());
        H2Key table = target.get(0).table();
        List<String> targetColumns = keys.getOrDefault(constraint, List.of()).stream()
                .map(row -> target.get(row.positionInTarget() - 1).column())
                .toList();
        return new ForeignKey(
                name,
                columns(constraint),
                names.of(table),
                targetColumns,
                action(reference.onDelete()),
                action(reference.onUpdate()),
                ForeignKey.Deferral.NOT_DEFERRABLE);
    }

    private static ForeignKey.Action action(String rule) {
        return ForeignKey.Action.valueOf(rule.replace(' ', '_'));
    }
}
