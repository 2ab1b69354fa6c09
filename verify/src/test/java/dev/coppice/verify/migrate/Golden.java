package dev.coppice.verify.migrate;

import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A script of this repository that makes a database on an engine. */
record Golden(Engine engine, Path script) {

    private static final String SCHEMAS = "-- schemas: ";

    /** All of them: what readers are held against, what projects are created from, what is created and served. */
    static List<Golden> all() {
        List<Golden> all = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            String word = engine.name().toLowerCase(Locale.ROOT);
            folders("schema/src/test/resources/cases/" + word)
                    .forEach(folder -> add(all, engine, List.of(folder.resolve("schema.sql"))));
            folders("project/src/test/resources/cases")
                    .forEach(folder -> add(all, engine, List.of(folder.resolve("before." + word + ".sql"))));
            folders("verify/cases")
                    .forEach(folder ->
                            add(all, engine, List.of(folder.resolve(word + ".sql"), folder.resolve("schema.sql"))));
        }
        return all;
    }

    private static void add(List<Golden> all, Engine engine, List<Path> candidates) {
        candidates.stream().filter(Files::exists).findFirst().ifPresent(script -> all.add(new Golden(engine, script)));
    }

    private static List<Path> folders(String place) {
        try (Stream<Path> folders = Files.list(MigrationCase.ROOT.resolve(place))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A first line {@code -- schemas: a, b} is about more than the default schema. */
    Scope scope() {
        String firstLine = text().lines().findFirst().orElse("");
        return firstLine.startsWith(SCHEMAS)
                ? Scope.ofSchemas(
                        Arrays.stream(firstLine.substring(SCHEMAS.length()).split(", ", -1))
                                .toArray(String[]::new))
                : Scope.EVERYTHING;
    }

    @Override
    public String toString() {
        Path place = MigrationCase.ROOT.relativize(script);
        return engine.name().toLowerCase(Locale.ROOT) + " " + place.getName(0) + " "
                + place.getName(place.getNameCount() - 2);
    }
}
