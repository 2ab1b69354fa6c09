package dev.coppice.cli.create;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.Secret;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.Port;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.cli.run.Runner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that decide how a project is run. */
final class RunOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the server listens; else as the project says, usually 5656.")
    private @Nullable Integer port;

    @Option(names = "--watch", description = "Compile and start again when a file changes.")
    private boolean watch;

    /** Runs the project until its server or this process ends. */
    void run(World world, ProjectFolder project, Credentials credentials) {
        Port chosen = port == null ? project.port(world.environment()) : new Port(port);
        List<String> arguments = port == null ? List.of() : List.of("--server.port=" + port);
        Runner.Mode mode = watch ? Runner.Mode.WATCH : Runner.Mode.ONCE;
        Runner.Options options = new Runner.Options(chosen, arguments, environment(credentials), mode);
        Runner.Tools tools = Runner.Tools.of(
                world.distribution(),
                world.terminal(),
                folder -> Creation.createSample(world.unheard(), folder),
                world.environment());
        new Runner(project, options, tools).run();
    }

    /** Refuses early what would be refused after the work of creating a project. */
    void requireFreePort() {
        (port == null ? Port.USUAL : new Port(port)).requireFree();
    }

    private static Map<String, String> environment(Credentials credentials) {
        Map<String, String> environment = new HashMap<>();
        String user = credentials.user();
        if (user != null) {
            environment.put("COPPICE_DB_USER", user);
        }
        Secret password = credentials.password();
        if (password != null) {
            environment.put("COPPICE_DB_PASSWORD", password.text());
        }
        return environment;
    }
}
