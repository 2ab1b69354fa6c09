package dev.coppice.model.jpa;

import dev.coppice.model.Attribute;
import dev.coppice.model.Relationship;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

/** Reads the associations of entities, those to one first, each in the order in which they are declared. */
final class RelationshipReading {

    private static final Set<String> REMOVING = Set.of("remove", "delete", "all", "all-delete-orphan", "delete-orphan");

    private final MetadataImplementor metadata;
    private final StoredNames names;

    /** The member that is the other side, by class and member of the side that holds the columns. */
    private final Map<List<String>, String> inverses = new HashMap<>();

    RelationshipReading(MetadataImplementor metadata, StoredNames names) {
        this.metadata = metadata;
        this.names = names;
        metadata.getEntityBindings().forEach(this::rememberInverses);
    }

    private void rememberInverses(PersistentClass entity) {
        for (Property member : Members.of(entity)) {
            findOwningSide(member.getValue()).ifPresent(owner -> inverses.put(owner, member.getName()));
        }
    }

    private static Optional<List<String>> findOwningSide(Value value) {
        return switch (value) {
            case Collection collection
            when collection.getMappedByProperty() != null ->
                Optional.of(List.of(targetEntity(collection), collection.getMappedByProperty()));
            case OneToOne one
            when one.getMappedByProperty() != null ->
                Optional.of(List.of(one.getReferencedEntityName(), one.getMappedByProperty()));
            default -> Optional.empty();
        };
    }

    List<Relationship> of(PersistentClass entity, List<Attribute> attributes) {
        List<Relationship> toOnes = new ArrayList<>();
        List<Relationship> others = new ArrayList<>();
        for (Property member : Members.of(entity)) {
            switch (member.getValue()) {
                case OneToOne one when one.getMappedByProperty() != null -> others.add(inverse(member, one));
                case ToOne one -> findToOne(entity, member, one, attributes).ifPresent(toOnes::add);
                case Collection many when isOfEntities(many) -> others.add(toMany(entity, member, many));
                default -> {}
            }
        }
        toOnes.addAll(others);
        return toOnes;
    }

    private Optional<Relationship> findToOne(
            PersistentClass entity, Property member, ToOne value, List<Attribute> attributes) {
        PersistentClass target = metadata.getEntityBinding(value.getReferencedEntityName());
        List<Column> columns = columns(entity, value);
        if (target == null || columns.isEmpty()) {
            return Optional.empty();
        }
        TableName table = names.table(tableOf(entity, value));
        List<String> own = stored(table, columns);
        List<Column> referenced = referencedColumns(value, target);
        if (referenced.size() != own.size()) {
            return Optional.empty();
        }
        TableName targetTable = names.table(target.getTable());
        ForeignKey key = ForeignKey.of("", own, targetTable, stored(targetTable, referenced));
        Declarations declarations = new Declarations(entity.getMappedClass());
        boolean required = !member.isOptional() || declarations.isNeverNull(member.getName());
        boolean unique = value instanceof OneToOne || (value instanceof ManyToOne one && one.isLogicalOneToOne());
        return Optional.of(new Relationship.ToOne(
                member.getName(),
                simpleName(target),
                inverse(entity, member),
                key,
                required,
                unique,
                holding(own, attributes)));
    }

    /** The attributes that hold the columns too, if each has one. */
    private static List<String> holding(List<String> columns, List<Attribute> attributes) {
        List<String> holding = columns.stream()
                .flatMap(column -> attributes.stream()
                        .filter(attribute -> attribute.column().name().equals(column))
                        .map(Attribute::name)
                        .limit(1))
                .toList();
        return holding.size() == columns.size() ? holding : List.of();
    }

    /** A one-to-one that shares the key has no columns of its own: it holds those of the key. */
    private static List<Column> columns(PersistentClass entity, ToOne value) {
        return value instanceof OneToOne ? entity.getIdentifier().getColumns() : Members.columns(value);
    }

    private static Table tableOf(PersistentClass entity, ToOne value) {
        return value instanceof OneToOne ? entity.getTable() : value.getTable();
    }

    private static List<Column> referencedColumns(ToOne value, PersistentClass target) {
        String property = value.getReferencedPropertyName();
        return value.isReferenceToPrimaryKey() || property == null
                ? target.getIdentifier().getColumns()
                : target.getRecursiveProperty(property).getColumns();
    }

    private Relationship inverse(Property member, OneToOne value) {
        PersistentClass target = metadata.getEntityBinding(value.getReferencedEntityName());
        return new Relationship.ToMany(
                member.getName(),
                simpleName(target),
                String.valueOf(value.getMappedByProperty()),
                names.table(target.getTable()),
                removes(member),
                true);
    }

    private Relationship toMany(PersistentClass entity, Property member, Collection value) {
        PersistentClass target = metadata.getEntityBinding(targetEntity(value));
        String mappedBy = value.getMappedByProperty();
        return new Relationship.ToMany(
                member.getName(),
                simpleName(target),
                mappedBy == null ? inverse(entity, member) : mappedBy,
                names.table(value.getCollectionTable()),
                removes(member),
                false);
    }

    private String inverse(PersistentClass entity, Property member) {
        return Stream.iterate(entity, mapped -> mapped != null, PersistentClass::getSuperclass)
                .map(mapped -> inverses.get(List.of(mapped.getEntityName(), member.getName())))
                .filter(name -> name != null)
                .findFirst()
                .orElse("");
    }

    private static boolean isOfEntities(Collection value) {
        return value.getElement() instanceof OneToMany || value.getElement() instanceof ToOne;
    }

    private static String targetEntity(Collection value) {
        return switch (value.getElement()) {
            case OneToMany many -> many.getReferencedEntityName();
            case ToOne one -> one.getReferencedEntityName();
            default -> "";
        };
    }

    private static boolean removes(Property member) {
        return Stream.of(String.valueOf(member.getCascade()).split(","))
                .map(String::strip)
                .anyMatch(REMOVING::contains);
    }

    private List<String> stored(TableName table, List<Column> columns) {
        return columns.stream().map(column -> names.column(table, column)).toList();
    }

    private static String simpleName(PersistentClass entity) {
        return entity.getMappedClass().getSimpleName();
    }
}
