package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.JavaType;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.Ends;
import dev.coppice.model.naming.NameOverrides.HelperNames;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.model.naming.Words;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.SourceFacts;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that the owner gave in code: classes, attributes, relationships that are called differently from what was
 * inferred for them. What was generated before its name was changed in the database is no name of the owner's.
 */
final class OwnerNames {

    private final EntityModel model;
    private final Twins twins;
    private final OwnerCode code;
    private final Set<String> exposedBefore;
    private final Map<TableName, String> types = new HashMap<>();

    /**
     * @param model what is inferred today, without the owner's names
     * @param twins which class of the owner's and which entity of before belong to an entity of today
     * @param exposedBefore the resources that were exposed as generated last
     */
    OwnerNames(EntityModel model, Twins twins, OwnerCode code, Set<String> exposedBefore) {
        this.model = model;
        this.twins = twins;
        this.code = code;
        this.exposedBefore = Set.copyOf(exposedBefore);
    }

    /** The owner's names, by the tables of today. What the owner chose in a file counts more. */
    NameOverrides over(NameOverrides chosen) {
        Map<TableName, TableNames> tables = new HashMap<>();
        for (Entity entity : model.entities()) {
            TableNames names = twins.findMine(entity.table())
                    .map(mine -> names(entity, mine))
                    .map(own -> merge(chosen.table(entity.table()), own))
                    .orElseGet(() -> chosen.table(entity.table()));
            tables.put(entity.table(), names);
        }
        chosen.tables().forEach(tables::putIfAbsent);
        types.putAll(chosen.types());
        return new NameOverrides(tables, chosen.plurals(), types);
    }

    private TableNames names(Entity entity, MappedClass mine) {
        Entity before = twins.findBefore(entity.table()).orElse(entity);
        boolean lagsBehind = twins.lagsBehind(entity.table(), mine);
        String className = lagsBehind ? null : differing(mine.className(), before.className());
        return new TableNames(
                className,
                resource(mine, before, className),
                attributes(entity, before, mine),
                relationships(entity, before, mine),
                helpers(entity, before, mine));
    }

    /** What the owner exposes the class as; where it is not exposed, what it was before the owner renamed the class. */
    private @Nullable String resource(MappedClass mine, Entity before, @Nullable String className) {
        List<String> exposed = code.exposed().stream()
                .filter(found -> found.className().equals(mine.className()))
                .map(SourceFacts.Exposed::resource)
                .distinct()
                .toList();
        if (exposed.size() == 1 && !exposed.getFirst().equals(before.resource())) {
            return exposed.getFirst();
        }
        boolean wasExposed = exposedBefore.contains(before.resource()) || exposed.contains(before.resource());
        return className != null && wasExposed ? before.resource() : null;
    }

    private Map<String, String> attributes(Entity entity, Entity before, MappedClass mine) {
        Map<String, String> attributes = new HashMap<>();
        for (Attribute attribute : entity.attributes()) {
            String column = attribute.column().name();
            String old = twins.oldColumn(entity.table(), column);
            Optional<String> own = family(mine)
                    .flatMap(mapped -> Stream.of(old, column).flatMap(name -> mapped.findBasic(name).stream()))
                    .map(MappedMember::field)
                    .findFirst();
            String inferred = attribute(before, old).map(Attribute::name).orElseGet(() -> plainName(attribute, old));
            own.map(name -> differing(name, inferred)).ifPresent(name -> attributes.put(column, name));
        }
        return attributes;
    }

    /** What an attribute was called in a file that lags behind a rename. */
    private static String plainName(Attribute attribute, String oldColumn) {
        boolean isRenamed = !oldColumn.equals(attribute.column().name());
        return isRenamed ? JavaNames.memberName(Words.of(oldColumn)) : attribute.name();
    }

