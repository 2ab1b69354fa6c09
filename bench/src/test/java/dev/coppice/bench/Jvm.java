package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines that start the JDK which runs the benchmarks. */
final class Jvm {

    static final Path HOME = Path.of(System.getProperty("java.home"));

    private Jvm() {}

    static Command java(Path folder, List<Path> classPath, String mainClass) {
        return Command.of(folder, HOME.resolve("bin/java").toString(), "-cp", join(classPath), mainClass);
    }

    /** Compiles a folder of sources with the compiler's own command. */
    static Command javac(Path sources, List<Path> classPath, Path classes) throws IOException {
        List<String> words = new ArrayList<>(List.of(HOME.resolve("bin/javac").toString(), "-parameters"));
        words.addAll(List.of("-proc:none", "-nowarn", "-cp", join(classPath), "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .forEach(words::add);
        }
        return Command.of(sources, words.toArray(String[]::new));
    }

    static String join(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /** The jars of a folder in a fixed order. */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
