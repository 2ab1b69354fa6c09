package dev.coppice.starter.mapping;

import dev.coppice.starter.ExposedResource;
import dev.coppice.starter.StartProblem;
import jakarta.persistence.IdClass;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.persister.entity.EntityPersister;

/** What stands for the primary key of one exposed entity: attributes, columns, and where values come from. */
final class EntityKey {

    private final ExposedResource resource;
    private final EntityPersister persister;
    private final Declarations declarations;
    private final List<AttributeMapping> attributes;
    private final Set<String> columns = new HashSet<>();

    EntityKey(ExposedResource resource, EntityPersister persister, Declarations declarations) {
        this.resource = resource;
        this.persister = persister;
        this.declarations = declarations;
        attributes = readAttributes();
        persister.getIdentifierMapping().forEachSelectable((i, column) -> columns.add(column.getSelectionExpression()));
    }

    /** Those of an {@code @IdClass} in its order; none where the key is one attribute. */
    List<AttributeMapping> attributes() {
        return attributes;
    }

    boolean contains(AttributeMapping attribute) {
        return attributes.contains(attribute);
    }

    /** By their names. */
    Set<String> columns() {
        return columns;
    }

    boolean isGenerated() {
        boolean single = attributes.isEmpty();
        return single && !persister.getGenerator().allowAssignedIdentifiers();
    }

    List<StoredType.KeyPart> parts(Surroundings surroundings) {
        EntityIdentifierMapping id = persister.getIdentifierMapping();
        String only = id.getAttributeName();
        if (only != null && id instanceof BasicValuedModelPart basic) {
            return List.of(part(only, basic, surroundings));
        }
        return attributes.stream()
                .map(attribute -> part(attribute.getAttributeName(), (BasicValuedModelPart) attribute, surroundings))
                .toList();
    }

    private StoredType.KeyPart part(String path, BasicValuedModelPart part, Surroundings surroundings) {
        return new StoredType.KeyPart(
                path,
                surroundings.columns(persister).of(part),
                surroundings.codings().of(part),
                Member.of(resource.entity(), path));
    }

    private List<AttributeMapping> readAttributes() {
        EntityIdentifierMapping id = persister.getIdentifierMapping();
        if (!(id instanceof CompositeIdentifierMapping composite)) {
            return List.of();
        }
        boolean embedded = id.getNature() == EntityIdentifierMapping.Nature.COMPOSITE;
        List<AttributeMapping> found = new ArrayList<>();
        composite.getPartMappingType().getAttributeMappings().forEach(found::add);
        boolean onlyBasic = found.stream().allMatch(BasicValuedModelPart.class::isInstance);
        if (embedded || !onlyBasic) {
            throw new StartProblem(
                    "The key of %s is embedded or made of associations"
                            .formatted(resource.entity().getSimpleName()),
                    "Use @IdClass with a record of basic attributes, and map the associations read-only beside them");
        }
        found.sort(order());
        return found;
    }

    private Comparator<AttributeMapping> order() {
        IdClass idClass = resource.entity().getAnnotation(IdClass.class);
        if (idClass == null || !idClass.value().isRecord()) {
            return declarations.order();
        }
        List<String> components = Stream.of(idClass.value().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return Comparator.comparingInt(attribute -> components.indexOf(attribute.getAttributeName()));
    }
}
