package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Attribute.Presence;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.starter.ExposedResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads the relationships of one exposed entity: whither they lead, over which columns, and who may change them. */
final class RelationshipReader {

    private final ExposedResource resource;
    private final EntityPersister persister;
    private final Surroundings surroundings;
    private final EntityKey key;
    private final EntityColumns columns;

    RelationshipReader(ExposedResource resource, EntityPersister persister, Surroundings surroundings, EntityKey key) {
        this.resource = resource;
        this.persister = persister;
        this.surroundings = surroundings;
        this.key = key;
        columns = surroundings.columns(persister);
    }

    /** The columns of this row that refer to others, by their names: no attributes show them. */
    Set<String> foreignKeyColumns() {
        Set<String> found = new HashSet<>();
        everyToOne().filter(this::isExposedOrHidden).forEach(toOne -> found.addAll(ownColumns(toOne)));
        return found;
    }

    /** Null where the other side is not exposed. */
    @Nullable
    StoredField toOne(ToOneAttributeMapping toOne) {
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

    /** Null where the other side is not exposed. */
    @Nullable
    StoredField toMany(PluralAttributeMapping plural, EntityValuedModelPart element) {
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
        // What stands in for a key is a column like others, whatever a mapping says of keys.
        boolean keyInNameOnly = resource.identity() == ExposedResource.Identity.WHOLE_ROW;
        boolean inKey = !keyInNameOnly && !isInverse(toOne) && key.columns().containsAll(columns);
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
        if (key.columns().containsAll(columns)) {
            return Access.CREATE_ONLY;
        }
        return isWritten(toOne, columns) ? Access.READ_WRITE : Access.READ_ONLY;
    }

    /** Either by the association itself, or by attributes that hold the same columns and that its setter fills. */
    private boolean isWritten(ToOneAttributeMapping toOne, Set<String> columns) {
        boolean byItself = toOne.getAttributeMetadata().isInsertable();
        Set<String> byOthers = new HashSet<>(key.columns());
        persister.getAttributeMappings().forEach(attribute -> {
            if (attribute instanceof BasicValuedModelPart basic && basic.isInsertable()) {
                byOthers.add(basic.getSelectionExpression());
            }
        });
        boolean keptInStep =
                Member.of(resource.entity(), toOne.getAttributeName()).hasSetter();
        return byItself || (keptInStep && byOthers.containsAll(columns));
    }

    /** Columns of this row and of the target that are equal to them. */
    private List<ColumnPair> pairs(ToOneAttributeMapping toOne) {
        EntityColumns there = surroundings.columns(toOne.getAssociatedEntityMappingType());
        ForeignKeyDescriptor foreignKey = toOne.getForeignKeyDescriptor();
        List<SelectableMapping> pointing = keySelectables(foreignKey);
        List<SelectableMapping> pointedAt = targetSelectables(foreignKey);
        return isInverse(toOne)
                ? pairs(columns.all(pointedAt), there.all(pointing))
                : pairs(columns.all(pointing), there.all(pointedAt));
    }

    private StoredField.ToMany.Way way(PluralAttributeMapping plural, EntityValuedModelPart element) {
        EntityColumns there = surroundings.columns(element.getEntityMappingType());
        ForeignKeyDescriptor foreignKey = plural.getKeyDescriptor();
        List<StoredColumn> own = columns.all(targetSelectables(foreignKey));
        if (!(element instanceof ManyToManyCollectionPart across)) {
            return new StoredField.ToMany.Way.Direct(pairs(own, there.all(keySelectables(foreignKey))));
        }
        EntityColumns between = EntityColumns.ofTable(plural.getSeparateCollectionTable());
        ForeignKeyDescriptor onwards = across.getForeignKeyDescriptor();
        return new StoredField.ToMany.Way.Across(
                between.rows().name(),
                pairs(own, between.all(keySelectables(foreignKey))),
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
            toOne.getForeignKeyDescriptor()
                    .visitKeySelectables((i, column) -> columns.add(column.getSelectionExpression()));
        }
        return columns;
    }
}
