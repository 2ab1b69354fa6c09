package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.MigrationText;
import dev.coppice.migrate.Target;
import dev.coppice.migrate.run.RunOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes migrations back. */
@Command(
        name = "downgrade",
        description = {
            "Take migrations back, newest first, by the scripts in src/main/resources/db/undo.",
            "All of them are looked at before the first one runs."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:a problem, for example that values would be lost; what was taken back before it stays so"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate downgrade -1",
            "  coppice migrate downgrade 2 --dry-run",
            "  coppice migrate downgrade base --lossy"
        })
final class DowngradeCommand implements Callable<Integer> {

    private final World world;

    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description = "A version, which stays applied; -N for the last N migrations; or base.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String target;

    @Option(names = "--lossy", description = "Also where values are lost.")
    private boolean lossy;

    @Mixin
    private final Passage passage = new Passage();

    DowngradeCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Target wanted = Target.down(target);
        RunOptions options = passage.options().with(lossy ? RunOptions.Losses.ACCEPTED : RunOptions.Losses.REFUSED);
        return passage.go(
                world,
                MigrationText.Way.BACK,
                runner -> runner.planDowngrade(wanted, options),
                runner -> runner.downgrade(wanted, options));
    }
}
