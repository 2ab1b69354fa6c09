package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.JavaType;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Attention;
import dev.coppice.project.Choices;
import dev.coppice.project.Conflict;
import dev.coppice.project.Manifest;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.SameThings;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.project.code.SourceFacts;
import dev.coppice.project.code.SourceReader;
import dev.coppice.project.code.Uses;
import dev.coppice.project.yaml.ModelNamesJson;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One planning, step by step: what the owner has, what is generated today in the owner's names, file by file. */
final class Planning {

    private static final Renaming NOTHING = new Renaming(List.of());

    private final ProjectState state;
    private final Wanted wanted;
    private final Memories memories;
    private final SourceReader reader = new SourceReader();
    private final Map<String, String> texts;
    private final FileMerges merges;
    private final OwnerCode mine;
    private final OwnerCode base;
    private final Renaming renaming;
    private final @Nullable EntityModel modelBefore;
    private final Twins twins;
    private final AsGenerated asGenerated;
    private final HeldTables held;

    Planning(ProjectState state, Wanted wanted, Memories memories, FileMerges merges) {
        this.state = state;
        this.wanted = wanted;
        this.memories = memories;
        this.merges = merges;
        this.texts = Memories.texts(state);
        this.mine = OwnerCode.of(texts, reader);
        this.base = OwnerCode.of(state.bases(), reader);
        this.renaming = memories.renaming();
        this.twins = new Twins(renaming, base, mine, memories.inferred(), memories.given());
        this.modelBefore = twins.modelBefore();
        this.asGenerated = new AsGenerated(this::lastTimeInOwnersNames);
        this.held = held();
    }

    /**
     * What a planning comes to.
     *
     * @param kept what the database dropped and the project still has
     */
    record Result(List<FileChange> changes, Kept kept) {}

    Result plan() {
        KeptTables tables = memories.kept(held);
        Schema today = tables.in(wanted.schema());
        HeldKeys heldKeys = new HeldKeys(
                new HeldKeys.Question(state, twins, reader, wanted.settled()),
                memories.gone(today),
                memories.keptKeys());
        KeptKeys decided = heldKeys.decided();
        List<FileChange> changes = changes(decided.in(today));
        KeptKeys keys = heldKeys.after(changes).alongside(today);
        if (!keys.in(today).equals(decided.in(today))) {
            changes = heldKeys.withConflicts(keys, changes(keys.in(today)), changes);
        }
        return new Result(StayingLines.of(changes), new Kept(tables, keys));
    }

    private List<FileChange> changes(Schema today) {
        Schema before = memories.findSchemaBefore().orElse(null);
        Schema schema = new FittingSchema(twins, before).of(today);
        Rendering theirs = carried(today(schema, NameOverrides.NONE));
        List<FileChange> changes = changes(theirs);
        NameOverrides keptNames = KeptNames.of(theirs.model(), changes, reader);
        return keptNames.equals(NameOverrides.NONE) ? changes : changes(carried(today(schema, keptNames)));
    }

    private List<FileChange> changes(Rendering theirs) {
        List<Trio> trios = Matching.of(state, twins, theirs);
        FileDecision decision = new FileDecision(insight(theirs, trios), merges, asGenerated);
        // One file says nothing about another, and a large project has a thousand of them.
        return trios.parallelStream()
                .flatMap(trio -> withHeld(trio, decision.decide(trio), held, theirs.model()).stream())
                .toList();
    }

    private HeldTables held() {
        Uses uses = new Uses(mine, texts, generated(List.of()));
        return HeldTables.of(
                new HeldTables.Question(state, wanted.schema(), twins, uses, asGenerated, wanted.settled()),
                modelBefore);
    }

    private boolean aTableIsGone() {
        return modelBefore != null
                && modelBefore.entities().stream()
                        .map(entity -> renaming.table(entity.table()))
                        .anyMatch(table -> wanted.schema().findTable(table).isEmpty()
                                && wanted.schema().views().stream()
                                        .noneMatch(view -> view.name().equals(table)));
    }

