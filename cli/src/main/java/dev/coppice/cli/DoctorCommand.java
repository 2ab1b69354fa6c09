package dev.coppice.cli;

import dev.coppice.cli.connect.Connector;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.connect.EmbeddedCopy;
import dev.coppice.cli.given.DatabaseOptions;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.Port;
import dev.coppice.project.Engine;
import dev.coppice.project.Versions;
import dev.coppice.schema.Problem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything that Coppice needs, and says of each whether it is well and what to do if not. */
@Command(name = "doctor", description = "Check everything that Coppice needs.")
final class DoctorCommand implements Callable<Integer> {

    private static final long ENOUGH_ROOM = 200_000_000;
    private static final int OLDEST_JDK = 21;

    /** What was looked at; the remedy is empty where all is well. */
    record Diagnosis(String subject, String state, String remedy) {

        static Diagnosis well(String subject, String state) {
            return new Diagnosis(subject, state, "");
        }

        boolean isWell() {
            return remedy.isEmpty();
        }
    }

    private final World world;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "The port that should be free.")
    private int port = Port.USUAL.number();

    DoctorCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        List<Diagnosis> diagnoses = new ArrayList<>();
        diagnoses.add(jdk(Runtime.version().feature(), System.getProperty("java.home")));
        diagnoses.add(compiler());
        diagnoses.add(starter(localRepository()));
        for (Engine engine : Engine.values()) {
            diagnoses.add(driver(engine));
        }
        database.read(world).ifPresent(asked -> diagnoses.add(connection(asked)));
        diagnoses.add(port(new Port(port)));
        diagnoses.add(room(world.workingDirectory().toFile()));
        diagnoses.forEach(diagnosis -> world.terminal().result(line(diagnosis)));
        return diagnoses.stream().allMatch(Diagnosis::isWell) ? 0 : 1;
    }

    static String line(Diagnosis diagnosis) {
        String first =
                "%-9s%-22s%s".formatted(diagnosis.isWell() ? "ok" : "problem", diagnosis.subject(), diagnosis.state());
        return diagnosis.isWell() ? first : first + "\n" + " ".repeat(31) + diagnosis.remedy();
    }

    static Diagnosis jdk(int version, String home) {
        String state = "%d in %s".formatted(version, home);
        return version >= OLDEST_JDK
                ? Diagnosis.well("JDK", state)
                : new Diagnosis("JDK", state, "Install a JDK from version 21 on and set JAVA_HOME to it");
    }

    private static Diagnosis compiler() {
        return ToolProvider.getSystemJavaCompiler() == null
                ? new Diagnosis("Java compiler", "missing", "Set JAVA_HOME to a JDK, not to a runtime")
                : Diagnosis.well("Java compiler", "part of the JDK");
    }

    /** Created projects find the starter there when they are built by Maven. */
    static Diagnosis starter(Path repository) {
        Path starter = repository.resolve("dev/coppice/coppice-starter").resolve(Versions.coppice());
        return Files.isDirectory(starter)
                ? Diagnosis.well("starter for Maven", starter.toString())
                : new Diagnosis(
                        "starter for Maven",
                        "not in %s".formatted(repository),
                        "Run './mvnw -DskipTests install' in Coppice's folder; 'coppice run' works without it");
    }

    private Path localRepository() {
        String configured = world.environment().getOrDefault("MAVEN_USER_HOME", "");
        Path home = configured.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2") : Path.of(configured);
        return home.resolve("repository");
    }

    private static Diagnosis driver(Engine engine) {
        String subject = "driver " + engine.product();
        return new Connector().hasDriver(engine)
                ? Diagnosis.well(subject, "there")
                : new Diagnosis(subject, "missing", "Install Coppice again");
    }

    private static Diagnosis connection(DatabaseUrls.Parsed asked) {
        String subject = "connection";
        try (EmbeddedCopy.Opening opening = EmbeddedCopy.opening(asked.url());
                Connection connection = new Connector().open(opening.url(), asked.credentials())) {
            String product = connection.getMetaData().getDatabaseProductName();
            String version = connection.getMetaData().getDatabaseProductVersion();
            return Diagnosis.well(
                    subject,
                    "%s %s, '%s'".formatted(product, version, asked.url().name()));
        } catch (Problem problem) {
            return new Diagnosis(subject, String.valueOf(problem.getMessage()), problem.remedy());
        } catch (SQLException e) {
            return new Diagnosis(subject, "broke", "Try again");
        }
    }

    static Diagnosis port(Port port) {
        String subject = "port " + port.number();
        return port.isFree()
                ? Diagnosis.well(subject, "free")
                : new Diagnosis(subject, "in use", "Stop the program that has it, or run with another --port");
    }

    static Diagnosis room(File folder) {
        long free = folder.getUsableSpace();
        String state = "%d MB free".formatted(free / 1_000_000);
        return free >= ENOUGH_ROOM
                ? Diagnosis.well("disk", state)
                : new Diagnosis("disk", state, "Make room; a project and its server take up to 200 MB");
    }
}
