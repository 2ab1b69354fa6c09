package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectOption;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.cli.text.MigrationText;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Version;
import dev.coppice.migrate.folder.MigrationFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one migration. */
@Command(
        name = "show",
        description = "Print one migration and what takes it back.",
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a problem, for example that there is no such migration"},
        footerHeading = "%nExamples:%n",
        footer = {"  coppice migrate show 2", "  coppice migrate show 2.1 --project shop"})
final class ShowCommand implements Callable<Integer> {

    private final World world;

    @Parameters(index = "0", paramLabel = "VERSION", description = "Which one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String version;

    @Mixin
    private final ProjectOption where = new ProjectOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    ShowCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Migration migration = MigrationFolder.of(new ProjectFolder(world.resolve(where.folder())).root())
                .migration(Version.parse(version));
        world.terminal()
                .result(output == OutputFormat.TEXT ? MigrationText.text(migration) : MigrationText.json(migration));
        return ExitCodes.DONE;
    }
}
