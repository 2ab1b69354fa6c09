package dev.coppice.cli;

import dev.coppice.project.rebuild.ConflictStyle;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of every rebuild. */
final class RebuildOptions {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The project's folder; the current one if left out.")
    private String folder = ".";

    @Option(names = "--dry-run", description = "Only show what would change.")
    private boolean dryRun;

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
        return folder;
    }

    boolean isRehearsal() {
        return dryRun;
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
