package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.JavaType;
import dev.coppice.model.Relationship;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.model.naming.NameOverrides.TableNames;
import dev.coppice.project.SameThings;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is the same thing under a name that Coppice gave before: the class of a thing may have moved on while a file that
 * names it waits. A name that something else has today means that, and nothing else.
 */
final class SamenessBefore {

    private final EntityModel today;
    private final Map<String, String> classes;
    private final Map<String, String> resources;
    private final Map<String, Map<String, String>> members = new HashMap<>();

    private SamenessBefore(SameThings same, EntityModel today) {
        this.today = today;
        this.classes = new HashMap<>(same.classes());
        this.resources = new HashMap<>(same.resources());
        same.members().forEach((resource, names) -> members.put(resource, new HashMap<>(names)));
    }

    /** What is known to be the same by the classes, and what is by names that were given before. */
    static SameThings over(SameThings same, EntityModel today, GivenNames given) {
        if (given.steps().isEmpty()) {
            return same;
        }
        SamenessBefore before = new SamenessBefore(same, today);
        given.steps().reversed().forEach(before::addClasses);
        given.steps().reversed().forEach(before::addMembers);
        return new SameThings(before.classes, before.resources, before.members, same.columns(), same.tables());
    }

    private void addClasses(NameOverrides step) {
        for (Entity entity : today.entities()) {
            TableNames given = step.table(entity.table());
            addClass(given.className(), entity.className());
            addClass(given.helpers().key(), entity.key().className());
            given.helpers()
                    .enums()
                    .forEach((column, name) -> enumOf(entity, column).ifPresent(now -> addClass(name, now)));
            boolean isTaken =
                    today.entities().stream().anyMatch(other -> other.resource().equals(given.resource()));
            if (given.resource() != null && !isTaken) {
                resources.putIfAbsent(given.resource(), entity.resource());
            }
        }
    }

    private void addClass(@Nullable String given, @Nullable String now) {
        if (given != null && now != null && !isClass(given)) {
            classes.putIfAbsent(given, now);
        }
    }

    private boolean isClass(String name) {
        return today.entities().stream().flatMap(SamenessBefore::classes).anyMatch(name::equals);
    }

    private static Stream<String> classes(Entity entity) {
        return Stream.of(
                        Stream.of(entity.className()),
                        Stream.ofNullable(entity.key().className()),
                        entity.attributes().stream().flatMap(SamenessBefore::enumOf))
                .flatMap(names -> names);
    }

    private static Stream<String> enumOf(Attribute attribute) {
        return attribute.type() instanceof JavaType.EnumOf(String name) ? Stream.of(name) : Stream.empty();
    }

    private static Optional<String> enumOf(Entity entity, String column) {
        return Inferred.attribute(entity, column).stream()
                .flatMap(SamenessBefore::enumOf)
                .findFirst();
    }

    private void addMembers(NameOverrides step) {
        for (Entity entity : today.entities()) {
            TableNames given = step.table(entity.table());
            given.attributes()
                    .forEach((column, name) ->
                            Inferred.attribute(entity, column).ifPresent(now -> addMember(entity, name, now.name())));
            given.relationships()
                    .forEach((columns, ends) -> Inferred.toOne(entity, columns).ifPresent(now -> {
                        addMember(entity, ends.toOne(), now.name());
                        findEntity(now.foreignKey().target())
                                .ifPresent(target -> addMember(target, ends.toMany(), now.inverse()));
                    }));
        }
    }

    private Optional<Entity> findEntity(TableName table) {
        return today.entities().stream()
                .filter(entity -> entity.table().equals(table))
                .findFirst();
    }

    private void addMember(Entity entity, @Nullable String given, String now) {
        boolean isTaken = Stream.concat(
                        entity.attributes().stream().map(Attribute::name),
                        entity.relationships().stream().map(Relationship::name))
                .anyMatch(name -> name.equals(given));
        if (given != null && !isTaken) {
            for (String resource : resourcesOf(entity)) {
                members.computeIfAbsent(resource, r -> new HashMap<>()).putIfAbsent(given, now);
            }
        }
    }

    /** What the resource of an entity may be called in a base. */
    private List<String> resourcesOf(Entity entity) {
        return Stream.concat(
                        Stream.of(entity.resource()),
                        resources.entrySet().stream()
                                .filter(name -> name.getValue().equals(entity.resource()))
                                .map(Map.Entry::getKey))
                .toList();
    }
}
