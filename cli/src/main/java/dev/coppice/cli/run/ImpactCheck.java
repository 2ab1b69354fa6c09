package dev.coppice.cli.run;

import dev.coppice.project.Attention;
import dev.coppice.project.rebuild.BrokenLine;
import dev.coppice.project.rebuild.Impact;
import dev.coppice.project.rebuild.Mentions;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.Staged;
import dev.coppice.schema.Problem;
import dev.coppice.schema.diff.SchemaDiff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Compiles a project as it would be after a plan, all merges taken over, to find the lines of the owner's code that the
 * plan breaks. Nothing is written; where nothing can break, nothing is compiled.
 */
public final class ImpactCheck {

    private final ProjectFolder project;
    private final Distribution distribution;

    public ImpactCheck(ProjectFolder project, Distribution distribution) {
        this.project = project;
        this.distribution = distribution;
    }

    /**
     * The plan together with what it breaks, or with the reason why that is not known; and with the lines that name what
     * the database renamed or dropped, where no compiler looks.
     *
     * @param diff what changed in the database
     */
    public RebuildPlan on(ProjectState state, SchemaDiff diff, RebuildPlan plan) {
        if (plan.files().isEmpty()) {
            return plan;
        }
        ProjectState staged = Staged.apply(state, plan, merged -> true);
        return with(compiled(state, staged, plan), Mentions.of(staged, diff), List.of());
    }

    private RebuildPlan compiled(ProjectState state, ProjectState staged, RebuildPlan plan) {
        SortedMap<String, String> before = Impact.sources(state);
        SortedMap<String, String> after = Impact.sources(staged);
        if (!Impact.isPossible(before, after)) {
            return plan;
        }
        try {
            return with(plan, attention(check(), plan, before, after), List.of());
        } catch (Problem e) {
            String note =
                    "Your own code was not compiled with these changes: %s. %s.".formatted(e.getMessage(), e.remedy());
            return with(plan, List.of(), List.of(note));
        }
    }

    /** What was refused before is only asked where something is refused after. */
    private static List<Attention> attention(
            SourceCheck check, RebuildPlan plan, SortedMap<String, String> before, SortedMap<String, String> after) {
        List<BrokenLine> broken = check.brokenLines(after);
        return broken.isEmpty() ? List.of() : Impact.attention(plan, check.brokenLines(before), broken);
    }

    private SourceCheck check() {
        List<Path> libraries = new ClassPaths(distribution).librariesAtHand(project);
        List<Path> processors = Stream.concat(Stream.of(distribution.processorJar()), libraries.stream())
                .toList();
        return new SourceCheck(libraries, processors);
    }

    private static RebuildPlan with(RebuildPlan plan, List<Attention> attention, List<String> notes) {
        return new RebuildPlan(
                plan.files(),
                joined(plan.attention(), attention),
                joined(plan.notes(), notes),
                plan.memory(),
                plan.inputs());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
