package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
