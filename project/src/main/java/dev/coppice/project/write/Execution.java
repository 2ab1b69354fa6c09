package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.write.Transition.Position;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does what a journal says, or takes it back. Each step looks first where its file stands, so both can be broken off at any
 * moment and begun again.
 */
final class Execution {

    private final ProjectFiles project;
    private final SlotFolder slot;
    private final Journal journal;
    private final WriteSteps steps;
    private final List<String> left = new ArrayList<>();
    private final Set<Path> touched = new LinkedHashSet<>();

    Execution(ProjectFiles project, SlotFolder slot, Journal journal, WriteSteps steps) {
        this.project = project;
        this.slot = slot;
        this.journal = journal;
        this.steps = steps;
    }

    /** Whether everything is there that is needed to go forward. */
    boolean canGoForward() throws IOException {
        for (Transition file : journal.transitions()) {
            boolean isDue = position(file) == Position.BEFORE && !file.removes();
            if (isDue
                    && SlotFolder.intact(slot.staged(file.path()), file.after()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Does all that is not done yet. Returns the files that somebody edited since, which are left alone. */
    List<String> goForward() throws IOException {
        for (Transition file : journal.transitions()) {
            switch (position(file)) {
                case BEFORE -> forward(file);
                case ELSEWHERE -> left.add(file.path());
                case AFTER -> {
                    // Done already.
                }
            }
        }
        journal.pruned().forEach(this::removeIfEmpty);
        forceToDisk();
        return left;
    }

    /** Takes back all that was done. Returns the files that somebody edited since, which are left alone. */
    List<String> goBack() throws IOException {
        for (Transition file : journal.transitions().reversed()) {
            switch (position(file)) {
                case AFTER -> back(file);
                case ELSEWHERE -> left.add(file.path());
                case BEFORE -> {
                    // Not done, or taken back already.
                }
            }
        }
        journal.made().reversed().forEach(this::removeIfEmpty);
        forceToDisk();
        return left;
    }

    /** A link or folder that came in the way is an edit, too. */
    private Position position(Transition file) throws IOException {
        return project.obstacle(file.path()).isPresent()
                ? Position.ELSEWHERE
                : file.of(project.fingerprint(file.path()));
    }

    private void forward(Transition file) throws IOException {
        Path target = touch(file.path());
        if (file.removes()) {
            steps.before("remove " + file.path());
            Files.delete(target);
        } else {
            makeFoldersOf(target);
            steps.before("move " + file.path());
            Files.move(slot.staged(file.path()), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void back(Transition file) throws IOException {
        Path target = touch(file.path());
        if (file.creates()) {
            steps.before("remove " + file.path());
            Files.delete(target);
            return;
        }
        Optional<Bytes> backup = SlotFolder.intact(slot.before(file.path()), file.before());
        if (backup.isEmpty()) {
            left.add(file.path());
            return;
        }
        steps.before("restore " + file.path());
        Path restored = slot.folder().resolve("restored");
        Files.write(restored, backup.get().toArray());
        Permissions.copy(slot.before(file.path()), restored);
        Disk.force(List.of(restored));
        makeFoldersOf(target);
        steps.before("move back " + file.path());
        Files.move(restored, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path touch(String path) {
        Path target = project.resolve(path);
        touched.add(target.resolveSibling(""));
        return target;
    }

    private void makeFoldersOf(Path target) throws IOException {
        steps.before("make the folders of " + project.root().relativize(target));
        Files.createDirectories(target.resolveSibling(""));
    }

    /** A folder that is not empty, or that the system keeps, is no reason to fail: tidying up is a courtesy. */
    private void removeIfEmpty(String folder) {
        try {
            steps.before("tidy up " + folder);
            Files.delete(project.resolve(folder));
            touched.add(project.resolve(folder).resolveSibling(""));
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Somebody else's file is in it, or it is gone already.
        } catch (IOException e) {
            // An empty folder more does no harm.
        }
    }

    private void forceToDisk() throws IOException {
        steps.before("force the moves to disk");
        touched.forEach(Disk::forceFolder);
    }
}
