package dev.coppice.schema.read;

import dev.coppice.schema.Check;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys, references and indexes of the tables of a schema of MariaDB or MySQL, where a unique constraint is an index
 * and a reference makes itself one if it finds none.
 */
record MariaDbKeys(Map<String, List<KeyIndex>> indexes, MariaDbReferences references) {

    private static final int LONGEST_NAME = 64;
    private static final Pattern NUMBER = Pattern.compile("_\\d+");
    private static final Pattern INVENTED_REFERENCE = Pattern.compile(".*_ibfk_\\d+|\\d+", Pattern.DOTALL);

    /** A part of an index, with what is true of the whole. */
    private record Row(
            String table,
            String index,
            boolean unique,
            String method,
            @Nullable String comment,
            IndexPart part) {}

    /** An index and the table that it belongs to. */
    record KeyIndex(String table, Index index) {

        boolean isPrimary() {
            return index.name().equals("PRIMARY");
        }

        /** Whether it says nothing but that its columns are unique together; constraints have no comments. */
        boolean isUniqueConstraint() {
            return index.unique() && index.method() == null && index.comment() == null && isOfPlainColumns();
        }

        boolean isOfPlainColumns() {
            return index.parts().stream().allMatch(part -> part.equals(IndexPart.column(part.what())));
        }

        List<String> columns() {
            return index.parts().stream().map(IndexPart::what).toList();
        }
    }

    static MariaDbKeys read(MariaDbRows rows) throws SQLException {
        String expression = rows.isMySql() ? "EXPRESSION" : "NULL";
        List<Row> parts = rows.list("""
                SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, INDEX_TYPE, COLUMN_NAME, SUB_PART, COLLATION,
                    INDEX_COMMENT, %s AS WHAT
                FROM information_schema.STATISTICS
                WHERE TABLE_SCHEMA = ?
                ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX
                """.formatted(expression), MariaDbKeys::row);
        List<KeyIndex> indexes = Rows.grouped(parts, row -> List.of(row.table(), row.index())).values().stream()
                .map(MariaDbKeys::index)
                .toList();
        return new MariaDbKeys(Rows.grouped(indexes, KeyIndex::table), MariaDbReferences.read(rows));
    }

    Constraints constraints(String table, List<Check> checks) {
        List<KeyIndex> all = indexes.getOrDefault(table, List.of());
        return new Constraints(
                all.stream()
                        .filter(KeyIndex::isPrimary)
                        .map(key -> new PrimaryKey(null, key.columns()))
                        .findFirst()
                        .orElse(null),
                references.of(table).stream()
                        .map(key -> withOwnName(key, table))
                        .toList(),
                all.stream()
                        .filter(key -> !key.isPrimary() && key.isUniqueConstraint())
                        .map(key -> new UniqueConstraint(
                                ownName(key), key.columns(), true, ForeignKey.Deferral.NOT_DEFERRABLE))
                        .toList(),
                checks);
    }

    List<Index> indexes(String table) {
        return indexes.getOrDefault(table, List.of()).stream()
                .filter(key -> !key.isPrimary() && !key.isUniqueConstraint() && !isShadow(key))
                .map(KeyIndex::index)
                .toList();
    }

    /** Whether it is the index that a reference makes for itself. */
    private boolean isShadow(KeyIndex key) {
        Index index = key.index();
        return !index.unique()
                && index.method() == null
                && index.comment() == null
                && key.isOfPlainColumns()
                && references.of(key.table()).stream()
                        .filter(reference -> reference.columns().equals(key.columns()))
                        .anyMatch(reference -> ownName(key) == null
                                || index.name().equals(reference.name())
                                || (withOwnName(reference, key.table()).name() == null && isNumbered(key)));
    }

    /** Without a name it is called like its first column, or like that with a number where another index is called so. */
    private @Nullable String ownName(KeyIndex key) {
        String name = key.index().name();
        String first = key.columns().get(0);
        boolean isNumbered = isNumbered(key)
                && indexes.getOrDefault(key.table(), List.of()).stream()
                        .anyMatch(other -> other.index().name().equalsIgnoreCase(first));
        return isNumbered || name.equalsIgnoreCase(first) ? null : name;
    }

    /** That other index may be gone since. */
    private static boolean isNumbered(KeyIndex key) {
        String name = key.index().name();
        String first = key.columns().get(0);
        return name.regionMatches(true, 0, first, 0, first.length())
                && NUMBER.matcher(name.substring(first.length())).matches();
    }

    private static ForeignKey withOwnName(ForeignKey key, String table) {
        @Nullable String name = key.name();
        return new ForeignKey(
                name == null || isInvented(name, table) ? null : name,
                key.columns(),
                key.target(),
                key.targetColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    /** Whether the engine made it up from the table's name, of which it may show the beginning only. */
    private static boolean isInvented(String name, String table) {
        boolean isCut = name.codePointCount(0, name.length()) == LONGEST_NAME && (table + "_ibfk_").startsWith(name);
        return isCut || INVENTED_REFERENCE.matcher(name).matches();
    }

    private static Row row(ResultSet row) throws SQLException {
        String method = row.getString("INDEX_TYPE").toLowerCase(Locale.ROOT);
        return new Row(
                row.getString("TABLE_NAME"),
                row.getString("INDEX_NAME"),
                row.getInt("NON_UNIQUE") == 0,
                method,
                row.getString("INDEX_COMMENT").isEmpty() ? null : row.getString("INDEX_COMMENT"),
                part(row, method.equals("spatial")));
    }

    private static IndexPart part(ResultSet row, boolean spatial) throws SQLException {
        @Nullable String prefix = row.getString("SUB_PART");
        @Nullable String column = row.getString("COLUMN_NAME");
        boolean descending = "D".equals(row.getString("COLLATION"));
        String suffix = prefix == null || spatial ? "" : "(" + prefix + ")";
        return column == null
                ? new IndexPart(row.getString("WHAT"), true, descending, suffix)
                : new IndexPart(column, false, descending, suffix);
    }

    private static KeyIndex index(List<Row> rows) {
        Row first = rows.get(0);
        List<IndexPart> parts = rows.stream().map(Row::part).toList();
        @Nullable String method = first.method().equals("btree") ? null : first.method();
        Index index = new Index(first.index(), parts, first.unique(), method, null, List.of(), first.comment());
        return new KeyIndex(first.table(), index);
    }
}
