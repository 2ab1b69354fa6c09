package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Bytes;
import dev.coppice.project.FileStep;
import dev.coppice.project.ProjectChange;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws over random trees and changes. {@code -Dcoppice.seed} repeats a trial, {@code -Dcoppice.trials} makes more. */
class RandomChangeTests {

    private static final long SEED = Long.getLong("coppice.seed", 20260101);
    private static final int TRIALS = Integer.getInteger("coppice.trials", 25);
    private static final List<String> FOLDERS = List.of("", "a/", "a/b/", "a/b/c/", "d/", "d é/", ".coppice/base/a/");

    @TempDir
    Path place;

    @Test
    void undoAfterApplyIsTheIdentityAndRedoAfterUndoToo() throws IOException {
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(SEED + trial);
            Path project = Files.createDirectory(place.resolve("undo" + trial));
            SortedMap<String, String> files = fill(project, random);
            ProjectChanger changer = new ProjectChanger(project);
            List<SortedMap<String, String>> states = new ArrayList<>(List.of(TreeOnDisk.of(project)));
            for (int i = 0; i < 3; i++) {
                changer.apply(randomChange(files, random));
                states.add(TreeOnDisk.of(project));
                assertThat(contents(project)).as("seed %d", SEED + trial).isEqualTo(files);
            }
            for (int i = 2; i >= 0; i--) {
                changer.apply(changer.planUndo().orElseThrow());
                assertThat(TreeOnDisk.of(project)).as("seed %d", SEED + trial).isEqualTo(states.get(i));
            }
            for (int i = 1; i <= 3; i++) {
                changer.apply(changer.planRedo().orElseThrow());
                assertThat(TreeOnDisk.of(project)).as("seed %d", SEED + trial).isEqualTo(states.get(i));
            }
        }
    }

    @Test
    void aChangeThatExpectsAnythingElseChangesNothing() throws IOException {
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(SEED + trial);
            Path project = Files.createDirectory(place.resolve("wrong" + trial));
            SortedMap<String, String> files = fill(project, random);
            ProjectChange change = randomChange(new TreeMap<>(files), random);
            editOneThatMatters(project, change, random);
            SortedMap<String, String> before = TreeOnDisk.of(project);

            assertThatThrownBy(() -> new ProjectChanger(project).apply(change))
                    .as("seed %d", SEED + trial)
                    .isInstanceOf(Problem.class);

            assertThat(TreeOnDisk.of(project)).as("seed %d", SEED + trial).isEqualTo(before);
        }
    }

    @Test
    void brokenOffAnywhereTheProjectIsAsBeforeOrAsAfter() throws IOException {
        int mixed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(SEED + trial);
            Path project = Files.createDirectory(place.resolve("broken" + trial));
            SortedMap<String, String> files = fill(project, random);
            List<SortedMap<String, String>> allowed = new ArrayList<>(List.of(TreeOnDisk.of(project)));
            ProjectChange change = randomChange(files, random);
            allowed.add(after(change, project, trial));
            for (int attempt = 0; attempt < 4; attempt++) {
                mixed += breakOff(project, change, random.nextInt(60)) ? 1 : 0;
                new ProjectChanger(project).recover();
                assertThat(TreeOnDisk.of(project)).as("seed %d", SEED + trial).isIn(allowed);
            }
        }
        assertThat(mixed).as("runs that broke off").isGreaterThan(TRIALS);
    }

    /** There and back and there again, until it breaks off at a step. Locks are freed as if the process had died. */
    private static boolean breakOff(Path project, ProjectChange change, int step) {
        int[] left = {step};
        ProjectChanger changer = new ProjectChanger(project, announced -> {
            if (left[0]-- == 0) {
                throw new BrokenOff();
            }
        });
        try {
            if (changer.planUndo().isEmpty()) {
                changer.apply(change);
            }
            changer.apply(changer.planUndo().orElseThrow());
            changer.apply(changer.planRedo().orElseThrow());
            return false;
        } catch (BrokenOff e) {
            return true;
        }
    }

    /** Nothing catches it, so nothing is tidied up. */
    private static final class BrokenOff extends Error {

        private static final long serialVersionUID = 1L;
    }

    private SortedMap<String, String> after(ProjectChange change, Path project, int trial) throws IOException {
        Path copy = Files.createDirectory(place.resolve("copy" + trial));
        fill(copy, new Random(SEED + trial));
        assertThat(TreeOnDisk.of(copy)).isEqualTo(TreeOnDisk.of(project));
        new ProjectChanger(copy).apply(change);
        return TreeOnDisk.of(copy);
    }

    private static SortedMap<String, String> fill(Path project, Random random) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("always.txt", "x");
        for (int i = random.nextInt(8); i >= 0; i--) {
            files.put(FOLDERS.get(random.nextInt(FOLDERS.size())) + "f" + i, text(random));
        }
        TreeOnDisk.write(project, files);
        return files;
    }

    /** A change of these files, which are what it makes of them afterwards. */
    private static ProjectChange randomChange(SortedMap<String, String> files, Random random) {
        List<FileStep> steps = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            String path = file.getKey();
            String sha = TreeOnDisk.sha(file.getValue());
            String text = text(random);
            switch (random.nextInt(5)) {
                case 0 -> {
                    steps.add(new FileStep.Replace(path, sha, Bytes.utf8(text)));
                    files.put(path, text);
                }
                case 1 -> {
                    steps.add(new FileStep.Remove(path, sha));
                    files.remove(path);
                }
                case 2 -> {
                    String to = newPath(files, random);
                    steps.add(new FileStep.Move(path, to, sha, Bytes.utf8(text)));
                    files.remove(path);
                    files.put(to, text);
                }
                default -> {
                    // It stays.
                }
            }
        }
        String path = newPath(files, random);
        String text = text(random);
        FileStep.Kind kind = random.nextBoolean() ? FileStep.Kind.PLAIN : FileStep.Kind.PROGRAM;
        steps.add(new FileStep.Create(path, Bytes.utf8(text), kind));
        files.put(path, text);
        return new ProjectChange("random", steps);
    }

    private static String newPath(SortedMap<String, String> files, Random random) {
        String path;
        do {
            path = FOLDERS.get(random.nextInt(FOLDERS.size())) + "n" + random.nextInt(1_000_000);
        } while (files.containsKey(path));
        return path;
    }

    private static String text(Random random) {
        return "text %d ü\n".formatted(random.nextLong()).repeat(random.nextInt(3));
    }

    private static void editOneThatMatters(Path project, ProjectChange change, Random random) throws IOException {
        FileStep step = change.steps().get(random.nextInt(change.steps().size()));
        Path file = project.resolve(step.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "edited meanwhile");
    }

    private static SortedMap<String, String> contents(Path project) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        TreeOnDisk.of(project).forEach((path, described) -> {
            if (!described.equals("folder")) {
                contents.put(path, described.substring("rw-r--r-- ".length()));
            }
        });
        return contents;
    }
}
