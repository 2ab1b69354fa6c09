package dev.coppice.cli.sample;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shop for an engine that reads an unquoted name in capitals, as its own users would have written it. */
final class UpperCase {

    private UpperCase() {}

    static Schema of(Schema schema) {
        return new Schema(
                schema.tables().stream().map(UpperCase::table).toList(),
                schema.views().stream().map(UpperCase::view).toList(),
                schema.enums().stream()
                        .map(type -> new EnumType(name(type.name()), type.values()))
                        .toList(),
                schema.domains(),
                schema.sequences(),
                schema.routines());
    }

    private static Table table(Table table) {
        Constraints all = table.constraints();
        Constraints constraints = new Constraints(
                all.primaryKey() == null ? null : key(all.primaryKey()),
                all.foreignKeys().stream().map(UpperCase::foreignKey).toList(),
                all.uniqueConstraints().stream().map(UpperCase::unique).toList(),
                all.checks().stream()
                        .map(check -> new Check(optional(check.name()), check.sql()))
                        .toList());
        return new Table(
                name(table.name()),
                table.columns().stream().map(UpperCase::column).toList(),
                constraints,
                table.indexes().stream().map(UpperCase::index).toList(),
                table.triggers(),
                table.partitioning(),
                table.comment());
    }

    private static Column column(Column column) {
        SqlType type =
                column.type() instanceof SqlType.Named(TableName name) ? new SqlType.Named(name(name)) : column.type();
        Column upper = column.nullable()
                ? Column.optional(text(column.name()), type)
                : Column.required(text(column.name()), type);
        ColumnValue value = column.value();
        String comment = column.comment();
        return comment == null ? upper.withValue(value) : upper.withValue(value).withComment(comment);
    }

    private static PrimaryKey key(PrimaryKey key) {
        return new PrimaryKey(optional(key.name()), texts(key.columns()));
    }

    private static ForeignKey foreignKey(ForeignKey key) {
        return new ForeignKey(
                optional(key.name()),
                texts(key.columns()),
                name(key.target()),
                texts(key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    private static UniqueConstraint unique(UniqueConstraint key) {
        return new UniqueConstraint(optional(key.name()), texts(key.columns()), key.nullsDistinct(), key.deferral());
    }

    private static Index index(Index index) {
        List<IndexPart> parts = index.parts().stream()
                .map(part -> IndexPart.column(text(part.what())))
                .toList();
        return new Index(
                text(index.name()),
                parts,
                index.unique(),
                index.method(),
                index.predicate(),
                index.include(),
                index.comment());
    }

    /** The query needs no change: it quotes nothing. */
    private static View view(View view) {
        List<Column> columns = view.columns().stream().map(UpperCase::column).toList();
        return new View(name(view.name()), columns, view.sql(), view.materialized(), view.comment());
    }

    private static TableName name(TableName name) {
        return TableName.of(text(name.name()));
    }

    private static List<String> texts(List<String> names) {
        return names.stream().map(UpperCase::text).toList();
    }

    private static @Nullable String optional(@Nullable String name) {
        return name == null ? null : text(name);
    }

    static String text(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
