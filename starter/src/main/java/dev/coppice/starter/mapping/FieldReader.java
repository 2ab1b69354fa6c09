package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Attribute.Presence;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.starter.ExposedResource;
import dev.coppice.starter.StartProblem;
import jakarta.persistence.IdClass;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.generator.Generator;
import org.hibernate.generator.OnExecutionGenerator;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.EntityVersionMapping;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.collection.AbstractCollectionPersister;
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
    private final List<AttributeMapping> keyAttributes;
    private final Set<String> keyColumns = new HashSet<>();
    private final Set<String> foreignKeyColumns = new HashSet<>();

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

    FieldReader(ExposedResource resource, EntityPersister persister, Surroundings surroundings) {
        this.resource = resource;
        this.persister = persister;
        this.surroundings = surroundings;
        columns = surroundings.columns(persister);
        declarations = new Declarations(resource.entity());
        keyAttributes = readKeyAttributes();
        persister.getIdentifierMapping().forEachSelectable((i, column) -> keyColumns.add(name(column)));
        everyToOne().filter(this::isExposedOrHidden).forEach(toOne -> foreignKeyColumns.addAll(ownColumns(toOne)));
        checkNamedMembers();
    }

    String entityName() {
        return Objects.requireNonNull(persister.getJpaEntityName());
    }

    /** Without schema and quotes. */
    String table() {
        String qualified = persister.getMappedTableDetails().getTableName();
        String last = qualified.endsWith("\"") || qualified.endsWith("`")
                ? qualified.substring(
                        qualified.lastIndexOf(qualified.charAt(qualified.length() - 1), qualified.length() - 2))
                : qualified.substring(qualified.lastIndexOf('.') + 1);
        return last.replaceAll("^[\"`]|[\"`]$", "");
    }

    StoredRows rows() {
        return columns.rows();
    }

    boolean isImmutable() {
        return !persister.isMutable();
    }

    boolean isKeyGenerated() {
        boolean single = keyAttributes.isEmpty();
        return single && !persister.getGenerator().allowAssignedIdentifiers();
    }

    List<StoredType.KeyPart> key() {
        EntityIdentifierMapping id = persister.getIdentifierMapping();
        String only = id.getAttributeName();
        if (only != null && id instanceof BasicValuedModelPart basic) {
            return List.of(keyPart(only, basic));
        }
        return keyAttributes.stream()
                .map(attribute -> keyPart(attribute.getAttributeName(), (BasicValuedModelPart) attribute))
                .toList();
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
        List<AttributeMapping> all = new ArrayList<>(keyAttributes);
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

    private List<AttributeMapping> readKeyAttributes() {
        EntityIdentifierMapping id = persister.getIdentifierMapping();
        if (!(id instanceof CompositeIdentifierMapping composite)) {
            return List.of();
        }
        boolean embedded = id.getNature() == EntityIdentifierMapping.Nature.COMPOSITE;
        List<AttributeMapping> attributes = new ArrayList<>();
        composite.getPartMappingType().getAttributeMappings().forEach(attributes::add);
        boolean onlyBasic = attributes.stream().allMatch(BasicValuedModelPart.class::isInstance);
        if (embedded || !onlyBasic) {
            throw new StartProblem(
                    "The key of %s is embedded or made of associations"
                            .formatted(resource.entity().getSimpleName()),
                    "Use @IdClass with a record of basic attributes, and map the associations read-only beside them");
        }
        attributes.sort(keyOrder());
        return attributes;
    }

    private Comparator<AttributeMapping> keyOrder() {
        IdClass idClass = resource.entity().getAnnotation(IdClass.class);
        if (idClass == null || !idClass.value().isRecord()) {
            return declarations.order();
        }
        List<String> components = Stream.of(idClass.value().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return Comparator.comparingInt(attribute -> components.indexOf(attribute.getAttributeName()));
    }

    private StoredType.KeyPart keyPart(String path, BasicValuedModelPart part) {
        return new StoredType.KeyPart(
                path, columns.of(part), surroundings.codings().of(part), Member.of(resource.entity(), path));
    }

    private @Nullable StoredField field(AttributeMapping attribute) {
        return switch (attribute) {
            case ToOneAttributeMapping toOne -> toOne(toOne);
            case PluralAttributeMapping plural -> toMany(plural);
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
        if (foreignKeyColumns.contains(name(column))) {
            return null;
        }
        ValueCoding coding = surroundings.codings().of(column);
        Presence presence = filledIfMissing(attribute) ? Presence.DEFAULTED : presence(name, column);
        Attribute described = new Attribute(name, coding.type(), presence, access(attribute, column), null);
        return new StoredField.Value(described, name, columns.of(column), coding, Member.of(resource.entity(), name));
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
        return keyAttributes.contains(attribute) ? null : attribute.getGenerator();
    }

    private Access access(AttributeMapping attribute, SelectableMapping column) {
        Generator generator = generator(attribute);
        boolean generated = generator != null && generator.generatesSometimes() && !filledIfMissing(attribute);
        boolean version = attribute.getAttributeName().equals(versionAttribute());
        if (keyAttributes.contains(attribute)) {
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

    private @Nullable StoredField toOne(ToOneAttributeMapping toOne) {
        String target = surroundings.type(toOne.getAssociatedEntityMappingType());
        if (target == null) {
            return null;
        }
        String name = toOne.getAttributeName();
        Relationship relationship =
                new Relationship(name, target, Relationship.Cardinality.TO_ONE, presence(toOne), access(toOne), null);
        return new StoredField.ToOne(
                relationship, name, pairs(toOne), linkage(toOne), Member.of(resource.entity(), name));
    }

    private static StoredField.ToOne.Linkage linkage(ToOneAttributeMapping toOne) {
        if (isInverse(toOne)) {
            return StoredField.ToOne.Linkage.INVERSE;
        }
        return toOne.isReferenceToPrimaryKey()
                ? StoredField.ToOne.Linkage.OWN_COLUMNS
                : StoredField.ToOne.Linkage.OTHER_KEY;
    }

    private Presence presence(ToOneAttributeMapping toOne) {
        Set<String> columns = ownColumns(toOne);
        boolean inKey = !isInverse(toOne) && keyColumns.containsAll(columns);
        // Over another unique key, the column says that it may be null where the property says that it must not.
        boolean mayBeNull = toOne.getAttributeMetadata().isNullable()
                && persister.getPropertyNullability()[toOne.getStateArrayPosition()];
        boolean required = !mayBeNull || inKey;
        return required && !isInverse(toOne) ? Presence.REQUIRED : Presence.OPTIONAL;
    }

    private Access access(ToOneAttributeMapping toOne) {
        if (isInverse(toOne) || isReadOnly(toOne)) {
            return Access.READ_ONLY;
        }
        Set<String> columns = ownColumns(toOne);
        if (keyColumns.containsAll(columns)) {
            return Access.CREATE_ONLY;
        }
        return isWritten(toOne, columns) ? Access.READ_WRITE : Access.READ_ONLY;
    }

    /** Either by the association itself, or by attributes that hold the same columns and that its setter fills. */
    private boolean isWritten(ToOneAttributeMapping toOne, Set<String> columns) {
        boolean byItself = toOne.getAttributeMetadata().isInsertable();
        Set<String> byOthers = new HashSet<>(keyColumns);
        persister.getAttributeMappings().forEach(attribute -> {
            if (attribute instanceof BasicValuedModelPart basic && basic.isInsertable()) {
                byOthers.add(name(basic));
            }
        });
        boolean keptInStep =
                Member.of(resource.entity(), toOne.getAttributeName()).hasSetter();
        return byItself || (keptInStep && byOthers.containsAll(columns));
    }

    private @Nullable StoredField toMany(PluralAttributeMapping plural) {
        if (!(plural.getElementDescriptor() instanceof EntityValuedModelPart element)) {
            return leftOut(plural);
        }
        String target = surroundings.type(element.getEntityMappingType());
        if (target == null) {
            return null;
        }
        String name = plural.getAttributeName();
        Relationship relationship = Relationship.toMany(name, target);
        if (isReadOnly(plural)) {
            relationship = relationship.with(Access.READ_ONLY);
        }
        return new StoredField.ToMany(
                relationship, name, inverse(plural, element), way(plural, element), Member.of(resource.entity(), name));
    }

    /** Columns of this row and of the target that are equal to them. */
    private List<ColumnPair> pairs(ToOneAttributeMapping toOne) {
        EntityColumns there = surroundings.columns(toOne.getAssociatedEntityMappingType());
        ForeignKeyDescriptor key = toOne.getForeignKeyDescriptor();
        List<SelectableMapping> pointing = keySelectables(key);
        List<SelectableMapping> pointedAt = targetSelectables(key);
        return isInverse(toOne)
                ? pairs(columns.all(pointedAt), there.all(pointing))
                : pairs(columns.all(pointing), there.all(pointedAt));
    }

    private StoredField.ToMany.Way way(PluralAttributeMapping plural, EntityValuedModelPart element) {
        EntityColumns there = surroundings.columns(element.getEntityMappingType());
        ForeignKeyDescriptor key = plural.getKeyDescriptor();
        List<StoredColumn> own = columns.all(targetSelectables(key));
        if (!(element instanceof ManyToManyCollectionPart across)) {
            return new StoredField.ToMany.Way.Direct(pairs(own, there.all(keySelectables(key))));
        }
        EntityColumns between = EntityColumns.ofTable(plural.getSeparateCollectionTable());
        ForeignKeyDescriptor onwards = across.getForeignKeyDescriptor();
        return new StoredField.ToMany.Way.Across(
                between.rows().name(),
                pairs(own, between.all(keySelectables(key))),
                pairs(between.all(keySelectables(onwards)), there.all(targetSelectables(onwards))));
    }

    private static List<ColumnPair> pairs(List<StoredColumn> here, List<StoredColumn> there) {
        return IntStream.range(0, here.size())
                .mapToObj(i -> new ColumnPair(here.get(i), there.get(i)))
                .toList();
    }

    private static List<SelectableMapping> keySelectables(ForeignKeyDescriptor key) {
        List<SelectableMapping> found = new ArrayList<>();
        key.visitKeySelectables((i, column) -> found.add(column));
        return found;
    }

    private static List<SelectableMapping> targetSelectables(ForeignKeyDescriptor key) {
        List<SelectableMapping> found = new ArrayList<>();
        key.visitTargetSelectables((i, column) -> found.add(column));
        return found;
    }

    private static @Nullable String inverse(PluralAttributeMapping plural, EntityValuedModelPart element) {
        if (!(plural.getCollectionDescriptor() instanceof AbstractCollectionPersister collection)) {
            return null;
        }
        String mappedBy = collection.getMappedByProperty();
        boolean toOne = mappedBy != null
                && element.getEntityMappingType().findSubPart(mappedBy) instanceof ToOneAttributeMapping;
        return toOne ? mappedBy : null;
    }

    private Stream<ToOneAttributeMapping> everyToOne() {
        List<ToOneAttributeMapping> found = new ArrayList<>();
        persister.getAttributeMappings().forEach(attribute -> {
            if (attribute instanceof ToOneAttributeMapping toOne) {
                found.add(toOne);
            }
        });
        return found.stream();
    }

    private boolean isExposedOrHidden(ToOneAttributeMapping toOne) {
        boolean exposed = surroundings.type(toOne.getAssociatedEntityMappingType()) != null;
        return exposed || resource.hiddenMembers().contains(toOne.getAttributeName());
    }

    private boolean isReadOnly(AttributeMapping attribute) {
        return resource.readOnlyMembers().contains(attribute.getAttributeName());
    }

    private static boolean isInverse(ToOneAttributeMapping toOne) {
        return toOne.getSideNature() == ForeignKeyDescriptor.Nature.TARGET;
    }

    private static Set<String> ownColumns(ToOneAttributeMapping toOne) {
        Set<String> columns = new HashSet<>();
        if (!isInverse(toOne)) {
            toOne.getForeignKeyDescriptor().visitKeySelectables((i, column) -> columns.add(name(column)));
        }
        return columns;
    }

    private static String name(SelectableMapping column) {
        return column.getSelectionExpression();
    }

    private void checkNamedMembers() {
        Set<String> known = new TreeSet<>();
        keyAttributes.forEach(attribute -> known.add(attribute.getAttributeName()));
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
