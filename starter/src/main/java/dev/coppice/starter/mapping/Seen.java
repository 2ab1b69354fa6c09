package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Attribute.Presence;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.ResourceType.Operation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Leaves of a model what somebody may know of. A type that may not be read is gone, and with it each relationship that leads
 * to it: whatever is looked up in what is left is as unknown as if it had never been.
 */
final class Seen {

    private final Rights rights;

    Seen(Rights rights) {
        this.rights = rights;
    }

    ApiModel of(Collection<StoredType> all, Oddities oddities) {
        List<StoredType> seen = all.stream()
                .filter(type -> rights.read(type.name()))
                .map(this::seen)
                .toList();
        return new ApiModel(ResourceGraph.of(seen.stream().map(StoredType::type).toList()), seen, oddities);
    }

    private StoredType seen(StoredType stored) {
        Map<String, StoredField> fields = new LinkedHashMap<>();
        stored.fields().forEach((name, field) -> {
            if (isSeen(field)) {
                fields.put(name, seen(field));
            }
        });
        return stored.with(seen(stored.type(), fields), fields);
    }

    private ResourceType seen(ResourceType all, Map<String, StoredField> fields) {
        ResourceType.Builder type = ResourceType.named(all.name(), all.key())
                .describedAs(all.description().orElse(null))
                .counting(all.counting())
                .allowing(operations().filter(all::allows).toList())
                .withholding(operations()
                        .filter(operation -> !isOpen(all, operation))
                        .toList());
        all.attributes().forEach(type::attribute);
        for (Relationship relationship : all.relationships()) {
            switch (fields.get(relationship.name())) {
                case StoredField.ToOne toOne -> type.relationship(toOne.relationship());
                case StoredField.ToMany toMany -> type.relationship(toMany.relationship());
                case null -> {}
                case StoredField.Value value -> throw new IllegalStateException(relationship.name());
            }
        }
        return type.build();
    }

    /** Nobody creates what needs a relationship to something that they cannot know of. */
    private boolean isOpen(ResourceType all, Operation operation) {
        boolean lacksSomething = operation == Operation.CREATE
                && all.relationships().stream()
                        .anyMatch(relationship -> isOwed(relationship) && !rights.read(relationship.target()));
        return rights.allow(all.name(), operation) && !lacksSomething;
    }

    private static boolean isOwed(Relationship relationship) {
        return relationship.presence() == Presence.REQUIRED && relationship.access() == Access.READ_WRITE;
    }

    private boolean isSeen(StoredField field) {
        return switch (field) {
            case StoredField.Value value -> true;
            case StoredField.ToOne toOne -> rights.read(toOne.relationship().target());
            case StoredField.ToMany toMany -> rights.read(toMany.relationship().target());
        };
    }

    /** Whoever changes the members of a relationship that others hold in their rows changes these. */
    private StoredField seen(StoredField field) {
        return field instanceof StoredField.ToMany toMany
                        && toMany.inverse() != null
                        && !rights.allow(toMany.relationship().target(), Operation.UPDATE)
                ? toMany.with(Access.READ_ONLY)
                : field;
    }

    private static Stream<Operation> operations() {
        return Stream.of(Operation.values());
    }
}
