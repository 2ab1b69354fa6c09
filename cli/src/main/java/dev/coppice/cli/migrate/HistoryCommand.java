package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.HistoryText;
import dev.coppice.migrate.History;
import dev.coppice.migrate.folder.MigrationFolder;
import dev.coppice.migrate.run.Runner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists all migrations with where they stand. */
@Command(
        name = "history",
        description = "List all migrations, oldest first: where each stands, and whether it can be taken back.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a problem"},
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate history", "  coppice migrate history --output json"})
final class HistoryCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final Migrating migrating = new Migrating();

    HistoryCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        MigrationFolder folder = MigrationFolder.of(migrating.project(world));
        History history = migrating.look(world, Runner::history);
        HistoryText text = new HistoryText(history, folder.migrations());
        world.terminal().result(migrating.output() == OutputFormat.TEXT ? text.text() : text.json());
        return ExitCodes.DONE;
    }
}
