package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.ProjectDatabaseOptions;
import dev.coppice.cli.given.World;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets a project follow its database. */
@Command(
        name = RebuildFromDatabaseCommand.NAME,
        description = "Let a project follow its database; what you made of it stays.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem",
            "2:done, and there are conflicts; yours was kept",
            "3:a decision is needed: perhaps something was renamed; nothing was written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice rebuild-from-database --dry-run",
            "  coppice rebuild-from-database shop --accept",
            "  coppice rebuild-from-database --rename customer.email=customer.mail",
            "  coppice rebuild-from-database --exclude 'tmp_*' --output json"
        })
public final class RebuildFromDatabaseCommand implements Callable<Integer> {

    static final String NAME = "rebuild-from-database";

    private final World world;

    @Mixin
    private final RebuildOptions options = new RebuildOptions();

    @Mixin
    private final ProjectDatabaseOptions database = new ProjectDatabaseOptions();

    public RebuildFromDatabaseCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Rebuilding.Result result = new Rebuilding(world, options).fromDatabase(database.of(world, options.folder()));
        world.terminal().result(RebuildPrint.of(result, options.output(), NAME));
        return result.exitCode();
    }
}
