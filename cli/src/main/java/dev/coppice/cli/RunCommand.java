package dev.coppice.cli;

import dev.coppice.cli.run.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compiles a project and serves it. */
@Command(name = "run", description = "Compile a project and serve it.")
final class RunCommand implements Runnable {

    private final World world;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final ProjectArgument where = new ProjectArgument();

    @Mixin
    private final CredentialOptions credentials = new CredentialOptions();

    RunCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        options.run(world, new ProjectFolder(world.resolve(where.folder())), credentials.given());
    }
}
