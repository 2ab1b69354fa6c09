package dev.coppice.starter.mapping;

import java.util.Map;
import java.util.Objects;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of one model share.
 *
 * @param typeByEntity the names of resource types by those of entities
 * @param columns of each entity, by its name
 */
record Surroundings(ValueCodings codings, Map<String, String> typeByEntity, Map<String, EntityColumns> columns) {

    EntityColumns columns(EntityMappingType entity) {
        return Objects.requireNonNull(columns.get(entity.getEntityName()), "an entity that is exposed");
    }

    @Nullable
    String type(EntityMappingType entity) {
        return typeByEntity.get(entity.getEntityName());
    }
}
