package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.LockOption;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.MigrationText;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.run.Purge;
import dev.coppice.migrate.run.RunOptions;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drops what migrations moved aside. */
@Command(
        name = "purge",
        description = {
            "Drop for good what migrations written with --keep-dropped moved aside.",
            "To take such a migration back loses values from then on."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem",
            "3:it was asked whether they may go, and the answer was no; nothing was changed"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate purge 3 --dry-run", "  coppice migrate purge head"})
final class PurgeCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            index = "0",
            paramLabel = "VERSION",
            description = "The newest migration of which nothing is to be kept any longer; head for all.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String version;

    @Option(names = "--dry-run", description = "Only show what would be dropped.")
    private boolean dryRun;

    @Mixin
    private final Consent consent = new Consent();

    @Mixin
    private final LockOption lock = new LockOption();

    @Mixin
    private final Migrating migrating = new Migrating();

    PurgeCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Target target = Target.end(version);
        if (!dryRun && !consent.isGiven(world, () -> losses(target))) {
            return migrating.stopped(world);
        }
        Purge purge = dryRun
                ? plan(target)
                : migrating.change(world, runner -> runner.purge(target, RunOptions.USUAL.with(lock.patience())));
        world.terminal()
                .result(
                        migrating.output() == OutputFormat.TEXT
                                ? MigrationText.text(purge, dryRun)
                                : MigrationText.json(purge, dryRun));
        return ExitCodes.DONE;
    }

    private Purge plan(Target target) {
        return migrating.look(world, runner -> runner.planPurge(target));
    }

    private List<String> losses(Target target) {
        return plan(target).tables().stream().map(TableName::toString).toList();
    }
}
