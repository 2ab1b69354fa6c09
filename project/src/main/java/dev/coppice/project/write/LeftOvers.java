package dev.coppice.project.write;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What killed runs left behind. Only what carries our name and whose lock is free is ever removed. */
final class LeftOvers {

    static final String PREFIX = ".coppice-staging-";
    static final String LOCK_SUFFIX = ".lock";

    private LeftOvers() {}

    /** Removes the staging folders of dead processes from a folder. */
    static void remove(Path parent) {
        try {
            for (Path lockFile : locksIn(parent)) {
                removeIfDead(lockFile);
            }
        } catch (IOException e) {
            // Tidying up is a courtesy: where it fails, the new project is none the worse.
        }
    }

    /** Removes a folder and everything in it; links are removed, not followed. */
    static void removeTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static List<Path> locksIn(Path parent) throws IOException {
        List<Path> locks = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK_SUFFIX)) {
            entries.forEach(locks::add);
        }
        return locks;
    }

    private static void removeIfDead(Path lockFile) throws IOException {
        if (!Files.isRegularFile(lockFile, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Optional<StagingLock> dead = StagingLock.takeOver(lockFile);
        if (dead.isEmpty()) {
            return;
        }
        try (StagingLock lock = dead.get()) {
            if (Files.isDirectory(lock.folder(), LinkOption.NOFOLLOW_LINKS)) {
                removeTree(lock.folder());
            }
        }
    }
}
