package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.KnownDatabase;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.World;
import dev.coppice.model.jpa.Gap;
import dev.coppice.model.jpa.Gaps;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.project.rebuild.ModelRebuildPlanner;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.Wanted;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a project and its database have what the owner's entity classes say.
 *
 * @param project whether API, admin app and pages show the classes
 * @param ahead what the classes map and the database does not have, one sentence each
 * @param trouble why the classes could not be read; empty if they could
 */
public record ClassComparison(Agreement project, List<String> ahead, String trouble) {

    /** The classes were not looked at. */
    public static final ClassComparison UNKNOWN = new ClassComparison(Agreement.UNKNOWN, List.of(), "");

    private static final Set<Gap.Kind> AHEAD =
            EnumSet.of(Gap.Kind.TABLE_ONLY_IN_CLASSES, Gap.Kind.COLUMN_ONLY_IN_CLASSES);

    public ClassComparison {
        ahead = List.copyOf(ahead);
    }

    /** Compiles the classes if the owner touched them, and compares. */
    public static ClassComparison of(World world, OpenProject opened, ProjectState state) {
        try {
            if (!ModelRebuildPlanner.mayDiffer(state)) {
                return new ClassComparison(Agreement.AGREES, List.of(), "");
            }
            Schema known = state.findSchema().orElse(Schema.EMPTY);
            Schema database = KnownDatabase.schema(state).orElse(known);
            JpaModel classes = opened.classes(world).read(database);
            RebuildPlan plan = new ModelRebuildPlanner().plan(state, Wanted.of(state, known), classes);
            boolean same = plan.outcome() == RebuildPlan.Outcome.NOTHING;
            return new ClassComparison(
                    same ? Agreement.AGREES : Agreement.DIFFERS, ahead(classes.schema(), database), "");
        } catch (Problem problem) {
            return new ClassComparison(Agreement.UNKNOWN, List.of(), String.valueOf(problem.getMessage()));
        }
    }

    private static List<String> ahead(Schema classes, Schema database) {
        return Gaps.between(classes, database).stream()
                .filter(gap -> AHEAD.contains(gap.kind()))
                .map(Gap::words)
                .toList();
    }

    /** Whether there is nothing to do about the classes, as far as that is known. */
    public boolean isSettled() {
        return project != Agreement.DIFFERS && ahead.isEmpty();
    }
}
