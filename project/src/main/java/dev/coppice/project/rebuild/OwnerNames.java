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
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.MappedMember;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.SourceFacts;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.util.HashMap;
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
    private final Inferred inferredToday;
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
        this.inferredToday = new Inferred(model, new Renaming(List.of()));
        this.twins = twins;
        this.code = code;
        this.exposedBefore = Set.copyOf(exposedBefore);
    }

    /** The owner's names, by the tables of today. What the owner chose in a file counts more. */
    NameOverrides over(NameOverrides chosen) {
        Map<TableName, TableNames> tables = new HashMap<>();
        for (Entity entity : model.entities()) {
            TableNames names = twins.findMine(entity.table())
                    .map(mine -> twins.given().ownersAmong(names(entity, mine), entity.table(), twins))
                    .map(own -> merge(chosen.table(entity.table()), own))
                    .orElseGet(() -> chosen.table(entity.table()));
            tables.put(entity.table(), names);
        }
        chosen.tables().forEach(tables::putIfAbsent);
        types.putAll(chosen.types());
        return new NameOverrides(tables, chosen.plurals(), types);
    }

    private TableNames names(Entity entity, MappedClass mine) {
        List<Inferred> times = times(entity.table(), mine);
        Entity before = times.getFirst().findEntity(entity.table()).orElse(entity);
        String className = differing(mine.className(), before.className());
        return new TableNames(
                className,
                resource(mine, before, className),
                attributes(entity, mine, times),
                relationships(entity, mine, times),
                helpers(entity, mine, times.getFirst()));
    }

    /** What was inferred, first what the class was generated from, and what is today. */
    private List<Inferred> times(TableName table, MappedClass mine) {
        return Stream.concat(twins.inferredFor(table, mine).stream(), Stream.of(inferredToday))
                .toList();
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

    private Map<String, String> attributes(Entity entity, MappedClass mine, List<Inferred> times) {
        Map<String, String> attributes = new HashMap<>();
        for (Attribute attribute : entity.attributes()) {
            String today = attribute.column().name();
            for (Inferred then : times) {
                String column = then.column(entity.table(), today);
                Optional<String> own = family(mine)
                        .flatMap(mapped -> mapped.findBasic(column).stream())
                        .map(MappedMember::field)
                        .findFirst();
                if (own.isPresent()) {
                    String inferred = then.findEntity(entity.table())
                            .flatMap(before -> Inferred.attribute(before, column))
                            .orElse(attribute)
                            .name();
                    own.map(name -> differing(name, inferred)).ifPresent(name -> attributes.put(today, name));
                    break;
                }
            }
        }
        return attributes;
    }

    private Map<List<String>, Ends> relationships(Entity entity, MappedClass mine, List<Inferred> times) {
        Map<List<String>, Ends> relationships = new HashMap<>();
        for (ToOne today : entity.toOnes()) {
            List<String> columns = today.foreignKey().columns();
            for (Inferred then : times) {
                List<String> old = then.columns(entity.table(), columns);
                Optional<String> own = family(mine)
                        .flatMap(mapped -> mapped.findToOne(old).stream())
                        .map(MappedMember::field)
                        .findFirst();
                if (own.isPresent()) {
                    ToOne inferred = then.findEntity(entity.table())
                            .flatMap(before -> Inferred.toOne(before, old))
                            .orElse(today);
                    TableName target = today.foreignKey().target();
                    Optional<String> inverse = inverse(target, mine.className(), own.get());
                    // A class that the owner renamed gives no new name to what leads to it: the owner would have said
                    // so.
                    boolean stays = old.equals(columns);
                    boolean toRenamed = stays && isRenamed(target);
                    boolean ofRenamed = stays && isRenamed(entity.table());
                    Ends ends = new Ends(
                            own.filter(name -> toRenamed || !name.equals(inferred.name()))
                                    .orElse(null),
                            inverse.filter(name -> ofRenamed || !name.equals(inferred.inverse()))
                                    .orElse(null));
                    relationships.put(columns, ends);
                    break;
                }
            }
        }
        return relationships;
    }

    /** Whether the owner calls the class of a table differently. */
    private boolean isRenamed(TableName table) {
        return twins.findMine(table)
                .filter(mine -> times(table, mine)
                        .getFirst()
                        .findEntity(table)
                        .filter(before -> !before.className().equals(mine.className()))
                        .isPresent())
                .isPresent();
    }

    private Optional<String> inverse(TableName target, String className, String field) {
        return twins.findMine(target)
                .flatMap(mapped -> family(mapped)
                        .flatMap(some -> some.members().stream())
                        .filter(member -> member.mapping().equals(new Mapping.Inverse(className, field)))
                        .map(MappedMember::field)
                        .findFirst());
    }

    private HelperNames helpers(Entity entity, MappedClass mine, Inferred then) {
        Entity before = then.findEntity(entity.table()).orElse(entity);
        String key = mine.keyClass() == null || before.key().className() == null
                ? null
                : isRenamed(entity.table())
                        ? mine.keyClass()
                        : differing(mine.keyClass(), before.key().className());
        Map<String, String> enums = new HashMap<>();
        for (Attribute attribute : entity.attributes()) {
            String column = attribute.column().name();
            String old = then.column(entity.table(), column);
            JavaType inferred =
                    Inferred.attribute(before, old).orElse(attribute).type();
            enumName(inferred, old, mine).ifPresent(name -> {
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
    private Optional<String> enumName(JavaType before, String old, MappedClass mine) {
        if (!(before instanceof JavaType.EnumOf(String inferred))) {
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

    private static @Nullable String differing(String own, String inferred) {
        return own.equals(inferred) ? null : own;
    }

    /** The names of some, and those of others where these say nothing. */
    static NameOverrides merge(NameOverrides some, NameOverrides others) {
        Map<TableName, TableNames> tables = new HashMap<>(some.tables());
        others.tables().forEach((table, names) -> tables.merge(table, names, OwnerNames::merge));
        return new NameOverrides(tables, some.plurals(), some.types());
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
