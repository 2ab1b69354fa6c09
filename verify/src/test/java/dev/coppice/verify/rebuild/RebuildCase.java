package dev.coppice.verify.rebuild;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder below {@code verify/cases/rebuild}, which tells one thing that happens when a database changes.
 *
 * <p>{@code before.sql} is the database that the project is created from, {@code edits.patch} what the owner does to the
 * project, {@code change.sql} what happens to the database, {@code commands} what the owner types then, each line behind
 * {@code coppice}. {@code output.txt} is what the owner reads, {@code rebuild.patch} all that has changed in the owner's
 * files at the end, {@code compiler.txt} what the compiler has against them, if it has.
 *
 * <p>A script is for every engine; one whose name ends in {@code -<engine>} takes its place on that engine. A folder that
 * has no {@code before} for an engine does not concern it.
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

    /** The engines that it concerns. */
    List<Engine> engines() {
        return Arrays.stream(Engine.values())
                .filter(engine -> find("before", ".sql", engine).isPresent())
                .toList();
    }

    String before(Engine engine) {
        return find("before", ".sql", engine).orElseThrow();
    }

    /** Empty where nothing happens to the database. */
    String change(Engine engine) {
        return find("change", ".sql", engine).orElse("");
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

    private Optional<String> find(String name, String suffix, Engine engine) {
        String own = name + "-" + engine.name().toLowerCase(Locale.ROOT) + suffix;
        return text(own).or(() -> text(name + suffix));
    }

    private Optional<String> text(String name) {
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
