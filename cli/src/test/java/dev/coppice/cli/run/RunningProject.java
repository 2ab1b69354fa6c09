package dev.coppice.cli.run;

import dev.coppice.cli.TestJvm;
import dev.coppice.cli.text.Terminal;
import dev.coppice.schema.Problem;
import dev.coppice.schema.testing.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code coppice run} is to somebody outside: a process, its words, its port and the server behind it. */
final class RunningProject implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path project;
    private final Path log;
    private final int port;

    private RunningProject(Process process, Path project, Path log, int port) {
        this.process = process;
        this.project = project;
        this.log = log;
        this.port = port;
    }

    /** Starts a project of a tiny installation and waits for its greeting. */
    static RunningProject start(Path installation, Path project, Runner.Mode mode) throws Exception {
        int port = FreePort.next();
        Path log = installation.resolve("run.log");
        Process process = new ProcessBuilder(hearingControlC(
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        installation.toString(),
                        project.toString(),
                        String.valueOf(port),
                        mode.name()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningProject running = new RunningProject(process, project, log, port);
        running.await("it answers", () -> running.greeting().isPresent() && running.said("is running"));
        return running;
    }

    /** A shell that starts a build in the background makes it and all that it starts deaf to Ctrl-C. */
    private static List<String> hearingControlC(String... arguments) throws IOException {
        List<String> command = TestJvm.command(arguments);
        Path status = Path.of("/proc/self/status");
        boolean deaf = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(
                                line.substring(line.indexOf(':') + 1).strip(), 16))
                        .anyMatch(signals -> (signals & 1 << 1) != 0);
        return deaf
                ? Stream.concat(Stream.of("env", "--default-signal=INT"), command.stream())
                        .toList()
                : command;
    }

    /** What the server answers; empty while there is none. */
    Optional<String> greeting() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return Optional.of(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server's process, as the server itself names it. */
    ProcessHandle server() {
        try (Stream<Path> files = Files.list(project)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("pid-"))
                    .map(name -> ProcessHandle.of(Long.parseLong(name.substring("pid-".length()))))
                    .flatMap(Optional::stream)
                    .filter(ProcessHandle::isAlive)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal to this process alone and tells how long it took to end. */
    Duration end(String signal) throws Exception {
        long start = System.nanoTime();
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end: " + words());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    String words() {
        return ProjectFolder.read(log);
    }

    boolean said(String words) {
        return words().contains(words);
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            boolean startedInVain = !process.isAlive() && words().contains("Exception");
            if (startedInVain || System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain until %s; it said: %s".formatted(what, words()));
            }
            Thread.sleep(20);
        }
    }

    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    @Override
    public void close() {
        List<ProcessHandle> left = new ArrayList<>(descendants());
        process.destroyForcibly();
        left.forEach(ProcessHandle::destroyForcibly);
    }

    /** That of the tests, without the processor that would hide the tiny one. */
    private static String classPath() {
        return Arrays.stream(TestJvm.classPath().split(File.pathSeparator, -1))
                .filter(place -> !place.contains("hibernate-processor"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The process: a runner with a tiny installation, whose rehearsals never end. */
    static final class Main {
        public static void main(String[] args) {
            Path installation = Path.of(args[0]);
            Terminal terminal = new Terminal(System.out, System.err, Terminal.Screen.NONE);
            terminal.setLevel(Terminal.Level.VERBOSE);
            Runner.Tools tools = new Runner.Tools(
                    new Distribution(installation.resolve("lib"), installation.resolve("server")),
                    terminal,
                    folder -> sample(folder),
                    installation.resolve("cache"));
            Port port = new Port(Integer.parseInt(args[2]));
            List<String> arguments = List.of("--server.port=" + port.number());
            try {
                new Runner(
                                new ProjectFolder(Path.of(args[1])),
                                new Runner.Options(port, arguments, Map.of(), Runner.Mode.valueOf(args[3])),
                                tools)
                        .run();
            } catch (Problem problem) {
                terminal.problem(problem);
                System.exit(1);
            }
        }

        private static void sample(Path folder) {
            try {
                TinyInstallation.project(folder, "rehearsal");
                Path application = folder.resolve("src/main/java/shop/ShopApplication.java");
                String endless = Files.readString(application)
                        .replace("server.start();", "server.start(); Thread.sleep(600_000);");
                Files.writeString(application, endless);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
