package dev.coppice.verify.create;

import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders below {@code verify/cases}: each tells one thing that databases do.
 *
 * <p>{@code schema.sql} is for every engine; {@code <engine>.sql} takes its place on that engine. A folder that has
 * neither for an engine does not concern it.
 */
final class Cases {

    private static final Path FOLDER =
            Path.of(System.getProperty("coppice.root", ".")).resolve("verify/cases");

    private Cases() {}

    /** The scripts that concern an engine, in the order of their folders' names. */
    static List<String> scripts(TestDatabase.Engine engine) {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted()
                    .map(folder -> script(folder, engine))
                    .flatMap(Optional::stream)
                    .map(Cases::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> script(Path folder, TestDatabase.Engine engine) {
        Path own = folder.resolve(engine.name().toLowerCase(Locale.ROOT) + ".sql");
        return Stream.of(own, folder.resolve("schema.sql"))
                .filter(Files::exists)
                .findFirst();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
