package dev.coppice.project.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that is locked as long as its process lives. The system frees the lock when the process dies, however it does. */
final class StagingLock implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private StagingLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Makes the file and locks it. */
    static StagingLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        StagingLock lock = new StagingLock(file, channel);
        if (channel.tryLock() == null) {
            lock.close();
            throw new IOException("another run of Coppice took the lock");
        }
        return lock;
    }

    /** The lock of a process that died, or nothing if it lives. */
    static Optional<StagingLock> takeOver(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new StagingLock(file, channel));
    }

    /** The staging folder that the lock guards, which need not exist. */
    Path folder() {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - LeftOvers.LOCK_SUFFIX.length()));
    }

    /** Removes the file and frees the lock. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // This very process holds it.
        }
    }
}
