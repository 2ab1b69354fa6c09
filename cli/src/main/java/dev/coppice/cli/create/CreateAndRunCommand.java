package dev.coppice.cli.create;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Both at once: from a database URL to a running server. */
@Command(name = "create-and-run", description = "Create a project and serve it.")
public final class CreateAndRunCommand implements Runnable {

    private final World world;

    @Mixin
    private final CreateOptions createOptions = new CreateOptions();

    @Mixin
    private final RunOptions runOptions = new RunOptions();

    public CreateAndRunCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        runOptions.requireFreePort();
        Creation.Created created = new Creation(world).create(createOptions, Creation.Mode.WRITE);
        world.terminal().say(CreateCommand.text(world, created, Creation.Mode.WRITE) + "\n");
        Credentials credentials = createOptions
                .database()
                .read(world)
                .map(DatabaseUrls.Parsed::credentials)
                .orElse(Credentials.NONE);
        runOptions.run(world, new ProjectFolder(created.folder()), credentials);
    }
}
