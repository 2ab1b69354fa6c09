package dev.coppice.cli.admin;

import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.ExitCodes;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.run.AdminInquiry;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.cli.text.ImportText;
import dev.coppice.project.Bytes;
import dev.coppice.project.ProjectChange;
import dev.coppice.project.admin.AdminImport;
import dev.coppice.project.write.StepsTowards;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in the description of an admin app of API Logic Server. */
@Command(
        name = "import",
        description = {
            "Translate an admin.yaml of API Logic Server into a description of an admin app, as one more app of the",
            "project. What cannot be carried over is told line by line. No database is asked."
        },
        exitCodeOnInvalidInput = ExitCodes.PROBLEM,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a problem: the file is no such description, or the name is taken; nothing was written",
            "2:done, and something could not be carried over"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice admin import ../old/ui/admin/admin.yaml --dry-run",
            "  coppice admin import ../old/ui/admin/admin.yaml shop --as sales"
        })
final class ImportCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final World world;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to translate.")
    private String file = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project's folder; the current one if left out.")
    private String folder = ".";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "What the app is called: admin is the first one, sales that at /admin/sales/. If left out: imported.")
    private String name = "imported";

    @Option(names = "--force", description = "Replace a description that has this name already.")
    private boolean force;

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    ImportCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        String old = read(world.resolve(file));
        OpenProject project = OpenProject.of(world, folder);
        String path = "src/main/resources/admin/%s.yaml".formatted(requireLegal(name));
        requireFree(project, path);
        AdminInquiry inquiry = new AdminInquiry(
                new ProjectFolder(project.root()), world.distribution(), world.terminal(), world.environment());
        AdminImport.Result result = AdminImport.of(old, inquiry.ask().names());
        StepsTowards steps = new StepsTowards(project.files());
        steps.put(path, Bytes.utf8(result.text()));
        ProjectChange change = new ProjectChange("admin import", steps.steps());
        if (!change.isEmpty()) {
            dryRun.apply(change, project.changer());
        }
        ImportText text = new ImportText(result, file, path, dryRun.isRehearsal());
        world.terminal().result(output == OutputFormat.TEXT ? text.text() : text.json());
        return result.losses().isEmpty() ? ExitCodes.DONE : CheckCommand.FOUND;
    }

    private String read(Path old) {
        try {
            return Files.readString(old);
        } catch (IOException e) {
            throw new Problem("%s cannot be read".formatted(file), "Name a file of text in UTF-8", e);
        }
    }

    private static String requireLegal(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Problem(
                    "'%s' cannot be the name of an admin app".formatted(name),
                    "Use letters, digits, '-' and '_', with a letter or digit first");
        }
        return name;
    }

    /** A file with the other ending is the same app. */
    private void requireFree(OpenProject project, String path) {
        @Nullable
        String taken = project.files().find(path).isPresent()
                ? path
                : project.files().find(path.replace(".yaml", ".yml")).isPresent()
                        ? path.replace(".yaml", ".yml")
                        : null;
        boolean isInTheWay = taken != null && !(force && taken.equals(path));
        if (isInTheWay) {
            throw new Problem(
                    "%s is there already".formatted(taken),
                    "Give another name with --as, or replace it with --force; 'coppice undo' takes that back");
        }
    }
}
