package dev.coppice.cli.create;

import dev.coppice.cli.given.World;
import dev.coppice.cli.run.Rehearsals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Creates and compiles the sample in a temporary folder, so that the JVM can note what that needs. */
@Command(name = "rehearse", hidden = true, description = "Prepare quicker starts.")
public final class RehearseCommand implements Runnable {

    private final World world;

    public RehearseCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        try {
            Path temporary = Files.createTempDirectory("coppice-rehearsal");
            Rehearsals.compile(
                    world.distribution(), folder -> Creation.createSample(world, folder), temporary.resolve("shop"));
            Creation.delete(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
