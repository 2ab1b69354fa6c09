package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.JavaType;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.model.naming.NameOverrides.HelperNames;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.project.Manifest;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.project.yaml.GivenNamesJson;
import dev.coppice.schema.TableName;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names that Coppice gave at some time and would not give today, by the tables and columns of today. What was
 * generated with them may still be there, as long as a merge waits for consent or a conflict is open: then they are no
 * names of the owner's. Remembered until nothing is open any more.
 *
 * @param steps oldest first
 */
record GivenNames(List<NameOverrides> steps) {

    GivenNames {
        steps = List.copyOf(steps);
    }

    /** Those that a project remembers. */
    static GivenNames of(ProjectState state) {
        return new GivenNames(Optional.ofNullable(state.bases().get(GivenNamesJson.PATH))
                .map(GivenNamesJson::parse)
                .orElse(List.of()));
    }

    /** The same by the names that tables and columns have after renames. */
    GivenNames renamed(SchemaRenames renames) {
        return renames.isEmpty()
                ? this
                : new GivenNames(
                        steps.stream().map(step -> renamed(step, renames)).toList());
    }

    private static NameOverrides renamed(NameOverrides step, SchemaRenames renames) {
        Map<TableName, TableNames> tables = new HashMap<>();
        step.tables().forEach((table, names) -> {
            Map<List<String>, Ends> relationships = new HashMap<>();
            names.relationships()
                    .forEach((columns, ends) -> relationships.put(
                            columns.stream()
                                    .map(column -> renames.column(table, column))
                                    .toList(),
                            ends));
            tables.put(
                    renames.table(table),
                    new TableNames(
                            names.className(),
                            names.resource(),
                            renamed(table, names.attributes(), renames),
                            relationships,
                            new HelperNames(
                                    names.helpers().key(),
                                    renamed(table, names.helpers().enums(), renames))));
        });
        return new NameOverrides(tables, Map.of());
    }

    private static Map<String, String> renamed(TableName table, Map<String, String> byColumn, SchemaRenames renames) {
        Map<String, String> renamed = new HashMap<>();
        byColumn.forEach((column, name) -> renamed.put(renames.column(table, column), name));
        return renamed;
    }

    /** With what a model is called differently today. */
    GivenNames and(Inferred then, EntityModel today) {
        NameOverrides step = differing(then, today);
        if (step.equals(NameOverrides.NONE) || steps.contains(step)) {
            return this;
        }
        List<NameOverrides> more = new ArrayList<>(steps);
        more.add(step);
        return new GivenNames(more);
    }

    private static NameOverrides differing(Inferred then, EntityModel today) {
        Map<TableName, TableNames> tables = new HashMap<>();
        for (Entity entity : today.entities()) {
            then.findEntity(entity.table())
                    .map(before -> differing(then, before, entity))
                    .filter(names -> !names.equals(new TableNames(null, null, Map.of(), Map.of())))
                    .ifPresent(names -> tables.put(entity.table(), names));
        }
        return new NameOverrides(tables, Map.of());
    }

    private static TableNames differing(Inferred then, Entity before, Entity today) {
        Map<String, String> attributes = new HashMap<>();
        Map<String, String> enums = new HashMap<>();
        for (Attribute attribute : today.attributes()) {
            String column = attribute.column().name();
            Inferred.attribute(before, then.column(today.table(), column)).ifPresent(old -> {
                putUnlessEqual(attributes, column, old.name(), attribute.name());
                if (old.type() instanceof JavaType.EnumOf(String name)
                        && !old.type().equals(attribute.type())) {
                    enums.put(column, name);
                }
            });
        }
        Map<List<String>, Ends> relationships = new HashMap<>();
        for (ToOne toOne : today.toOnes()) {
            List<String> columns = toOne.foreignKey().columns();
            Inferred.toOne(before, then.columns(today.table(), columns))
                    .map(old ->
                            new Ends(differing(old.name(), toOne.name()), differing(old.inverse(), toOne.inverse())))
                    .filter(ends -> ends.toOne() != null || ends.toMany() != null)
                    .ifPresent(ends -> relationships.put(columns, ends));
        }
        return new TableNames(
                differing(before.className(), today.className()),
                differing(before.resource(), today.resource()),
                attributes,
                relationships,
                new HelperNames(differing(before.key().className(), today.key().className()), enums));
    }

