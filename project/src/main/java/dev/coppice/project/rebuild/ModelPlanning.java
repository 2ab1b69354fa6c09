package dev.coppice.project.rebuild;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.infer.InferenceOptions;
import dev.coppice.model.jpa.Gap;
import dev.coppice.model.jpa.Gaps;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.project.Blueprint;
import dev.coppice.project.SameThings;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.SourceReader;
import dev.coppice.project.code.Uses;
import dev.coppice.project.plan.ChosenInference;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.project.yaml.DatabaseJson;
import dev.coppice.project.yaml.ModelNamesJson;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One planning from the owner's classes, step by step: their names, what shows them today, file by file. */
final class ModelPlanning {

    private static final int MOST_GAPS = 20;

    private final ProjectState state;
    private final Wanted wanted;
    private final JpaModel classes;
    private final SourceReader reader = new SourceReader();
    private final OwnerCode mine;
    private final Twins twins;
    private final EntityModel model;
    private final Schema drawnLast;

    ModelPlanning(ProjectState state, Wanted wanted, Memories memories, JpaModel classes) {
        this.state = state;
        this.wanted = wanted;
        this.classes = classes;
        this.mine = OwnerCode.of(Memories.texts(state), reader);
        OwnerCode base = OwnerCode.of(state.bases(), reader);
        this.twins = new Twins(
                memories.renaming().and(wanted.renames()),
                base,
                mine,
                memories.inferred().stream()
                        .map(then -> then.before(wanted.renames()))
                        .toList());
        this.model = new EntityModel(entities(), classes.model().enums());
        this.drawnLast = memories.findSchemaBefore().orElse(Schema.EMPTY);
    }

    /** The entities of the classes, as the resources that they are or will be. */
    EntityModel model() {
        return model;
    }

    private List<Entity> entities() {
        ResourceNames resources = new ResourceNames(twins);
        InferenceOptions options = ChosenInference.options(wanted.choices(), wanted.names());
        return classes.model().entities().stream()
                .map(entity -> entity.withResource(resources.of(entity)))
                .map(this::withKnownComment)
                .map(entity -> isKeptBack(options, entity) ? entity.withExposure(Entity.Exposure.NOT_EXPOSED) : entity)
                .toList();
    }

    /** Comments are the database's, unless a class says its own. */
    private Entity withKnownComment(Entity entity) {
        return entity.comment() != null
                ? entity
                : twins.findBefore(entity.table())
                        .map(before -> entity.withComment(before.comment()))
                        .orElse(entity);
    }

    private static boolean isKeptBack(InferenceOptions options, Entity entity) {
        return options.excluded().matches(entity.table())
                || options.notExposed().matches(entity.table());
    }

    List<FileChange> changes(FileMerges merges) {
        Rendering theirs = theirs();
        List<Trio> trios = Matching.of(state, twins, theirs).stream()
                .filter(trio -> trio.theirs() != null)
                .toList();
        FileDecision decision = new FileDecision(insight(trios), merges, AsGenerated.VERBATIM);
        ModelCauses causes = new ModelCauses(model);
        List<FileChange> changes = new ArrayList<>();
        trios.forEach(trio -> decision.decide(trio).map(causes::explain).ifPresent(changes::add));
        return List.copyOf(changes);
    }

    private Rendering theirs() {
        Schema commented = new KnownComments(drawnLast).in(classes.schema());
        Blueprint blueprint = Blueprint.of(commented, model, wanted.choices(), wanted.database())
                .withPackages(classes.packages());
        return new Rendering(model, wanted.choices(), new ProjectPlanner().planFollowers(blueprint, drawn()));
    }

    private Schema drawn() {
        Dialect dialect =
                Dialects.forUrl("jdbc:%s:".formatted(wanted.choices().engine().id()));
        return new DrawnSchema(drawnLast, classes.schema(), dialect).without(this::isWanted);
    }

    private Insight insight(List<Trio> trios) {
        Map<String, String> texts = Memories.texts(state);
        SchemaDiff nothing = SchemaDiff.between(Schema.EMPTY, Schema.EMPTY, wanted.renames());
        return new Insight(new Insight.Facts(
                null,
                model,
                Map.of(),
                twins.renaming(),
                same(trios),
                mine,
                new Uses(mine, texts, Map.of()),
                new Causes(nothing, List.of(model), List.of()),
                wanted.settled(),
                reader));
    }

    /** By what was generated last, and by what the classes said last. */
    private SameThings same(List<Trio> trios) {
        SameThings byBase = Sameness.of(twins, oneOfEachTable(), trios, reader);
        return state.findText(ModelNamesJson.PATH)
                .map(ModelNamesJson::parse)
                .map(before -> new ModelSameness(before, model, wanted.renames()).over(byBase))
                .orElse(byBase);
    }

    /** Where several classes share a table, the one that was generated for it. */
    private EntityModel oneOfEachTable() {
        Map<TableName, List<Entity>> byTable = model.entities().stream().collect(Collectors.groupingBy(Entity::table));
        List<Entity> chosen = model.entities().stream()
                .filter(entity ->
                        byTable.getOrDefault(entity.table(), List.of()).size() == 1
                                || twins.findBase(entity.table())
                                        .filter(base -> base.className().equals(entity.className()))
                                        .isPresent())
                .toList();
        return new EntityModel(chosen, model.enums());
    }

    /** What differs between the classes and the database as it was read last. */
    List<String> notes() {
        Schema known = state.findText(DatabaseJson.PATH)
                .map(text -> DatabaseJson.parse(text).schema())
                .orElse(state.schema());
        if (known == null) {
            return List.of(
                    "It is not known what the database looked like last; 'coppice rebuild-from-database' reads it");
        }
        List<String> gaps = Gaps.between(classes.schema(), known).stream()
                .filter(gap -> gap.kind() != Gap.Kind.TABLE_ONLY_IN_DATABASE || isWanted(gap.table()))
                .map(Gap::words)
                .toList();
        if (gaps.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>(gaps.stream().limit(MOST_GAPS).toList());
        if (gaps.size() > MOST_GAPS) {
            notes.add("and %d more differences between classes and database".formatted(gaps.size() - MOST_GAPS));
        }
        notes.add("The database was not asked: change it accordingly, then run 'coppice rebuild-from-database'");
        return List.copyOf(notes);
    }

    private boolean isWanted(TableName table) {
        Set<TableName> inferred = new HashSet<>();
        EntityModel before = twins.modelBefore();
        if (before != null) {
            before.entities().forEach(entity -> inferred.add(entity.table()));
        }
        return inferred.contains(table);
    }
}
