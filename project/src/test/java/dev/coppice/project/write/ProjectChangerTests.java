package dev.coppice.project.write;

import static dev.coppice.project.write.TreeOnDisk.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Bytes;
import dev.coppice.project.FileStep;
import dev.coppice.project.ProjectChange;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectChangerTests {

    private static final Map<String, String> BEFORE = Map.of(
            "src/model/Customer.java", "class Customer {}\n",
            "src/model/Order.java", "class Order {}\n",
            "src/old/Gone.java", "class Gone {}\n",
            "src/old/deep/Moved.java", "class Moved {}\n",
            ".coppice/base/src/model/Customer.java.base", "class Customer {}\n",
            ".coppice/manifest.json", "{}\n");

    /** One step of each kind. */
    static final ProjectChange CHANGE = new ProjectChange(
            "rebuild-from-database",
            List.of(
                    replace(".coppice/manifest.json", "{}\n", "{1}\n"),
                    replace(
                            ".coppice/base/src/model/Customer.java.base",
                            "class Customer {}\n",
                            "class Customer { int age; }\n"),
                    replace("src/model/Customer.java", "class Customer {}\n", "class Customer { int age; }\n"),
                    FileStep.create("src/new/deep/Invoice.java", "class Invoice {}\n"),
                    new FileStep.Create("tool", Bytes.utf8("#!/bin/sh\n"), FileStep.Kind.PROGRAM),
                    new FileStep.Remove("src/old/Gone.java", sha("class Gone {}\n")),
                    new FileStep.Move(
                            "src/old/deep/Moved.java",
                            "src/model/Renamed.java",
                            sha("class Moved {}\n"),
                            Bytes.utf8("class Renamed {}\n"))));

    @TempDir
    Path project;

    @BeforeEach
    void fill() throws IOException {
        fill(project);
    }

    static void fill(Path project) throws IOException {
        TreeOnDisk.write(project, BEFORE);
        Files.setPosixFilePermissions(
                project.resolve("src/model/Customer.java"), PosixFilePermissions.fromString("rw-rw----"));
        Files.setPosixFilePermissions(
                project.resolve("src/old/deep/Moved.java"), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(
                project.resolve("src/old/Gone.java"), PosixFilePermissions.fromString("r--------"));
    }

    static FileStep replace(String path, String before, String after) {
        return new FileStep.Replace(path, sha(before), Bytes.utf8(after));
    }

    @Test
    void everyStepIsTaken() throws IOException {
        Applied applied = new ProjectChanger(project).apply(CHANGE);

        assertThat(applied.title()).isEqualTo("rebuild-from-database");
        assertThat(applied.paths()).hasSize(8).endsWith(".coppice/manifest.json");
        assertThat(TreeOnDisk.of(project))
                .containsEntry("src/model/Customer.java", "rw-rw---- class Customer { int age; }\n")
                .containsEntry("src/new/deep/Invoice.java", "rw-r--r-- class Invoice {}\n")
                .containsEntry("src/model/Renamed.java", "rwx------ class Renamed {}\n")
                .containsEntry("tool", "rwxr-xr-x #!/bin/sh\n")
                .containsEntry(".coppice/manifest.json", "rw-r--r-- {1}\n")
                .doesNotContainKeys("src/old", "src/old/deep", "src/old/Gone.java", "src/old/deep/Moved.java");
    }

    @Test
    void whatIsForeseenIsWhatIsDoneAndNothingIsWritten() throws IOException {
        SortedMap<String, String> before = TreeOnDisk.of(project);

        List<String> foreseen = new ProjectChanger(project).foresee(CHANGE);

        assertThat(TreeOnDisk.of(project)).isEqualTo(before);
        assertThat(new ProjectChanger(project).apply(CHANGE).paths()).isEqualTo(foreseen);
    }

    @Test
    void whatWouldBeRefusedIsForeseenAsRefused() throws IOException {
        Files.writeString(project.resolve("src/model/Customer.java"), "class Customer { edited }");

        assertThatThrownBy(() -> new ProjectChanger(project).foresee(CHANGE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("src/model/Customer.java");
    }

    @Test
    void undoTakesAllOfItBackAndRedoDoesItAgain() throws IOException {
        SortedMap<String, String> before = TreeOnDisk.of(project);
        ProjectChanger changer = new ProjectChanger(project);
        changer.apply(CHANGE);
        SortedMap<String, String> after = TreeOnDisk.of(project);

        changer.apply(changer.planUndo().orElseThrow());
        assertThat(TreeOnDisk.of(project)).isEqualTo(before);
        assertThat(changer.planUndo()).isEmpty();

        changer.apply(changer.planRedo().orElseThrow());
        assertThat(TreeOnDisk.of(project)).isEqualTo(after);
        assertThat(changer.planRedo()).isEmpty();

        changer.apply(changer.planUndo().orElseThrow());
        assertThat(TreeOnDisk.of(project)).isEqualTo(before);
    }

    @Test
    void undosGoBackOneChangeAfterTheOther() throws IOException {
        ProjectChanger changer = new ProjectChanger(project);
        List<SortedMap<String, String>> states = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            states.add(TreeOnDisk.of(project));
            changer.apply(new ProjectChange("step" + i, List.of(FileStep.create("a/%d.txt".formatted(i), "x"))));
        }
        SortedMap<String, String> last = TreeOnDisk.of(project);

        for (int i = 2; i >= 0; i--) {
            Undo undo = changer.planUndo().orElseThrow();
            assertThat(undo.title()).isEqualTo("step" + i);
            changer.apply(undo);
            assertThat(TreeOnDisk.of(project)).isEqualTo(states.get(i));
        }
        for (int i = 0; i < 3; i++) {
            Undo redo = changer.planRedo().orElseThrow();
            assertThat(redo.title()).isEqualTo("step" + i);
            changer.apply(redo);
        }
        assertThat(TreeOnDisk.of(project)).isEqualTo(last);
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() {
        ProjectChanger changer = new ProjectChanger(project);
        changer.apply(CHANGE);
        changer.apply(changer.planUndo().orElseThrow());
        assertThat(changer.planRedo()).isPresent();

        changer.apply(new ProjectChange("accept", List.of(FileStep.create("a.txt", "x"))));

        assertThat(changer.planRedo()).isEmpty();
        assertThat(changer.planUndo()).map(Undo::title).hasValue("accept");
    }

    @Test
    void aFileThatSomebodyEditedMeanwhileStopsTheWholeChange() throws IOException {
        Files.writeString(project.resolve("src/model/Customer.java"), "class Customer { /* mine */ }\n");
        SortedMap<String, String> before = TreeOnDisk.of(project);

        assertThatThrownBy(() -> new ProjectChanger(project).apply(CHANGE))
                .isInstanceOf(Problem.class)
                .hasMessage("src/model/Customer.java changed since this was planned");

        assertThat(TreeOnDisk.of(project)).isEqualTo(before);
        assertThat(new ProjectChanger(project).planUndo()).isEmpty();
    }

    @Test
    void aFileThatAppearedWhereANewOneWasToBeStopsTheWholeChange() throws IOException {
        Files.writeString(project.resolve("tool"), "mine\n");
        SortedMap<String, String> before = TreeOnDisk.of(project);

        assertThatThrownBy(() -> new ProjectChanger(project).apply(CHANGE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("tool");

        assertThat(TreeOnDisk.of(project)).isEqualTo(before);
    }

    @Test
    void aLinkIsNeitherReplacedNorFollowed() throws IOException {
        Path elsewhere = project.resolve("elsewhere.txt");
        Files.writeString(elsewhere, "class Customer {}\n");
        Path customer = project.resolve("src/model/Customer.java");
        Files.delete(customer);
        Files.createSymbolicLink(customer, elsewhere);
        SortedMap<String, String> before = TreeOnDisk.of(project);

        assertThatThrownBy(() -> new ProjectChanger(project).apply(CHANGE))
                .isInstanceOf(Problem.class)
                .hasMessage("src/model/Customer.java is a link, and links are not replaced");

        assertThat(TreeOnDisk.of(project)).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenThroughALinkedFolder() throws IOException {
        Path elsewhere = Files.createDirectory(project.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("src/new"), elsewhere);

        assertThatThrownBy(() -> new ProjectChanger(project).apply(CHANGE))
                .isInstanceOf(Problem.class)
                .hasMessage("src/new is a link, and nothing is written through links");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aFileWhereAFolderWasToBeIsRefused() throws IOException {
        Files.writeString(project.resolve("src/new"), "mine\n");

        assertThatThrownBy(() -> new ProjectChanger(project).apply(CHANGE))
                .isInstanceOf(Problem.class)
                .hasMessage("src/new is not a folder");
    }

    @Test
    void aSecondRunIsRefusedInWords() {
        List<Throwable> refused = new ArrayList<>();
        ProjectChanger second = new ProjectChanger(project);
        ProjectChanger first = new ProjectChanger(project, step -> {
            if (step.startsWith("move ")) {
                refused.add(org.assertj.core.api.Assertions.catchThrowable(() -> second.apply(CHANGE)));
                refused.add(org.assertj.core.api.Assertions.catchThrowable(second::recover));
            }
        });

        first.apply(CHANGE);

        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOf(Problem.class)
                        .hasMessage("Another run of Coppice is changing this project"));
    }

    @Test
    void whateverStepFailsTheProjectIsAsItWas() throws IOException {
        SortedMap<String, String> before = TreeOnDisk.of(project);

        int failed = failures(failing -> {
            ProjectChanger changer = new ProjectChanger(project, failing);
            assertThatThrownBy(() -> changer.apply(CHANGE))
                    .isInstanceOf(Problem.class)
                    .hasMessage("The project cannot be changed: No space left on device");
            assertThat(TreeOnDisk.of(project)).isEqualTo(before);
        });

        assertThat(failed).isGreaterThan(25);
    }

    @Test
    void whateverStepOfAnUndoFailsTheProjectIsAsItWas() throws IOException {
        new ProjectChanger(project).apply(CHANGE);
        SortedMap<String, String> after = TreeOnDisk.of(project);

        int failed = failures(failing -> {
            ProjectChanger changer = new ProjectChanger(project, failing);
            Undo undo = changer.planUndo().orElseThrow();
            assertThatThrownBy(() -> changer.apply(undo)).isInstanceOf(Problem.class);
            assertThat(TreeOnDisk.of(project)).isEqualTo(after);
        });

        assertThat(failed).isGreaterThan(25);
    }

    @Test
    void anEditAtTheVeryMomentOfTheChangeStaysAndStopsIt() throws IOException {
        SortedMap<String, String> expected = TreeOnDisk.of(project);
        expected.put("src/model/Order.java", "rw-r--r-- class Order { /* mine */ }\n");
        ProjectChange change = new ProjectChange(
                "x",
                List.of(
                        FileStep.create("a.txt", "x"),
                        replace("src/model/Order.java", "class Order {}\n", "class Order { int x; }\n")));
        ProjectChanger changer = new ProjectChanger(project, step -> {
            if (step.equals("move a.txt")) {
                Files.writeString(project.resolve("src/model/Order.java"), "class Order { /* mine */ }\n");
            }
        });

        assertThatThrownBy(() -> changer.apply(change))
                .isInstanceOf(Problem.class)
                .hasMessage("src/model/Order.java changed at this very moment");

        assertThat(TreeOnDisk.of(project)).isEqualTo(expected);
    }

    @Test
    void undoLeavesAFileThatSomebodyEditedSince() throws IOException {
        ProjectChanger changer = new ProjectChanger(project);
        changer.apply(CHANGE);
        Path customer = project.resolve("src/model/Customer.java");
        Files.writeString(customer, "class Customer { int age; /* mine */ }\n");

        Undo undo = changer.planUndo().orElseThrow();
        changer.apply(undo);

        assertThat(undo.left()).containsExactly("src/model/Customer.java");
        assertThat(undo.edited())
                .containsExactly(new Undo.Edited(
                        "src/model/Customer.java",
                        Bytes.utf8("class Customer {}\n"),
                        Bytes.utf8("class Customer { int age; }\n"),
                        Bytes.utf8("class Customer { int age; /* mine */ }\n")));
        assertThat(customer).hasContent("class Customer { int age; /* mine */ }\n");
        assertThat(project.resolve("src/old/Gone.java")).hasContent("class Gone {}\n");
        assertThat(project.resolve("tool")).doesNotExist();
    }

    @Test
    void anEditedFileCanBeMergedOnTheWayBack() throws IOException {
        ProjectChanger changer = new ProjectChanger(project);
        changer.apply(CHANGE);
        Path customer = project.resolve("src/model/Customer.java");
        Files.writeString(customer, "class Customer { int age; /* mine */ }\n");

        Undo undo = changer.planUndo()
                .orElseThrow()
                .merged("src/model/Customer.java", Bytes.utf8("class Customer { /* mine */ }\n"));
        changer.apply(undo);

        assertThat(undo.left()).isEmpty();
        assertThat(customer).hasContent("class Customer { /* mine */ }\n");

        changer.apply(changer.planRedo().orElseThrow());
        assertThat(customer).hasContent("class Customer { int age; /* mine */ }\n");
    }

    @Test
    void whatSomethingElseDidToTheBaseIsNotUndone() throws IOException {
        ProjectChanger changer = new ProjectChanger(project);
        changer.apply(CHANGE);
        Files.writeString(project.resolve(".coppice/manifest.json"), "{merged by git}\n");

        assertThatThrownBy(changer::planUndo)
                .isInstanceOf(Problem.class)
                .hasMessageContaining(".coppice/manifest.json");
    }

    @Test
    void aStaleUndoIsRefused() {
        ProjectChanger changer = new ProjectChanger(project);
        changer.apply(CHANGE);
        Undo undo = changer.planUndo().orElseThrow();
        changer.apply(new ProjectChange("accept", List.of(FileStep.create("a.txt", "x"))));

        assertThatThrownBy(() -> changer.apply(undo)).isInstanceOf(Problem.class);

        assertThat(project.resolve("tool")).exists();
    }

    @Test
    void aDamagedCopyIsNoticedBeforeAnythingIsUndone() throws IOException {
        ProjectChanger changer = new ProjectChanger(project);
        changer.apply(CHANGE);
        SortedMap<String, String> after = TreeOnDisk.of(project);
        Files.writeString(project.resolve(".coppice/undo/1/before/src/model/Customer.java"), "garbage");

        assertThatThrownBy(() -> changer.apply(changer.planUndo().orElseThrow()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("src/model/Customer.java");

        assertThat(TreeOnDisk.of(project)).isEqualTo(after);
    }

    @Test
    void onlyTheLastTwentyChangesAreKept() throws IOException {
        ProjectChanger changer = new ProjectChanger(project);
        for (int i = 0; i < 23; i++) {
            changer.apply(new ProjectChange("x", List.of(FileStep.create("a%d.txt".formatted(i), "x"))));
        }

        int undone = 0;
        while (changer.planUndo().isPresent()) {
            changer.apply(changer.planUndo().orElseThrow());
            undone++;
        }

        assertThat(undone).isEqualTo(20);
        assertThat(project.resolve("a2.txt")).exists();
        assertThat(project.resolve("a3.txt")).doesNotExist();
    }

    @Test
    void theUndoStoreHidesItselfFromGit() {
        new ProjectChanger(project).apply(CHANGE);

        assertThat(project.resolve(".coppice/undo/.gitignore")).hasContent("*");
    }

    @Test
    void aRestoredFileLooksNewToBuildTools() throws IOException {
        Path customer = project.resolve("src/model/Customer.java");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(customer, longAgo);
        ProjectChanger changer = new ProjectChanger(project);

        changer.apply(CHANGE);
        changer.apply(changer.planUndo().orElseThrow());

        assertThat(Files.getLastModifiedTime(customer)).isGreaterThan(longAgo);
    }

    @Test
    void nothingToDoLeavesNoTrace() throws IOException {
        ProjectChange change = new ProjectChange(
                "x", List.of(replace("src/model/Order.java", "class Order {}\n", "class Order {}\n")));

        assertThat(new ProjectChanger(project).apply(change).paths()).isEmpty();

        assertThat(project.resolve(".coppice/undo")).doesNotExist();
    }

    @Test
    void aProjectWithoutMemoryCanBeChanged() throws IOException {
        Path fresh = Files.createDirectory(project.resolve("fresh"));

        new ProjectChanger(fresh).apply(new ProjectChange("adopt", List.of(FileStep.create("a/b.txt", "x"))));

        assertThat(fresh.resolve("a/b.txt")).hasContent("x");
    }

    private interface Attempt {

        void with(WriteSteps failing) throws IOException;
    }

    /** Lets the first step fail, then the second, and so on, until so many succeed that the attempt would. */
    private static int failures(Attempt attempt) throws IOException {
        for (int failing = 0; ; failing++) {
            int[] left = {failing};
            boolean[] over = {false};
            attempt.with(step -> {
                over[0] |= step.startsWith("note that the change is done");
                boolean isCourtesy = step.startsWith("tidy up");
                if (!isCourtesy && left[0]-- == 0) {
                    throw new FileSystemException("x", null, "No space left on device");
                }
            });
            if (over[0]) {
                return failing;
            }
        }
    }
}
