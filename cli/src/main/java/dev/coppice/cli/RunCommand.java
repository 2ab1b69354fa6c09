package dev.coppice.cli;

import dev.coppice.cli.run.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final CredentialOptions credentials = new CredentialOptions();

    RunCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        options.run(world, new ProjectFolder(world.resolve(folder)), credentials.given());
    }
}
