package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.World;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets API, admin app and model page follow the owner's entity classes. */
@Command(
        name = RebuildFromModelCommand.NAME,
        description = {
            "Let API, admin app and model page follow the entity classes; these are never edited.",
            "No database is asked; what it lacks is named."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem: the classes do not compile, or their mapping does not hold",
            "2:done, and there are conflicts; yours was kept"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  coppice rebuild-from-model --dry-run", "  coppice rebuild-from-model shop --accept"})
public final class RebuildFromModelCommand implements Callable<Integer> {

    public static final String NAME = "rebuild-from-model";

    private final World world;

    @Mixin
    private final RebuildOptions options = new RebuildOptions();

    public RebuildFromModelCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Rebuilding.Result result = new Rebuilding(world, options).fromModel();
        world.terminal().result(RebuildPrint.of(result, options.output(), NAME));
        return result.exitCode();
    }
}
