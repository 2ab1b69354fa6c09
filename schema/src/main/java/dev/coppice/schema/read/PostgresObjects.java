package dev.coppice.schema.read;

import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Trigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what stands beside PostgreSQL's tables: types, sequences, triggers, routines. */
record PostgresObjects(PostgresRows rows) {

    private record OwnedTrigger(long relation, Trigger trigger) {}

    List<EnumType> enums() throws SQLException {
        return rows.list(
                """
                SELECT n.nspname, t.typname,
                    ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e
                        WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS words
                FROM pg_catalog.pg_type t
                JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                WHERE t.typnamespace = ANY (?) AND t.typtype = 'e'
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend x
                        WHERE x.classid = 'pg_catalog.pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
                """,
                row -> new EnumType(
                        rows.name(row.getString("nspname"), row.getString("typname")),
                        PostgresRows.texts(row, "words")));
    }

    List<Domain> domains(PostgresConstraints constraints) throws SQLException {
        return rows.list("""
                SELECT t.oid, n.nspname, t.typname, t.typtypmod, t.typnotnull, t.typdefault,
                    pg_catalog.format_type(t.typbasetype, t.typtypmod) AS spelling,
                    b.typname AS base_name, b.typtype AS base_kind, bn.nspname AS base_schema
                FROM pg_catalog.pg_type t
                JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
                JOIN pg_catalog.pg_namespace bn ON bn.oid = b.typnamespace
                WHERE t.typnamespace = ANY (?) AND t.typtype = 'd'
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend x
                        WHERE x.classid = 'pg_catalog.pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
                """, row -> domain(constraints, row));
    }

    /** Those that serve an identity or serial column are told by the column. */
    List<Sequence> sequences() throws SQLException {
        return rows.list(
                """
                SELECT n.nspname, c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle
                FROM pg_catalog.pg_sequence s
                JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relnamespace = ANY (?)
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend own
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = own.refobjid AND a.attnum = own.refobjsubid
                        LEFT JOIN pg_catalog.pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
                        LEFT JOIN pg_catalog.pg_depend uses ON uses.classid = 'pg_catalog.pg_attrdef'::regclass
                            AND uses.objid = v.oid AND uses.refobjid = c.oid
                        WHERE own.classid = 'pg_catalog.pg_class'::regclass AND own.objid = c.oid
                            AND (own.deptype = 'i' OR (own.deptype = 'a' AND uses.objid IS NOT NULL AND a.attnotnull
                                AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype))))
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend x
                        WHERE x.classid = 'pg_catalog.pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
                """,
                row -> new Sequence(
                        rows.name(row.getString("nspname"), row.getString("relname")),
                        row.getLong("seqstart"),
                        row.getLong("seqincrement"),
                        row.getLong("seqmin"),
                        row.getLong("seqmax"),
                        row.getBoolean("seqcycle")));
    }

    Map<Long, List<Trigger>> triggers() throws SQLException {
        List<OwnedTrigger> triggers = rows.list(
                """
                SELECT t.tgrelid, t.tgname, pg_catalog.pg_get_triggerdef(t.oid, true) AS definition
                FROM pg_catalog.pg_trigger t
                JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
                WHERE c.relnamespace = ANY (?) AND NOT t.tgisinternal AND NOT c.relispartition
                """,
                row -> new OwnedTrigger(
                        row.getLong("tgrelid"), new Trigger(row.getString("tgname"), row.getString("definition"))));
        return triggers.stream()
                .collect(Collectors.groupingBy(
                        OwnedTrigger::relation, Collectors.mapping(OwnedTrigger::trigger, Collectors.toList())));
    }

    /** Aggregates have no text of their own. */
    List<Routine> routines() throws SQLException {
        return rows.list("""
                SELECT n.nspname, p.proname, pg_catalog.pg_get_functiondef(p.oid) AS definition,
                    pg_catalog.quote_ident(n.nspname) || '.' AS prefix
                FROM pg_catalog.pg_proc p
                JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
                WHERE p.pronamespace = ANY (?) AND p.prokind IN ('f', 'p', 'w')
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend x
                        WHERE x.classid = 'pg_catalog.pg_proc'::regclass AND x.objid = p.oid AND x.deptype = 'e')
                """, this::routine);
    }

    /** In the default schema its name goes without one, as all others do. */
    private Routine routine(ResultSet row) throws SQLException {
        String schema = row.getString("nspname");
        String definition = row.getString("definition").strip();
        String prefix = row.getString("prefix");
        boolean isDefault = schema.equals(rows.defaultSchema());
        int at = definition.indexOf(prefix);
        String sql = isDefault ? definition.substring(0, at) + definition.substring(at + prefix.length()) : definition;
        return new Routine(rows.name(schema, row.getString("proname")), sql);
    }

    private Domain domain(PostgresConstraints constraints, ResultSet row) throws SQLException {
        String name = row.getString("typname");
        SqlType type = new PostgresTypes(rows, row.getInt("typtypmod"))
                .of(row.getString("base_kind"), row.getString("base_schema"), row.getString("base_name"));
        return new Domain(
                rows.name(row.getString("nspname"), name),
                type,
                row.getString("spelling"),
                !row.getBoolean("typnotnull"),
                row.getString("typdefault"),
                constraints.checks(row.getLong("oid"), name));
    }
}
