package dev.coppice.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.infer.Inference;
import dev.coppice.model.infer.InferenceOptions;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Database;
import dev.coppice.project.Engine;
import dev.coppice.project.HostileText;
import dev.coppice.project.ProjectName;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelPageTests {

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");

    @Test
    void aTableStandsInTheDiagramAndOnALineWithItsClassAndComment() {
        String page = page(table("orders", 1, "What customers asked for."));

        assertThat(page)
                .startsWith("# Model\n\n```mermaid\nerDiagram\n    orders {\n")
                .endsWith("| `orders` | `Order` | What customers asked for. |\n");
    }

    @Test
    void namesAndCommentsCannotLeaveTheirCell() {
        for (String hostile : HostileText.samples()) {
            String page = page(table("t" + hostile, 1, hostile), table("plain", 1, null));

            List<String> rows =
                    page.lines().filter(line -> line.startsWith("|")).toList();
            assertThat(rows).as(page).hasSize(4);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(ESCAPED.matcher(row).replaceAll(""))
                            .containsPattern("^\\|[^|]*\\|[^|]*\\|[^|]*\\|$"));
        }
    }

    @Test
    void aLargeModelIsDrawnByItsKeys() {
        String page = page(tables(300, 40));

        assertThat(page).contains("```mermaid").contains(" PK").doesNotContain("c39");
        assertThat(page.length()).isLessThan(100_000);
    }

    @Test
    void whatNobodyCouldDrawIsOnlyListed() {
        String page = page(tables(3_000, 2));

        assertThat(page).doesNotContain("```").contains("| `table2999` |");
    }

    private static Table[] tables(int count, int columns) {
        return IntStream.range(0, count)
                .mapToObj(number -> table("table" + number, columns, null))
                .toArray(Table[]::new);
    }

    private static Table table(String name, int columns, @Nullable String comment) {
        List<Column> all = new ArrayList<>();
        all.add(Column.required("id", new SqlType.Int(64, false)));
        IntStream.range(0, columns)
                .forEach(number -> all.add(Column.optional("c" + number, new SqlType.Int(32, false))));
        Constraints constraints = Constraints.key("id");
        return new Table(TableName.of(name), all, constraints, List.of(), List.of(), null, comment);
    }

    private static String page(Table... tables) {
        Schema schema = new Schema(List.of(tables), List.of(), List.of(), List.of(), List.of(), List.of());
        return ModelPage.text(Blueprint.of(
                schema,
                Inference.infer(schema, InferenceOptions.STANDARD).model(),
                Choices.of(ProjectName.from("shop"), Engine.SQLITE),
                new Database(Engine.SQLITE, "jdbc:sqlite:database/shop.sqlite")));
    }
}
