package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A start cache in the making, and the right to make one.
 *
 * <p>One is made at a time for each user. The right is a lock of the system, which dies with its holder; what a killed
 * holder left behind is removed by the next one.
 */
final class StartCacheDraft implements AutoCloseable {

    private static final int MOST_KEPT = 7;
    private static final String WORK_SUFFIX = ".work";

    private final Path wanted;
    private final Path work;
    private final FileChannel lock;

    private StartCacheDraft(Path wanted, FileChannel lock) {
        this.wanted = wanted;
        this.work = wanted.resolveSibling(wanted.getFileName() + WORK_SUFFIX);
        this.lock = lock;
    }

    /** The right to make what is wanted in a folder; empty while somebody else has it. */
    static Optional<StartCacheDraft> in(Path folder, Path wanted) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            for (Path leftOver : list(folder, WORK_SUFFIX)) {
                delete(leftOver);
            }
            StartCacheDraft draft = new StartCacheDraft(wanted, channel);
            Files.createDirectory(draft.work);
            return Optional.of(draft);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** A folder for everything that is needed meanwhile. */
    Path folder() {
        return work;
    }

    /** The settings that let a JVM make it at its end. */
    List<String> settings() {
        return StartCache.hasAot()
                ? List.of("-XX:AOTCacheOutput=" + output(), "-Xlog:aot=off,cds=off")
                : List.of("-XX:ArchiveClassesAtExit=" + output(), "-Xlog:cds=off");
    }

    /** Lets the next starts use it; false if the JVM made none. */
    boolean publish() {
        try {
            if (!Files.exists(output())) {
                return false;
            }
            Files.move(output(), wanted, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest(wanted.resolveSibling("."), ".cache");
            forgetOldest(wanted.resolveSibling("."), ".failed");
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            delete(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output() {
        return work.resolve("start.cache");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void forgetOldest(Path folder, String suffix) throws IOException {
        List<Path> newestFirst = list(folder, suffix).stream()
                .sorted(Comparator.comparing(StartCacheDraft::age).reversed())
                .toList();
        for (Path old : newestFirst.stream().skip(MOST_KEPT).toList()) {
            Files.deleteIfExists(old);
        }
    }

    private static List<Path> list(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
