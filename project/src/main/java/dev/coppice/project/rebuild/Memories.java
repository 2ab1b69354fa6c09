package dev.coppice.project.rebuild;

import dev.coppice.model.EntityModel;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Choices;
import dev.coppice.project.Manifest;
import dev.coppice.project.Versions;
import dev.coppice.project.plan.Sha256;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.ManifestJson;
import dev.coppice.project.yaml.NamesYaml;
import dev.coppice.project.yaml.RenamesJson;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.RenamedSchema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a project remembers of its last rebuild, set against what is wanted now. */
final class Memories {

    private final ProjectState state;
    private final Wanted wanted;
    private final Optional<Schema> schemaBefore;
    private final SchemaRenames renamesOfToday;
    private @Nullable List<Inferred> inferred;

    Memories(ProjectState state, Wanted wanted) {
        this.state = state;
        this.wanted = wanted;
        this.schemaBefore = state.findSchema().map(Kept.of(state)::in);
        this.renamesOfToday = state.findSchema()
                .map(before -> wanted.renames().between(before, wanted.schema()))
                .orElse(wanted.renames());
    }

    /** What was chosen when the project was last generated; what is chosen now if that is not known. */
    Choices choicesBefore() {
        return Optional.ofNullable(state.bases().get(ChoicesYaml.PATH))
                .map(ChoicesYaml::parse)
                .orElse(wanted.choices());
    }

    NameOverrides namesBefore() {
        return Optional.ofNullable(state.bases().get(NamesYaml.PATH))
                .map(text -> NamesYaml.parse(NamesYaml.PATH, text))
                .orElse(NameOverrides.NONE);
    }

    /** The renames of today, and those of before that not every file has followed. */
    Renaming renaming() {
        return renamesBefore().and(renamesOfToday);
    }

    /** What was inferred last, and before that as far as its names are remembered; newest first. */
    List<Inferred> inferred() {
        List<Inferred> known = inferred == null ? inferredThen() : inferred;
        inferred = known;
        return known;
    }

    private List<Inferred> inferredThen() {
        Optional<Schema> before = findSchemaBefore();
        if (before.isEmpty()) {
            return List.of();
        }
        Schema schema = before.get();
        Renaming since = new Renaming(List.of(renamesOfToday));
        List<Inferred> then = new ArrayList<>();
        then.add(new Inferred(inferred(schema), since));
        for (SchemaRenames step : renamesBefore().steps().reversed()) {
            schema = RenamedSchema.of(schema, step.inverse());
            since = since.after(step);
            then.add(new Inferred(inferred(schema), since));
        }
        return List.copyOf(then);
    }

    private EntityModel inferred(Schema schema) {
        return Rendering.model(schema, choicesBefore(), namesBefore());
    }

    /** Whether the owner chose differently since the project was last generated. */
    boolean choicesHaveChanged() {
        return !chosen().equals(chosenBefore());
    }

    /** The files in which the owner chose differently since then. */
    List<String> chosenDifferently() {
        SortedMap<String, String> before = chosenBefore();
        SortedMap<String, String> now = chosen();
        return Stream.of(ChoicesYaml.PATH, NamesYaml.PATH)
                .filter(path -> !Objects.equals(before.get(Manifest.basePath(path)), now.get(Manifest.basePath(path))))
                .toList();
    }

    /** Whether the schema or the choices changed since the project was last generated, or nobody knows. */
    boolean haveChanged() {
        return !Objects.equals(wanted.schema(), state.schema())
                || !state.damage().isEmpty()
                || choicesHaveChanged();
    }

    /** What no rebuild can change. */
    void refuseWhatCannotChange() {
        Choices before = choicesBefore();
        Choices now = wanted.choices();
        refuse("package", before.packageName(), now.packageName(), "move classes with your IDE, and rebuilds follow");
        refuse("name", before.name(), now.name(), "rename classes with your IDE, and rebuilds follow");
        refuse("engine", before.engine(), now.engine(), "create a project for the other database");
    }

    /** Sentences about what cannot be trusted. */
    List<String> notes() {
        if (state.damage().isEmpty()) {
            return List.of();
        }
        return List.of("What the project remembers cannot all be trusted: " + String.join("; ", state.damage())
                + ". Every file was compared anew, and nothing of yours is given up");
    }

    /**
     * The schema that the project was last generated from, with the tables and keys that the database dropped since and
     * the owner's classes keep.
     */
    Optional<Schema> findSchemaBefore() {
        return schemaBefore;
    }

    /** What stays of the schema before, though the database dropped it. */
    KeptTables kept(HeldTables held) {
        return KeptTables.of(findSchemaBefore().orElse(Schema.EMPTY), held.names(), renamesOfToday);
    }

    /** The keys that the schema before had and another has not. */
    List<GoneKey> gone(Schema today) {
        return GoneKey.between(findSchemaBefore().orElse(Schema.EMPTY), today, renamesOfToday);
    }

