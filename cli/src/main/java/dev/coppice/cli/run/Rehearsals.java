package dev.coppice.cli.run;

import dev.coppice.cli.text.Terminal;
import dev.coppice.model.jpa.EntityClasses;
import dev.coppice.model.jpa.JpaReader;
import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the start cache beside a running server, at the lowest priority: a sample project is created in a folder of its
 * own, started on the same libraries and asked a few things. The owner's own code and database are not touched.
 */
public final class Rehearsals {

    /** Makes a sample project in a folder that does not exist yet. */
    @FunctionalInterface
    public interface SampleMaker {
        void make(Path folder);
    }

    private static final long PATIENCE_MILLIS = 3_000;
    private static final long MILLIS_TO_TIDY_UP = 700;

    private final Distribution distribution;
    private final SampleMaker samples;
    private final Terminal terminal;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private volatile @Nullable Thread thread;

    Rehearsals(Distribution distribution, SampleMaker samples, Terminal terminal) {
        this.distribution = distribution;
        this.samples = samples;
        this.terminal = terminal;
    }

    /** Begins in the background, unless the cache is there, cannot be made, or somebody else is making one. */
    void begin(StartCache cache, Libraries libraries, Hints hints) {
        if (cache.exists() || cache.failedBefore()) {
            return;
        }
        Thread started = new Thread(() -> rehearse(cache, libraries, hints), "coppice-rehearsal");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Gives up, without waiting for it. */
    void stop() {
        stop.countDown();
        Process running = process;
        if (running != null) {
            kill(running);
        }
    }

    /** Gives what was stopped the time to tidy up after itself, but not for long; the next run tidies up, too. */
    void awaitEnd() throws InterruptedException {
        Thread started = thread;
        if (started != null) {
            started.join(MILLIS_TO_TIDY_UP);
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private static void kill(Process running) {
        List<ProcessHandle> descendants = running.descendants().toList();
        running.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private void rehearse(StartCache cache, Libraries libraries, Hints hints) {
        try {
            boolean stopped = stop.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            Optional<StartCacheDraft> begun = stopped ? Optional.empty() : cache.begin();
            if (begun.isPresent()) {
                rehearseAlone(cache, begun.get(), libraries, hints);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException | Problem e) {
            terminal.detail("There is no start cache: " + e.getMessage());
        }
    }

    private void rehearseAlone(StartCache cache, StartCacheDraft begun, Libraries libraries, Hints hints)
            throws IOException, InterruptedException {
        try (StartCacheDraft draft = begun) {
            boolean successful = rehearse(draft, libraries, hints) && draft.publish();
            if (!successful && !isStopped()) {
                cache.markFailure();
            }
            terminal.detail(successful ? "The next start will be faster" : "There is no start cache");
        }
    }

    /** Compiles the sample as {@code run} would, without starting anything. */
    public static void compile(Distribution distribution, Path folder) {
        ProjectFolder sample = new ProjectFolder(folder);
        compile(distribution, sample, distribution.libraries(Engine.SQLITE));
    }

    /** Reads the classes of the sample for every engine. */
    public static void read(Distribution distribution, Path folder) {
        MappedSources sources = MappedSources.own(new ProjectFolder(folder));
        for (Engine engine : Engine.values()) {
            JpaReader.read(
                    new EntityClasses(
                            List.of(sources.classes()),
                            distribution.libraries(engine),
                            engine.id(),
                            Collections.emptySortedMap()),
                    Schema.EMPTY);
        }
    }

    private static boolean compile(Distribution distribution, ProjectFolder sample, List<Path> jars) {
        List<Path> processorPath = Stream.concat(Stream.of(distribution.processorJar()), jars.stream())
                .toList();
        return new Compilation(sample, jars, processorPath).run() instanceof Compilation.Result.Compiled;
    }

    private boolean rehearse(StartCacheDraft draft, Libraries libraries, Hints hints)
            throws IOException, InterruptedException {
        Path folder = draft.folder().resolve("shop");
        samples.make(folder);
        ProjectFolder sample = new ProjectFolder(folder);
        return !isStopped()
                && compile(distribution, sample, libraries.jars())
                && !isStopped()
                && perform(command(draft, libraries, hints, sample), folder);
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
        if (isStopped()) {
            kill(started);
        }
        boolean successful = started.waitFor() == 0;
        if (!successful && !isStopped()) {
            terminal.detail(ProjectFolder.read(log.toPath()));
        }
        return successful;
    }

    private List<String> command(StartCacheDraft draft, Libraries libraries, Hints hints, ProjectFolder sample) {
        List<String> command = new ArrayList<>(politely());
        command.addAll(ServerJvm.command());
        command.addAll(draft.settings());
        command.addAll(List.of("-cp", libraries.joined(), "dev.coppice.cli.launch.Rehearsal", sample.mainClass()));
        command.add(
                Libraries.join(Stream.of(sample.classes(), sample.resources(), distribution.driverJar(Engine.SQLITE))));
        command.add(String.join(",", hints.classNames()));
        return command;
    }

    private static List<String> politely() {
        boolean hasNice = Files.isExecutable(Path.of("/usr/bin/nice"));
        return hasNice ? List.of("/usr/bin/nice", "-n", "19") : List.of();
    }

    /** Classes that the owner's server will need and the sample on SQLite does not. */
    record Hints(List<String> classNames) {

        Hints {
            classNames = List.copyOf(classNames);
        }

        /** Those of an engine; of SQLite if it is unknown. */
        static Hints of(Optional<Engine> engine) {
            return switch (engine.orElse(Engine.SQLITE)) {
                case SQLITE -> new Hints(List.of("org.sqlite.SQLiteConnection"));
                case H2 ->
                    new Hints(List.of(
                            "org.h2.Driver",
                            "org.h2.jdbc.JdbcConnection",
                            "org.h2.engine.Engine",
                            "org.hibernate.dialect.H2Dialect"));
                case POSTGRESQL ->
                    new Hints(List.of(
                            "org.postgresql.Driver",
                            "org.postgresql.jdbc.PgConnection",
                            "org.hibernate.dialect.PostgreSQLDialect"));
                case MARIADB ->
                    new Hints(List.of(
                            "org.mariadb.jdbc.Driver",
                            "org.mariadb.jdbc.Connection",
                            "org.hibernate.dialect.MariaDBDialect"));
            };
        }
    }
}
