package dev.coppice.schema.snapshot;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.Locale;
import java.util.Map;

/** Schema to tree. */
final class TreeWriter {

    private TreeWriter() {}

    static Map<String, Object> schema(Schema schema) {
        return new Leaves()
                .putAll("enums", schema.enums(), TreeWriter::enumType)
                .putAll("domains", schema.domains(), TreeWriter::domain)
                .putAll("sequences", schema.sequences(), TreeWriter::sequence)
                .putAll("tables", schema.tables(), TreeWriter::table)
                .putAll("views", schema.views(), TreeWriter::view)
                .putAll("routines", schema.routines(), TreeWriter::routine)
                .tree();
    }

    private static Leaves named(TableName name) {
        return new Leaves().putIfGiven("schema", name.schema()).put("name", name.name());
    }

    private static Object enumType(EnumType type) {
        return named(type.name()).putAll("values", type.values()).tree();
    }

    private static Object domain(Domain domain) {
        return named(domain.name())
                .put("type", type(domain.type()))
                .putIfGiven("spelling", domain.spelling())
                .putIfTrue("required", !domain.nullable())
                .putIfGiven("default", domain.defaultSql())
                .putAll("checks", domain.checks(), TreeWriter::check)
                .tree();
    }

    private static Object sequence(Sequence sequence) {
        return named(sequence.name())
                .put("start", sequence.start())
                .put("increment", sequence.increment())
                .put("minimum", sequence.minimum())
                .put("maximum", sequence.maximum())
                .putIfTrue("cycle", sequence.cycle())
                .tree();
    }

    private static Object table(Table table) {
        Leaves leaves = named(table.name()).putIfGiven("comment", table.comment());
        leaves.putAll("columns", table.columns(), TreeWriter::column);
        table.primaryKey().ifPresent(key -> leaves.put("primaryKey", primaryKey(key)));
        leaves.putAll("unique", table.uniqueConstraints(), TreeWriter::unique)
                .putAll("foreignKeys", table.foreignKeys(), TreeWriter::foreignKey)
                .putAll("checks", table.checks(), TreeWriter::check)
                .putAll("indexes", table.indexes(), TreeWriter::index)
                .putAll("triggers", table.triggers(), TreeWriter::trigger);
        Partitioning partitioning = table.partitioning();
        if (partitioning != null) {
            leaves.put("partitioning", partitioning(partitioning));
        }
        return leaves.putAll("options", table.options()).tree();
    }

    private static Object view(View view) {
        return named(view.name())
                .putIfGiven("comment", view.comment())
                .putIfTrue("materialized", view.materialized())
                .putAll("columns", view.columns(), TreeWriter::column)
                .put("sql", view.sql())
                .putAll("indexes", view.indexes(), TreeWriter::index)
                .putAll("triggers", view.triggers(), TreeWriter::trigger)
                .tree();
    }

    private static Object routine(Routine routine) {
        return named(routine.name()).put("sql", routine.sql()).tree();
    }

    private static Object column(Column column) {
        Leaves leaves = new Leaves()
                .put("name", column.name())
                .put("type", type(column.type()))
                .putIfGiven("spelling", column.spelling())
                .putIfTrue("required", !column.nullable());
        value(column.value(), leaves);
        return leaves.putIfGiven("collation", column.collation())
                .putIfGiven("comment", column.comment())
                .tree();
    }

    private static void value(ColumnValue value, Leaves leaves) {
        switch (value) {
            case ColumnValue.Given given -> {}
            case ColumnValue.Literal(String text) -> leaves.put("literal", text);
            case ColumnValue.Expression(String sql) -> leaves.put("default", sql);
            case ColumnValue.Identity(var mode) -> leaves.put("identity", word(mode));
            case ColumnValue.Generated(String sql, boolean stored) ->
                leaves.put(stored ? "generatedStored" : "generated", sql);
        }
    }

    /** A type that says nothing more than its kind is just its word. */
    private static Object type(SqlType type) {
        Map<String, Object> tree = typeTree(type);
        Object kind = tree.get("kind");
        return tree.size() == 1 && kind != null ? kind : tree;
    }

