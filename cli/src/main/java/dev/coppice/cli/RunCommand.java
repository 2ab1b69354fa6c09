package dev.coppice.cli;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.Secret;
import dev.coppice.cli.run.ProjectFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles a project and serves it. */
@Command(name = "run", description = "Compile a project and serve it.")
final class RunCommand implements Runnable {

    private final World world;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project's folder; the current one if left out.")
    private String folder = ".";

    @Option(names = "--user", paramLabel = "USER", description = "Who opens the database; else COPPICE_DB_USER.")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description = "The password; asked for without echo if it is not given here. Else COPPICE_DB_PASSWORD.")
    private char @Nullable [] password;

    RunCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        char[] text = password;
        Credentials credentials = new Credentials(user, text == null ? null : new Secret(new String(text)));
        options.run(world, new ProjectFolder(world.resolve(folder)), credentials);
    }
}
