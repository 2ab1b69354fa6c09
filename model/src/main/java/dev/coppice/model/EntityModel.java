package dev.coppice.model;

import java.util.List;
import java.util.Optional;

/**
 * The entities that a schema describes, named and connected. Refers by name: the class name is an entity's identity.
 *
 * @param entities in the order of their tables
 * @param enums the enum classes that attributes use, by class name
 */
public record EntityModel(List<Entity> entities, List<EnumClass> enums) {

    public EntityModel {
        entities = List.copyOf(entities);
        enums = List.copyOf(enums);
    }

    public Optional<Entity> findEntity(String className) {
        return entities.stream()
                .filter(entity -> entity.className().equals(className))
                .findFirst();
    }

    /** The entity, which the caller knows to be there; {@link #findEntity} when it does not know. */
    public Entity entity(String className) {
        return findEntity(className).orElseThrow(() -> new IllegalArgumentException("There is no entity " + className));
    }
}
