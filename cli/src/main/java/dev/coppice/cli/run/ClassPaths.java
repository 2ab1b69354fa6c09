package dev.coppice.cli.run;

import dev.coppice.schema.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds out which libraries a project runs on.
 *
 * <p>While the POM is as generated, they are those that came with Coppice. Once the owner changed it, Maven is asked, and
 * its answer is kept until the POM changes again.
 */
final class ClassPaths {

    private final Distribution distribution;

    ClassPaths(Distribution distribution) {
        this.distribution = distribution;
    }

    /** The project's libraries. */
    List<Path> libraries(ProjectFolder project) {
        return project.hasPristinePom() ? distribution.libraries(project.engine()) : fromMaven(project, Network.ONLINE);
    }

    /**
     * The project's libraries, without the network.
     *
     * @throws Problem that says why they cannot be found
     */
    List<Path> librariesAtHand(ProjectFolder project) {
        return project.hasPristinePom()
                ? distribution.libraries(project.engine())
                : fromMaven(project, Network.OFFLINE);
    }

    /** Whether Maven may look beyond this machine. */
    private enum Network {
        ONLINE,
        OFFLINE
    }

    /** Whether Maven will be asked, which takes a while. */
    boolean needsMaven(ProjectFolder project) {
        return !project.hasPristinePom() && !Files.exists(answer(project));
    }

    private static List<Path> fromMaven(ProjectFolder project, Network network) {
        Path answer = answer(project);
        List<Path> known = Files.exists(answer) ? paths(answer) : List.of();
        boolean stillThere = !known.isEmpty() && known.stream().allMatch(Files::exists);
        if (!stillThere) {
            askMaven(project, answer, network);
        }
        return paths(answer);
    }

    private static Path answer(ProjectFolder project) {
        String pom = new Fingerprint().text(ProjectFolder.read(project.pom())).value();
        return project.output().resolve("libraries-" + pom + ".txt");
    }

    private static List<Path> paths(Path answer) {
        return Arrays.stream(ProjectFolder.read(answer).strip().split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static void askMaven(ProjectFolder project, Path answer, Network network) {
        Path log = project.output().resolve("maven.log");
        Path draft = project.output().resolve("libraries.draft");
        try {
            Files.createDirectories(project.output());
            Files.deleteIfExists(draft);
            Process maven = start(command(project, draft, network), project, log);
            maven.getOutputStream().close();
            if (maven.waitFor() != 0 || !Files.exists(draft)) {
                throw notFound(network, log);
            }
            Files.move(draft, answer, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Maven was interrupted", "Start again", e);
        }
    }

    private static Problem notFound(Network network, Path log) {
        return switch (network) {
            case ONLINE ->
                new Problem(
                        "Maven cannot find the libraries that pom.xml asks for", "Its words are in %s".formatted(log));
            case OFFLINE ->
                new Problem(
                        "pom.xml was changed, and its libraries are not all in the local repository",
                        "Build it with Maven; what it said now is in %s".formatted(log));
        };
    }

    private static Process start(List<String> command, ProjectFolder project, Path log) {
        try {
            return new ProcessBuilder(command)
                    .directory(project.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new Problem(
                    "pom.xml was changed, and Maven cannot be started with '%s' to find its libraries"
                            .formatted(command.getFirst()),
                    "Put an executable mvnw into the project's folder, or install Maven",
                    e);
        }
    }

    private static List<String> command(ProjectFolder project, Path draft, Network network) {
        boolean windows = File.separatorChar == '\\';
        Path wrapper = project.root().resolve(windows ? "mvnw.cmd" : "mvnw");
        List<String> command = new ArrayList<>();
        command.add(Files.exists(wrapper) ? wrapper.toString() : "mvn");
        command.addAll(List.of(
                "-q", "-B", "dependency:build-classpath", "-Dmdep.includeScope=runtime", "-Dmdep.outputFile=" + draft));
        if (network == Network.OFFLINE) {
            command.add("-o");
        }
        return command;
    }
}
