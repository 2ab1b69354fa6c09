package dev.coppice.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DdlWriterTests {

    private static final SqlType BIG = new SqlType.Int(64, false);
    private static final ColumnValue COUNTED = new ColumnValue.Identity(ColumnValue.Identity.Mode.BY_DEFAULT);

    @Test
    void aTableReadsAsIfWrittenByHand() {
        Column id = Column.required("id", BIG).withValue(COUNTED);
        Column name = Column.required("name", new SqlType.Text(40, false)).withValue(new ColumnValue.Literal("it's"));
        Column paid = Column.required("order", new SqlType.Bool()).withValue(new ColumnValue.Literal("false"));
        Schema schema = Schema.of(Table.of(TableName.of("customer"), List.of(id, name, paid), Constraints.key("id")));
        assertThat(new DdlWriter(Dialects.sqlite()).script(schema)).isEqualTo("""
                        CREATE TABLE customer (
                            id INTEGER PRIMARY KEY,
                            name VARCHAR(40) DEFAULT 'it''s' NOT NULL,
                            "order" BOOLEAN DEFAULT false NOT NULL
                        );
                        """);
    }

    @Test
    void aNamedListOfWordsBecomesACheckWhereTheEngineHasNone() {
        Column mood = Column.optional("mood", new SqlType.Named(TableName.of("mood")));
        Schema schema = new Schema(
                List.of(Table.of(TableName.of("t"), List.of(mood), Constraints.NONE)),
                List.of(),
                List.of(new EnumType(TableName.of("mood"), List.of("good", "it's bad"))),
                List.of(),
                List.of(),
                List.of());
        assertThat(new DdlWriter(Dialects.sqlite()).create(schema))
                .singleElement()
                .asString()
                .contains("CHECK (mood IN ('good', 'it''s bad'))");
        assertThat(new DdlWriter(Dialects.h2()).create(schema).get(0))
                .isEqualTo("CREATE DOMAIN \"mood\" AS ENUM('good', 'it''s bad')");
    }

    @Test
    void whatAnEngineCannotSayIsRefusedInWords() {
        Sequence sequence = new Sequence(TableName.of("numbers"), 1, 1, 1, Long.MAX_VALUE, false);
        Schema schema = new Schema(List.of(), List.of(), List.of(), List.of(), List.of(sequence), List.of());
        assertThatThrownBy(() -> new DdlWriter(Dialects.sqlite()).create(schema))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("SQLite")
                .hasMessageContaining("numbers");
    }

    @Test
    void aCircleOfReferencesIsClosedOnceAllTablesStand() {
        List<String> statements =
                new DdlWriter(Dialects.h2()).create(Schema.of(table("HEN", "EGG"), table("EGG", "HEN")));
        assertThat(statements).hasSize(3);
        assertThat(statements.get(2)).startsWith("ALTER TABLE ").contains("FOREIGN KEY");
        assertThat(statements.get(1)).contains("REFERENCES");
    }

    @Test
    void aLongChainOfReferencesIsNoTroubleForTheStack() {
        List<Table> chain = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            chain.add(table("T" + i, "T" + (i + 1)));
        }
        chain.add(Table.of(TableName.of("T5000"), List.of(Column.required("ID", BIG)), Constraints.key("ID")));
        Schema schema = Schema.of(chain.toArray(Table[]::new));
        List<String> statements = new DdlWriter(Dialects.h2()).create(schema);
        assertThat(statements.get(0)).startsWith("CREATE TABLE T5000 ");
        assertThat(statements).noneMatch(sql -> sql.startsWith("ALTER"));
    }

    @Test
    void aViewStandsBehindThoseThatItMentions() {
        View first = new View(TableName.of("A"), List.of(), "SELECT * FROM \"B\"", false, null);
        View second = new View(TableName.of("B"), List.of(), "SELECT * FROM \"C\"", false, null);
        View third = new View(TableName.of("C"), List.of(), "SELECT 1", false, null);
        Schema schema =
                new Schema(List.of(), List.of(first, second, third), List.of(), List.of(), List.of(), List.of());
        assertThat(new DdlWriter(Dialects.h2()).create(schema))
                .extracting(sql -> sql.substring(0, "CREATE VIEW A".length()))
                .containsExactly("CREATE VIEW C", "CREATE VIEW B", "CREATE VIEW A");
    }

    private static Table table(String name, String target) {
        ForeignKey key = ForeignKey.of("TO_" + target, List.of("TARGET"), TableName.of(target), List.of("ID"));
        return Table.of(
                TableName.of(name),
                List.of(Column.required("ID", BIG), Column.optional("TARGET", BIG)),
                new Constraints(Constraints.key("ID").primaryKey(), List.of(key), List.of(), List.of()));
    }
}
