package dev.coppice.schema.read;

import dev.coppice.schema.Check;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.dialect.PostgresNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constraints of PostgreSQL's tables and domains. A name that PostgreSQL itself would give is no name. */
final class PostgresConstraints {

    private final Map<Long, List<Constraint>> byOwner;

    private PostgresConstraints(Map<Long, List<Constraint>> byOwner) {
        this.byOwner = byOwner;
    }

    /**
     * One constraint of a table or domain.
     *
     * @param kind PostgreSQL's letter for it
     * @param inherited whether other tables have it under the same name
     * @param definition the action that adds it to its table, in PostgreSQL's words, where our model has none
     */
    private record Constraint(
            long owner,
            String kind,
            String name,
            List<String> columns,
            @Nullable Reference reference,
            @Nullable String condition,
            @Nullable String definition,
            boolean inherited,
            boolean nullsDistinct,
            ForeignKey.Deferral deferral) {}

    private record Reference(
            TableName target, List<String> columns, ForeignKey.Action onDelete, ForeignKey.Action onUpdate) {}

    static PostgresConstraints read(PostgresRows rows) throws SQLException {
        List<Constraint> all = rows.list("""
                SELECT CASE con.contypid WHEN 0 THEN con.conrelid ELSE con.contypid END AS owner,
                    con.contype, con.conname, con.condeferrable, con.condeferred, con.confdeltype, con.confupdtype,
                    ARRAY(SELECT a.attname::text FROM unnest(con.conkey) WITH ORDINALITY k (num, pos)
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num
                        ORDER BY k.pos) AS columns,
                    ARRAY(SELECT a.attname::text FROM unnest(con.confkey) WITH ORDINALITY k (num, pos)
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.num
                        ORDER BY k.pos) AS target_columns,
                    f.relname AS target, fn.nspname AS target_schema,
                    CASE con.contype WHEN 'c' THEN pg_catalog.pg_get_expr(con.conbin, con.conrelid) END AS condition,
                    CASE WHEN con.contype = 'x' OR (to_jsonb(con) ->> 'conperiod')::boolean
                        THEN 'ADD CONSTRAINT ' || pg_catalog.quote_ident(con.conname) || ' '
                            || pg_catalog.pg_get_constraintdef(con.oid) END AS definition,
                    EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhparent = con.conrelid) AS has_heirs,
                    coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct
                FROM pg_catalog.pg_constraint con
                LEFT JOIN pg_catalog.pg_class f ON f.oid = con.confrelid
                LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
                LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = con.conindid AND con.contype = 'u'
                WHERE con.connamespace = ANY (?) AND con.contype IN ('p', 'u', 'f', 'c', 'x') AND con.conparentid = 0
                    AND NOT (con.contype = 'u' AND i.indnatts > i.indnkeyatts)
                ORDER BY position(con.contype IN 'puxfc'), con.conname
                """, row -> constraint(rows, row));
        return new PostgresConstraints(Rows.grouped(all, Constraint::owner));
    }

    /** What the shared model can say about a table. */
    Constraints of(long owner, TableName table) {
        List<Constraint> all = sayable(owner).toList();
        return new Constraints(
                all.stream()
                        .filter(constraint -> constraint.kind().equals("p"))
                        .map(constraint -> primaryKey(constraint, table.name()))
                        .findFirst()
                        .orElse(null),
                all.stream()
                        .map(constraint -> foreignKey(constraint, table.name()))
                        .filter(Objects::nonNull)
                        .toList(),
                all.stream()
                        .filter(constraint -> constraint.kind().equals("u"))
                        .map(constraint -> unique(constraint, table.name()))
                        .toList(),
                checks(owner, table.name()));
    }

    /** The checks of a table or domain. */
    List<Check> checks(long owner, String ownerName) {
        return sayable(owner)
                .flatMap(constraint -> constraint.condition() == null
                        ? Stream.empty()
                        : Stream.of(new Check(checkName(constraint, ownerName), constraint.condition())))
                .toList();
    }

    /** What only PostgreSQL knows, as actions on the table: exclusion, keys over periods. */
    Stream<String> spokenOnlyHere(long owner) {
        return byOwner.getOrDefault(owner, List.of()).stream()
                .flatMap(constraint -> Stream.ofNullable(constraint.definition()));
    }

    private Stream<Constraint> sayable(long owner) {
        return byOwner.getOrDefault(owner, List.of()).stream().filter(constraint -> constraint.definition() == null);
    }

    private static PrimaryKey primaryKey(Constraint constraint, String table) {
        return new PrimaryKey(PostgresNames.given(constraint.name(), table, List.of(), "pkey"), constraint.columns());
    }

    private static UniqueConstraint unique(Constraint constraint, String table) {
        return new UniqueConstraint(
                PostgresNames.given(constraint.name(), table, constraint.columns(), "key"),
                constraint.columns(),
                constraint.nullsDistinct(),
                constraint.deferral());
    }

    private static @Nullable ForeignKey foreignKey(Constraint constraint, String table) {
        Reference reference = constraint.reference();
        if (reference == null) {
            return null;
        }
        return new ForeignKey(
                PostgresNames.given(constraint.name(), table, constraint.columns(), "fkey"),
                constraint.columns(),
                reference.target(),
                reference.columns(),
                reference.onDelete(),
                reference.onUpdate(),
                constraint.deferral());
    }

    private static @Nullable String checkName(Constraint constraint, String owner) {
        List<String> column = constraint.columns().size() == 1 ? constraint.columns() : List.of();
        return constraint.inherited()
                ? constraint.name()
                : PostgresNames.given(constraint.name(), owner, column, "check");
    }

    private static Constraint constraint(PostgresRows rows, ResultSet row) throws SQLException {
        String condition = row.getString("condition");
        return new Constraint(
                row.getLong("owner"),
                row.getString("contype"),
                row.getString("conname"),
                PostgresRows.texts(row, "columns"),
                reference(rows, row),
                condition == null ? null : PostgresRows.bare(condition),
                row.getString("definition"),
                row.getBoolean("has_heirs"),
                !row.getBoolean("nulls_not_distinct"),
                deferral(row));
    }

    private static @Nullable Reference reference(PostgresRows rows, ResultSet row) throws SQLException {
        String target = row.getString("target");
        return target == null
                ? null
                : new Reference(
                        rows.name(row.getString("target_schema"), target),
                        PostgresRows.texts(row, "target_columns"),
                        action(row.getString("confdeltype")),
                        action(row.getString("confupdtype")));
    }

    private static ForeignKey.Action action(String letter) {
        return switch (letter) {
            case "r" -> ForeignKey.Action.RESTRICT;
            case "c" -> ForeignKey.Action.CASCADE;
            case "n" -> ForeignKey.Action.SET_NULL;
            case "d" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }

    private static ForeignKey.Deferral deferral(ResultSet row) throws SQLException {
        if (!row.getBoolean("condeferrable")) {
            return ForeignKey.Deferral.NOT_DEFERRABLE;
        }
        return row.getBoolean("condeferred")
                ? ForeignKey.Deferral.INITIALLY_DEFERRED
                : ForeignKey.Deferral.INITIALLY_IMMEDIATE;
    }
}
