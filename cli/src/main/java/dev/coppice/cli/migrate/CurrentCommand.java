package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.HistoryText;
import dev.coppice.migrate.History;
import dev.coppice.migrate.run.Runner;
import dev.coppice.project.rebuild.ProjectState;
import java.util.List;
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
        ProjectState state = migrating.open(world).state();
        boolean begins = migrating.compare(world, connection -> Beginning.isUnrecorded(history, state, connection));
        List<History.Entry> pending = begins ? Beginning.pendingBehind(history) : history.pending();
        world.terminal()
                .result(
                        migrating.output() == OutputFormat.TEXT
                                ? HistoryText.current(history, pending, begins)
                                : HistoryText.currentJson(history, pending, begins));
        return ExitCodes.DONE;
    }
}
