package dev.coppice.schema.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL from Debian's package, which does not run as root: then its own user does the work. */
final class DebianPostgresServer implements RunningServer {

    private final Path programs;
    private final Path home;
    private final String options;
    private final ServerAddress address;

    private DebianPostgresServer(Path programs, Path home, String options, ServerAddress address) {
        this.programs = programs;
        this.home = home;
        this.options = options;
        this.address = address;
    }

    static RunningServer start(Path folder) throws IOException, SQLException {
        Path programs = newestPrograms(Path.of("/usr/lib/postgresql"));
        Path home = Files.createTempDirectory("coppice-postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", home.toString()));
        }
        Path data = home.resolve("data");
        int port = FreePort.next();
        String options =
                "-p %d -k '' -c listen_addresses=localhost -c fsync=off -c full_page_writes=off -c max_connections=300"
                        .formatted(port);
        runAsServer(programs.resolve("initdb"), "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
        run(programs, home, options);
        return new DebianPostgresServer(programs, home, options, PostgresDoor.lock(data, port));
    }

    private static void run(Path programs, Path home, String options) throws IOException {
        String data = home.resolve("data").toString();
        String log = home.resolve("log").toString();
        runAsServer(programs.resolve("pg_ctl"), "-D", data, "-w", "-l", log, "-o", options, "start");
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public void stop() {
        try {
            runAsServer(programs.resolve("pg_ctl"), "-D", home.resolve("data").toString(), "-m", "immediate", "stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void startAgain() {
        try {
            run(programs, home, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            run(List.of("rm", "-rf", home.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newestPrograms(Path versions) throws IOException {
        if (!Files.isDirectory(versions)) {
            throw new IOException(versions + " does not exist");
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(DebianPostgresServer::number))
                    .orElseThrow(() -> new IOException("No version below " + versions + " has a server"))
                    .resolve("bin");
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(String.valueOf(version.getFileName()).replaceAll("\\D.*", ""));
    }

    private static void runAsServer(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(program.toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("'%s' failed".formatted(String.join(" ", command)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
