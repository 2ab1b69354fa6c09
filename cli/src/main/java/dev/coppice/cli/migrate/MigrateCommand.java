package dev.coppice.cli.migrate;

import dev.coppice.cli.given.World;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the commands about migrations. */
@Command(
        name = "migrate",
        description = {
            "Carry changes into the database by migrations, and take them back.",
            "Migrations are files of SQL in src/main/resources/db/migration; Flyway keeps the record."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice migrate check",
            "  coppice migrate revision --autogenerate -m \"Add a phone\"",
            "  coppice migrate upgrade",
            "  coppice migrate history",
            "  coppice migrate downgrade -1"
        })
public final class MigrateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The group with its commands. */
    public static CommandLine in(World world) {
        return new CommandLine(new MigrateCommand())
                .addSubcommand(new RevisionCommand(world))
                .addSubcommand(new CheckCommand(world))
                .addSubcommand(new UpgradeCommand(world))
                .addSubcommand(new CommandLine(new DowngradeCommand(world))
                        // Otherwise '-1' would be an option that nobody knows.
                        .setUnmatchedOptionsArePositionalParams(true))
                .addSubcommand(new CurrentCommand(world))
                .addSubcommand(new HistoryCommand(world))
                .addSubcommand(new ShowCommand(world))
                .addSubcommand(new SqlCommand(world))
                .addSubcommand(new VerifyCommand(world))
                .addSubcommand(new LintCommand(world))
                .addSubcommand(new DriftCommand(world))
                .addSubcommand(new StampCommand(world))
                .addSubcommand(new PurgeCommand(world))
                .addSubcommand(new RepairCommand(world));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
