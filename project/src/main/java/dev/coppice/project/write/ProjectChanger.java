package dev.coppice.project.write;

import dev.coppice.project.ProjectChange;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Changes a project that exists: whole or not at all, also if it is killed at any moment, and so that it can be undone.
 *
 * <p>A killed run is completed by {@link #recover}, which every command calls first.
 */
public final class ProjectChanger {

    private final ProjectFiles files;

    /** For a project in a folder. */
    public ProjectChanger(Path project) {
        this.files = new ProjectFiles(project);
    }

    /**
     * Completes what a killed run left, forward if it can, else back. Does nothing, and needs no right to write, where
     * there is nothing to complete.
     *
     * @throws Problem if it cannot be completed
     */
    public Optional<Recovered> recover() {
        return Optional.empty();
    }

    /**
     * Applies a change.
     *
     * @throws Problem if a file is not what the change expects, if another run holds the project, or if the disk refuses;
     *     the project is as it was
     */
    public Applied apply(ProjectChange change) {
        if (change.isEmpty()) {
            return new Applied(change.title(), List.of());
        }
        throw new Problem("%s cannot be written to %s".formatted(change.title(), files.root()), "Wait");
    }

    /** How the last change would be taken back; nothing if there is none. */
    public Optional<Undo> planUndo() {
        return Optional.empty();
    }

    /** How the last undo would be taken back; nothing if there is none, or if there was a change since. */
    public Optional<Undo> planRedo() {
        return Optional.empty();
    }

    /**
     * Takes a change back, or an undo.
     *
     * @throws Problem as with {@link #apply(ProjectChange)}
     */
    public Applied apply(Undo undo) {
        if (undo.restored().isEmpty()) {
            return new Applied(undo.title(), List.of());
        }
        throw new Problem("%s cannot be undone in %s".formatted(undo.title(), files.root()), "Wait");
    }
}
