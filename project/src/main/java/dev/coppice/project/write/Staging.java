package dev.coppice.project.write;

import dev.coppice.project.Content;
import dev.coppice.project.PlannedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A hidden folder on the file system of the target, in which a project grows until it is whole.
 *
 * <p>A locked file beside it says that its process lives. A folder whose lock is free belongs to a process that was
 * killed; the next run removes it.
 */
final class Staging implements AutoCloseable {

    private final Path folder;
    private final StagingLock lock;
    private final WriteSteps steps;
    private final Set<Path> folders = new LinkedHashSet<>();
    private final List<Path> files = new ArrayList<>();

    private Staging(Path folder, StagingLock lock, WriteSteps steps) {
        this.folder = folder;
        this.lock = lock;
        this.steps = steps;
    }

    /** A new staging folder beside the target; left-overs of killed runs are removed first. */
    static Staging beside(Path target, WriteSteps steps) throws IOException {
        Path parent = target.resolveSibling(".");
        LeftOvers.remove(parent.normalize());
        String name = LeftOvers.PREFIX + UUID.randomUUID();
        steps.before("lock");
        StagingLock lock = StagingLock.take(target.resolveSibling(name + LeftOvers.LOCK_SUFFIX));
        try {
            steps.before("make the staging folder");
            Path folder = Files.createDirectory(lock.folder());
            Staging staging = new Staging(folder, lock, steps);
            staging.folders.add(folder);
            return staging;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    void write(PlannedFile file) throws IOException {
        steps.before("write " + file.path());
        Path path = folder.resolve(file.path());
        makeFoldersFor(path);
        switch (file.content()) {
            case Content.Text(String text) -> writeText(path, text);
            case Content.Script(String text) -> {
                writeText(path, text);
                Permissions.makeExecutable(path);
            }
            case Content.CopyOf(Path source) -> Files.copy(source, path);
        }
        files.add(path);
    }

    /** Makes the project appear, in one step. */
    void moveTo(Path target) throws IOException {
        steps.before("force to disk");
        Disk.force(files);
        for (Path directory : folders) {
            Disk.forceFolder(directory);
        }
        steps.before("move into place");
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        steps.before("force the move to disk");
        Disk.forceFolder(target.resolveSibling(".").normalize());
    }

    @Override
    public void close() throws IOException {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                LeftOvers.removeTree(folder);
            }
        } finally {
            lock.close();
        }
    }

    private void makeFoldersFor(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null && folders.add(parent)) {
            makeFoldersFor(parent);
            Files.createDirectory(parent);
        }
    }

    private static void writeText(Path path, String text) throws IOException {
        Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
}
