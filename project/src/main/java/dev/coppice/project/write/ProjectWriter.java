package dev.coppice.project.write;

import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectPlan;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Puts a plan on disk as a new folder, whole or not at all.
 *
 * <p>Everything is written to a hidden folder beside the new one, forced to the disk, and moved into place in one step.
 * Nothing that exists is changed or deleted, except what an earlier run left behind when it was killed.
 */
public final class ProjectWriter {

    private final WriteSteps steps;

    public ProjectWriter() {
        this(step -> {});
    }

    /** A writer that announces each step before it takes it. */
    ProjectWriter(WriteSteps steps) {
        this.steps = steps;
    }

    /**
     * Writes a new project.
     *
     * @param folder where; it must not exist or be empty
     * @throws Problem if the folder cannot be taken or not be written
     */
    public Written create(ProjectPlan plan, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        refuseUnlessFree(target);
        Deque<Path> madeParents = new ArrayDeque<>();
        try {
            Path parent = makeParents(target, madeParents);
            Path place = parent.toRealPath().resolve(target.getFileName());
            write(plan, place);
            return new Written(place, plan);
        } catch (IOException e) {
            removeEmpty(madeParents);
            throw new Problem(
                    "The project cannot be written to %s: %s".formatted(target, Reasons.of(e)),
                    "Nothing was left behind; make room or choose another folder, and try again",
                    e);
        }
    }

    /**
     * Whether a project may be written here, before the work of planning one is done.
     *
     * @throws Problem if the folder cannot be taken
     */
    public static void refuseUnlessFree(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new Problem("%s cannot become a project".formatted(target), "Name a folder that does not exist yet");
        }
        if (Files.isSymbolicLink(target)) {
            throw new Problem(
                    "%s is a link, and nothing is written through links".formatted(target),
                    "Name a folder that does not exist yet");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
            throw new Problem(
                    "%s exists and is not an empty folder".formatted(target),
                    "Name a folder that does not exist yet; nothing was changed");
        }
    }

    private void write(ProjectPlan plan, Path place) throws IOException {
        try (Staging staging = Staging.beside(place, steps)) {
            for (PlannedFile file : plan.files()) {
                staging.write(file);
            }
            staging.moveTo(place);
        }
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            throw new Problem(
                    "%s cannot be looked into: %s".formatted(folder, Reasons.of(e)), "Choose another folder", e);
        }
    }

    private static Path makeParents(Path target, Deque<Path> made) throws IOException {
        Path parent = target.getParent();
        Deque<Path> missing = new ArrayDeque<>();
        for (Path folder = parent; folder != null && !Files.isDirectory(folder); folder = folder.getParent()) {
            missing.push(folder);
        }
        for (Path folder : missing) {
            Files.createDirectory(folder);
            made.push(folder);
        }
        return parent == null ? target : parent;
    }

    private static void removeEmpty(Deque<Path> folders) {
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                return; // Somebody else uses it by now, so it stays.
            }
        }
    }
}
