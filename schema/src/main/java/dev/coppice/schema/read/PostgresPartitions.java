package dev.coppice.schema.read;

import dev.coppice.schema.Partitioning;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of PostgreSQL's partitioned tables, parts of parts behind those that they divide. */
record PostgresPartitions(Map<Long, List<Part>> byRoot) {

    /** One part and the partitioned table that it belongs to in the end. */
    record Part(long root, Partitioning.Partition partition) {}

    static PostgresPartitions read(PostgresRows rows) throws SQLException {
        List<Part> parts = rows.list(
                """
                WITH RECURSIVE part AS (
                    SELECT p.oid AS root, p.oid AS parent, i.inhrelid AS oid, 1 AS depth
                    FROM pg_catalog.pg_class p
                    JOIN pg_catalog.pg_inherits i ON i.inhparent = p.oid
                    WHERE p.relkind = 'p' AND NOT p.relispartition AND p.relnamespace = ANY (?)
                    UNION ALL
                    SELECT part.root, part.oid, i.inhrelid, part.depth + 1
                    FROM part
                    JOIN pg_catalog.pg_inherits i ON i.inhparent = part.oid)
                SELECT part.root, c.relname,
                    CASE WHEN part.depth > 1 THEN 'OF ' || part.parent::regclass::text || ' ' ELSE '' END
                    || pg_catalog.pg_get_expr(c.relpartbound, c.oid)
                    || coalesce(' PARTITION BY ' || pg_catalog.pg_get_partkeydef(c.oid), '') AS words
                FROM part
                JOIN pg_catalog.pg_class c ON c.oid = part.oid
                ORDER BY part.depth, c.relname
                """,
                row -> new Part(
                        row.getLong("root"),
                        new Partitioning.Partition(row.getString("relname"), row.getString("words"))));
        return new PostgresPartitions(Rows.grouped(parts, Part::root));
    }

    /** How a table is divided, given the rule that it states. */
    @Nullable
    Partitioning of(long relation, @Nullable String rule) {
        return rule == null
                ? null
                : new Partitioning(
                        rule,
                        byRoot.getOrDefault(relation, List.of()).stream()
                                .map(Part::partition)
                                .toList());
    }
}