    private static Map<String, Object> typeTree(SqlType type) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) ->
                kind("text")
                        .putIfGiven("length", length)
                        .putIfTrue("fixed", fixed)
                        .tree();
            case SqlType.Int(int bits, boolean unsigned) ->
                kind("int").put("bits", bits).putIfTrue("unsigned", unsigned).tree();
            case SqlType.Decimal(Integer precision, int scale) ->
                kind("decimal")
                        .putIfGiven("precision", precision)
                        .putUnless(0, "scale", scale)
                        .tree();
            case SqlType.Floating(int bits) ->
                kind("floating").put("bits", bits).tree();
            case SqlType.Bool b -> kind("bool").tree();
            case SqlType.Date d -> kind("date").tree();
            case SqlType.Time(Integer precision, boolean zone) ->
                kind("time")
                        .putIfGiven("precision", precision)
                        .putIfTrue("zone", zone)
                        .tree();
            case SqlType.Timestamp(Integer precision, boolean zone) ->
                kind("timestamp")
                        .putIfGiven("precision", precision)
                        .putIfTrue("zone", zone)
                        .tree();
            case SqlType.Year y -> kind("year").tree();
            case SqlType.Binary(Integer length, boolean fixed) ->
                kind("binary")
                        .putIfGiven("length", length)
                        .putIfTrue("fixed", fixed)
                        .tree();
            case SqlType.Uuid u -> kind("uuid").tree();
            case SqlType.Json j -> kind("json").tree();
            case SqlType.Choice(var values) ->
                kind("choice").put("values", values).tree();
            case SqlType.Named(TableName(String schema, String name)) ->
                kind("named").putIfGiven("schema", schema).put("name", name).tree();
            case SqlType.Array(SqlType element) ->
                kind("array").put("element", type(element)).tree();
            case SqlType.Opaque(String name) -> kind("opaque").put("name", name).tree();
        };
    }

    private static Leaves kind(String kind) {
        return new Leaves().put("kind", kind);
    }

    private static Object primaryKey(PrimaryKey key) {
        return new Leaves()
                .putIfGiven("name", key.name())
                .put("columns", key.columns())
                .tree();
    }

    private static Object unique(UniqueConstraint key) {
        return new Leaves()
                .putIfGiven("name", key.name())
                .put("columns", key.columns())
                .putIfTrue("nullsEqual", !key.nullsDistinct())
                .putUnless(word(ForeignKey.Deferral.NOT_DEFERRABLE), "deferral", word(key.deferral()))
                .tree();
    }

    private static Object foreignKey(ForeignKey key) {
        return new Leaves()
                .putIfGiven("name", key.name())
                .put("columns", key.columns())
                .put("target", named(key.target()).tree())
                .put("targetColumns", key.targetColumns())
                .putUnless(word(ForeignKey.Action.NO_ACTION), "onDelete", word(key.onDelete()))
                .putUnless(word(ForeignKey.Action.NO_ACTION), "onUpdate", word(key.onUpdate()))
                .putUnless(word(ForeignKey.Deferral.NOT_DEFERRABLE), "deferral", word(key.deferral()))
                .tree();
    }

    private static Object check(Check check) {
        return new Leaves()
                .putIfGiven("name", check.name())
                .put("sql", check.sql())
                .tree();
    }

    private static Object index(Index index) {
        return new Leaves()
                .put("name", index.name())
                .putIfTrue("unique", index.unique())
                .putIfGiven("method", index.method())
                .putAll("parts", index.parts(), TreeWriter::part)
                .putAll("include", index.include())
                .putIfGiven("predicate", index.predicate())
                .putIfGiven("comment", index.comment())
                .tree();
    }

    /** A plain column is just its name. */
    private static Object part(IndexPart part) {
        if (part.equals(IndexPart.column(part.what()))) {
            return part.what();
        }
        return new Leaves()
                .put(part.expression() ? "expression" : "column", part.what())
                .putIfTrue("descending", part.descending())
                .putUnless("", "suffix", part.suffix())
                .tree();
    }

    private static Object trigger(Trigger trigger) {
        return new Leaves()
                .put("name", trigger.name())
                .put("sql", trigger.sql())
                .tree();
    }

    private static Object partitioning(Partitioning partitioning) {
        return new Leaves()
                .put("sql", partitioning.sql())
                .putAll(
                        "partitions",
                        partitioning.partitions(),
                        part -> new Leaves()
                                .put("name", part.name())
                                .put("sql", part.sql())
                                .tree())
                .tree();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
