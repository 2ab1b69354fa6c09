package dev.coppice.cli.admin;

import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectArgument;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.AdminInquiry;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.cli.text.AdminText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the server would say to the admin descriptions of a project. */
@Command(
        name = "check",
        description = {
            "Say what is wrong with the admin descriptions of a project, as its server would.",
            "The project is compiled; no server is started and no database is asked."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found",
            "1:a problem: the project does not compile, or its API does not come about",
            "2:something was found"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  coppice admin check", "  coppice admin check shop --output json"})
final class CheckCommand implements Callable<Integer> {

    static final int FOUND = 2;

    private final World world;

    @Mixin
    private final ProjectArgument where = new ProjectArgument();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    CheckCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        ProjectFolder project = new ProjectFolder(world.resolve(where.folder()));
        AdminText text =
                new AdminText(new AdminInquiry(project, world.distribution(), world.terminal(), world.environment())
                        .ask()
                        .files());
        world.terminal().result(output == OutputFormat.TEXT ? text.text() : text.json());
        return text.isClean() ? ExitCodes.DONE : FOUND;
    }
}
