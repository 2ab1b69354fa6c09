package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Conflict;
import dev.coppice.project.OpenConflicts;
import dev.coppice.project.ProjectChange;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictFilesTests {

    private static final String ORDER = "src/model/Order.java";
    private static final String TEXT =
            "class Order {\n    @Column(length = 80)\n    String notes;\n    int total;\n}\n";

    private static final Conflict NOTES = new Conflict(
            "notes@Column.length",
            "You changed the length, and so did the database",
            2,
            "length = 40",
            "length = 80",
            "length = 60");
    private static final Conflict TOTAL =
            new Conflict("total", "The database dropped *total*, which you use", 4, "int total;", "int total;", "");
    private static final OpenConflicts OF_ORDER = new OpenConflicts(ORDER, TEXT, List.of(NOTES, TOTAL), Map.of());
    private static final OpenConflicts OF_ITEM =
            new OpenConflicts("src/model/Item.java", "class Item {}", List.of(TOTAL), Map.of());

    @TempDir
    Path project;

    private ProjectFiles files;
    private ProjectChanger changer;

    @BeforeEach
    void open() {
        files = new ProjectFiles(project);
        changer = new ProjectChanger(project);
    }

    @Test
    void eachConflictIsExplainedWithTheCommandThatSettlesIt() {
        explain(OF_ORDER);

        assertThat(files.findText(".coppice/conflicts/src/model/Order.java.md")).hasValue("""
                # Conflicts in src/model/Order.java

                You and the database want different things here. Your version stays until you decide.

                ## notes@Column.length

                You changed the length, and so did the database

                src/model/Order.java:2

                As it was generated last:

                ```java
                length = 40
                ```

                Yours:

                ```java
                length = 80
                ```

                New:

                ```java
                length = 60
                ```

                The new version as a patch:

                ```diff
                --- a/src/model/Order.java
                +++ b/src/model/Order.java
                @@ -1,5 +1,5 @@
                 class Order {
                -    @Column(length = 80)
                +    @Column(length = 60)
                     String notes;
                     int total;
                 }
                ```

                Settle it with one of these:

                ```sh
                coppice resolve src/model/Order.java#notes@Column.length mine     # it stays as it is
                coppice resolve src/model/Order.java#notes@Column.length new      # it becomes what is new
                coppice resolve src/model/Order.java#notes@Column.length edited   # you have edited the file yourself
                ```

                ## total

                The database dropped \\*total\\*, which you use

                src/model/Order.java:4

                As it was generated last:

                ```java
                int total;
                ```

                Yours:

                ```java
                int total;
                ```

                New: not there

                Settle it with one of these:

                ```sh
                coppice resolve src/model/Order.java#total mine     # it stays as it is
                coppice resolve src/model/Order.java#total new      # it becomes what is new
                coppice resolve src/model/Order.java#total edited   # you have edited the file yourself
                ```

                Where it stays and maps what the database does not have any more, the server names it when it starts,
                and refuses every request that needs it.
                """);
    }

    @Test
    void thePatchThatAMergeWorkedOutCanBeApplied() throws IOException, InterruptedException {
        String after = TEXT.replace("    int total;\n", "");
        explain(new OpenConflicts(ORDER, TEXT, List.of(TOTAL), Map.of("total", after)));
        String explanation =
                files.findText(ConflictFiles.explanationPath(ORDER)).orElseThrow();
        String patch = explanation.substring(explanation.indexOf("--- a/"), explanation.indexOf("```\n\nSettle"));
        TreeOnDisk.write(project, Map.of(ORDER, TEXT));
        Path file = Files.writeString(project.resolve("x.patch"), patch);

        Process git = new ProcessBuilder("git", "apply", "--unsafe-paths", file.toString())
                .directory(project.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(git.exitValue()).isZero();
        assertThat(files.findText(ORDER)).hasValue(after);
    }

    @Test
    void settledConflictsDisappear() throws IOException {
        explain(OF_ORDER, OF_ITEM);
        explain(OF_ITEM);

        assertThat(project.resolve(".coppice/conflicts/src/model/Order.java.md"))
                .doesNotExist();
        assertThat(conflicts().all()).extracting(ConflictFiles.Located::path).containsExactly("src/model/Item.java");

        explain();
        assertThat(TreeOnDisk.of(project)).isEmpty();
    }

    @Test
    void explainingTheSameAgainIsNoChange() {
        explain(OF_ORDER, OF_ITEM);

        assertThat(conflicts().explain(List.of(OF_ITEM, OF_ORDER))).isEmpty();
    }

    @Test
    void theListIsReadBackAsItWas() {
        explain(OF_ORDER, OF_ITEM);

        assertThat(conflicts().all())
                .containsExactly(
                        new ConflictFiles.Located(1, "src/model/Item.java", TOTAL),
                        new ConflictFiles.Located(2, ORDER, NOTES),
                        new ConflictFiles.Located(3, ORDER, TOTAL));
    }

    @Test
    void aConflictIsFoundByIdOrNumberOrTheEndOfItsId() {
        explain(OF_ORDER, OF_ITEM);

        assertThat(conflicts().choose("src/model/Order.java#total").number()).isEqualTo(3);
        assertThat(conflicts().choose("Order.java#total").number()).isEqualTo(3);
        assertThat(conflicts().choose("2").number()).isEqualTo(2);
        assertThat(conflicts().choose("notes@Column.length").number()).isEqualTo(2);
        assertThatThrownBy(() -> conflicts().choose("#total"))
                .isInstanceOf(Problem.class)
                .hasMessage("'#total' may be src/model/Item.java#total, src/model/Order.java#total");
        assertThatThrownBy(() -> conflicts().choose("otal")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> conflicts().choose("4")).isInstanceOf(Problem.class);
    }

    @Test
    void codeWithFencesAndNamesWithQuotesComeOutAsTheyAre() {
        Conflict odd = new Conflict("it's $HOME", "x", 1, "", "/** ```sh */", "");
        explain(new OpenConflicts("a b.java", "/** ```sh */", List.of(odd), Map.of()));

        assertThat(files.findText(ConflictFiles.explanationPath("a b.java")).orElseThrow())
                .contains("````java\n/** ```sh */\n````\n", "coppice resolve 'a b.java#it'\\''s $HOME' mine");
    }

    private void explain(OpenConflicts... open) {
        changer.apply(new ProjectChange("x", conflicts().explain(List.of(open))));
    }

    private ConflictFiles conflicts() {
        return ConflictFiles.of(files);
    }
}
