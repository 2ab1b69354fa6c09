package dev.coppice.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.RandomSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaTreeTests {

    private static final List<SqlType> ALL_TYPES = List.of(
            new SqlType.Text(null, false),
            new SqlType.Text(3, true),
            new SqlType.Int(64, false),
            new SqlType.Int(8, true),
            new SqlType.Decimal(null, 0),
            new SqlType.Decimal(10, 2),
            new SqlType.Floating(32),
            new SqlType.Bool(),
            new SqlType.Date(),
            new SqlType.Time(null, false),
            new SqlType.Time(3, true),
            new SqlType.Timestamp(null, true),
            new SqlType.Timestamp(6, false),
            new SqlType.Year(),
            new SqlType.Binary(16, true),
            new SqlType.Binary(null, false),
            new SqlType.Uuid(),
            new SqlType.Json(),
            new SqlType.Choice(List.of("a", "")),
            new SqlType.Named(new TableName("other", "mood")),
            new SqlType.Named(TableName.of("kind")),
            new SqlType.Array(new SqlType.Array(new SqlType.Uuid())),
            new SqlType.Opaque(""));

    @Test
    void aTreeBecomesTheSchemaThatItCameFrom() {
        RandomSchemas schemas = new RandomSchemas(Dialects.h2(), name -> true);
        for (long seed = 0; seed < 300; seed++) {
            keepsTheLaw(schemas.schema(seed));
        }
    }

    @Test
    void everythingThatCanBeSaidIsKept() {
        keepsTheLaw(fullSchema());
        keepsTheLaw(Schema.EMPTY);
    }

    @Test
    void everyTypeIsKept() {
        List<Column> columns = new ArrayList<>();
        for (SqlType type : ALL_TYPES) {
            columns.add(Column.optional("c" + columns.size(), type));
        }
        keepsTheLaw(Schema.of(Table.of(TableName.of("t"), columns, Constraints.NONE)));
    }

    @Test
    void aTreeHoldsNothingButPlainValues() {
        assertThat(plain(SchemaTree.toTree(fullSchema()))).isTrue();
    }

    @Test
    void defaultsAreLeftOut() {
        Table table =
                Table.of(TableName.of("t"), List.of(Column.optional("id", new SqlType.Bool())), Constraints.key("id"));
        assertThat(SchemaTree.toTree(Schema.of(table)))
                .isEqualTo(Map.of(
                        "tables",
                        List.of(Map.of(
                                "name",
                                "t",
                                "columns",
                                List.of(Map.of("name", "id", "type", "bool")),
                                "primaryKey",
                                Map.of("columns", List.of("id"))))));
    }

    @Test
    void aDamagedTreeIsAProblemThatSaysWhere() {
        assertThatThrownBy(() -> SchemaTree.fromTree(Map.of("tables", List.of(Map.of("name", 5)))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("/tables/0/name");
        assertThatThrownBy(() -> SchemaTree.fromTree(Map.of("tables", "none")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("/tables");
    }

    private static void keepsTheLaw(Schema schema) {
        assertThat(SchemaTree.fromTree(SchemaTree.toTree(schema))).isEqualTo(schema);
    }

    private static boolean plain(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.keySet().stream().allMatch(String.class::isInstance)
                        && map.values().stream().allMatch(SchemaTreeTests::plain);
            case List<?> list -> list.stream().allMatch(SchemaTreeTests::plain);
            case String text -> true;
            case Integer number -> true;
            case Long number -> true;
            case Boolean truth -> true;
            default -> false;
        };
    }

    private static Schema fullSchema() {
        TableName name = new TableName("s", "a \"table\"");
        Check check = new Check("ck", "a > 0");
        Trigger trigger = new Trigger("tr", "CREATE TRIGGER tr …");
        List<ColumnValue> values = List.of(
                new ColumnValue.Literal(""),
                new ColumnValue.Expression("now()"),
                new ColumnValue.Generated("a + 1", true),
                new ColumnValue.Generated("a + 1", false),
                new ColumnValue.Identity(ColumnValue.Identity.Mode.AUTO_INCREMENT));
        List<Column> columns = new ArrayList<>();
        for (ColumnValue value : values) {
            columns.add(new Column("c" + columns.size(), new SqlType.Uuid(), "uuid", false, value, "de", "says"));
        }
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (ForeignKey.Action action : ForeignKey.Action.values()) {
            foreignKeys.add(new ForeignKey(
                    null,
                    List.of("c0", "c1"),
                    name,
                    List.of("c1", "c0"),
                    action,
                    ForeignKey.Action.CASCADE,
                    ForeignKey.Deferral.INITIALLY_DEFERRED));
        }
        Index index = new Index(
                "ix",
                List.of(IndexPart.column("c0"), new IndexPart("lower(c1)", true, true, "NULLS LAST")),
                true,
                "gin",
                "c0 > 1",
                List.of("c2"),
                "why");
        Table table = new Table(
                name,
                columns,
                new Constraints(
                        new PrimaryKey("pk", List.of("c0")),
                        foreignKeys,
                        List.of(new UniqueConstraint(
                                "uq", List.of("c1"), false, ForeignKey.Deferral.INITIALLY_IMMEDIATE)),
                        List.of(check)),
                List.of(index),
                List.of(trigger),
                new Partitioning("RANGE (c0)", List.of(new Partitioning.Partition("p", "FOR VALUES …"))),
                "a comment",
                List.of("STRICT"));
        View view = new View(name, columns, "SELECT 1", true, "seen", List.of(index), List.of(trigger));
        return new Schema(
                List.of(table),
                List.of(view),
                List.of(new EnumType(name, List.of("a", "b"))),
                List.of(new Domain(name, new SqlType.Bool(), "bool", false, "true", List.of(check))),
                List.of(new Sequence(name, 1, -5, Long.MIN_VALUE, Long.MAX_VALUE, true)),
                List.of(new Routine(name, "CREATE FUNCTION …")));
    }
}
