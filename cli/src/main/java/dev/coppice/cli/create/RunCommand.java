package dev.coppice.cli.create;

import dev.coppice.cli.given.CredentialOptions;
import dev.coppice.cli.given.ProjectArgument;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compiles a project and serves it. */
@Command(name = "run", description = "Compile a project and serve it.")
public final class RunCommand implements Runnable {

    private final World world;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final ProjectArgument where = new ProjectArgument();

    @Mixin
    private final CredentialOptions credentials = new CredentialOptions();

    public RunCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        options.run(world, new ProjectFolder(world.resolve(where.folder())), credentials.given());
    }
}
