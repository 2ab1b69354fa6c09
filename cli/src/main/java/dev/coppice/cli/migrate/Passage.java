package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.LockOption;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.MigrationText;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.run.RunOptions;
import dev.coppice.migrate.run.Runner;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What going forth and going back have in common: their options, and how they end. */
final class Passage {

    @Option(names = "--dry-run", description = "Only show what would be done.")
    private boolean dryRun;

    @Mixin
    private final LockOption lock = new LockOption();

    @Mixin
    private final Migrating migrating = new Migrating();

    boolean isRehearsal() {
        return dryRun;
    }

    Migrating migrating() {
        return migrating;
    }

    RunOptions options() {
        return RunOptions.USUAL.with(lock.patience());
    }

    /** Says that nobody agreed, so that nothing was done. */
    int stopped(World world) {
        return migrating.stopped(world);
    }

    /** Goes, or says where it would lead, and tells where the database is then. */
    int go(
            World world,
            MigrationText.Way way,
            Function<Runner, List<Migration>> plan,
            Function<Runner, List<Migration>> run) {
        List<Migration> migrations = dryRun ? migrating.look(world, plan) : migrating.change(world, run);
        if (!dryRun && !migrations.isEmpty()) {
            migrating.remember(world);
        }
        MigrationText.Run told = new MigrationText.Run(
                way,
                dryRun,
                migrations,
                migrating.look(world, runner -> runner.history().findCurrent()).orElse(null));
        world.terminal()
                .result(migrating.output() == OutputFormat.TEXT ? MigrationText.text(told) : MigrationText.json(told));
        return ExitCodes.DONE;
    }
}
