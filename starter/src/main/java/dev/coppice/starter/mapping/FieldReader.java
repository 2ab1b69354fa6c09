package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Attribute.Presence;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.starter.ExposedResource;
import dev.coppice.starter.StartProblem;
import dev.coppice.starter.jpa.GuardedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.generator.Generator;
import org.hibernate.generator.OnExecutionGenerator;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.EntityVersionMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.spi.NavigablePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the fields of one exposed entity from Hibernate's mapping, in the order in which the class declares them. */
final class FieldReader {

    private static final Logger LOG = LoggerFactory.getLogger(FieldReader.class);

    private final ExposedResource resource;
    private final EntityPersister persister;
    private final Surroundings surroundings;
    private final EntityColumns columns;
    private final Declarations declarations;
    private final EntityKey key;
    private final RelationshipReader relationships;
    private final Set<String> foreignKeyColumns;

    FieldReader(ExposedResource resource, EntityPersister persister, Surroundings surroundings) {
        this.resource = resource;
        this.persister = persister;
        this.surroundings = surroundings;
        columns = surroundings.columns(persister);
        declarations = new Declarations(resource.entity());
        key = new EntityKey(resource, persister, declarations);
        relationships = new RelationshipReader(resource, persister, surroundings, key);
        foreignKeyColumns = relationships.foreignKeyColumns();
        checkNamedMembers();
    }

    String entityName() {
        return Objects.requireNonNull(persister.getJpaEntityName());
    }

    TableName table() {
        return TableName.of(
                new GuardedNames().inspect(persister.getMappedTableDetails().getTableName()));
    }

    StoredRows rows() {
        return columns.rows();
    }

    boolean isImmutable() {
        return !persister.isMutable();
    }

    boolean isKeyGenerated() {
        return key.isGenerated();
    }

    List<StoredType.KeyPart> key() {
        return key.parts(surroundings);
    }

    StoredType.@Nullable Version version() {
        EntityVersionMapping version = persister.getVersionMapping();
        return version == null
                ? null
                : new StoredType.Version(
                        columns.of(version), surroundings.codings().of(version));
    }

    List<StoredField> fields() {
        List<StoredField> fields = new ArrayList<>();
        List<AttributeMapping> all = new ArrayList<>(key.attributes());
        persister.getAttributeMappings().forEach(all::add);
        all.removeIf(FieldReader::isMirrorOfTheKey);
        all.sort(declarations.order());
        for (AttributeMapping attribute : all) {
            boolean hidden = resource.hiddenMembers().contains(attribute.getAttributeName());
            StoredField field = hidden ? null : field(attribute);
            if (field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private @Nullable StoredField field(AttributeMapping attribute) {
        return switch (attribute) {
            case ToOneAttributeMapping toOne -> relationships.toOne(toOne);
            case PluralAttributeMapping plural
            when plural.getElementDescriptor() instanceof EntityValuedModelPart element ->
                relationships.toMany(plural, element);
            case BasicValuedModelPart basic -> value(attribute, basic);
            default -> leftOut(attribute);
        };
    }

    /** Hibernate adds an attribute of its own where an {@code @IdClass} says the key; nobody declared it. */
    private static boolean isMirrorOfTheKey(AttributeMapping attribute) {
        return attribute.getAttributeName().equals(NavigablePath.IDENTIFIER_MAPPER_PROPERTY);
    }

    private @Nullable StoredField leftOut(AttributeMapping attribute) {
        LOG.warn(
                "'{}' does not show '{}': embedded values are not supported",
                resource.type(),
                attribute.getAttributeName());
        return null;
    }

    private @Nullable StoredField value(AttributeMapping attribute, BasicValuedModelPart column) {
        String name = attribute.getAttributeName();
        if (foreignKeyColumns.contains(column.getSelectionExpression())) {
            return null;
        }
        ValueCoding coding = surroundings.codings().of(column);
        Presence presence = filledIfMissing(attribute) ? Presence.DEFAULTED : presence(name, column);
        Access access = isCarried(coding.type()) ? Access.READ_ONLY : access(attribute, column);
        Attribute described = new Attribute(name, coding.type(), presence, access, null);
        return new StoredField.Value(described, name, columns.of(column), coding, Member.of(resource.entity(), name));
    }

    /** A value of a class that nobody here knows is shown, but could not be made of what a client sends. */
    private static boolean isCarried(AttributeType type) {
        return type instanceof AttributeType.Carried
                || (type instanceof AttributeType.ListOf(AttributeType element) && isCarried(element));
    }

    private Presence presence(String name, SelectableMapping column) {
        // What stands in for a key is a column like others, whatever a mapping says of keys.
        boolean keyInNameOnly = resource.identity() == ExposedResource.Identity.WHOLE_ROW;
        if (keyInNameOnly || (column.isNullable() && !declarations.isNeverNull(name))) {
            return Presence.OPTIONAL;
        }
        return declarations.hasInitialValue(name) ? Presence.DEFAULTED : Presence.REQUIRED;
    }

    /** Whether the database has a default for it that a client may override. */
    private boolean filledIfMissing(AttributeMapping attribute) {
        return generator(attribute) instanceof OnExecutionGenerator generator
                && generator.generatesOnInsert()
                && !generator.generatesOnUpdate()
                && generator.writePropertyValue();
    }

    private @Nullable Generator generator(AttributeMapping attribute) {
        return key.contains(attribute) ? null : attribute.getGenerator();
    }

    private Access access(AttributeMapping attribute, SelectableMapping column) {
        Generator generator = generator(attribute);
        boolean generated = generator != null && generator.generatesSometimes() && !filledIfMissing(attribute);
        boolean version = attribute.getAttributeName().equals(versionAttribute());
        if (key.contains(attribute)) {
            return isReadOnly(attribute) ? Access.READ_ONLY : Access.CREATE_ONLY;
        }
        boolean neverWritten = !column.isInsertable() && !column.isUpdateable();
        if (generated || version || neverWritten || column.isFormula() || isReadOnly(attribute)) {
            return Access.READ_ONLY;
        }
        return column.isUpdateable() ? Access.READ_WRITE : Access.CREATE_ONLY;
    }

    private @Nullable String versionAttribute() {
        EntityVersionMapping version = persister.getVersionMapping();
        return version == null ? null : version.getVersionAttribute().getAttributeName();
    }

    private boolean isReadOnly(AttributeMapping attribute) {
        return resource.readOnlyMembers().contains(attribute.getAttributeName());
    }

    private void checkNamedMembers() {
        Set<String> known = new TreeSet<>();
        key.attributes().forEach(attribute -> known.add(attribute.getAttributeName()));
        persister.getAttributeMappings().forEach(attribute -> known.add(attribute.getAttributeName()));
        Stream.concat(resource.readOnlyMembers().stream(), resource.hiddenMembers().stream())
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartProblem(
                            "Resource '%s' has no attribute '%s'; it has %s".formatted(resource.type(), name, known),
                            "Name an attribute of %s in the exposure class"
                                    .formatted(resource.entity().getSimpleName()));
                });
    }
}
