package dev.coppice.cli.run;

import dev.coppice.cli.text.Terminal;
import dev.coppice.project.Engine;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the start cache beside a running server, at the lowest priority: a sample project is created in a temporary
 * folder, started on the same libraries and asked a few things. The owner's own code and database are not touched.
 */
public final class Rehearsals {

    /** Makes a sample project in a folder that does not exist yet. */
    @FunctionalInterface
    public interface SampleMaker {
        void make(Path folder);
    }

    private static final long PATIENCE_MILLIS = 3_000;

    private final Distribution distribution;
    private final SampleMaker samples;
    private final Terminal terminal;
    private volatile @Nullable Process process;
    private volatile boolean stopped;

    Rehearsals(Distribution distribution, SampleMaker samples, Terminal terminal) {
        this.distribution = distribution;
        this.samples = samples;
        this.terminal = terminal;
    }

    /** Begins in the background, unless the cache is there, cannot be made, or somebody else is making it. */
    Thread begin(StartCache cache, Libraries libraries, Engine engine) {
        Thread thread = new Thread(() -> rehearse(cache, libraries, engine), "coppice-rehearsal");
        thread.setDaemon(true);
        if (!cache.exists() && !cache.failedBefore()) {
            thread.start();
        }
        return thread;
    }

    /** Gives up at once. */
    void stop() {
        stopped = true;
        Process running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    private void rehearse(StartCache cache, Libraries libraries, Engine engine) {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            if (!stopped && cache.begin()) {
                rehearseAlone(cache, libraries, engine);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rehearseAlone(StartCache cache, Libraries libraries, Engine engine) throws InterruptedException {
        boolean successful = false;
        try {
            successful = inTemporaryFolder(cache, libraries, engine);
        } catch (IOException | UncheckedIOException e) {
            terminal.detail("The start cache was not made: " + e.getMessage());
        } finally {
            cache.end(successful);
        }
        if (!successful && !stopped) {
            cache.markFailure();
        }
        terminal.detail(successful ? "The next start will be faster" : "There is no start cache");
    }

    /** Creates the sample and compiles it as {@code run} would, without starting anything. */
    public static void compile(Distribution distribution, SampleMaker samples, Path folder) {
        samples.make(folder);
        ProjectFolder sample = new ProjectFolder(folder);
        compile(distribution, sample, distribution.libraries(Engine.SQLITE));
    }

    private static boolean compile(Distribution distribution, ProjectFolder sample, List<Path> jars) {
        List<Path> processorPath = Stream.concat(Stream.of(distribution.processorJar()), jars.stream())
                .toList();
        return new Compilation(sample, jars, processorPath).run() instanceof Compilation.Result.Compiled;
    }

    private boolean inTemporaryFolder(StartCache cache, Libraries libraries, Engine engine)
            throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("coppice-rehearsal");
        try {
            Path folder = temporary.resolve("shop");
            samples.make(folder);
            ProjectFolder sample = new ProjectFolder(folder);
            return compile(distribution, sample, libraries.jars())
                    && !stopped
                    && perform(command(cache, libraries, engine, sample), folder);
        } finally {
            delete(temporary);
        }
    }

    private boolean perform(List<String> command, Path folder) throws IOException, InterruptedException {
        File log = folder.resolve("rehearsal.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().keySet().removeIf(name -> name.startsWith("COPPICE_") || name.startsWith("SPRING_"));
        Process started = builder.start();
        process = started;
        boolean successful = started.waitFor() == 0;
        if (!successful && !stopped) {
            terminal.detail(ProjectFolder.read(log.toPath()));
        }
        return successful;
    }

    private List<String> command(StartCache cache, Libraries libraries, Engine engine, ProjectFolder sample) {
        List<String> command = new ArrayList<>(politely());
        command.addAll(ServerJvm.command());
        command.addAll(cache.make());
        command.addAll(List.of("-cp", libraries.joined(), "dev.coppice.cli.launch.Rehearsal", sample.mainClass()));
        command.add(
                Libraries.join(Stream.of(sample.classes(), sample.resources(), distribution.driverJar(Engine.SQLITE))));
        command.add(hints(engine));
        return command;
    }

    /** Classes that the owner's server will need and the sample on SQLite does not. */
    private static String hints(Engine engine) {
        return switch (engine) {
            case SQLITE -> "org.sqlite.SQLiteConnection";
            case H2 -> "org.h2.Driver,org.h2.jdbc.JdbcConnection,org.h2.engine.Engine,org.hibernate.dialect.H2Dialect";
            case POSTGRESQL ->
                "org.postgresql.Driver,org.postgresql.jdbc.PgConnection,org.hibernate.dialect.PostgreSQLDialect";
            case MARIADB -> "org.mariadb.jdbc.Driver,org.mariadb.jdbc.Connection,org.hibernate.dialect.MariaDBDialect";
        };
    }

    private static List<String> politely() {
        boolean hasNice = Files.isExecutable(Path.of("/usr/bin/nice"));
        return hasNice ? List.of("/usr/bin/nice", "-n", "19") : List.of();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
