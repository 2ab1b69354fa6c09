package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.ChoiceOptions;
import dev.coppice.cli.given.DryRunOption;
import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.ProjectArgument;
import dev.coppice.project.rebuild.ConflictStyle;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every rebuild. */
final class RebuildOptions {

    @Mixin
    private final ProjectArgument where = new ProjectArgument();

    @Mixin
    private final DryRunOption dryRun = new DryRunOption();

    @Option(names = "--accept", description = "Take merges over at once, without a review.")
    private boolean accept;

    @Option(
            names = "--conflicts",
            paramLabel = "STYLE",
            description = "beside (the files keep yours and still build) or markers (as git leaves them).")
    private ConflictStyle conflicts = ConflictStyle.BESIDE;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = {
                "A column (customer.email=customer.mail) or table (customer=client) that was",
                "renamed; with nothing behind the '=', one that was dropped and not renamed."
            })
    private List<String> renames = new ArrayList<>();

    @Mixin
    private final ChoiceOptions choices = new ChoiceOptions();

    String folder() {
        return where.folder();
    }

    boolean isRehearsal() {
        return dryRun.isRehearsal();
    }

    boolean acceptsAtOnce() {
        return accept;
    }

    ConflictStyle conflicts() {
        return conflicts;
    }

    OutputFormat output() {
        return output;
    }

    List<String> renames() {
        return List.copyOf(renames);
    }

    ChoiceOptions choices() {
        return choices;
    }
}
