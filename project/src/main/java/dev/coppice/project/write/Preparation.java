package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes a change ready in a slot of the undo store: all new files, copies of all old ones, the journal. Nothing of the
 * project is touched.
 */
final class Preparation {

    private final ProjectFiles project;
    private final WriteSteps steps;
    private final SlotFolder slot;
    private final List<Path> written = new ArrayList<>();
    private final Set<Path> folders = new LinkedHashSet<>();

    Preparation(ProjectFiles project, SlotFolder slot, WriteSteps steps) {
        this.project = project;
        this.slot = slot;
        this.steps = steps;
    }

    /** Puts everything into the slot and forces it to the disk. The heading lacks only what is about folders. */
    void run(Journal heading, List<Wish> wishes) throws IOException {
        refuseUnlessExpected(project, wishes);
        steps.before("make the folder of the change");
        makeFolders(slot.folder());
        for (Wish wish : wishes) {
            stage(wish);
            backUp(wish);
        }
        writeJournal(withFolders(heading, wishes));
        steps.before("force to disk");
        Disk.force(written);
        folders.forEach(Disk::forceFolder);
    }

    /** Refuses what somebody edited meanwhile, and what cannot be written where it is wanted. */
    static void refuseUnlessExpected(ProjectFiles project, List<Wish> wishes) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (Wish wish : wishes) {
            project.obstacle(wish.path()).ifPresent(obstacle -> {
                throw new Problem(obstacle, "Put the file itself there; nothing was changed");
            });
            if (wish.transition().of(project.fingerprint(wish.path())) != Transition.Position.BEFORE) {
                complaints.add(wish.path());
            }
        }
        if (!complaints.isEmpty()) {
            throw edited(complaints);
        }
    }

    private static Problem edited(List<String> paths) {
        return new Problem(
                "%s changed since this was planned".formatted(String.join(", ", paths)),
                "Run the command again to plan anew; nothing was changed");
    }

    private void stage(Wish wish) throws IOException {
        Bytes bytes = wish.after();
        if (bytes == null) {
            return;
        }
        steps.before("stage " + wish.path());
        Path staged = slot.staged(wish.path());
        write(staged, bytes);
        switch (wish.rights()) {
            case Wish.Rights.Usual u -> {
                // What the system gives to new files.
            }
            case Wish.Rights.Program p -> Permissions.makeExecutable(staged);
            case Wish.Rights.Like(Path file) -> Permissions.copy(file, staged);
        }
        written.add(staged);
        if (!Memory.holds(wish.path())) {
            write(
                    slot.after(wish.path()),
                    bytes); // Not forced: only a merge would ask for it, and it has a fingerprint.
        }
    }

    private void backUp(Wish wish) throws IOException {
        if (wish.before() == null) {
            return;
        }
        steps.before("back up " + wish.path());
        Path backup = slot.before(wish.path());
        Bytes bytes = Bytes.of(Files.readAllBytes(project.resolve(wish.path())));
        if (!bytes.sha256().equals(wish.before())) {
            throw edited(List.of(wish.path()));
        }
        write(backup, bytes);
        Permissions.copy(project.resolve(wish.path()), backup);
        written.add(backup);
    }

    private void writeJournal(Journal journal) throws IOException {
        steps.before("write the journal");
        Files.writeString(slot.journal(), journal.print(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        written.add(slot.journal());
    }

    private Journal withFolders(Journal heading, List<Wish> wishes) {
        Set<String> made = new LinkedHashSet<>();
        Set<String> needed = new LinkedHashSet<>(Memory.FOLDERS);
        Set<String> left = new LinkedHashSet<>();
        for (Wish wish : wishes) {
            List<String> above = ProjectFiles.folders(wish.path());
            if (wish.after() == null) {
                left.addAll(above);
            } else {
                needed.addAll(above);
                above.stream().filter(folder -> !isFolder(folder)).forEach(made::add);
            }
        }
        left.removeAll(needed);
        UnaryOperator<List<String>> childrenFirst =
                list -> list.stream().sorted().toList().reversed();
        return new Journal(
                heading.title(),
                heading.kind(),
                heading.reverses(),
                List.copyOf(made),
                childrenFirst.apply(heading.kind() == Journal.Kind.CHANGE ? List.copyOf(left) : heading.pruned()),
                heading.transitions());
    }

    private boolean isFolder(String folder) {
        return Files.isDirectory(project.resolve(folder), LinkOption.NOFOLLOW_LINKS);
    }

    private void write(Path file, Bytes bytes) throws IOException {
        makeFolders(file.resolveSibling(""));
        Files.write(file, bytes.toArray(), StandardOpenOption.CREATE_NEW);
    }

    private void makeFolders(Path folder) throws IOException {
        if (folders.add(folder)) {
            Files.createDirectories(folder);
        }
    }
}