    /** The tables of the keys that the owner decided to keep, in the names of today. */
    Schema keptKeys() {
        Schema settled = GoneKey.schema(KeptKeys.of(state).settled());
        return RenamedSchema.of(settled, renamesOfToday);
    }

    /** What is remembered where no plan was made. */
    RebuildPlan.Remembered remembered(boolean isOutdated) {
        return remembered(isOutdated, Kept.of(state));
    }

    RebuildPlan.Remembered remembered(boolean isOutdated, Kept kept) {
        List<BaseText> bases = new ArrayList<>();
        for (String path : state.bases().keySet()) {
            if (!path.startsWith(Recollection.MEMORY)) {
                Matching.base(state, path).ifPresent(bases::add);
            }
        }
        SortedMap<String, String> facts = new TreeMap<>(chosen());
        facts.put(SchemaJson.PATH, SchemaJson.print(wanted.schema()));
        kept.addTo(facts);
        Set<String> paths =
                state.bases().keySet().stream().map(Manifest::basePath).collect(Collectors.toSet());
        return new RebuildPlan.Remembered(bases, facts, whileOpen(kept), paths, isOutdated, Versions.coppice());
    }

    private SortedMap<String, String> whileOpen(Kept kept) {
        SortedMap<String, String> memory = new TreeMap<>();
        Renaming renaming = renaming();
        if (!renaming.isEmpty()) {
            memory.put(Manifest.basePath(RenamesJson.PATH), RenamesJson.print(renaming.steps()));
        }
        givenUntil(kept).addTo(memory);
        return memory;
    }

    /**
     * What Coppice called things before, by the tables and columns of today. Where bases are lost, these do not tell what
     * a file calls by its old name, so that what was inferred last has to.
     */
    GivenNames given() {
        return state.damage().isEmpty() ? givenBefore() : givenUntil(Kept.of(state));
    }

    private GivenNames givenBefore() {
        return GivenNames.of(state).renamed(renamesOfToday);
    }

    /** The same once the project has followed what is wanted. */
    private GivenNames givenUntil(Kept kept) {
        List<Inferred> before = haveChanged() ? inferred() : List.of();
        if (before.isEmpty()) {
            return givenBefore();
        }
        EntityModel today = Rendering.model(kept.in(wanted.schema()), wanted.choices(), wanted.names());
        return givenBefore().and(before.getFirst(), today);
    }

    /** The facts as they are remembered, for a rebuild that does not look at the database. */
    SortedMap<String, String> unchanged() {
        SortedMap<String, String> facts = new TreeMap<>(chosenBefore());
        state.findSchema().ifPresent(schema -> facts.put(SchemaJson.PATH, SchemaJson.print(schema)));
        Kept.of(state).addTo(facts);
        return facts;
    }

    /** The fingerprints of everything that a plan is made from. */
    SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        state.files().forEach((path, file) -> inputs.put(path, Sha256.of(file.text())));
        Manifest manifest = state.manifest();
        if (manifest != null) {
            inputs.put(ManifestJson.PATH, Sha256.of(ManifestJson.print(manifest)));
        }
        inputs.put("schema", Sha256.of(SchemaJson.print(wanted.schema())));
        chosen().forEach((path, text) -> inputs.put(path, Sha256.of(text)));
        return inputs;
    }

    private Renaming renamesBefore() {
        return Optional.ofNullable(state.bases().get(RenamesJson.PATH))
                .map(text -> new Renaming(RenamesJson.parse(text)))
                .orElse(new Renaming(List.of()));
    }

    /** What the owner chooses now, as the project remembers it. */
    private SortedMap<String, String> chosen() {
        SortedMap<String, String> chosen = new TreeMap<>();
        chosen.put(Manifest.basePath(ChoicesYaml.PATH), ChoicesYaml.print(wanted.choices()));
        state.findText(NamesYaml.PATH).ifPresent(text -> chosen.put(Manifest.basePath(NamesYaml.PATH), text));
        return chosen;
    }

    private SortedMap<String, String> chosenBefore() {
        SortedMap<String, String> before = new TreeMap<>();
        for (String path : List.of(ChoicesYaml.PATH, NamesYaml.PATH)) {
            String text = state.bases().get(path);
            if (text != null) {
                before.put(Manifest.basePath(path), text);
            }
        }
        return before;
    }

    private static void refuse(String what, Object before, Object now, String remedy) {
        if (!before.equals(now)) {
            throw new Problem(
                    "%s chooses %s '%s', but the project was made with '%s', and no rebuild can change that"
                            .formatted(ChoicesYaml.PATH, what, now, before),
                    "Write '%s' again; %s".formatted(before, remedy));
        }
    }

    static Map<String, String> texts(ProjectState state) {
        Map<String, String> texts = new TreeMap<>();
        state.files().forEach((path, file) -> texts.put(path, file.text()));
        return texts;
    }
}
