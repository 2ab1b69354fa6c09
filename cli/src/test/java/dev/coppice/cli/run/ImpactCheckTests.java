package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Attention;
import dev.coppice.project.FileClass;
import dev.coppice.project.PartChange;
import dev.coppice.project.rebuild.BaseStep;
import dev.coppice.project.rebuild.Cause;
import dev.coppice.project.rebuild.Explanation;
import dev.coppice.project.rebuild.FileChange;
import dev.coppice.project.rebuild.FileText;
import dev.coppice.project.rebuild.ProjectReader;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImpactCheckTests {

    private static final String GREETING = "src/main/java/shop/Greeting.java";
    private static final String APPLICATION = "src/main/java/shop/ShopApplication.java";

    @TempDir
    Path installation;

    @TempDir
    Path folder;

    private Distribution distribution = new Distribution(Path.of(""), Path.of(""));

    @BeforeEach
    void makeProject() throws IOException {
        distribution = TinyInstallation.in(installation).distribution();
        TinyInstallation.project(folder, "hello");
    }

    @Test
    void theLineThatBreaksIsTold() throws IOException {
        RebuildPlan plan = planThatMakesGreeting("package shop;\n\nclass Greeting {}\n");

        RebuildPlan checked = check(plan);

        assertThat(checked.attention())
                .containsExactly(
                        new Attention(
                                APPLICATION,
                                lineOf("Greeting.TEXT"),
                                "no longer compiles: there is no variable TEXT in class Greeting (column greetings.text dropped)"));
        assertThat(checked.files()).isEqualTo(plan.files());
    }

    @Test
    void nothingIsSaidWhereNothingBreaks() throws IOException {
        RebuildPlan plan = planThatMakesGreeting(
                "package shop;\n\nclass Greeting {\n    static final String TEXT = \"hi\";\n    int more;\n}\n");

        assertThat(check(plan)).isEqualTo(plan);
    }

    @Test
    void whatDidNotCompileBeforeIsNotTold() throws IOException {
        Files.writeString(
                folder.resolve("src/main/java/shop/Draft.java"), "package shop;\n\nclass Draft { Missing x; }\n");
        RebuildPlan plan = planThatMakesGreeting("package shop;\n\nclass Greeting {}\n");

        assertThat(check(plan).attention()).extracting(Attention::path).containsExactly(APPLICATION);
    }

    @Test
    void aQueryThatNamesWhatWasDroppedIsTold() throws IOException {
        String greeting = "package shop;\n\nclass Greeting {\n    static final String TEXT = \"FROM Greeting g\";\n}\n";
        Files.writeString(
                folder.resolve("src/main/java/shop/Query.java"),
                "package shop;\n\nclass Query {\n    String tone = \"SELECT g.tone FROM Greeting g\";\n}\n");
        Column tone = Column.optional("tone", new SqlType.Text(9, false));
        Column text = Column.optional("text", new SqlType.Text(9, false));
        SchemaDiff diff = SchemaDiff.between(greetings(tone, text), greetings(text));

        RebuildPlan checked = new ImpactCheck(new ProjectFolder(folder), distribution)
                .on(ProjectReader.read(folder), diff, planThatMakesGreeting(greeting));

        assertThat(checked.attention())
                .containsExactly(new Attention(
                        "src/main/java/shop/Query.java", 4, "names 'tone', but column greetings.tone was dropped"));
    }

    private static Schema greetings(Column... columns) {
        return Schema.of(Table.of(TableName.of("greetings"), List.of(columns), Constraints.NONE));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper is a shell script")
    void whereTheLibrariesAreNotKnownThatIsSaid() throws IOException {
        Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\nexit 1\n");
        folder.resolve("mvnw").toFile().setExecutable(true);
        Files.writeString(folder.resolve("pom.xml"), "<project><!-- mine --></project>");
        RebuildPlan plan = planThatMakesGreeting("package shop;\n\nclass Greeting {}\n");

        RebuildPlan checked = check(plan);

        assertThat(checked.attention()).isEmpty();
        assertThat(checked.notes())
                .singleElement()
                .asString()
                .startsWith("Your own code was not compiled with these changes: pom.xml was changed");
    }

    @Test
    void aMissingPartOfTheInstallationIsNotBlamedOnThePom() throws IOException {
        distribution = new Distribution(installation.resolve("nowhere"), installation.resolve("nowhere"));

        RebuildPlan checked = check(planThatMakesGreeting("package shop;\n\nclass Greeting {}\n"));

        assertThat(checked.notes())
                .singleElement()
                .asString()
                .startsWith("Your own code was not compiled with these changes: The folder ")
                .contains("of this installation is missing. Install Coppice again")
                .doesNotContain("pom.xml");
    }

    private RebuildPlan check(RebuildPlan plan) {
        return new ImpactCheck(new ProjectFolder(folder), distribution)
                .on(ProjectReader.read(folder), SchemaDiff.NONE, plan);
    }

    private RebuildPlan planThatMakesGreeting(String text) throws IOException {
        Explanation.Part part = new Explanation.Part(
                new PartChange(PartChange.Kind.REMOVED, "TEXT", ""),
                new Cause.Database("column greetings.text dropped"));
        FileChange change = new FileChange.Follows(
                GREETING,
                GREETING,
                FileClass.STRUCTURED,
                FileText.utf8(Files.readString(folder.resolve(GREETING))),
                FileText.utf8(text),
                BaseStep.NONE,
                Explanation.NONE.withParts(List.of(part)));
        return new RebuildPlan(
                List.of(change),
                List.of(),
                List.of(),
                new RebuildPlan.Remembered(List.of(), new TreeMap<>(), false),
                new TreeMap<>());
    }

    private int lineOf(String text) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(APPLICATION));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.contains(text))
                        .findFirst()
                        .orElseThrow());
    }
}
