package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Sample;
import dev.coppice.bench.measure.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command as people type it, its launcher script included. Its caches lie in the scratch folder. */
record Coppice(Path root, Scratch scratch) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A project that stays for the whole benchmark. */
    CreatedProject project() throws IOException, InterruptedException {
        Path folder = scratch.unused("project").resolve("shop");
        Files.createDirectories(folder.getParent());
        command("create", folder.toString(), "--package", CreatedProject.PACKAGE)
                .run();
        return new CreatedProject(folder);
    }

    /** A project for a database, called like the sample. */
    CreatedProject shop(Database database) throws IOException, InterruptedException {
        Path folder = scratch.unused("project").resolve("shop");
        Files.createDirectories(folder.getParent());
        creating("create", folder, database).run();
        return new CreatedProject(folder);
    }

    /** A project for a database, in a folder that stays for the whole benchmark. */
    Path project(Database database) throws IOException, InterruptedException {
        Path folder = scratch.unused("project");
        creating("create", folder, database).run();
        return folder;
    }

    /** Follows the database and takes the merges over, without a review. */
    Command rebuild(Path project, Database database) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(database.environment());
        return command("rebuild-from-database", project.toString(), "--accept", "--db-url", database.jdbcUrl())
                .withEnvironment(environment);
    }

    /** Asks whether the entity classes ask for a migration; they must not. */
    Command check(Path project, Database database) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(database.environment());
        return command("migrate", "check", "--project", project.toString(), "--db-url", database.jdbcUrl())
                .withEnvironment(environment);
    }

    Contestant contestant(String name, Database database) {
        return new Contestant(name, () -> create(database));
    }

    Sample create(Database database) throws IOException, InterruptedException {
        Path folder = scratch.unused("created");
        Sample sample = creating("create", folder, database).measure();
        Scratch.delete(folder);
        return sample;
    }

    /** From a database to the first answer of a server for it. */
    Sample createAndRun(Database database, String path) throws IOException, InterruptedException {
        Path folder = scratch.unused("created");
        int port = Scratch.freePort();
        Command command = creating("create-and-run", folder, database).with("--port", Integer.toString(port));
        try (Server server = command.serve(port)) {
            return server.firstAnswer(path);
        } finally {
            Scratch.delete(folder);
        }
    }

    /** Starts what has been created before; the command makes and uses an archive of its own. */
    Sample run(CreatedProject project) throws IOException, InterruptedException {
        int port = Scratch.freePort();
        List<String> paths = project.paths();
        try (Server server = running(project, port).serve(port)) {
            return server.idleAfter(paths, server.firstAnswer(paths.getFirst()));
        }
    }

    /** Runs the project until the command has made its archive, unless there is one. */
    void ensureArchive(CreatedProject project) throws IOException, InterruptedException {
        if (hasArchive()) {
            return;
        }
        int port = Scratch.freePort();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Server server = running(project, port).serve(port)) {
            server.firstAnswer(project.paths().getFirst());
            while (!hasArchive()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("'coppice run' made no archive within " + PATIENCE);
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
    }

    void forgetArchives() throws IOException {
        Scratch.delete(caches());
    }

    private boolean hasArchive() throws IOException {
        Path made = caches().resolve("coppice/start");
        if (!Files.exists(made)) {
            return false;
        }
        try (Stream<Path> files = Files.list(made)) {
            return files.anyMatch(file -> file.toString().endsWith(".cache"));
        }
    }

    private Path caches() {
        return scratch.folder().resolve("caches");
    }

    private Command running(CreatedProject project, int port) {
        return command("run", project.folder().toString(), "--port", Integer.toString(port));
    }

    private Command creating(String verb, Path folder, Database database) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(database.environment());
        return command(verb, folder.toString(), "--db-url", database.jdbcUrl(), "--package", CreatedProject.PACKAGE)
                .withEnvironment(environment);
    }

    private Command command(String... words) {
        return Command.of(scratch.folder(), root.resolve("coppice").toString())
                .with(words)
                .withEnvironment(environment());
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CACHE_HOME", caches().toString());
    }
}
