package dev.coppice.schema.read;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.read.SqliteRelation.ColumnRow;
import dev.coppice.schema.read.SqliteRelation.IndexRow;
import dev.coppice.schema.read.SqliteRelation.ReferenceRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one table of SQLite together from what the pragmas and its own text say. */
final class SqliteTable {

    private static final int GENERATED_VIRTUAL = 2;
    private static final int GENERATED_STORED = 3;

    private final SqliteRelation relation;
    private final Map<String, SqliteRelation> all;
    private final SqliteTableText text;
    private final List<String> key;
    private final List<List<IndexRow>> indexes;

    SqliteTable(SqliteRelation relation, Map<String, SqliteRelation> all) {
        this.relation = relation;
        this.all = all;
        this.text = SqliteTableText.of(relation.sql());
        this.key = keyOf(relation);
        this.indexes =
                List.copyOf(Rows.grouped(relation.indexes(), IndexRow::index).values());
    }

    Table table() {
        return new Table(
                TableName.of(relation.name()),
                relation.columns().stream().map(this::column).toList(),
                constraints(),
                indexes.stream()
                        .filter(rows -> rows.get(0).origin().equals("c"))
                        .map(SqliteTable::index)
                        .toList(),
                relation.triggers(),
                null,
                null,
                relation.options());
    }

    private Column column(ColumnRow row) {
        SqlType type = SqliteTypes.of(row.type());
        ColumnValue value = value(row, type);
        boolean nullable = !row.notNull() && !(value instanceof ColumnValue.Identity);
        String collation = text.collations.get(SqliteCatalogue.key(row.name()));
        boolean isUsual = "BINARY".equalsIgnoreCase(collation);
        return new Column(row.name(), type, row.type(), nullable, value, isUsual ? null : collation, null);
    }

    private ColumnValue value(ColumnRow row, SqlType type) {
        if (row.hidden() == GENERATED_VIRTUAL || row.hidden() == GENERATED_STORED) {
            String sql = text.generated.getOrDefault(SqliteCatalogue.key(row.name()), "NULL");
            return new ColumnValue.Generated(sql, row.hidden() == GENERATED_STORED);
        }
        if (row.key() > 0 && isRowId()) {
            return new ColumnValue.Identity(
                    text.counts ? ColumnValue.Identity.Mode.AUTO_INCREMENT : ColumnValue.Identity.Mode.ROW_ID);
        }
        return row.defaultSql() == null ? ColumnValue.GIVEN : SqliteDefaults.of(row.defaultSql(), type);
    }

    /** The primary key is the row's own number where SQLite needs no index to enforce it. */
    private boolean isRowId() {
        boolean hasIndex =
                indexes.stream().anyMatch(rows -> rows.get(0).origin().equals("pk"));
        return key.size() == 1 && !hasIndex && !relation.options().contains("WITHOUT ROWID");
    }

    private Constraints constraints() {
        PrimaryKey primaryKey = key.isEmpty() ? null : new PrimaryKey(text.primaryKeyName, key);
        List<UniqueConstraint> unique = indexes.stream()
                .filter(rows -> rows.get(0).origin().equals("u"))
                .map(this::unique)
                .toList();
        return new Constraints(primaryKey, foreignKeys(), unique, text.checks);
    }

    private UniqueConstraint unique(List<IndexRow> rows) {
        List<String> columns =
                rows.stream().map(IndexRow::column).map(String::valueOf).toList();
        String name =
                text.uniqueNames.get(columns.stream().map(SqliteCatalogue::key).toList());
        return UniqueConstraint.of(name, columns.toArray(String[]::new));
    }

    private List<ForeignKey> foreignKeys() {
        Collection<List<ReferenceRow>> keys =
                Rows.grouped(relation.references(), ReferenceRow::id).values();
        List<ForeignKey> found = new ArrayList<>();
        int position = 0;
        for (List<ReferenceRow> rows : keys) {
            boolean hasText = keys.size() == text.references.size();
            SqliteTableText.@Nullable Reference reference = hasText ? text.references.get(position) : null;
            foreignKey(rows, reference).ifPresent(found::add);
            position++;
        }
        return found;
    }

    /** Empty for a key that cannot work because the target or its columns do not exist. */
    private Optional<ForeignKey> foreignKey(List<ReferenceRow> rows, SqliteTableText.@Nullable Reference reference) {
        SqliteRelation target = all.get(SqliteCatalogue.key(rows.get(0).target()));
        if (target == null || target.isView()) {
            return Optional.empty();
        }
        boolean meansPrimaryKey = rows.get(0).to() == null;
        List<String> columns = rows.stream()
                .flatMap(row -> columnOf(relation, row.from()).stream())
                .toList();
        List<String> targetColumns = meansPrimaryKey
                ? keyOf(target)
                : rows.stream()
                        .flatMap(row -> columnOf(target, row.to()).stream())
                        .toList();
        if (columns.size() != targetColumns.size() || columns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ForeignKey(
                reference == null ? null : reference.name(),
                columns,
                TableName.of(target.name()),
                targetColumns,
                action(rows.get(0).onDelete()),
                action(rows.get(0).onUpdate()),
                reference == null ? ForeignKey.Deferral.NOT_DEFERRABLE : reference.deferral()));
    }

    private static List<String> keyOf(SqliteRelation relation) {
        return relation.columns().stream()
                .filter(row -> row.key() > 0)
                .sorted(Comparator.comparingInt(ColumnRow::key))
                .map(ColumnRow::name)
                .toList();
    }

    private static Optional<String> columnOf(SqliteRelation relation, @Nullable String name) {
        return relation.columns().stream()
                .map(ColumnRow::name)
                .filter(candidate -> candidate.equalsIgnoreCase(name))
                .findFirst();
    }

    private static ForeignKey.Action action(String words) {
        return ForeignKey.Action.valueOf(words.replace(' ', '_'));
    }

    private static Index index(List<IndexRow> rows) {
        IndexRow first = rows.get(0);
        SqliteIndexText text = SqliteIndexText.of(first.sql() == null ? "" : first.sql());
        List<IndexPart> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(part(rows.get(i), text.parts().get(i)));
        }
        return new Index(first.index(), parts, first.unique(), null, text.predicate(), List.of());
    }

    private static IndexPart part(IndexRow row, SqliteIndexText.Part text) {
        return row.column() == null
                ? new IndexPart(text.expression(), true, row.descending(), "")
                : new IndexPart(row.column(), false, row.descending(), text.suffix());
    }
}
