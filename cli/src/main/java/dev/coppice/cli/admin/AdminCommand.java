package dev.coppice.cli.admin;

import dev.coppice.cli.given.World;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the commands about admin descriptions. */
@Command(
        name = "admin",
        description = {
            "Check what shapes the admin app, and bring in what shaped another one.",
            "Descriptions are the YAML files in src/main/resources/admin, each an app of its own."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  coppice admin check", "  coppice admin import ../old/ui/admin/admin.yaml"})
public final class AdminCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** The group with its commands. */
    public static CommandLine in(World world) {
        return new CommandLine(new AdminCommand())
                .addSubcommand(new CheckCommand(world))
                .addSubcommand(new ImportCommand(world));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
