package dev.coppice.schema.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file into which the processes of a build write lines, one process beside the other. Its first line names the build;
 * with another build it begins anew.
 */
public record BuildNotes(Path file) {

    private static final String BUILD = "coppice.build";

    /** Adds a line to those of this build; for the holder of a turn. */
    public void add(String line) throws IOException {
        if (!isOf(build())) {
            Files.writeString(file, build() + "\n");
        }
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    /** What was added during a build; nothing of an earlier one. */
    public List<String> of(String build) {
        try {
            return isOf(build) ? Files.readAllLines(file).stream().skip(1).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells the build that runs this process from another; the process itself, where none does. */
    public static String build() {
        String build = System.getProperty(BUILD, "");
        return build.isEmpty() ? BuildProcess.self().toString() : build;
    }

    /** Who holds it may add lines, and read them while nobody else adds any. */
    public Turn turn() throws IOException {
        return Turn.at(file.resolveSibling(file.getFileName() + ".lock"));
    }

    private boolean isOf(String build) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return build.equals(lines.readLine());
        }
    }
}
