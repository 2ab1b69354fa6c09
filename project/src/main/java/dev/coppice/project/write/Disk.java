package dev.coppice.project.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes sure that what was written outlives a power failure. */
final class Disk {

    /** Disks write what is asked for at the same time together; more threads than this gain nothing. */
    private static final int AT_ONCE = 16;

    private static final int FEW = 4;

    private Disk() {}

    /** Forces the content of files to the disk. */
    static void force(Collection<Path> files) throws IOException {
        if (files.size() <= FEW) {
            for (Path file : files) {
                force(file);
            }
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Boolean>> tasks = files.stream().map(Disk::forcing).toList();
            for (Future<Boolean> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** Forces what a folder lists to the disk. */
    static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows cannot open a folder; its file systems keep the order of entries by themselves.
        }
    }

    private static void force(Path file) throws IOException {
        try {
            force(file, StandardOpenOption.WRITE);
        } catch (AccessDeniedException readOnly) {
            // The copy of a file that its owner protected is protected, too; reading is enough where rights are these.
            force(file, StandardOpenOption.READ);
        }
    }

    private static Callable<Boolean> forcing(Path file) {
        return () -> {
            force(file);
            return true;
        };
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException cause -> cause;
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
