package dev.coppice.project.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder in which changes are made ready and remembered: one numbered folder for each. It belongs to this copy of the
 * project, not to the team, so it hides itself from git.
 */
final class UndoStore {

    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,8})(\\.new|\\.open|\\.back|)");

    private final Path folder;

    UndoStore(Path project) {
        this.folder = project.resolve(".coppice").resolve("undo");
    }

    /** How far a change has come. Its folder is renamed from one to the next, so there is nothing in between. */
    enum Phase {
        /** Being made ready; the project is as it was. */
        PREPARING(".new"),
        /** Being done. */
        OPEN(".open"),
        /** Being taken back because it could not be done. */
        BACK(".back"),
        DONE("");

        private final String suffix;

        Phase(String suffix) {
            this.suffix = suffix;
        }
    }

    /** A change in the store. */
    record Slot(int number, Phase phase, Path folder) {

        SlotFolder files() {
            return new SlotFolder(folder);
        }
    }

    /** Makes the store, if it is not there, and takes its lock; nothing if another run has it. */
    Optional<ProjectLock> tryLock() throws IOException {
        Files.createDirectories(folder);
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
        return ProjectLock.tryTake(folder.resolve("lock"));
    }

    /** All changes in it, oldest first. */
    List<Slot> slots() throws IOException {
        List<Slot> slots = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                slot(entry).ifPresent(slots::add);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        slots.sort(Comparator.comparingInt(Slot::number));
        return slots;
    }

    /** A slot for the next change. */
    Slot next() throws IOException {
        int last = slots().stream().mapToInt(Slot::number).max().orElse(0);
        return in(last + 1, Phase.PREPARING);
    }

    /** Takes a change to another phase, in one step. */
    Slot move(Slot slot, Phase phase) throws IOException {
        Slot moved = in(slot.number(), phase);
        Files.move(slot.folder(), moved.folder(), StandardCopyOption.ATOMIC_MOVE);
        Disk.forceFolder(folder);
        return moved;
    }

    /** Forgets a change. A run that is killed meanwhile leaves what the next one removes. */
    void drop(Slot slot) throws IOException {
        Slot junk = slot.phase() == Phase.PREPARING ? slot : move(slot, Phase.PREPARING);
        LeftOvers.removeTree(junk.folder());
    }

    private Slot in(int number, Phase phase) {
        return new Slot(number, phase, folder.resolve(number + phase.suffix));
    }

    private static Optional<Slot> slot(Path entry) {
        Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
        if (!name.matches() || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Phase phase = Arrays.stream(Phase.values())
                .filter(candidate -> candidate.suffix.equals(name.group(2)))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Slot(Integer.parseInt(name.group(1)), phase, entry));
    }
}
