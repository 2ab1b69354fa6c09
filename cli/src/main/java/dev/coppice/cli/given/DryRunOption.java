package dev.coppice.cli.given;

import dev.coppice.project.ProjectChange;
import dev.coppice.project.write.ProjectChanger;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Whether a command changes the project, or only tells what it would change. */
public final class DryRunOption {

    /** The last words of a dry run. */
    public static final String NOTHING_WRITTEN = "Nothing has been written. Run again without --dry-run.";

    @Option(names = "--dry-run", description = "Only show what would change.")
    private boolean dryRun;

    public boolean isRehearsal() {
        return dryRun;
    }

    /** The files of the owner's that are different now, or would be; what Coppice remembers for itself goes along. */
    public List<String> apply(ProjectChange change, ProjectChanger changer) {
        List<String> paths =
                dryRun ? changer.foresee(change) : changer.apply(change).paths();
        return paths.stream().filter(path -> !path.startsWith(".coppice/")).toList();
    }

    /** Paths as a paragraph. */
    public static String lines(List<String> paths) {
        return paths.stream().map(path -> "  " + path).collect(Collectors.joining("\n"));
    }
}
