package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spells how a keepsake goes into its place and comes out of it. Words of a list that is a type go as text: the type may
 * go, too.
 */
record KeptRows(Dialect dialect, Keepsake kept) {

    private static final String CREATE = "CREATE TABLE ";

    /** The statements that set it aside. */
    List<String> aside() {
        List<String> sources = Stream.concat(kept.key().stream(), kept.values().stream())
                .map(column -> isOfOwnType(column.type())
                        ? "CAST(" + name(column) + " AS " + dialect.type(inPlace(column, column.name())) + ")"
                        : name(column))
                .toList();
        return List.of(
                create(),
                "INSERT INTO " + place() + " ("
                        + dialect.names(columns().stream().map(Column::name).toList()) + ")\nSELECT "
                        + String.join(", ", sources) + " FROM "
                        + dialect.name(kept.table().name()));
    }

    /** The statement that makes sure that there is a place to bring something back from, be it empty. */
    String createIfPurged() {
        return CREATE + "IF NOT EXISTS " + create().substring(CREATE.length());
    }

    /** The statement that brings back the rows of a whole table, into a table of its name. */
    String rowsBack() {
        boolean isCounting = kept.values().stream()
                .anyMatch(column -> column.value() instanceof ColumnValue.Identity(var mode)
                        && mode == ColumnValue.Identity.Mode.ALWAYS);
        return "INSERT INTO " + dialect.name(kept.table().name()) + " ("
                + dialect.names(kept.values().stream().map(Column::name).toList()) + ")"
                + (isCounting ? " OVERRIDING SYSTEM VALUE" : "") + "\nSELECT "
                + kept.values().stream().map(this::back).collect(Collectors.joining(", ")) + " FROM " + place();
    }

    /**
     * An expression for the value of a column in a row of its table. The place has no column that is called like the key,
     * so that the name of the key alone means the row.
     *
     * @param otherwise what a row gets that was not there when it was set aside; empty for nothing
     */
    String valueBack(Column column, String otherwise) {
        String found = " FROM " + place() + " WHERE " + isOfTheRow();
        String value = "(SELECT " + back(column) + found + ")";
        return otherwise.isEmpty()
                ? value
                : "CASE WHEN EXISTS (SELECT 1" + found + ") THEN " + value + " ELSE " + otherwise + " END";
    }

    /** The statement that takes the place away. */
    String clear() {
        return "DROP TABLE " + place();
    }

    private String create() {
        List<String> key = kept.key().stream().map(kept::keyName).toList();
        Constraints constraints = key.isEmpty()
                ? Constraints.NONE
                : new Constraints(new PrimaryKey(null, key), List.of(), List.of(), List.of());
        // A charset that a column does not name is that of its table.
        boolean hasCharset =
                dialect.product().equals("MariaDB") || dialect.product().equals("MySQL");
        Table table = new Table(
                kept.place(),
                columns(),
                constraints,
                List.of(),
                List.of(),
                null,
                null,
                hasCharset ? kept.table().options() : List.of());
        return new CreateTable(dialect, table).statement(List.of());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        kept.key().forEach(column -> columns.add(inPlace(column, kept.keyName(column))));
        kept.values().forEach(column -> columns.add(inPlace(column, column.name())));
        return columns;
    }

    private Column inPlace(Column column, String name) {
        boolean isKey = kept.key().contains(column);
        return isOfOwnType(column.type())
                ? new Column(name, new SqlType.Text(null, false), null, !isKey, ColumnValue.GIVEN, null, null)
                : new Column(
                        name, column.type(), column.spelling(), !isKey, ColumnValue.GIVEN, column.collation(), null);
    }

    private String isOfTheRow() {
        return kept.key().stream()
                .map(column -> dialect.quoteIfNeeded(kept.keyName(column)) + " = " + castIfOwn(column, name(column)))
                .collect(Collectors.joining(" AND "));
    }

    private String castIfOwn(Column column, String sql) {
        return isOfOwnType(column.type())
                ? "CAST(" + sql + " AS " + dialect.type(inPlace(column, column.name())) + ")"
                : sql;
    }

    private String back(Column column) {
        return isOfOwnType(column.type())
                ? "CAST(" + name(column) + " AS " + dialect.type(column.withValue(ColumnValue.GIVEN)) + ")"
                : name(column);
    }

    private static boolean isOfOwnType(SqlType type) {
        return switch (type) {
            case SqlType.Named named -> true;
            case SqlType.Array(SqlType element) -> isOfOwnType(element);
            default -> false;
        };
    }

    private String name(Column column) {
        return dialect.quoteIfNeeded(column.name());
    }

    private String place() {
        TableName place = kept.place();
        return dialect.name(place);
    }
}
