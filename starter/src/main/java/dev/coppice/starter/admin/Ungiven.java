package dev.coppice.starter.admin;

import dev.coppice.starter.mapping.ColumnPair;
import dev.coppice.starter.mapping.StoredColumn;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What new rows need and nobody can give them: columns that are only carried through, and that the database does not fill. */
record Ungiven(StoredType type, AdminApps.Needs needs) {

    /** The names of such attributes and to-one relationships. */
    List<String> names() {
        return type.fields().entrySet().stream()
                .filter(field -> columns(field.getValue()).anyMatch(this::isUngiven))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where a row keeps a field. */
    private static Stream<StoredColumn> columns(StoredField field) {
        return switch (field) {
            case StoredField.Value value -> Stream.of(value.column());
            case StoredField.ToOne toOne ->
                toOne.linkage() == StoredField.ToOne.Linkage.INVERSE
                        ? Stream.of()
                        : toOne.on().stream().map(ColumnPair::here);
            case StoredField.ToMany toMany -> Stream.of();
        };
    }

    private boolean isUngiven(StoredColumn column) {
        return column.mayBeCarried()
                && !column.isExpression()
                && !isWrittenElsewhere(column)
                && needs.has(type.table(), column.expression());
    }

    /** Of fields that share a column, one writes it. A key of several parts is written, whatever its mapping says. */
    private boolean isWrittenElsewhere(StoredColumn column) {
        Stream<StoredColumn> key = type.key().stream().map(StoredType.KeyPart::column);
        Stream<StoredColumn> written =
                type.fields().values().stream().flatMap(Ungiven::columns).filter(other -> !other.mayBeCarried());
        return Stream.concat(key, written).anyMatch(other -> other.expression().equals(column.expression()));
    }
}
