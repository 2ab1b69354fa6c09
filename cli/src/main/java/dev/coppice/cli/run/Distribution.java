package dev.coppice.cli.run;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars that come with Coppice: those of the workshop, and those that a created project runs on.
 *
 * @param workshop the folder of the workshop's jars, the drivers among them
 * @param server the folder of the starter and all that it needs
 */
public record Distribution(Path workshop, Path server) {

    private static final Pattern LAUNCH = Pattern.compile("coppice-cli-.*-launch\\.jar");
    private static final Pattern PROCESSOR = Pattern.compile("hibernate-processor-.*\\.jar");

    /** The jar of {@code dev.coppice.cli.launch}. */
    Path launchJar() {
        return jar(workshop, LAUNCH);
    }

    /** The jar of the processor that writes the JPA metamodel; in a folder of its own, as the workshop never loads it. */
    Path processorJar() {
        return jar(workshop.resolveSibling("processor"), PROCESSOR);
    }

    /** The driver's jar. */
    Path driverJar(Engine engine) {
        return jar(workshop, Pattern.compile(Pattern.quote(engine.driverArtifact()) + "-[0-9].*\\.jar"));
    }

    /** What a project with an unchanged POM runs on, in an order that does not change. */
    List<Path> libraries(Engine engine) {
        return Stream.concat(jars(server).stream(), Stream.of(driverJar(engine)))
                .toList();
    }

    private static Path jar(Path folder, Pattern name) {
        return jars(folder).stream()
                .filter(jar -> name.matcher(String.valueOf(jar.getFileName())).matches())
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "A jar is missing in %s: %s".formatted(folder, name),
                        "Install Coppice again, or delete cli/target and start ./coppice once more"));
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem(
                    "The folder %s of this installation is missing".formatted(folder),
                    "Install Coppice again, or delete cli/target and start ./coppice once more");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
