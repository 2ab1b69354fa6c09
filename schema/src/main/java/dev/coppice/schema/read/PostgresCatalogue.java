package dev.coppice.schema.read;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Index;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.View;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL 12 and later: one question to {@code pg_catalog} per kind of thing. */
record PostgresCatalogue(Connection connection) implements Catalogue {

    /** A table or view, before what belongs to it is known. */
    record Relation(
            long oid,
            TableName name,
            String kind,
            @Nullable String definition,
            @Nullable String comment,
            List<String> options) {

        boolean isView() {
            return kind.equals("v") || kind.equals("m");
        }
    }

    /** A schema of the database. */
    private record Namespace(long oid, String name, boolean isDefault) {}

    @Override
    public Schema read(Scope scope) throws SQLException {
        return schema(rows(connection, scope));
    }

    /** Questions about the schemas that a scope covers. */
    static PostgresRows rows(Connection connection, Scope scope) throws SQLException {
        List<Namespace> all = namespaces(connection);
        String defaultSchema = all.stream()
                .filter(Namespace::isDefault)
                .map(Namespace::name)
                .findFirst()
                .orElse("");
        Long[] covered = all.stream()
                .filter(namespace -> scope.coversSchema(namespace.name(), defaultSchema))
                .map(Namespace::oid)
                .toArray(Long[]::new);
        Array namespaces = connection.createArrayOf("oid", covered);
        return new PostgresRows(new Rows(connection), namespaces, defaultSchema);
    }

    private static Schema schema(PostgresRows rows) throws SQLException {
        PostgresObjects objects = new PostgresObjects(rows);
        PostgresConstraints constraints = PostgresConstraints.read(rows);
        Map<Long, List<Column>> columns = new PostgresColumns(rows).byRelation();
        Map<Long, List<Index>> indexes = new PostgresIndexes(rows).byRelation();
        Map<Long, List<Trigger>> triggers = objects.triggers();
        PostgresPartitions partitions = PostgresPartitions.read(rows);
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (Relation relation : relations(rows)) {
            List<Column> itsColumns = columns.getOrDefault(relation.oid(), List.of());
            List<Index> itsIndexes = indexes.getOrDefault(relation.oid(), List.of());
            List<Trigger> itsTriggers = triggers.getOrDefault(relation.oid(), List.of());
            if (relation.isView()) {
                views.add(view(relation, itsColumns, itsIndexes, itsTriggers));
            } else {
                Constraints itsConstraints = constraints.of(relation.oid(), relation.name());
                List<String> options = Stream.concat(
                                relation.options().stream(), constraints.spokenOnlyHere(relation.oid()))
                        .toList();
                tables.add(new Table(
                        relation.name(),
                        itsColumns,
                        itsConstraints,
                        itsIndexes,
                        itsTriggers,
                        partitions.of(relation.oid(), relation.definition()),
                        relation.comment(),
                        options));
            }
        }
        return new Schema(
                tables, views, objects.enums(), objects.domains(constraints), objects.sequences(), objects.routines());
    }

    private static View view(Relation relation, List<Column> columns, List<Index> indexes, List<Trigger> triggers) {
        String sql = relation.definition() == null ? "" : relation.definition();
        return new View(
                relation.name(), columns, sql, relation.kind().equals("m"), relation.comment(), indexes, triggers);
    }

    private static List<Namespace> namespaces(Connection connection) throws SQLException {
        return new Rows(connection)
                .list(
                        """
                        SELECT n.oid, n.nspname, n.nspname = current_schema() AS is_default
                        FROM pg_catalog.pg_namespace n
                        WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
                        """,
                        row -> new Namespace(
                                row.getLong("oid"), row.getString("nspname"), row.getBoolean("is_default")));
    }

    private static List<Relation> relations(PostgresRows rows) throws SQLException {
        return rows.list("""
                SELECT c.oid, n.nspname, c.relname, c.relkind, d.description,
                    CASE
                        WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid)
                        WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid)
                    END AS definition,
                    (SELECT v.check_option FROM information_schema.views v
                        WHERE c.relkind = 'v' AND v.table_schema = n.nspname AND v.table_name = c.relname) AS check_option,
                    ARRAY(SELECT 'INHERIT ' || i.inhparent::regclass::text FROM pg_catalog.pg_inherits i
                        WHERE i.inhrelid = c.oid ORDER BY i.inhseqno)
                    || CASE WHEN c.relpersistence = 'u' THEN ARRAY['SET UNLOGGED'] ELSE ARRAY[]::text[] END
                    || CASE WHEN c.relrowsecurity THEN ARRAY['ENABLE ROW LEVEL SECURITY'] ELSE ARRAY[]::text[] END
                    || ARRAY(SELECT 'SET (' || o || ')' FROM unnest(c.reloptions) o
                        WHERE c.relkind IN ('r', 'p') ORDER BY o) AS options
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_catalog.pg_description d
                    ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
                WHERE c.relnamespace = ANY (?) AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                        WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
                """, row -> relation(rows, row));
    }

    private static Relation relation(PostgresRows rows, ResultSet row) throws SQLException {
        String definition = row.getString("definition");
        return new Relation(
                row.getLong("oid"),
                rows.name(row.getString("nspname"), row.getString("relname")),
                row.getString("relkind"),
                definition == null ? null : withoutSemicolon(definition) + checkOption(row.getString("check_option")),
                row.getString("description"),
                PostgresRows.texts(row, "options"));
    }

    private static String withoutSemicolon(String sql) {
        String text = sql.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static String checkOption(@Nullable String option) {
        return option == null || option.equals("NONE") ? "" : "\n WITH " + option + " CHECK OPTION";
    }
}
