package dev.coppice.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The resident memory of a process and everything that it started: from {@code /proc}, elsewhere from {@code ps}. */
final class Memory {

    private static final boolean HAS_PROC = Files.isReadable(Path.of("/proc/self/status"));

    private Memory() {}

    /** What the processes hold now, in KiB; pages shared between them count for each. */
    static long now(ProcessHandle root) {
        return processes(root).mapToLong(pid -> field(pid, "VmRSS:")).sum();
    }

    /** The most that any single one of the processes ever held, in KiB; without {@code /proc}, what it holds now. */
    static long highest(ProcessHandle root) {
        return processes(root).mapToLong(pid -> field(pid, "VmHWM:")).max().orElse(0);
    }

    private static Stream<Long> processes(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).map(ProcessHandle::pid);
    }

    private static long field(long pid, String name) {
        return HAS_PROC ? fromProc(pid, name) : fromPs(pid);
    }

    /** Zero for a process that has just ended. */
    private static long fromProc(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", Long.toString(pid))).start();
            String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException e) {
            throw new IllegalStateException("Neither /proc nor ps tells how much memory a process holds", e);
        }
    }
}
