package dev.coppice.schema.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The servers that tests need, each started once per build although every module tests in a process of its own.
 *
 * <p>Whoever needs a server first starts a {@link ServerHolder}, a process that outlives this one and ends with the
 * build. An address in the environment is taken instead.
 */
final class TestServer {

    static final TestServer POSTGRESQL = new TestServer(
            "postgresql",
            "COPPICE_TEST_POSTGRES_URL",
            "install Debian's package 'postgresql', or set COPPICE_TEST_POSTGRES_URL to the JDBC URL of a server"
                    + " (jdbc:postgresql://host:5432/postgres?user=…&password=…) whose user may create databases",
            List.of(EmbeddedPostgresServer::start, DebianPostgresServer::start));

    static final TestServer MARIADB = new TestServer(
            "mariadb",
            "COPPICE_TEST_MARIADB_URL",
            "install Debian's package 'mariadb-server', or set COPPICE_TEST_MARIADB_URL to the JDBC URL of a server"
                    + " (jdbc:mariadb://host:3306/?user=…&password=…) whose user may create databases",
            List.of(MariaDbServer::startEmbedded, MariaDbServer::startInstalled));

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final String variable;
    private final String remedy;
    private final List<RunningServer.Start> ways;

    private @Nullable ServerAddress known;

    private TestServer(String name, String variable, String remedy, List<RunningServer.Start> ways) {
        this.name = name;
        this.variable = variable;
        this.remedy = remedy;
        this.ways = ways;
    }

    /** The server that calls itself so. */
    static TestServer named(String name) {
        return name.equals(POSTGRESQL.name) ? POSTGRESQL : MARIADB;
    }

    String name() {
        return name;
    }

    /** The server's address; starts the server if the build has none yet. */
    synchronized ServerAddress address() {
        if (known == null) {
            String given = System.getenv(variable);
            known = given == null || given.isBlank() ? ofBuild() : ServerAddress.of(given);
        }
        return known;
    }

    /** Starts the server as a child of this process; tells if it is not the one that the build brings. */
    RunningServer start(Path folder, Consumer<String> notices) {
        List<String> reasons = new ArrayList<>();
        for (RunningServer.Start way : ways) {
            try {
                RunningServer server = way.in(folder);
                if (!reasons.isEmpty()) {
                    notices.accept(
                            "WARNING: the tests use the %s that is installed here, because the build's own failed: %s"
                                    .formatted(name, String.join("; ", reasons)));
                }
                return server;
            } catch (Exception | LinkageError e) {
                e.printStackTrace();
                reasons.add(String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
            }
        }
        throw new IllegalStateException(
                "%s could not be started for the tests (%s); %s".formatted(name, String.join("; ", reasons), remedy));
    }

    private ServerAddress ofBuild() {
        ServerFiles files = ServerFiles.of(this, ServerFiles.rootOfBuild());
        try (ServerFiles.Lock lock = files.lock()) {
            lock.lease(BuildProcess.current());
            Optional<ServerAddress> running = lock.address().filter(ServerAddress::answers);
            return running.isPresent() ? running.get() : spawnHolder(files, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerAddress spawnHolder(ServerFiles files, ServerFiles.Lock lock) throws IOException {
        lock.forget();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                ServerHolder.class.getName(),
                name,
                files.folder().toString());
        Map<String, String> environment = builder.environment();
        environment.put("CLASSPATH", classPath());
        Path log = files.folder().resolve("holder.log");
        Process holder = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing(files)))
                .start();
        return awaitAddress(lock, holder, log);
    }

    private ServerAddress awaitAddress(ServerFiles.Lock lock, Process holder, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<ServerAddress> address = lock.address();
            if (address.isPresent()) {
                lock.notice().ifPresent(System.out::println);
                return address.get();
            }
            if (!holder.isAlive()) {
                throw new IllegalStateException(
                        lock.failure().orElse("%s's holder ended early, see %s; %s".formatted(name, log, remedy)));
            }
            pause();
        }
        holder.destroy();
        throw new IllegalStateException(
                "%s did not start within %d minutes, see %s; %s".formatted(name, PATIENCE.toMinutes(), log, remedy));
    }

    private static java.io.File nothing(ServerFiles files) throws IOException {
        Path empty = files.folder().resolve("nothing");
        Files.write(empty, new byte[0]);
        return empty.toFile();
    }

    /** Surefire's own class path when it hides behind a manifest, otherwise the usual one. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a test server was starting", e);
        }
    }
}
