package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.LockOption;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.MigrationText;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.run.RunOptions;
import dev.coppice.migrate.run.Stamp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a version without running anything. */
@Command(
        name = "stamp",
        description = {
            "Record that the database is at a version, without running anything.",
            "For a database that was brought there by other means."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or nothing to do", "1:a problem"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate stamp 1",
            "  coppice migrate stamp head --dry-run",
            "  coppice migrate stamp 3 --purge"
        })
final class StampCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            index = "0",
            paramLabel = "VERSION",
            description = "The version that the database is at; head for the newest, base for none.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String version;

    @Option(names = "--purge", description = "Forget all that was recorded before.")
    private boolean purge;

    @Option(names = "--dry-run", description = "Only show what would be recorded.")
    private boolean dryRun;

    @Mixin
    private final LockOption lock = new LockOption();

    @Mixin
    private final Migrating migrating = new Migrating();

    StampCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Target target = Target.end(version);
        Stamp.Past past = purge ? Stamp.Past.PURGED : Stamp.Past.KEPT;
        Stamp stamp = dryRun
                ? migrating.look(world, runner -> runner.planStamp(target, past))
                : migrating.change(world, runner -> runner.stamp(target, past, RunOptions.USUAL.with(lock.patience())));
        world.terminal()
                .result(
                        migrating.output() == OutputFormat.TEXT
                                ? MigrationText.text(stamp, dryRun)
                                : MigrationText.json(stamp, dryRun));
        return ExitCodes.DONE;
    }
}
