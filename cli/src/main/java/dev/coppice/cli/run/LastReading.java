package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers in a few characters what classes said, so that they need not be compiled and read again while everything is
 * as it was that they were read from.
 *
 * @param file where it is remembered; it may be gone at any time
 */
record LastReading(Path file) {

    /** What was said then, if the classes were read from the same. */
    Optional<String> find(String from) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.size() == 2 && lines.getFirst().equals(from) ? Optional.of(lines.getLast()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(String from, String said) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, from + "\n" + said + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
