package dev.coppice.verify.migrate;

import dev.coppice.schema.testing.PlayedCase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder below {@code verify/cases/migrations} on one engine, which tells what entity classes ask of a database.
 *
 * <p>{@code database.sql} is the database with its rows, {@code classes} what the owner's classes are now; before, they were
 * as they are generated from the database, or as in {@code before}. {@code renames.txt}, {@code values.txt} and
 * {@code options.txt} hold what the owner says with the command, {@code left-out.txt} the tables that the project is not about. {@code outcome.txt} is what
 * comes of it.
 *
 * <p>Each of them may be for one engine alone: {@code database-h2.sql}, {@code classes-h2}. {@code engines.txt} names those
 * that a case is for, if not for all.
 */
record ClassCase(Path folder, Engine engine) implements PlayedCase {

    private static final Path FOLDER =
            Path.of(System.getProperty("coppice.root", ".")).resolve("verify/cases/migrations");

    /** All of them on all engines that they are for. */
    static List<ClassCase> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(folder -> Arrays.stream(Engine.values()).map(engine -> new ClassCase(folder, engine)))
                    .filter(ClassCase::isFor)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    private boolean isFor() {
        return find("engines", ".txt").isEmpty() || lines("engines").contains(word());
    }

    private String word() {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    /** What makes the database. */
    String database() {
        return text(find("database", ".sql").orElseThrow());
    }

    /** The owner's classes by file name. */
    Map<String, String> classes() {
        return sources(find("classes", "").orElseThrow());
    }

    /** The classes as they agreed with the database; nothing where they were as generated. */
    Optional<Map<String, String>> before() {
        return find("before", "").map(ClassCase::sources);
    }

    /** The lines of a file; none where it is not there. */
    List<String> lines(String what) {
        return find(what, ".txt").map(file -> text(file).lines().toList()).orElse(List.of());
    }

    /** What is expected. A file that names its engine goes before the one for all. */
    String outcome() {
        return find("outcome", ".txt").map(ClassCase::text).orElse("");
    }

    /** Takes what came for what is expected. */
    void accept(String outcome) {
        try {
            Path file = find("outcome", ".txt").orElseGet(() -> folder.resolve("outcome-" + word() + ".txt"));
            Files.writeString(file, outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> find(String what, String suffix) {
        return Stream.of(folder.resolve(what + "-" + word() + suffix), folder.resolve(what + suffix))
                .filter(Files::exists)
                .findFirst();
    }

    private static Map<String, String> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> sources = new TreeMap<>();
            files.forEach(file -> sources.put(String.valueOf(file.getFileName()), text(file)));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name() + " " + word();
    }
}
