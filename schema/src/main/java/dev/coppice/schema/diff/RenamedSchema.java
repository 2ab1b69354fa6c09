package dev.coppice.schema.diff;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
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
import dev.coppice.schema.words.RenamedText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema in other names of its tables and columns, also in conditions and expressions about columns of one table. Nothing
 * else of it changes: not the queries of views, not what triggers do.
 */
public final class RenamedSchema {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*");

    private final SchemaRenames renames;
    private final UnaryOperator<String> spelling;

    private RenamedSchema(SchemaRenames renames, UnaryOperator<String> spelling) {
        this.renames = renames;
        this.spelling = spelling;
    }

    /**
     * The schema after renames, to be read and not to be run; the inverse of what led to its names gives those it had before.
     */
    public static Schema of(Schema schema, SchemaRenames renames) {
        return of(
                schema, renames, name -> PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"');
    }

    /**
     * The schema after renames.
     *
     * @param spelling how its engine wants a name to be written
     */
    public static Schema of(Schema schema, SchemaRenames renames, UnaryOperator<String> spelling) {
        RenamedSchema renamed = new RenamedSchema(renames, spelling);
        return schema.withTables(schema.tables().stream().map(renamed::table).toList())
                .withViews(schema.views().stream().map(renamed::view).toList());
    }

    private Table table(Table table) {
        return new Table(
                renames.table(table.name()),
                columns(table.name(), table.columns()),
                constraints(table.name(), table.constraints()),
                table.indexes().stream()
                        .map(index -> index(table.name(), index))
                        .toList(),
                table.triggers(),
                table.partitioning(),
                table.comment(),
                table.options());
    }

    private View view(View view) {
        return new View(
                renames.table(view.name()),
                columns(view.name(), view.columns()),
                view.sql(),
                view.materialized(),
                view.comment(),
                view.indexes(),
                view.triggers());
    }

    private List<Column> columns(TableName table, List<Column> columns) {
        return columns.stream()
                .map(column -> new Column(
                        renames.column(table, column.name()),
                        column.type(),
                        column.spelling(),
                        column.nullable(),
                        value(table, column.value()),
                        column.collation(),
                        column.comment()))
                .toList();
    }

    private ColumnValue value(TableName table, ColumnValue value) {
        return value instanceof ColumnValue.Generated(String sql, boolean stored)
                ? new ColumnValue.Generated(texts(table).text(sql), stored)
                : value;
    }

    private RenamedText texts(TableName table) {
        return new RenamedText(renames.ofColumns(table), spelling);
    }

    private Constraints constraints(TableName table, Constraints constraints) {
        return new Constraints(
                key(table, constraints.primaryKey()),
                constraints.foreignKeys().stream()
                        .map(key -> reference(table, key))
                        .toList(),
                constraints.uniqueConstraints().stream()
                        .map(unique -> new UniqueConstraint(
                                unique.name(),
                                names(table, unique.columns()),
                                unique.nullsDistinct(),
                                unique.deferral()))
                        .toList(),
                constraints.checks().stream()
                        .map(check -> new Check(check.name(), texts(table).text(check.sql())))
                        .toList());
    }

    private @Nullable PrimaryKey key(TableName table, @Nullable PrimaryKey key) {
        return key == null ? null : new PrimaryKey(key.name(), names(table, key.columns()));
    }

    private ForeignKey reference(TableName table, ForeignKey key) {
        return new ForeignKey(
                key.name(),
                names(table, key.columns()),
                renames.table(key.target()),
                names(key.target(), key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    private Index index(TableName table, Index index) {
        List<IndexPart> parts = index.parts().stream()
                .map(part -> new IndexPart(
                        part.expression() ? texts(table).text(part.what()) : renames.column(table, part.what()),
                        part.expression(),
                        part.descending(),
                        part.suffix()))
                .toList();
        return new Index(
                index.name(),
                parts,
                index.unique(),
                index.method(),
                texts(table).of(index.predicate()),
                names(table, index.include()),
                index.comment());
    }

    private List<String> names(TableName table, List<String> columns) {
        return columns.stream().map(column -> renames.column(table, column)).toList();
    }
}
