package dev.coppice.model.infer;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entity can be made from: a table, or a view as a table without constraints. */
record Source(
        TableName name,
        Kind kind,
        List<Column> columns,
        Constraints constraints,
        List<Index> indexes,
        @Nullable String comment) {

    enum Kind {
        TABLE,
        VIEW;

        String word() {
            return this == TABLE ? "Table" : "View";
        }
    }

    Source {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** All tables, then all views. */
    static List<Source> of(Schema schema) {
        Stream<Source> tables = schema.tables().stream().map(Source::of);
        Stream<Source> views = schema.views().stream().map(Source::of);
        return Stream.concat(tables, views).toList();
    }

    Optional<Column> findColumn(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst();
    }

    Column column(String column) {
        return findColumn(column)
                .orElseThrow(() -> new IllegalArgumentException("%s has no column %s".formatted(name, column)));
    }

    boolean hasColumns(List<String> names) {
        return names.stream().allMatch(column -> findColumn(column).isPresent());
    }

    boolean requires(List<String> names) {
        return names.stream().noneMatch(column -> column(column).nullable() && !isPartOfPrimaryKey(column));
    }

    boolean isPartOfPrimaryKey(String column) {
        return primaryKey().contains(column);
    }

    /** The columns of the primary key, possibly none. */
    List<String> primaryKey() {
        return constraints.primaryKey() == null
                ? List.of()
                : constraints.primaryKey().columns();
    }

    /** All sets of columns whose values occur only once. */
    List<List<String>> uniqueColumns() {
        List<List<String>> unique = new ArrayList<>();
        if (!primaryKey().isEmpty()) {
            unique.add(primaryKey());
        }
        constraints.uniqueConstraints().stream().map(UniqueConstraint::columns).forEach(unique::add);
        indexes.stream().filter(Source::isKey).map(Source::columnsOf).forEach(unique::add);
        return unique;
    }

    boolean isUnique(List<String> names) {
        Set<String> wanted = new HashSet<>(names);
        return uniqueColumns().stream().anyMatch(columns -> wanted.equals(new HashSet<>(columns)));
    }

    /** Whether rows that agree in these columns are the same row. */
    boolean isDeterminedBy(List<String> names) {
        return uniqueColumns().stream().anyMatch(names::containsAll);
    }

    private static boolean isKey(Index index) {
        return index.unique()
                && index.predicate() == null
                && index.parts().stream()
                        .noneMatch(part -> part.expression() || !part.suffix().isEmpty());
    }

    private static List<String> columnsOf(Index index) {
        return index.parts().stream().map(IndexPart::what).toList();
    }

    private static Source of(Table table) {
        return new Source(
                table.name(), Kind.TABLE, table.columns(), table.constraints(), table.indexes(), table.comment());
    }

    private static Source of(View view) {
        return new Source(view.name(), Kind.VIEW, view.columns(), Constraints.NONE, List.of(), view.comment());
    }
}
