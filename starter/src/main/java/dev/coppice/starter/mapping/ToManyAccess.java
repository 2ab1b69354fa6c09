package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.ResourceType.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles which to-many relationships can be written: those whose other side, a to-one relationship of an exposed type,
 * can be written, because that is where they are stored.
 */
final class ToManyAccess {

    private final Map<String, StoredType> types = new HashMap<>();

    private ToManyAccess(List<StoredType> types) {
        types.forEach(type -> this.types.put(type.name(), type));
    }

    static List<StoredType> settle(List<StoredType> types) {
        ToManyAccess access = new ToManyAccess(types);
        return types.stream().map(access::settled).toList();
    }

    private StoredType settled(StoredType stored) {
        ResourceType old = stored.type();
        ResourceType.Builder type = ResourceType.named(old.name(), old.key())
                .describedAs(old.description().orElse(null))
                .counting(old.counting())
                .allowing(operations(old));
        old.attributes().forEach(type::attribute);
        StoredType result = stored.with(old);
        for (Relationship relationship : old.relationships()) {
            boolean closed = stored.field(relationship) instanceof StoredField.ToMany toMany && !isWritable(toMany);
            Relationship settled = closed ? relationship.with(Access.READ_ONLY) : relationship;
            type.relationship(settled);
            if (closed && stored.field(relationship) instanceof StoredField.ToMany toMany) {
                result.fields().put(relationship.name(), toMany.with(Access.READ_ONLY));
            }
        }
        return result.with(type.build());
    }

    private boolean isWritable(StoredField.ToMany toMany) {
        if (toMany.relationship().access() != Access.READ_WRITE) {
            return false;
        }
        StoredType target = types.get(toMany.relationship().target());
        if (target == null || toMany.inverse() == null) {
            return toMany.inverse() == null;
        }
        StoredField back = target.fields().get(toMany.inverse());
        return target.type().allows(Operation.UPDATE)
                && back instanceof StoredField.ToOne toOne
                && toOne.relationship().access() == Access.READ_WRITE;
    }

    private static List<Operation> operations(ResourceType type) {
        return List.of(Operation.values()).stream().filter(type::allows).toList();
    }
}
