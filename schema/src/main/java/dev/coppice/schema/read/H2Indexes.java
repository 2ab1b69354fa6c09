package dev.coppice.schema.read;

import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indexes in H2's catalogue that somebody made; those that H2 made for a constraint go without saying. */
record H2Indexes(H2Rows rows) {

    private static final String INDEXES = """
            SELECT INDEX_SCHEMA, INDEX_NAME, TABLE_SCHEMA, TABLE_NAME, INDEX_TYPE_NAME, NULLS_DISTINCT, REMARKS
            FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_SCHEMA = ANY (?) AND NOT IS_GENERATED""";

    private static final String PARTS = """
            SELECT INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME, ORDERING_SPECIFICATION, NULL_ORDERING
            FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = ANY (?)
            ORDER BY INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION""";

    private record IndexRow(
            H2Key index,
            H2Key table,
            String kind,
            @Nullable String nullsDistinct,
            @Nullable String comment) {

        static IndexRow of(ResultSet row) throws SQLException {
            return new IndexRow(
                    H2Key.of(row, "index"),
                    H2Key.of(row, "table"),
                    row.getString("index_type_name"),
                    row.getString("nulls_distinct"),
                    row.getString("remarks"));
        }

        Index index(List<IndexPart> parts) {
            return new Index(index.name(), parts, kind.contains("UNIQUE"), method(), null, List.of(), comment);
        }

        private @Nullable String method() {
            String method = kind.replace("UNIQUE", "").replace("INDEX", "").strip();
            if ("NO".equals(nullsDistinct)) {
                return (method + " NULLS NOT DISTINCT").strip();
            }
            return method.isEmpty() ? null : method;
        }
    }

    private record PartRow(H2Key index, IndexPart part) {

        static PartRow of(ResultSet row) throws SQLException {
            boolean descending = row.getString("ordering_specification").equals("DESC");
            String nulls = row.getString("null_ordering");
            boolean isUsual = nulls == null || nulls.equals(descending ? "LAST" : "FIRST");
            String column = row.getString("column_name");
            return new PartRow(
                    H2Key.of(row, "index"), new IndexPart(column, false, descending, isUsual ? "" : "NULLS " + nulls));
        }
    }

    void addTo(Map<H2Key, H2Relation> relations) throws SQLException {
        Map<H2Key, List<PartRow>> parts = Rows.grouped(rows.list(PARTS, PartRow::of), PartRow::index);
        for (IndexRow row : rows.list(INDEXES, IndexRow::of)) {
            H2Relation relation = relations.get(row.table());
            if (relation != null) {
                List<PartRow> own = parts.getOrDefault(row.index(), List.of());
                relation.indexes.add(row.index(own.stream().map(PartRow::part).toList()));
            }
        }
    }
}
