package dev.coppice.project.rebuild;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Schemas and changes of schemas in few words. */
final class Tables {

    static final SqlType TEXT = new SqlType.Text(40, false);
    static final SqlType LONG = new SqlType.Int(64, false);
    static final SqlType MONEY = new SqlType.Decimal(12, 2);

    private Tables() {}

    /** Customers with their orders. */
    static Schema shop() {
        return Schema.of(
                table("customers", text("name"), optional("phone", TEXT)),
                table("orders", Column.required("customer_id", LONG), optional("notes", TEXT), optional("total", MONEY))
                        .withConstraints(keyed(reference("customer_id", "customers"))));
    }

    /** A table with a counted key {@code id} and further columns. */
    static Table table(String name, Column... columns) {
        Column id =
                Column.required("id", LONG).withValue(new ColumnValue.Identity(ColumnValue.Identity.Mode.BY_DEFAULT));
        return Table.of(
                TableName.of(name),
                Stream.concat(Stream.of(id), Stream.of(columns)).toList(),
                Constraints.key("id"));
    }

    static Column text(String name) {
        return Column.required(name, TEXT);
    }

    static Column optional(String name, SqlType type) {
        return Column.optional(name, type);
    }

    static ForeignKey reference(String column, String target) {
        return ForeignKey.of("fk_" + column, List.of(column), TableName.of(target), List.of("id"));
    }

    static Constraints keyed(ForeignKey... references) {
        Constraints key = Constraints.key("id");
        return new Constraints(key.primaryKey(), List.of(references), List.of(), List.of());
    }

    /** The schema with one table changed. */
    static Schema change(Schema schema, String table, UnaryOperator<Table> change) {
        return of(schema.tables().stream()
                .map(candidate -> candidate.name().name().equals(table) ? change.apply(candidate) : candidate)
                .toList());
    }

    static Schema add(Schema schema, Table table) {
        return of(Stream.concat(schema.tables().stream(), Stream.of(table)).toList());
    }

    static Schema drop(Schema schema, String table) {
        return of(schema.tables().stream()
                .filter(candidate -> !candidate.name().name().equals(table))
                .toList());
    }

    static Schema addColumn(Schema schema, String table, Column column) {
        return change(
                schema,
                table,
                t -> t.withColumns(
                        Stream.concat(t.columns().stream(), Stream.of(column)).toList()));
    }

    static Schema dropColumn(Schema schema, String table, String column) {
        return change(
                schema,
                table,
                t -> t.withColumns(t.columns().stream()
                        .filter(candidate -> !candidate.name().equals(column))
                        .toList()));
    }

    /** The schema with one column replaced in its place. */
    static Schema changeColumn(Schema schema, String table, String column, Column now) {
        return change(schema, table, t -> {
            List<Column> columns = new ArrayList<>(t.columns());
            columns.replaceAll(candidate -> candidate.name().equals(column) ? now : candidate);
            return t.withColumns(columns);
        });
    }

    /** What says that a table is the same one under another name. */
    static SchemaRenames renaming(String table, String now) {
        return new SchemaRenames(Map.of(TableName.of(table), TableName.of(now)), Map.of());
    }

    static Schema renameTable(Schema schema, String table, String now) {
        TableName newName = TableName.of(now);
        return of(schema.tables().stream()
                .map(t -> {
                    Constraints constraints = t.constraints();
                    List<ForeignKey> keys = constraints.foreignKeys().stream()
                            .map(key -> key.target().name().equals(table)
                                    ? ForeignKey.of(
                                            String.valueOf(key.name()), key.columns(), newName, key.targetColumns())
                                    : key)
                            .toList();
                    Table same = t.withConstraints(new Constraints(
                            constraints.primaryKey(), keys, constraints.uniqueConstraints(), constraints.checks()));
                    return t.name().name().equals(table) ? named(same, newName) : same;
                })
                .toList());
    }

    private static Table named(Table table, TableName name) {
        return Table.of(name, table.columns(), table.constraints());
    }

    private static Schema of(List<Table> tables) {
        return Schema.of(tables.toArray(Table[]::new));
    }
}
