package dev.coppice.project.rebuild;

import dev.coppice.model.jpa.JpaModel;
import dev.coppice.project.ModelNames;
import dev.coppice.project.Versions;
import dev.coppice.project.code.SourceFacts;
import dev.coppice.project.yaml.JpaSettings;
import dev.coppice.project.yaml.ModelNamesJson;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides what follows the owner's entity classes: exposure and admin description. The classes themselves are never
 * edited. Pure: same project, same classes, same plan.
 */
public final class ModelRebuildPlanner {

    private final FileMerges merges;

    /** A planner that leaves conflicts out of the owner's files. */
    public ModelRebuildPlanner() {
        this(ConflictStyle.BESIDE);
    }

    /** @param style how conflicts show in the owner's files */
    public ModelRebuildPlanner(ConflictStyle style) {
        this.merges = new FileMerges(style);
    }

    /**
     * Whether the classes may say anything else than what was generated for the database. Found out without compiling them,
     * so that it may be a false alarm.
     */
    public static boolean mayDiffer(ProjectState state) {
        boolean touched = state.files().entrySet().stream()
                .filter(file -> !file.getValue().text().equals(state.bases().get(file.getKey())))
                .anyMatch(file -> concernsMapping(file.getKey(), file.getValue().text()));
        boolean gone = state.bases().entrySet().stream()
                .filter(base -> !state.has(base.getKey()))
                .anyMatch(base -> concernsMapping(base.getKey(), base.getValue()));
        return touched
                || gone
                || !Kept.of(state).isEmpty()
                || !settings(state.findText(JpaSettings.PATH))
                        .equals(settings(Optional.ofNullable(state.bases().get(JpaSettings.PATH))))
                || state.findText(ModelNamesJson.PATH).isPresent();
    }

    private static boolean concernsMapping(String path, String text) {
        if (!path.endsWith(".java")) {
            return false;
        }
        SourceFacts facts = SourceFacts.of(text);
        return !facts.mapped().isEmpty() || facts.findUnreadable().isPresent();
    }

    private static SortedMap<String, String> settings(Optional<String> text) {
        return text.map(JpaSettings::parse).orElseGet(TreeMap::new);
    }

    /**
     * The plan that makes a project follow its entity classes.
     *
     * @param wanted with the schema that the project knows: no database is asked
     * @param classes what the owner's classes say
     */
    public RebuildPlan plan(ProjectState state, Wanted wanted, JpaModel classes) {
        Memories memories = new Memories(state, wanted);
        ModelPlanning planning = new ModelPlanning(state, wanted, memories, classes);
        List<FileChange> changes = planning.changes(merges);
        Optional<String> names = changes.isEmpty()
                ? state.findText(ModelNamesJson.PATH)
                : Optional.of(ModelNamesJson.print(ModelNames.of(planning.model())));
        return new RebuildPlan(
                changes, List.of(), planning.notes(), remembered(state, memories, names), memories.inputs());
    }

    /** What was read from the database is remembered as it was: nothing of it was looked at. */
    private static RebuildPlan.Remembered remembered(ProjectState state, Memories memories, Optional<String> names) {
        SortedMap<String, String> facts = new TreeMap<>(memories.unchanged());
        names.ifPresent(text -> facts.put(ModelNamesJson.PATH, text));
        String generator =
                state.manifest() == null ? Versions.coppice() : state.manifest().generator();
        RebuildPlan.Remembered now = memories.remembered(false);
        return new RebuildPlan.Remembered(now.bases(), facts, now.whileOpen(), now.paths(), false, generator);
    }
}
