package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sources of which some take part in a mapping.
 *
 * @param sources the folder of all of them
 * @param classes where those that take part are compiled to
 * @param mark the file that says what was compiled last
 * @param said what they said when they were read last
 */
record MappedSources(Path sources, Path classes, Path mark, LastReading said) {

    private static final String JAVA = "src/main/java/";

    /** Those that the owner has. */
    static MappedSources own(ProjectFolder project) {
        return new MappedSources(
                project.sources(),
                project.output().resolve("mapped-classes"),
                project.output().resolve("mapped"),
                new LastReading(project.output().resolve("mapped-said")));
    }

    /** Those that were generated last, as soon as the folder {@linkplain #hold holds} them. */
    static MappedSources generated(ProjectFolder project) {
        return new MappedSources(
                project.output().resolve("generated-sources"),
                project.output().resolve("generated-classes"),
                project.output().resolve("generated"),
                new LastReading(project.output().resolve("generated-said")));
    }

    /** Sees to it that the folder has these sources and no others; what it has already is not touched. */
    void hold(Map<String, String> texts) {
        try {
            Files.createDirectories(sources);
            Set<Path> wanted = new HashSet<>();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                if (text.getKey().startsWith(JAVA) && text.getKey().endsWith(".java")) {
                    Path file = sources.resolve(text.getKey().substring(JAVA.length()));
                    wanted.add(file);
                    write(file, text.getValue());
                }
            }
            for (Path file : files()) {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
