package dev.coppice.verify.rebuild;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder below {@code verify/cases/rebuild}, which tells one thing that happens when a database changes.
 *
 * <p>{@code before.sql} is the database that the project is created from, {@code edits.patch} what the owner does to the
 * project, {@code change.sql} what happens to the database, {@code commands} what the owner types then. {@code output.txt}
 * is what the owner reads, {@code rebuild.patch} all that has changed in the owner's files at the end,
 * {@code compiler.txt} what the compiler has against them, if it has. {@code engine} names the database; without it that
 * is SQLite.
 */
record RebuildCase(Path folder) {

    private static final Path FOLDER =
            Path.of(System.getProperty("coppice.root", ".")).resolve("verify/cases/rebuild");

    /** All of them, in the order of their names. */
    static List<RebuildCase> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(RebuildCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database that it is played with. */
    Engine engine() {
        return text("engine")
                .map(name -> Engine.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .orElse(Engine.SQLITE);
    }

    String before() {
        return text("before.sql").orElseThrow();
    }

    /** Empty where nothing happens to the database. */
    String change() {
        return text("change.sql").orElse("");
    }

    /** Empty where the owner edited nothing. */
    String edits() {
        return text("edits.patch").orElse("");
    }

    /** What is typed, line by line. */
    List<String> commands() {
        return text("commands").orElseThrow().lines().toList();
    }

    /** What is expected; empty where nothing is. */
    String expected(String name) {
        return text(name).orElse("");
    }

    /** Takes what came for what is expected. */
    void accept(String name, String text) {
        try {
            if (text.isEmpty()) {
                Files.deleteIfExists(folder.resolve(name));
            } else {
                Files.writeString(folder.resolve(name), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the case. */
    Optional<String> text(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
