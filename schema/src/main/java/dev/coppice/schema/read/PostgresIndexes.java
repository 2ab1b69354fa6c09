package dev.coppice.schema.read;

import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's indexes, apart from those that serve a constraint which the model names. */
record PostgresIndexes(PostgresRows rows) {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /** One part of an index, with what is true of the whole. */
    private record Row(
            long index,
            long relation,
            String name,
            boolean unique,
            @Nullable String method,
            @Nullable String predicate,
            boolean key,
            @Nullable String comment,
            IndexPart part) {}

    private record Owned(long relation, Index index) {}

    Map<Long, List<Index>> byRelation() throws SQLException {
        List<Row> parts = rows.list("""
                SELECT i.indexrelid, i.indrelid, ic.relname, i.indisunique, am.amname,
                    coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
                    pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
                    k.n <= i.indnkeyatts AS is_key, a.attname,
                    pg_catalog.obj_description(i.indexrelid, 'pg_class') AS comment,
                    pg_catalog.pg_get_indexdef(i.indexrelid, k.n, true) AS expression,
                    i.indoption[k.n - 1] AS option,
                    CASE WHEN co.oid <> coalesce(a.attcollation, 100) THEN co.collname END AS collation,
                    CASE WHEN NOT op.opcdefault THEN op.opcname END AS operators
                FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
                JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
                JOIN pg_catalog.pg_am am ON am.oid = ic.relam
                CROSS JOIN LATERAL generate_series(1, i.indnatts::int) k (n)
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.n - 1]
                    AND a.attnum <> 0
                LEFT JOIN pg_catalog.pg_collation co ON co.oid = i.indcollation[k.n - 1] AND k.n <= i.indnkeyatts
                LEFT JOIN pg_catalog.pg_opclass op ON op.oid = i.indclass[k.n - 1] AND k.n <= i.indnkeyatts
                WHERE c.relnamespace = ANY (?) AND c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition
                    AND i.indislive AND i.indisvalid
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint con WHERE con.conindid = i.indexrelid
                        AND (con.contype IN ('p', 'x') OR (con.contype = 'u' AND i.indnatts = i.indnkeyatts)))
                ORDER BY i.indexrelid, k.n
                """, PostgresIndexes::row);
        return Rows.grouped(parts, Row::index).values().stream()
                .map(PostgresIndexes::index)
                .collect(Collectors.groupingBy(Owned::relation, Collectors.mapping(Owned::index, Collectors.toList())));
    }

    private static Owned index(List<Row> rows) {
        Row first = rows.get(0);
        List<IndexPart> parts = rows.stream().filter(Row::key).map(Row::part).toList();
        List<String> include = rows.stream()
                .filter(row -> !row.key())
                .map(row -> row.part().what())
                .toList();
        Index index = new Index(
                first.name(), parts, first.unique(), first.method(), first.predicate(), include, first.comment());
        return new Owned(first.relation(), index);
    }

    private static Row row(ResultSet row) throws SQLException {
        String predicate = row.getString("predicate");
        return new Row(
                row.getLong("indexrelid"),
                row.getLong("indrelid"),
                row.getString("relname"),
                row.getBoolean("indisunique"),
                method(row.getString("amname"), row.getBoolean("nulls_not_distinct")),
                predicate == null ? null : PostgresRows.bare(predicate),
                row.getBoolean("is_key"),
                row.getString("comment"),
                part(row));
    }

    private static @Nullable String method(String name, boolean nullsNotDistinct) {
        if (nullsNotDistinct) {
            return name + " NULLS NOT DISTINCT";
        }
        return name.equals("btree") ? null : name;
    }

    private static IndexPart part(ResultSet row) throws SQLException {
        String column = row.getString("attname");
        int option = row.getInt("option");
        boolean descending = (option & DESCENDING) != 0;
        List<String> suffix = new ArrayList<>();
        String collation = row.getString("collation");
        if (collation != null) {
            suffix.add("COLLATE \"" + collation.replace("\"", "\"\"") + "\"");
        }
        String operators = row.getString("operators");
        if (operators != null) {
            suffix.add(operators);
        }
        boolean nullsFirst = (option & NULLS_FIRST) != 0;
        if (nullsFirst != descending) {
            suffix.add(nullsFirst ? "NULLS FIRST" : "NULLS LAST");
        }
        String what = column == null ? PostgresRows.bare(row.getString("expression")) : column;
        return new IndexPart(what, column == null, descending, String.join(" ", suffix));
    }
}
