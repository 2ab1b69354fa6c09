package dev.coppice.schema.testing;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;

/** Renames tables and columns wherever a schema names them, but not within conditions and queries. */
public record RenamedSchema(SchemaRenames renames) {

    public Schema of(Schema schema) {
        return new Schema(
                schema.tables().stream().map(this::of).toList(),
                schema.views().stream().map(this::of).toList(),
                schema.enums(),
                schema.domains(),
                schema.sequences(),
                schema.routines());
    }

    private Table of(Table table) {
        TableName old = table.name();
        Constraints constraints = table.constraints();
        return new Table(
                renames.table(old),
                table.columns().stream().map(column -> of(old, column)).toList(),
                new Constraints(
                        table.primaryKey()
                                .map(key -> new PrimaryKey(key.name(), columns(old, key.columns())))
                                .orElse(null),
                        table.foreignKeys().stream().map(key -> of(old, key)).toList(),
                        table.uniqueConstraints().stream()
                                .map(key -> of(old, key))
                                .toList(),
                        constraints.checks()),
                table.indexes().stream().map(index -> of(old, index)).toList(),
                table.triggers(),
                table.partitioning(),
                table.comment(),
                table.options());
    }

    private View of(View view) {
        return new View(
                renames.table(view.name()),
                view.columns(),
                view.sql(),
                view.materialized(),
                view.comment(),
                view.indexes(),
                view.triggers());
    }

    private Column of(TableName table, Column column) {
        return new Column(
                renames.column(table, column.name()),
                column.type(),
                column.spelling(),
                column.nullable(),
                column.value(),
                column.collation(),
                column.comment());
    }

    private ForeignKey of(TableName table, ForeignKey key) {
        return new ForeignKey(
                key.name(),
                columns(table, key.columns()),
                renames.table(key.target()),
                columns(key.target(), key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    private UniqueConstraint of(TableName table, UniqueConstraint key) {
        return new UniqueConstraint(key.name(), columns(table, key.columns()), key.nullsDistinct(), key.deferral());
    }

    private Index of(TableName table, Index index) {
        List<IndexPart> parts = index.parts().stream()
                .map(part -> part.expression()
                        ? part
                        : new IndexPart(renames.column(table, part.what()), false, part.descending(), part.suffix()))
                .toList();
        return new Index(
                index.name(),
                parts,
                index.unique(),
                index.method(),
                index.predicate(),
                columns(table, index.include()));
    }

    private List<String> columns(TableName table, List<String> columns) {
        return columns.stream().map(column -> renames.column(table, column)).toList();
    }
}
