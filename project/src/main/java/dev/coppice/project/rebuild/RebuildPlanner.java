package dev.coppice.project.rebuild;

import dev.coppice.project.Content;
import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.Versions;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.schema.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides what a rebuild does. Pure: looks at no disk and no clock; same project, same schema, same plan. */
public final class RebuildPlanner {

    private static final String ADOPTED =
            "Nothing was remembered of what was generated, so everything that is there counts"
                    + " as yours; from now on it is remembered, and the next rebuild follows the database";

    private final FileMerges merges;

    /** A planner that leaves conflicts out of the owner's files. */
    public RebuildPlanner() {
        this(ConflictStyle.BESIDE);
    }

    /** @param style how conflicts show in the owner's files */
    public RebuildPlanner(ConflictStyle style) {
        this(new FileMerges(style));
    }

    RebuildPlanner(FileMerges merges) {
        this.merges = merges;
    }

    /**
     * The plan that makes a project follow a schema.
     *
     * @throws Problem if the project does not say enough about itself, or something was chosen that no rebuild can do
     */
    public RebuildPlan plan(ProjectState state, Wanted wanted) {
        return state.hasBase() ? follow(state, wanted) : adopt(state, wanted);
    }

    /** What changed since the project was last generated; nothing if it is up to date, or that is not known. */
    public Set<Reason> reasons(ProjectState state, Wanted wanted) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (state.findSchema().filter(before -> !before.equals(wanted.schema())).isPresent()) {
            reasons.add(Reason.DATABASE);
        }
        if (new Memories(state, wanted).choicesHaveChanged()) {
            reasons.add(Reason.CHOICES);
        }
        Manifest manifest = state.manifest();
        if (manifest != null && !manifest.generator().equals(Versions.coppice())) {
            reasons.add(Reason.COPPICE);
        }
        return reasons;
    }

    /**
     * The plan of a first meeting: what is there is the owner's, whatever it looks like, and only what is missing is
     * added. The schema that the project remembers comes before that of the database, so that the next rebuild sees
     * everything that changed since.
     */
    private RebuildPlan adopt(ProjectState state, Wanted wanted) {
        Wanted remembered = state.findSchema().map(wanted::withSchema).orElse(wanted);
        Memories memories = new Memories(state, remembered);
        List<FileChange> changes = new ArrayList<>();
        for (FileChange change :
                new Planning(state, remembered, memories, merges).plan().changes()) {
            boolean stays = change instanceof FileChange.Kept
                    && change.why().conflicts().isEmpty();
            changes.add(stays ? change.explained(Explanation.NONE) : change);
        }
        if (!state.has(ChoicesYaml.PATH)) {
            changes.add(chosen(wanted));
        }
        return new RebuildPlan(changes, List.of(), List.of(ADOPTED), memories.remembered(true), memories.inputs());
    }

    private static FileChange chosen(Wanted wanted) {
        return new FileChange.Created(
                ChoicesYaml.PATH,
                FileClass.OWNED,
                new Content.Text(ChoicesYaml.print(wanted.choices())),
                BaseStep.NONE,
                Explanation.note("What was chosen; every rebuild uses it again"));
    }

    private RebuildPlan follow(ProjectState state, Wanted wanted) {
        Memories memories = new Memories(state, wanted);
        memories.refuseWhatCannotChange();
        boolean sameInputs = isUpToDate(state, memories);
        if (sameInputs && state.unsettled().isEmpty() && wanted.settled().isEmpty()) {
            return new RebuildPlan(List.of(), List.of(), List.of(), memories.remembered(false), memories.inputs());
        }
        Planning.Result planned = new Planning(state, wanted, memories, merges).plan();
        boolean sameAsBefore = sameInputs && planned.kept().equals(Kept.of(state));
        List<FileChange> changes = planned.changes();
        List<FileChange> concerned = sameAsBefore
                ? changes.stream()
                        .filter(change -> isUnsettled(state, wanted, change))
                        .toList()
                : changes;
        return new RebuildPlan(
                concerned,
                List.of(),
                memories.notes(),
                memories.remembered(memories.haveChanged(), planned.kept()),
                memories.inputs());
    }

    /** Whether everything that decides what is generated is as it was when the project was last generated. */
    private static boolean isUpToDate(ProjectState state, Memories memories) {
        Manifest manifest = state.manifest();
        return manifest != null
                && state.damage().isEmpty()
                && manifest.generator().equals(Versions.coppice())
                && !memories.haveChanged();
    }

    /** As long as nothing else changed, only what is open is looked at again: the rest may be edited freely. */
    private static boolean isUnsettled(ProjectState state, Wanted wanted, FileChange change) {
        return wanted.settled().containsKey(change.path())
                || change.base()
                        .findBefore()
                        .filter(state.unsettled()::contains)
                        .isPresent();
    }
}