    private Map<List<String>, Ends> relationships(Entity entity, Entity before, MappedClass mine) {
        Map<List<String>, Ends> relationships = new HashMap<>();
        for (ToOne today : entity.toOnes()) {
            List<String> columns = today.foreignKey().columns();
            List<String> old = columns.stream()
                    .map(column -> twins.oldColumn(entity.table(), column))
                    .toList();
            Optional<ToOne> known = toOne(before, old);
            boolean lagsBehind = known.isEmpty() && !old.equals(columns);
            ToOne inferred = known.orElse(today);
            Optional<String> own = lagsBehind
                    ? Optional.empty()
                    : family(mine)
                            .flatMap(mapped ->
                                    Stream.of(old, columns).flatMap(names -> mapped.findToOne(names).stream()))
                            .map(MappedMember::field)
                            .findFirst();
            Optional<String> inverse =
                    own.flatMap(field -> inverse(today.foreignKey().target(), mine.className(), field));
            Ends ends = new Ends(
                    own.map(name -> differing(name, inferred.name())).orElse(null),
                    inverse.map(name -> differing(name, inferred.inverse())).orElse(null));
            relationships.put(columns, ends);
        }
        return relationships;
    }

    private Optional<String> inverse(TableName target, String className, String field) {
        return twins.findMine(target)
                .flatMap(mapped -> family(mapped)
                        .flatMap(some -> some.members().stream())
                        .filter(member -> member.mapping().equals(new Mapping.Inverse(className, field)))
                        .map(MappedMember::field)
                        .findFirst());
    }

    private HelperNames helpers(Entity entity, Entity before, MappedClass mine) {
        String key = mine.keyClass() == null || before.key().className() == null
                ? null
                : differing(mine.keyClass(), before.key().className());
        Map<String, String> enums = new HashMap<>();
        for (Attribute attribute : entity.attributes()) {
            String column = attribute.column().name();
            enumName(attribute, before, mine).ifPresent(name -> {
                if (attribute.column().type() instanceof SqlType.Named(TableName type)) {
                    types.put(type, name);
                } else {
                    enums.put(column, name);
                }
            });
        }
        return new HelperNames(key, enums);
    }

    /** The owner renamed an enum if the old one is nowhere and the attribute has another of the owner's. */
    private Optional<String> enumName(Attribute attribute, Entity before, MappedClass mine) {
        String old = twins.oldColumn(before.table(), attribute.column().name());
        if (!(attribute(before, old).map(Attribute::type).orElse(attribute.type())
                instanceof JavaType.EnumOf(String inferred))) {
            return Optional.empty();
        }
        return family(mine)
                .flatMap(mapped -> mapped.findBasic(old).stream())
                .map(MappedMember::type)
                .filter(type -> !type.equals(inferred)
                        && code.findEnum(type).isPresent()
                        && code.findDeclaration(inferred).isEmpty())
                .findFirst();
    }

    private Stream<MappedClass> family(MappedClass mine) {
        return Stream.concat(Stream.of(mine), code.ancestors(mine).stream());
    }

    private static Optional<Attribute> attribute(Entity entity, String column) {
        return entity.attributes().stream()
                .filter(attribute -> attribute.column().name().equals(column))
                .findFirst();
    }

    private static Optional<ToOne> toOne(Entity entity, List<String> columns) {
        return entity.toOnes().stream()
                .filter(toOne -> new HashSet<>(toOne.foreignKey().columns()).equals(new HashSet<>(columns)))
                .findFirst();
    }

    private static @Nullable String differing(String own, String inferred) {
        return own.equals(inferred) ? null : own;
    }

    private static TableNames merge(TableNames chosen, TableNames own) {
        Map<String, String> attributes = new HashMap<>(own.attributes());
        attributes.putAll(chosen.attributes());
        Map<List<String>, Ends> relationships = new HashMap<>(own.relationships());
        chosen.relationships().forEach((columns, ends) -> relationships.merge(columns, ends, OwnerNames::merge));
        Map<String, String> enums = new HashMap<>(own.helpers().enums());
        enums.putAll(chosen.helpers().enums());
        return new TableNames(
                first(chosen.className(), own.className()),
                first(chosen.resource(), own.resource()),
                attributes,
                relationships,
                new HelperNames(first(chosen.helpers().key(), own.helpers().key()), enums));
    }

    private static Ends merge(Ends own, Ends chosen) {
        return new Ends(first(chosen.toOne(), own.toOne()), first(chosen.toMany(), own.toMany()));
    }

    private static @Nullable String first(@Nullable String chosen, @Nullable String own) {
        return chosen == null ? own : chosen;
    }
}
