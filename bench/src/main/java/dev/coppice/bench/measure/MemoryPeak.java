package dev.coppice.bench.measure;

import java.time.Duration;

/**
 * Watches the resident memory of a process and everything that it starts.
 *
 * <p>For a single process the operating system's own high-water mark counts; for several, their greatest sum seen.
 * Growth in the last moments before the end goes unseen.
 */
final class MemoryPeak {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Thread watcher;
    private volatile long kibibytes;

    private MemoryPeak(ProcessHandle root) {
        watcher = Thread.ofPlatform().daemon().name("memory").start(() -> watch(root));
    }

    static MemoryPeak of(ProcessHandle root) {
        return new MemoryPeak(root);
    }

    /** The greatest so far. */
    long kibibytes() {
        return kibibytes;
    }

    void stop() {
        watcher.interrupt();
    }

    private void watch(ProcessHandle root) {
        try {
            while (root.isAlive()) {
                long seen = Math.max(Memory.now(root), Memory.highest(root));
                kibibytes = Math.max(kibibytes, seen);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
