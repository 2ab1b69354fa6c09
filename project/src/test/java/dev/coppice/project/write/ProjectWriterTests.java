package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.FileClass;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectPlan;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWriterTests {

    static final ProjectPlan PLAN = new ProjectPlan(List.of(
            PlannedFile.text("pom.xml", FileClass.STRUCTURED, "<project />\n"),
            PlannedFile.text("src/main/java/A.java", FileClass.STRUCTURED, "class A {} // ü\n"),
            PlannedFile.script("mvnw", "#!/bin/sh\n"),
            PlannedFile.text(".coppice/base/pom.xml.base", FileClass.GENERATED, "<project />\n")));

    @TempDir
    Path place;

    @Test
    void aPlanBecomesAFolderAndNothingElse() throws IOException {
        Written written = new ProjectWriter().create(PLAN, place.resolve("shop"));

        assertThat(namesIn(place)).containsExactly("shop");
        assertThat(written.folder()).isEqualTo(place.toRealPath().resolve("shop"));
        assertThat(written.folder().resolve("src/main/java/A.java")).hasContent("class A {} // ü\n");
        assertThat(written.folder().resolve("mvnw")).isExecutable();
        assertThat(Files.isExecutable(written.folder().resolve("pom.xml"))).isFalse();
    }

    @Test
    void aFileThatIsReadyIsCopiedByteByByte() throws IOException {
        Path ready = place.resolve("ready.sqlite");
        Files.write(ready, new byte[] {0, (byte) 0xff, 10, 13});
        ProjectPlan plan = new ProjectPlan(List.of(PlannedFile.copy("database/shop.sqlite", ready)));

        Written written = new ProjectWriter().create(plan, place.resolve("shop"));

        assertThat(written.folder().resolve("database/shop.sqlite")).hasBinaryContent(Files.readAllBytes(ready));
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(place.resolve("shop"));

        new ProjectWriter().create(PLAN, place.resolve("shop"));

        assertThat(place.resolve("shop/pom.xml")).exists();
    }

    @Test
    void missingParentsAreMade() {
        new ProjectWriter().create(PLAN, place.resolve("a/b/shop"));

        assertThat(place.resolve("a/b/shop/pom.xml")).exists();
    }

    @Test
    void aFolderWithSomethingInItIsRefusedAndLeftAlone() throws IOException {
        Path folder = Files.createDirectory(place.resolve("shop"));
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> new ProjectWriter().create(PLAN, folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not an empty folder");

        assertThat(namesIn(place)).containsExactly("shop");
        assertThat(namesIn(folder)).containsExactly("mine.txt");
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Files.writeString(place.resolve("shop"), "mine");

        assertThatThrownBy(() -> new ProjectWriter().create(PLAN, place.resolve("shop")))
                .isInstanceOf(Problem.class);

        assertThat(place.resolve("shop")).hasContent("mine");
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Files.createSymbolicLink(place.resolve("shop"), elsewhere);

        assertThatThrownBy(() -> new ProjectWriter().create(PLAN, place.resolve("shop")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("link");

        assertThat(namesIn(elsewhere)).isEmpty();
    }

    @Test
    void whateverStepFailsNothingIsLeftBehind() throws IOException {
        int steps = countSteps();
        assertThat(steps).isGreaterThan(PLAN.files().size());

        for (int failing = 0; failing < steps - 1; failing++) {
            ProjectWriter writer = new ProjectWriter(failingAt(failing));

            assertThatThrownBy(() -> writer.create(PLAN, place.resolve("a/shop")))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("No space left on device");

            assertThat(namesIn(place)).isEmpty();
        }
    }

    @Test
    void theLastStepComesAfterTheProjectIsThere() throws IOException {
        ProjectWriter writer = new ProjectWriter(failingAt(countSteps() - 1));

        assertThatThrownBy(() -> writer.create(PLAN, place.resolve("shop"))).isInstanceOf(Problem.class);

        assertThat(namesIn(place)).containsExactly("shop");
    }

    @Test
    void aStagingFolderOfALivingRunIsLeftAlone() throws IOException {
        List<String> seen = new ArrayList<>();
        WriteSteps another = step -> {
            if (step.equals("move into place")) {
                new ProjectWriter().create(PLAN, place.resolve("other"));
                seen.addAll(namesIn(place));
            }
        };

        new ProjectWriter(another).create(PLAN, place.resolve("shop"));

        assertThat(seen).hasSize(3).contains("other");
        assertThat(namesIn(place)).containsExactly("other", "shop");
    }

    @Test
    void somethingThatMerelyLooksLikeAStagingFolderIsNotOurs() throws IOException {
        Files.createDirectory(place.resolve(".coppice-staging-notes"));
        Files.createDirectory(place.resolve(".coppice-staging-dir.lock"));

        new ProjectWriter().create(PLAN, place.resolve("shop"));

        assertThat(namesIn(place)).containsExactly(".coppice-staging-dir.lock", ".coppice-staging-notes", "shop");
    }

    private int countSteps() throws IOException {
        List<String> steps = new ArrayList<>();
        Path folder = Files.createTempDirectory("count");
        new ProjectWriter(steps::add).create(PLAN, folder.resolve("shop"));
        LeftOvers.removeTree(folder);
        return steps.size();
    }

    private static WriteSteps failingAt(int failing) {
        List<String> taken = new ArrayList<>();
        return step -> {
            if (taken.size() == failing) {
                throw new FileSystemException("x", null, "No space left on device");
            }
            taken.add(step);
        };
    }

    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
