package dev.coppice.cli.run;

import dev.coppice.project.Engine;
import dev.coppice.project.Manifest;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A created project on disk: where its parts are. */
public record ProjectFolder(Path root) {

    /** What ends the name of the main class's file. */
    private static final String MAIN = "Application.java";

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private static final Pattern SERVER_PORT = Pattern.compile(
            "(?m)^server(?:\\.port:|:\\s*\\n(?:[ \\t]+.*\\n)*?[ \\t]+port:)[ \\t]*([0-9]{1,5})[ \\t]*$");

    private static final Pattern DATABASE_URL = Pattern.compile("\\$\\{COPPICE_DB_URL:(jdbc:[^}\"]+)}");

    public ProjectFolder {
        root = root.toAbsolutePath().normalize();
        if (!Files.isRegularFile(root.resolve("pom.xml")) || !Files.isDirectory(root.resolve("src/main/java"))) {
            throw new Problem(
                    "%s is not a project: it has no pom.xml with src/main/java beside it".formatted(root),
                    "Go to a project's folder or name it, or make one with 'coppice create'");
        }
    }

    /** What people call it. */
    public String name() {
        return String.valueOf(root.getFileName());
    }

    Path pom() {
        return root.resolve("pom.xml");
    }

    Path sources() {
        return root.resolve("src/main/java");
    }

    Path resources() {
        return root.resolve("src/main/resources");
    }

    /** What {@code run} makes lies here and may be deleted at any time. */
    Path output() {
        return root.resolve("target/coppice");
    }

    Path classes() {
        return output().resolve("classes");
    }

    /** Whether the POM is as it was generated, so that its dependencies are known without Maven. */
    boolean hasPristinePom() {
        Path base = root.resolve(Manifest.basePath("pom.xml"));
        return Files.isRegularFile(base) && read(base).equals(read(pom()));
    }

    /** The engine whose driver the POM names. */
    public Engine engine() {
        return findEngine()
                .orElseThrow(() -> new Problem(
                        "The POM of %s names no JDBC driver".formatted(root),
                        "Add the driver's dependency to pom.xml"));
    }

    /** The engine whose driver the POM names, if it is one that we know. */
    Optional<Engine> findEngine() {
        String pom = read(pom());
        return Arrays.stream(Engine.values())
                .filter(engine -> pom.contains("<artifactId>" + engine.driverArtifact() + "</artifactId>"))
                .findFirst();
    }

    /** Where the server listens if nobody says otherwise on the command line. */
    public Port port(Map<String, String> environment) {
        String inEnvironment = environment.getOrDefault("SERVER_PORT", "");
        if (inEnvironment.matches("[0-9]{1,5}")) {
            return new Port(Integer.parseInt(inEnvironment));
        }
        Path configuration = resources().resolve("application.yaml");
        Matcher matcher = SERVER_PORT.matcher(Files.exists(configuration) ? read(configuration) : "");
        return matcher.find() ? new Port(Integer.parseInt(matcher.group(1))) : Port.USUAL;
    }

    /** The database's URL as the configuration has it, without what the environment may replace. */
    public String databaseUrl() {
        Path configuration = resources().resolve("application.yaml");
        Matcher matcher = DATABASE_URL.matcher(Files.exists(configuration) ? read(configuration) : "");
        if (!matcher.find()) {
            throw new Problem(
                    "%s does not say which database it uses".formatted(configuration), "Give it with --db-url");
        }
        return matcher.group(1);
    }

    /** The class that starts the server. */
    String mainClass() {
        List<Path> candidates = candidates();
        if (candidates.size() != 1) {
            throw new Problem(
                    "%s has %d classes named …Application with @SpringBootApplication; one is needed to start it"
                            .formatted(root, candidates.size()),
                    "Keep one of them");
        }
        Path file = candidates.getFirst();
        String simpleName = String.valueOf(file.getFileName()).replace(".java", "");
        Matcher matcher = PACKAGE.matcher(read(file));
        return matcher.find() ? matcher.group(1) + "." + simpleName : simpleName;
    }

    /** The package of the class that starts the server. */
    public String packageName() {
        String main = mainClass();
        return main.substring(0, Math.max(0, main.lastIndexOf('.')));
    }

    private List<Path> candidates() {
        try (Stream<Path> files = Files.walk(sources())) {
            return files.filter(file -> file.toString().endsWith(MAIN))
                    .filter(file -> read(file).contains("@SpringBootApplication"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
