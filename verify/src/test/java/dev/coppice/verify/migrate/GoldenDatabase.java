package dev.coppice.verify.migrate;

import dev.coppice.cli.sample.ShopDatabase;
import dev.coppice.migrate.History;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A database that the golden cases of a module begin with, or the sample.
 *
 * @param name says where it is from
 * @param script makes it; nothing for the sample, which makes itself
 */
record GoldenDatabase(String name, Engine engine, String script) {

    private static final Path READ = MigrationCase.ROOT.resolve("schema/src/test/resources/cases");
    private static final Path CREATED = MigrationCase.ROOT.resolve("project/src/test/resources/cases");
    private static final String SCHEMAS = "-- schemas: ";

    /** All of them. */
    static List<GoldenDatabase> all() {
        return Stream.of(read(), created(), sample()).flatMap(all -> all).toList();
    }

    private static Stream<GoldenDatabase> read() {
        return Arrays.stream(Engine.values())
                .flatMap(engine -> folders(READ.resolve(word(engine))).map(folder -> of(folder, engine, "schema.sql")));
    }

    private static Stream<GoldenDatabase> created() {
        return Arrays.stream(Engine.values()).flatMap(engine -> {
            String file = "before.%s.sql".formatted(word(engine));
            return folders(CREATED)
                    .filter(folder -> Files.exists(folder.resolve(file)))
                    .map(folder -> of(folder, engine, file));
        });
    }

    private static Stream<GoldenDatabase> sample() {
        return Arrays.stream(Engine.values()).map(engine -> new GoldenDatabase("the sample", engine, ""));
    }

    private static GoldenDatabase of(Path folder, Engine engine, String file) {
        try {
            return new GoldenDatabase(
                    String.valueOf(folder.getFileName()), engine, Files.readString(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders(Path place) {
        try (Stream<Path> folders = Files.list(place)) {
            return folders.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    void make(TestDatabase database) throws SQLException {
        if (script.isEmpty()) {
            try (Connection connection = database.connection()) {
                ShopDatabase.create(connection);
            }
        } else {
            database.execute(script);
        }
    }

    /** What of it a project is about. */
    Scope scope() {
        String firstLine = script.lines().findFirst().orElse("");
        Scope scope = firstLine.startsWith(SCHEMAS)
                ? Scope.ofSchemas(firstLine.substring(SCHEMAS.length()).split(", ", -1))
                : Scope.EVERYTHING;
        return scope.excluding(History.TABLES.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return name + " on " + word(engine);
    }
}
