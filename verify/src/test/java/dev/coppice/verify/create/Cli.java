package dev.coppice.verify.create;

import dev.coppice.schema.testing.FreePort;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as a user has it: a process of its own, with the jars that the build put together. */
public final class Cli {

    private static final Path ROOT = Path.of(System.getProperty("coppice.root", "."));

    /** The jars of the workshop. */
    public static final Path WORKSHOP = ROOT.resolve("cli/target/dist/lib");

    /** The jar of the annotation processor. */
    public static final Path PROCESSOR = ROOT.resolve("cli/target/dist/processor");

    /** The jars of the running project. */
    public static final Path SERVER = ROOT.resolve("starter/target/dist");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * @param folder where commands run
     * @param environment what they find in their environment besides ours
     */
    public Cli(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** For the user of a test database. */
    public static Cli of(Path folder, TestDatabase database) {
        return new Cli(folder, Map.of("COPPICE_DB_USER", database.user(), "COPPICE_DB_PASSWORD", database.password()));
    }

    /** What a command left behind. */
    public record Outcome(int exitCode, String out, String err) {}

    public Outcome run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("coppice", ".out");
        Path err = Files.createTempFile("coppice", ".err");
        Process process = process(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("No end after " + PATIENCE + ": " + String.join(" ", arguments));
        }
        Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    /** Serves a project until it is closed. */
    public Server serve(String project) throws IOException, InterruptedException {
        int port = FreePort.next();
        Path log = Files.createTempFile("coppice", ".log");
        Process process = process("run", project, "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Server server = new Server(process, URI.create("http://localhost:" + port), log);
        server.awaitAnnouncement();
        return server;
    }

    public ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcoppice.workshop=" + WORKSHOP,
                "-Dcoppice.server=" + SERVER,
                "-cp",
                WORKSHOP + "/*",
                "dev.coppice.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /** A running server of a created project. */
    public record Server(Process process, URI address, Path log) implements AutoCloseable {

        void awaitAnnouncement() throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!text().contains("is running")) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("The server did not start:\n" + text());
                }
                Thread.sleep(100);
            }
        }

        public String text() throws IOException {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
