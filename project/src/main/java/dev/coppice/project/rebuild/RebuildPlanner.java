package dev.coppice.project.rebuild;

import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.Versions;
import dev.coppice.project.plan.Sha256;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.ManifestJson;
import dev.coppice.project.yaml.NamesYaml;
import dev.coppice.project.yaml.SchemaJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides what a rebuild does. Pure: looks at no disk and no clock; same project, same schema, same plan. */
public final class RebuildPlanner {

    /** The plan that makes a project follow a schema. */
    public RebuildPlan plan(ProjectState state, Wanted wanted) {
        List<FileChange> changes = new ArrayList<>();
        if (!isUpToDate(state, wanted)) {
            Rendering theirs = Rendering.of(wanted.schema(), wanted.choices(), wanted.names(), wanted.database());
            FileDecision decision = new FileDecision();
            trios(state, theirs).forEach(trio -> decision.decide(trio).ifPresent(changes::add));
        }
        return new RebuildPlan(changes, List.of(), List.of(), remembered(state, wanted), inputs(state, wanted));
    }

    /** Whether everything that decides what is generated is as it was when the project was last generated. */
    private static boolean isUpToDate(ProjectState state, Wanted wanted) {
        Manifest manifest = state.manifest();
        return manifest != null
                && state.damage().isEmpty()
                && state.unsettled().isEmpty()
                && manifest.generator().equals(Versions.coppice())
                && wanted.schema().equals(state.schema())
                && facts(state, wanted).equals(chosenBefore(state));
    }

    private static List<Trio> trios(ProjectState state, Rendering theirs) {
        Map<String, Trio> trios = new LinkedHashMap<>();
        for (PlannedFile file : theirs.files()) {
            trios.put(file.path(), new Trio(base(state, file.path()), mine(state, file.path()), file));
        }
        for (String path : state.bases().keySet()) {
            if (!path.startsWith(".coppice/")) {
                trios.computeIfAbsent(path, p -> new Trio(base(state, p), mine(state, p), null));
            }
        }
        return List.copyOf(trios.values());
    }

    private static @Nullable BaseText base(ProjectState state, String path) {
        String text = state.bases().get(path);
        if (text == null) {
            return null;
        }
        FileClass fileClass =
                state.findEntry(path).map(Manifest.Entry::fileClass).orElse(FileClass.STRUCTURED);
        Manifest.State entryState =
                state.findEntry(path).map(Manifest.Entry::state).orElse(Manifest.State.SETTLED);
        return new BaseText(path, fileClass, text, entryState);
    }

    private static Trio.@Nullable Mine mine(ProjectState state, String path) {
        FileText file = state.files().get(path);
        return file == null ? null : new Trio.Mine(path, file);
    }

    private static RebuildPlan.Remembered remembered(ProjectState state, Wanted wanted) {
        List<BaseText> bases = new ArrayList<>();
        for (String path : state.bases().keySet()) {
            BaseText base = base(state, path);
            if (!path.startsWith(".coppice/") && base != null) {
                bases.add(base);
            }
        }
        SortedMap<String, String> facts = new TreeMap<>(facts(state, wanted));
        facts.put(SchemaJson.PATH, SchemaJson.print(wanted.schema()));
        return new RebuildPlan.Remembered(bases, facts, !isUpToDate(state, wanted) && changesMemory(state, wanted));
    }

    private static boolean changesMemory(ProjectState state, Wanted wanted) {
        return !wanted.schema().equals(state.schema())
                || !state.damage().isEmpty()
                || !facts(state, wanted).equals(chosenBefore(state));
    }

    /** What the owner chooses now, as the project remembers it. */
    private static SortedMap<String, String> facts(ProjectState state, Wanted wanted) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put(Manifest.basePath(ChoicesYaml.PATH), ChoicesYaml.print(wanted.choices()));
        state.findText(NamesYaml.PATH).ifPresent(text -> facts.put(Manifest.basePath(NamesYaml.PATH), text));
        return facts;
    }

    private static SortedMap<String, String> chosenBefore(ProjectState state) {
        SortedMap<String, String> before = new TreeMap<>();
        for (String path : Set.of(ChoicesYaml.PATH, NamesYaml.PATH)) {
            String text = state.bases().get(path);
            if (text != null) {
                before.put(Manifest.basePath(path), text);
            }
        }
        return before;
    }

    private static SortedMap<String, String> inputs(ProjectState state, Wanted wanted) {
        SortedMap<String, String> inputs = new TreeMap<>();
        state.files().forEach((path, file) -> inputs.put(path, Sha256.of(file.text())));
        Manifest manifest = state.manifest();
        if (manifest != null) {
            inputs.put(ManifestJson.PATH, Sha256.of(ManifestJson.print(manifest)));
        }
        inputs.put("schema", Sha256.of(SchemaJson.print(wanted.schema())));
        facts(state, wanted).forEach((path, text) -> inputs.put(path, Sha256.of(text)));
        return inputs;
    }
}