    private Map<String, String> lastTimeInOwnersNames() {
        Schema before = memories.findSchemaBefore().orElse(null);
        if (before == null) {
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        inOwnersNames(before, memories.choicesBefore(), memories.namesBefore(), NameOverrides.NONE)
                .files()
                .forEach(file -> Rendering.text(file).ifPresent(text -> texts.put(file.path(), text)));
        return texts;
    }

    /** What is generated today, in the owner's names and those that merges keep. */
    private Rendering today(Schema schema, NameOverrides kept) {
        return inOwnersNames(schema, wanted.choices(), wanted.names(), kept);
    }

    private Rendering inOwnersNames(Schema schema, Choices chosen, NameOverrides chosenNames, NameOverrides keptNames) {
        EntityModel first = Rendering.model(schema, chosen, chosenNames);
        Choices choices = new OwnersKeys(twins, schema).over(chosen, first);
        EntityModel plain = choices.equals(chosen) ? first : Rendering.model(schema, choices, chosenNames);
        NameOverrides own = new OwnerNames(plain, twins, mine, exposedBefore()).over(chosenNames);
        NameOverrides names = OwnerNames.merge(own, keptNames);
        EntityModel model = Rendering.model(schema, choices, names);
        return Rendering.of(schema, model, choices, wanted.database(), packages(model, twins, choices));
    }

    /** Once the project has followed the owner's classes, what only these say stays. */
    private Rendering carried(Rendering today) {
        Schema before = memories.findSchemaBefore().orElse(null);
        if (before == null || state.findText(ModelNamesJson.PATH).isEmpty()) {
            return today;
        }
        Rendering lastTime =
                inOwnersNames(before, memories.choicesBefore(), memories.namesBefore(), NameOverrides.NONE);
        return new Carried(state, lastTime, Sameness.of(twins, today.model(), List.of(), reader)).over(today);
    }

    /** What this version would have generated last time, in the names of the base. */
    private Optional<Rendering> lastTime() {
        Schema before = memories.findSchemaBefore().orElse(null);
        if (before == null || modelBefore == null) {
            return Optional.empty();
        }
        Twins ofBase = new Twins(NOTHING, base, base, List.of(new Inferred(modelBefore, NOTHING)));
        Choices choices = memories.choicesBefore();
        NameOverrides names = new OwnerNames(modelBefore, ofBase, base, exposedBefore()).over(memories.namesBefore());
        EntityModel model = Rendering.model(before, choices, names);
        return Optional.of(Rendering.of(before, model, choices, wanted.database(), packages(model, ofBase, choices)));
    }

    private Set<String> exposedBefore() {
        return base.exposed().stream().map(SourceFacts.Exposed::resource).collect(Collectors.toSet());
    }

    /** Where the owner moved classes of the model to. */
    private static Map<String, String> packages(EntityModel model, Twins twins, Choices choices) {
        String usual = Rendering.modelPackage(choices);
        Map<String, String> packages = new HashMap<>();
        for (Entity entity : model.entities()) {
            twins.findLocated(entity.table()).ifPresent(found -> {
                if (!found.packageName().equals(usual)) {
                    packages.put(entity.className(), found.packageName());
                }
            });
            helpers(entity)
                    .forEach(name -> twins.base()
                            .findDeclaration(name)
                            .flatMap(before -> twins.mine().findDeclaration(name))
                            .flatMap(twins.mine()::findFacts)
                            .map(SourceFacts::packageName)
                            .filter(home -> !home.equals(usual))
                            .ifPresent(home -> packages.put(name, home)));
        }
        return packages;
    }

    private static Stream<String> helpers(Entity entity) {
        return Stream.concat(
                Stream.ofNullable(entity.key().className()),
                entity.attributes().stream()
                        .map(Attribute::type)
                        .flatMap(type ->
                                type instanceof JavaType.EnumOf(String name) ? Stream.of(name) : Stream.empty()));
    }

    private Insight insight(Rendering theirs, List<Trio> trios) {
        Optional<Rendering> lastTime = lastTime();
        SameThings same = Sameness.of(twins, theirs.model(), trios, reader);
        Map<String, String> templates = new HashMap<>();
        lastTime.ifPresent(rendering -> rendering
                .files()
                .forEach(file -> Rendering.text(file).ifPresent(text -> templates.put(file.path(), text))));
        EntityModel before = lastTime.map(Rendering::model).orElse(null);
        SchemaDiff diff =
                SchemaDiff.between(state.findSchema().orElse(wanted.schema()), wanted.schema(), wanted.renames());
        Causes causes = new Causes(
                diff,
                Stream.of(Optional.of(theirs.model()), Optional.ofNullable(before))
                        .flatMap(Optional::stream)
                        .toList(),
                memories.chosenDifferently());
        return new Insight(new Insight.Facts(
                before,
                theirs.model(),
                templates,
                renaming,
                same,
                mine,
                new Uses(mine, texts, generated(trios)),
                causes,
                wanted.settled(),
                reader));
    }

    /** What was or would be generated in place of the owner's sources. */
    private Map<String, Collection<String>> generated(List<Trio> trios) {
        Map<String, Collection<String>> generated = new HashMap<>();
        state.bases().forEach((path, text) -> add(generated, path, text));
        if (aTableIsGone()) {
            asGenerated.texts().forEach((path, text) -> add(generated, path, text));
        }
        for (Located located : base.entities()) {
            String text = state.bases().getOrDefault(located.path(), "");
            Optional.ofNullable(located.mapped().table())
                    .flatMap(table -> mine.findEntity(renaming.table(table)).or(() -> mine.findEntity(table)))
                    .ifPresent(own -> add(generated, own.path(), text));
        }
        for (Trio trio : trios) {
            if (trio.mine() != null) {
                String path = trio.mine().path();
                trio.findTheirs().ifPresent(text -> add(generated, path, text));
                Optional.ofNullable(trio.base()).ifPresent(text -> add(generated, path, text.text()));
            }
        }
        return generated;
    }

    private static void add(Map<String, Collection<String>> generated, String path, String text) {
        Collection<String> there = generated.computeIfAbsent(path, p -> new LinkedHashSet<>());
        there.add(text);
    }

    /** The change of a file whose table the database dropped but the owner keeps in use. */
    private Optional<FileChange> withHeld(Trio trio, Optional<FileChange> change, HeldTables held, EntityModel model) {
        TableName table = trio.table();
        BaseText base = trio.base();
        if (table == null || base == null || !held.conflicts().containsKey(table) || !isEntity(trio, model)) {
            return change;
        }
        Optional<Conflict> conflict = held.conflicts().getOrDefault(table, Optional.empty());
        List<Attention> attention = held.attention().getOrDefault(table, List.of());
        Manifest.State after = conflict.isPresent() ? Manifest.State.CONFLICT : Manifest.State.DECLINED;
        Explanation why = change.map(FileChange::why).orElse(Explanation.NONE);
        Explanation all = why.withConflicts(Stream.concat(conflict.stream(), why.conflicts().stream())
                        .toList())
                .withAttention(Stream.concat(why.attention().stream(), attention.stream())
                        .toList());
        BaseText text = change.flatMap(some -> some.base().findAfter()).orElse(base);
        BaseStep step = new BaseStep(base.path(), text.with(after));
        if (change.isEmpty() && conflict.isEmpty() && base.state() == after) {
            return Optional.empty();
        }
        FileChange concerned = change.orElse(new FileChange.Kept(trio.path(), trio.fileClass(), step, all));
        boolean moves = concerned instanceof FileChange.Created || concerned instanceof FileChange.Removed;
        return Optional.of(moves ? concerned : concerned.based(step).explained(all));
    }

    /** Whether a file is where the class of its table is generated today. */
    private static boolean isEntity(Trio trio, EntityModel model) {
        PlannedFile theirs = trio.theirs();
        return theirs != null
                && model.entities().stream()
                        .filter(entity -> entity.table().equals(trio.table()))
                        .anyMatch(entity -> entity.className().equals(Matching.className(theirs.path())));
    }
}