    private static void putUnlessEqual(Map<String, String> names, String column, String old, String today) {
        if (!old.equals(today)) {
            names.put(column, old);
        }
    }

    private static @Nullable String differing(@Nullable String old, @Nullable String today) {
        return old == null || old.equals(today) ? null : old;
    }

    /**
     * Those of some names that are the owner's.
     *
     * @param names what the code calls differently than was inferred last
     * @param twins the code, and what was generated for it: what it is not called there was not generated
     */
    TableNames ownersAmong(TableNames names, TableName table, Twins twins) {
        Optional<MappedClass> base = twins.findBase(table).map(Located::mapped);
        if (steps.isEmpty() || base.isEmpty()) {
            return names;
        }
        Table given = new Table(table, base.get(), twins.base());
        Map<String, String> attributes = new HashMap<>(names.attributes());
        attributes.entrySet().removeIf(own -> given.attribute(own.getKey(), own.getValue()));
        Map<String, String> enums = new HashMap<>(names.helpers().enums());
        enums.entrySet().removeIf(own -> given.enumOf(own.getKey(), own.getValue()));
        Map<List<String>, Ends> relationships = new HashMap<>(names.relationships());
        relationships.replaceAll((columns, own) -> new Ends(
                unless(own.toOne(), name -> given.toOne(columns, name)),
                unless(own.toMany(), name -> given.toMany(columns, name))));
        return new TableNames(
                unless(names.className(), given::className),
                unless(names.resource(), given::resource),
                attributes,
                relationships,
                new HelperNames(unless(names.helpers().key(), given::key), enums));
    }

    private static @Nullable String unless(@Nullable String name, Predicate<String> given) {
        return name == null || given.test(name) ? null : name;
    }

    /** What was given to the things of one table and generated so. */
    private final class Table {

        private final List<TableNames> steps;
        private final MappedClass base;
        private final OwnerCode bases;

        Table(TableName table, MappedClass base, OwnerCode bases) {
            this.steps = GivenNames.this.steps.stream()
                    .map(step -> step.table(table))
                    .toList();
            this.base = base;
            this.bases = bases;
        }

        boolean className(String name) {
            return name.equals(base.className()) && isGiven(name, TableNames::className);
        }

        boolean resource(String name) {
            return bases.exposed().stream()
                            .anyMatch(exposed -> exposed.resource().equals(name))
                    && isGiven(name, TableNames::resource);
        }

        boolean key(String name) {
            return name.equals(base.keyClass())
                    && isGiven(name, step -> step.helpers().key());
        }

        boolean attribute(String column, String name) {
            return base.findMember(name).isPresent()
                    && isGiven(name, step -> step.attributes().get(column));
        }

        boolean enumOf(String column, String name) {
            return base.members().stream().anyMatch(member -> member.type().equals(name))
                    && isGiven(name, step -> step.helpers().enums().get(column));
        }

        boolean toOne(List<String> columns, String name) {
            return base.findMember(name).isPresent()
                    && isGiven(name, step -> step.relationship(columns).toOne());
        }

        boolean toMany(List<String> columns, String name) {
            return bases.entities().stream().anyMatch(other -> leadsHere(other.mapped(), name))
                    && isGiven(name, step -> step.relationship(columns).toMany());
        }

        private boolean leadsHere(MappedClass other, String name) {
            return other.findMember(name)
                    .filter(member -> member.mapping() instanceof Mapping.Inverse inverse
                            && inverse.target().equals(base.className()))
                    .isPresent();
        }

        private boolean isGiven(String name, Function<TableNames, @Nullable String> kind) {
            return steps.stream().map(kind).anyMatch(name::equals);
        }
    }

    /** Writes down what is to be remembered of them: nothing if there are none. */
    void addTo(SortedMap<String, String> memory) {
        if (!steps.isEmpty()) {
            memory.put(Manifest.basePath(GivenNamesJson.PATH), GivenNamesJson.print(steps));
        }
    }
}
