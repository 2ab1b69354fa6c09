package dev.coppice.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The processor time of all processes that this one started and saw end, with whatever these started: exact to a hundredth
 * of a second, and told by {@code /proc} only.
 */
final class ProcessorTime {

    private static final Path STAT = Path.of("/proc/self/stat");
    private static final double TICKS_A_SECOND = 100;

    /** Behind the name of the command, which stands in brackets: user time and system time of children. */
    private static final int OF_CHILDREN = 13;

    private ProcessorTime() {}

    /** In seconds; nothing on systems without {@code /proc}. */
    static OptionalDouble ofChildren() {
        if (!Files.isReadable(STAT)) {
            return OptionalDouble.empty();
        }
        try {
            String text = Files.readString(STAT);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[OF_CHILDREN]) + Long.parseLong(fields[OF_CHILDREN + 1]);
            return OptionalDouble.of(ticks / TICKS_A_SECOND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
