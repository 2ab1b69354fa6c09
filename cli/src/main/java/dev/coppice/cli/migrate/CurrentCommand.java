package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.HistoryText;
import dev.coppice.migrate.History;
import dev.coppice.migrate.run.Runner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells where a database is. */
@Command(
        name = "current",
        description = "Tell at which version the database is, and how much is pending.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a problem"},
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate current", "  coppice migrate current --project shop --output json"})
final class CurrentCommand implements Callable<Integer> {

    private final World world;

    @Mixin
    private final Migrating migrating = new Migrating();

    CurrentCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        History history = migrating.look(world, Runner::history);
        world.terminal()
                .result(
                        migrating.output() == OutputFormat.TEXT
                                ? HistoryText.current(history)
                                : HistoryText.currentJson(history));
        return ExitCodes.DONE;
    }
}
