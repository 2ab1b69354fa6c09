package dev.coppice.schema.snapshot;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.ForeignKey.Action;
import dev.coppice.schema.ForeignKey.Deferral;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tree to schema. */
final class TreeReader {

    Schema schema(Branch tree) {
        return new Schema(
                tree.branches("tables", this::table),
                tree.branches("views", this::view),
                tree.branches("enums", type -> new EnumType(name(type), type.texts("values"))),
                tree.branches("domains", this::domain),
                tree.branches("sequences", this::sequence),
                tree.branches("routines", routine -> new Routine(name(routine), routine.text("sql"))));
    }

    private TableName name(Branch tree) {
        return new TableName(tree.findText("schema"), tree.text("name"));
    }

    private Domain domain(Branch tree) {
        return new Domain(
                name(tree),
                type(tree, "type"),
                tree.findText("spelling"),
                !tree.isTrue("required"),
                tree.findText("default"),
                tree.branches("checks", this::check));
    }

    private Sequence sequence(Branch tree) {
        return new Sequence(
                name(tree),
                tree.number("start"),
                tree.number("increment"),
                tree.number("minimum"),
                tree.number("maximum"),
                tree.isTrue("cycle"));
    }

    private Table table(Branch tree) {
        return new Table(
                name(tree),
                tree.branches("columns", this::column),
                constraints(tree),
                tree.branches("indexes", this::index),
                tree.branches("triggers", this::trigger),
                partitioning(tree),
                tree.findText("comment"),
                tree.texts("options"));
    }

    private Constraints constraints(Branch tree) {
        PrimaryKey key = null;
        if (tree.has("primaryKey")) {
            Branch branch = tree.branch("primaryKey");
            key = new PrimaryKey(branch.findText("name"), branch.texts("columns"));
        }
        return new Constraints(
                key,
                tree.branches("foreignKeys", this::foreignKey),
                tree.branches("unique", this::unique),
                tree.branches("checks", this::check));
    }

    private View view(Branch tree) {
        return new View(
                name(tree),
                tree.branches("columns", this::column),
                tree.text("sql"),
                tree.isTrue("materialized"),
                tree.findText("comment"),
                tree.branches("indexes", this::index),
                tree.branches("triggers", this::trigger));
    }

    private Column column(Branch tree) {
        return new Column(
                tree.text("name"),
                type(tree, "type"),
                tree.findText("spelling"),
                !tree.isTrue("required"),
                value(tree),
                tree.findText("collation"),
                tree.findText("comment"));
    }

    private ColumnValue value(Branch tree) {
        if (tree.has("literal")) {
            return new ColumnValue.Literal(tree.text("literal"));
        }
        if (tree.has("default")) {
            return new ColumnValue.Expression(tree.text("default"));
        }
        if (tree.has("identity")) {
            var usual = ColumnValue.Identity.Mode.BY_DEFAULT;
            return new ColumnValue.Identity(tree.word("identity", ColumnValue.Identity.Mode.class, usual));
        }
        if (tree.has("generatedStored")) {
            return new ColumnValue.Generated(tree.text("generatedStored"), true);
        }
        return tree.has("generated") ? new ColumnValue.Generated(tree.text("generated"), false) : ColumnValue.GIVEN;
    }

    private SqlType type(Branch tree, String key) {
        boolean isJustAWord = tree.leaves().get(key) instanceof String;
        return type(
                isJustAWord ? new Branch(tree.path() + "/" + key, Map.of("kind", tree.text(key))) : tree.branch(key));
    }

    private SqlType type(Branch tree) {
        return switch (tree.text("kind")) {
            case "text" -> new SqlType.Text(tree.findNumber("length"), tree.isTrue("fixed"));
            case "int" -> new SqlType.Int(Math.toIntExact(tree.number("bits")), tree.isTrue("unsigned"));
            case "decimal" -> new SqlType.Decimal(tree.findNumber("precision"), tree.number("scale", 0));
            case "floating" -> new SqlType.Floating(Math.toIntExact(tree.number("bits")));
            case "bool" -> new SqlType.Bool();
            case "date" -> new SqlType.Date();
            case "time" -> new SqlType.Time(tree.findNumber("precision"), tree.isTrue("zone"));
            case "timestamp" -> new SqlType.Timestamp(tree.findNumber("precision"), tree.isTrue("zone"));
            case "year" -> new SqlType.Year();
            case "binary" -> new SqlType.Binary(tree.findNumber("length"), tree.isTrue("fixed"));
            case "uuid" -> new SqlType.Uuid();
            case "json" -> new SqlType.Json();
            case "choice" -> new SqlType.Choice(tree.texts("values"));
            case "named" -> new SqlType.Named(name(tree));
            case "array" -> new SqlType.Array(type(tree, "element"));
            case "opaque" -> new SqlType.Opaque(tree.text("name"));
            default -> throw tree.wrong("kind", "a kind of type");
        };
    }

    private UniqueConstraint unique(Branch tree) {
        return new UniqueConstraint(
                tree.findText("name"),
                tree.texts("columns"),
                !tree.isTrue("nullsEqual"),
                tree.word("deferral", Deferral.class, Deferral.NOT_DEFERRABLE));
    }

    private ForeignKey foreignKey(Branch tree) {
        return new ForeignKey(
                tree.findText("name"),
                tree.texts("columns"),
                name(tree.branch("target")),
                tree.texts("targetColumns"),
                tree.word("onDelete", Action.class, Action.NO_ACTION),
                tree.word("onUpdate", Action.class, Action.NO_ACTION),
                tree.word("deferral", Deferral.class, Deferral.NOT_DEFERRABLE));
    }

    private Check check(Branch tree) {
        return new Check(tree.findText("name"), tree.text("sql"));
    }

    private Index index(Branch tree) {
        return new Index(
                tree.text("name"),
                parts(tree),
                tree.isTrue("unique"),
                tree.findText("method"),
                tree.findText("predicate"),
                tree.texts("include"),
                tree.findText("comment"));
    }

    private List<IndexPart> parts(Branch tree) {
        List<IndexPart> parts = new ArrayList<>();
        for (Object item : tree.items("parts")) {
            String path = tree.path() + "/parts/" + parts.size();
            parts.add(
                    switch (item) {
                        case String column -> IndexPart.column(column);
                        case Map<?, ?> leaves -> part(new Branch(path, leaves));
                        default -> throw tree.wrong("parts", "a list of columns and expressions");
                    });
        }
        return parts;
    }

    private IndexPart part(Branch tree) {
        boolean isExpression = tree.has("expression");
        String suffix = tree.findText("suffix");
        return new IndexPart(
                tree.text(isExpression ? "expression" : "column"),
                isExpression,
                tree.isTrue("descending"),
                suffix == null ? "" : suffix);
    }

    private Trigger trigger(Branch tree) {
        return new Trigger(tree.text("name"), tree.text("sql"));
    }

    private @Nullable Partitioning partitioning(Branch table) {
        if (!table.has("partitioning")) {
            return null;
        }
        Branch tree = table.branch("partitioning");
        return new Partitioning(
                tree.text("sql"),
                tree.branches("partitions", part -> new Partitioning.Partition(part.text("name"), part.text("sql"))));
    }
}
