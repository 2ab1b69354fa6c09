package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.CountPolicy;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.MemberName;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.starter.ExposedResource;
import dev.coppice.starter.StartProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;

/** Works out from exposure and mapping what the API consists of. What does not fit stops the application in words. */
public final class ApiModelBuilder {

    private final SessionFactoryImplementor sessions;
    private final List<ExposedResource> resources;
    private final CountPolicy counting;
    private final DataSource dataSource;
    private final Map<String, String> typeByEntity = new LinkedHashMap<>();

    private ApiModelBuilder(
            SessionFactoryImplementor sessions,
            List<ExposedResource> resources,
            CountPolicy counting,
            DataSource dataSource) {
        this.sessions = sessions;
        this.resources = resources;
        this.counting = counting;
        this.dataSource = dataSource;
    }

    /**
     * The model of everything that is exposed.
     *
     * @param counting how rows are counted where a resource does not say it
     * @param dataSource the database, which knows what has an order
     */
    public static ApiModel build(
            SessionFactoryImplementor sessions,
            List<ExposedResource> resources,
            CountPolicy counting,
            DataSource dataSource) {
        return new ApiModelBuilder(sessions, resources, counting, dataSource).build();
    }

    private ApiModel build() {
        resources.forEach(this::checkAndRemember);
        List<EntityPersister> entities = resources.stream().map(this::persister).toList();
        ValueCodings codings = new ValueCodings(
                sessions.getJdbcServices().getDialect(), UnorderedColumns.of(sessions, entities, dataSource));
        Map<String, EntityColumns> columns = new HashMap<>();
        for (EntityPersister persister : entities) {
            columns.put(persister.getEntityName(), EntityColumns.of(persister, sessions));
        }
        var surroundings = new Surroundings(codings, typeByEntity, columns);
        List<StoredType> stored = new ArrayList<>();
        for (ExposedResource resource : resources) {
            FieldReader fields = new FieldReader(resource, persister(resource), surroundings);
            stored.add(storedType(resource, fields));
        }
        List<StoredType> settled = ToManyAccess.settle(stored);
        return new ApiModel(
                ResourceGraph.of(settled.stream().map(StoredType::type).toList()), settled, new Oddities());
    }

    private void checkAndRemember(ExposedResource resource) {
        if (!MemberName.isLegal(resource.type())) {
            throw new StartProblem(
                    "'%s' cannot be the name of a resource".formatted(resource.type()),
                    "Use ASCII letters, digits, '-' and '_', with a letter or digit at both ends");
        }
        String entity = persister(resource).getEntityName();
        String earlier = typeByEntity.put(entity, resource.type());
        if (earlier != null) {
            throw new StartProblem(
                    "%s is exposed twice, as '%s' and as '%s'"
                            .formatted(resource.entity().getSimpleName(), earlier, resource.type()),
                    "Delete one of the two lines in the exposure class");
        }
        if (resources.stream()
                        .filter(other -> other.type().equals(resource.type()))
                        .count()
                > 1) {
            throw new StartProblem(
                    "Two resources are named '%s'".formatted(resource.type()),
                    "Rename one of them in the exposure class");
        }
    }

    private EntityPersister persister(ExposedResource resource) {
        EntityPersister found = sessions.getMappingMetamodel().findEntityDescriptor(resource.entity());
        if (found == null) {
            throw new StartProblem(
                    "Resource '%s' exposes %s, which is not an entity; there is %s"
                            .formatted(resource.type(), resource.entity().getSimpleName(), entityNames()),
                    "Annotate the class with @Entity, or delete the line in the exposure class");
        }
        return found;
    }

    private Set<String> entityNames() {
        Set<String> names = new TreeSet<>();
        sessions.getMappingMetamodel().forEachEntityDescriptor(entity -> names.add(simpleName(entity)));
        return names;
    }

    private static String simpleName(EntityMappingType entity) {
        return entity.getMappedJavaType().getJavaTypeClass().getSimpleName();
    }

    private StoredType storedType(ExposedResource resource, FieldReader fields) {
        List<StoredType.KeyPart> key = fields.key();
        ResourceType.Builder type = ResourceType.named(resource.type(), keyOf(resource, fields, key));
        type.counting(resource.counting().orElse(counting));
        boolean hasUnwrittenKey = key.size() == 1
                && new CarriedKeys(sessions)
                        .contain(fields.rows(), key.getFirst().column());
        if (resource.access() == ExposedResource.Access.READ_ONLY || fields.isImmutable() || hasUnwrittenKey) {
            type.readOnly();
        }
        Map<String, StoredField> stored = new LinkedHashMap<>();
        for (StoredField field : fields.fields()) {
            switch (field) {
                case StoredField.Value value -> {
                    type.attribute(value.attribute());
                    stored.put(value.attribute().name(), value);
                }
                case StoredField.ToOne toOne -> {
                    type.relationship(toOne.relationship());
                    stored.put(toOne.relationship().name(), toOne);
                }
                case StoredField.ToMany toMany -> {
                    type.relationship(toMany.relationship());
                    stored.put(toMany.relationship().name(), toMany);
                }
            }
        }
        return new StoredType(
                type.build(),
                resource.entity(),
                fields.entityName(),
                fields.table(),
                fields.rows(),
                key,
                stored,
                fields.version());
    }

    private static Key keyOf(ExposedResource resource, FieldReader fields, List<StoredType.KeyPart> parts) {
        List<Key.Part> named = parts.stream()
                .map(part -> new Key.Part(
                        parts.size() == 1 ? "id" : part.path(), part.coding().type()))
                .toList();
        if (resource.identity() == ExposedResource.Identity.WHOLE_ROW) {
            return new Key(named, Key.Origin.WHOLE_ROW);
        }
        return new Key(named, fields.isKeyGenerated() ? Key.Origin.GENERATED : Key.Origin.ASSIGNED);
    }
}
