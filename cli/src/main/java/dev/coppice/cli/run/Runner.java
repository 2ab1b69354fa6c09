package dev.coppice.cli.run;

import dev.coppice.cli.text.Terminal;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles a project, starts its server and stays until either ends. */
public final class Runner {

    private static final long WATCH_MILLIS = 400;
    private static final int PATIENCE_MILLIS = 3_000;
    private static final Set<Integer> STOPPED_BY_SIGNAL = Set.of(130, 143);

    /** Whether the server is started again when a file changes. */
    public enum Mode {
        ONCE,
        WATCH
    }

    /**
     * How to run.
     *
     * @param port where the server will listen
     * @param arguments what the application is told
     * @param environment what the server finds in its environment besides ours
     */
    public record Options(Port port, List<String> arguments, Map<String, String> environment, Mode mode) {
        public Options {
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }
    }

    private final ProjectFolder project;
    private final Options options;
    private final Terminal terminal;
    private final Workbench workbench;
    private final Rehearsals rehearsals;
    private final Path cacheFolder;
    private volatile @Nullable ServerProcess server;
    private volatile boolean stopping;

    public Runner(ProjectFolder project, Options options, Tools tools) {
        this.project = project;
        this.options = options;
        this.terminal = tools.terminal();
        this.workbench = new Workbench(project, tools.distribution(), tools.terminal());
        this.rehearsals = new Rehearsals(tools.distribution(), tools.samples(), tools.terminal());
        this.cacheFolder = tools.cacheFolder();
    }

    /** What a runner works with. */
    public record Tools(
            Distribution distribution, Terminal terminal, Rehearsals.SampleMaker samples, Path cacheFolder) {

        /** With the usual folder for start caches. */
        public static Tools of(
                Distribution distribution,
                Terminal terminal,
                Rehearsals.SampleMaker samples,
                Map<String, String> environment) {
            return new Tools(distribution, terminal, samples, StartCache.userFolder(environment));
        }
    }

    /**
     * Runs until the server ends or this process is told to.
     *
     * @throws Problem if the port is taken, the project does not compile, or the server gives up
     */
    public void run() {
        options.port().requireFree();
        Libraries libraries = workbench.libraries();
        workbench.compile(libraries);
        Thread stop = new Thread(this::stop, "coppice-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            start(libraries);
            announce();
            rehearsals.begin(
                    new StartCache(cacheFolder, libraries), libraries, Rehearsals.Hints.of(project.findEngine()));
            stay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    /** Ends the server and what goes on beside it. */
    public void stop() {
        stopping = true;
        rehearsals.stop();
        ServerProcess running = server;
        if (running != null) {
            running.stop();
        }
        try {
            rehearsals.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Libraries libraries) throws InterruptedException {
        List<String> jvm = new ArrayList<>(ServerJvm.command());
        jvm.addAll(new StartCache(cacheFolder, libraries).use());
        List<String> mainAndArguments = new ArrayList<>(List.of(project.mainClass()));
        mainAndArguments.addAll(options.arguments());
        ServerProcess started = ServerProcess.start(
                jvm,
                libraries.joinedWith(project.classes(), project.resources()),
                mainAndArguments,
                new ServerProcess.ProcessPlace(project.root(), options.environment()));
        server = started;
        boolean answers =
                terminal.during("Starting " + project.name(), progress -> started.awaitAnswer(options.port()));
        if (!answers) {
            explainEnd(started.await());
            throw new InterruptedException("The server was told to stop before it answered");
        }
    }

    /** A server that was told to stop, as Ctrl-C tells it together with this process, needs no words. */
    private void explainEnd(int exitCode) {
        boolean wasToldTo = stopping || exitCode == 0 || STOPPED_BY_SIGNAL.contains(exitCode);
        if (!wasToldTo) {
            throw new Problem(
                    "The server of %s ended with exit code %d".formatted(project.name(), exitCode),
                    "Its last words above say why");
        }
    }

    private void announce() {
        String address = "http://localhost:" + options.port().number();
        String admin = hasAdmin(address) ? "  admin app        %s/admin/\n".formatted(address) : "";
        terminal.result("""
                %s is running; stop it with Ctrl-C.

                %s  API              %s/api
                  OpenAPI          %s/api/openapi.json
                  health           %s/actuator/health""".formatted(terminal.bold(project.name()), admin, address, address, address));
    }

    /** Many things can switch it off; the server knows. Only its plain no counts: others may be in front of it. */
    private static boolean hasAdmin(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address + "/admin/schema.json").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() != HttpURLConnection.HTTP_NOT_FOUND;
            } finally {
                connection.disconnect();
            }
        } catch (IOException noAnswer) {
            return true;
        }
    }

    private void stay() throws InterruptedException {
        switch (options.mode()) {
            case ONCE -> {
                ServerProcess running = server;
                explainEnd(running == null ? 0 : running.await());
            }
            case WATCH -> watch();
        }
    }

    /** Looks at the files every now and then; acts once they have stopped changing. */
    private void watch() throws InterruptedException {
        terminal.say("Watching src/main and pom.xml");
        String served = state();
        String before = served;
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(WATCH_MILLIS);
            String now = state();
            if (!now.equals(served) && now.equals(before)) {
                served = now;
                restart();
            }
            before = now;
        }
    }

    private String state() {
        return new Fingerprint()
                .tree(project.root().resolve("src/main"))
                .files(List.of(project.pom()))
                .value();
    }

    private void restart() throws InterruptedException {
        try {
            Libraries libraries = workbench.libraries();
            if (!workbench.tryToCompile(libraries)) {
                terminal.say("The server keeps running as it was");
                return;
            }
            ServerProcess running = server;
            if (running != null) {
                running.stop();
            }
            start(libraries);
            terminal.say("Started again");
        } catch (Problem problem) {
            terminal.problem(problem);
        }
    }
}
