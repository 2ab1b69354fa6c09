package dev.coppice.model.jpa;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.EnumClass;
import dev.coppice.model.JavaType;
import dev.coppice.model.Key;
import dev.coppice.model.naming.Inflection;
import dev.coppice.model.naming.JavaNames;
import dev.coppice.model.naming.Words;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import jakarta.persistence.IdClass;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;

/** Puts together the entities that the classes are, in the owner's names. */
final class EntityAssembly {

    private final StoredNames names;
    private final Map<String, PersistentClass> byClassName = new TreeMap<>();
    private final AttributeReading attributes;
    private final RelationshipReading relationships;
    private final Map<String, EnumClass> enums = new TreeMap<>();

    EntityAssembly(MetadataImplementor metadata, StoredNames names, Schema schema) {
        this.names = names;
        this.attributes = new AttributeReading(metadata, names, schema);
        this.relationships = new RelationshipReading(metadata, names);
        metadata.getEntityBindings().forEach(this::remember);
    }

    private void remember(PersistentClass entity) {
        PersistentClass other = byClassName.put(className(entity), entity);
        if (other != null) {
            throw new Problem(
                    "Two entity classes have the same simple name: %s and %s"
                            .formatted(other.getClassName(), entity.getClassName()),
                    "Rename one of them");
        }
    }

    Map<String, String> packages() {
        Map<String, String> packages = new HashMap<>();
        byClassName.forEach((name, entity) -> {
            String qualified = entity.getMappedClass().getCanonicalName();
            packages.put(name, qualified.substring(0, Math.max(0, qualified.length() - name.length() - 1)));
        });
        return packages;
    }

    /** The entities in the order of their tables, those of views last. */
    EntityModel model() {
        List<Entity> entities = byClassName.values().stream()
                .map(this::entity)
                .sorted(Comparator.comparing((Entity entity) -> names.isView(entity.table()))
                        .thenComparing(Entity::table))
                .toList();
        return new EntityModel(entities, List.copyOf(enums.values()));
    }

    private Entity entity(PersistentClass mapped) {
        TableName table = names.table(mapped.getTable());
        List<Attribute> held = attributes(mapped);
        Key key = key(mapped, held);
        return new Entity(
                className(mapped),
                table,
                resource(className(mapped)),
                key,
                held,
                relationships.of(mapped, held),
                isShowable(mapped, held, key) ? Entity.Exposure.EXPOSED : Entity.Exposure.NOT_EXPOSED,
                mapped.getTable().getComment());
    }

    private List<Attribute> attributes(PersistentClass mapped) {
        Set<String> inKey = new HashSet<>();
        Members.key(mapped).forEach(member -> inKey.add(member.getName()));
        AttributeReading.Holder holder = attributes.holder(mapped, inKey);
        List<Attribute> held = new ArrayList<>();
        for (Property member : Members.of(mapped)) {
            if (inKey.contains(member.getName()) && member.getValue() instanceof Component embedded) {
                held.addAll(holder.ofEmbeddedKey(member, embedded));
            } else {
                holder.find(member).ifPresent(held::add);
            }
        }
        holder.enums().forEach(type -> enums.putIfAbsent(type.getSimpleName(), EnumClasses.of(type)));
        return held;
    }

    private Key key(PersistentClass mapped, List<Attribute> held) {
        Property single = mapped.getIdentifierProperty();
        Key.Origin origin = origin(mapped);
        if (single != null && single.getValue() instanceof Component embedded) {
            List<String> parts = Members.of(embedded).stream()
                    .map(part -> single.getName() + "." + part.getName())
                    .toList();
            return new Key(origin, parts, simpleName(embedded.getComponentClass()));
        }
        if (single != null) {
            Key.Origin narrowed = isWholeRow(mapped, List.of(single.getName()), held) ? Key.Origin.WHOLE_ROW : origin;
            return new Key(narrowed, List.of(single.getName()), null);
        }
        List<String> members = Members.key(mapped).stream()
                .map(Property::getName)
                .sorted(keyOrder(mapped.getMappedClass()))
                .toList();
        if (members.isEmpty()) {
            throw new Problem(
                    "The entity class %s has no key".formatted(mapped.getClassName()),
                    "Annotate the attribute that identifies a row with @Id");
        }
        Key.Origin narrowed = isWholeRow(mapped, members, held) ? Key.Origin.WHOLE_ROW : origin;
        return new Key(narrowed, members, keyClass(mapped));
    }

    private static @Nullable String keyClass(PersistentClass mapped) {
        return findIdClass(mapped.getMappedClass())
                .map(EntityAssembly::simpleName)
                .orElse(null);
    }

    /** As the components of a record stand; the classes' own order where the key is no record. */
    private static Comparator<String> keyOrder(Class<?> entity) {
        List<String> components = findIdClass(entity).filter(Class::isRecord).stream()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
        return Comparator.comparingInt(components::indexOf);
    }

    private static Optional<Class<?>> findIdClass(Class<?> entity) {
        for (Class<?> holder = entity; holder != null; holder = holder.getSuperclass()) {
            IdClass idClass = holder.getAnnotation(IdClass.class);
            if (idClass != null) {
                return Optional.of(idClass.value());
            }
        }
        return Optional.empty();
    }

    private static Key.Origin origin(PersistentClass mapped) {
        return mapped.isMutable() && !isAbstract(mapped) ? Key.Origin.PRIMARY_KEY : Key.Origin.CHOSEN;
    }

    /** Whether the rows of a read-only class are told apart by all that can be compared, for want of a key. */
    private boolean isWholeRow(PersistentClass mapped, List<String> key, List<Attribute> held) {
        boolean uniqueInDatabase = names.isUnique(names.table(mapped.getTable()), columns(key, held));
        return !mapped.isMutable()
                && !uniqueInDatabase
                && held.stream()
                        .filter(attribute -> isComparable(attribute.type()))
                        .allMatch(attribute -> key.contains(attribute.name()));
    }

    private static Set<String> columns(List<String> key, List<Attribute> held) {
        Set<String> columns = new HashSet<>();
        held.stream()
                .filter(attribute -> key.contains(attribute.name()))
                .forEach(attribute -> columns.add(attribute.column().name()));
        return columns;
    }

    private static boolean isComparable(JavaType type) {
        return switch (type) {
            case JavaType.Known known -> true;
            case JavaType.EnumOf words -> true;
            case JavaType.Json json -> false;
            case JavaType.Bytes bytes -> false;
            case JavaType.CarriedText text -> false;
        };
    }

    /** The API shows entities whose key is made of plain attributes. */
    private static boolean isShowable(PersistentClass mapped, List<Attribute> held, Key key) {
        boolean plain = held.stream().map(Attribute::name).toList().containsAll(key.members());
        boolean embedded = mapped.getIdentifierProperty() != null
                && mapped.getIdentifierProperty().getValue() instanceof Component;
        return plain && !embedded;
    }

    private static boolean isAbstract(PersistentClass mapped) {
        return Modifier.isAbstract(mapped.getMappedClass().getModifiers());
    }

    private static String className(PersistentClass mapped) {
        return simpleName(mapped.getMappedClass());
    }

    private static String simpleName(Class<?> type) {
        return type.getSimpleName();
    }

    private static String resource(String className) {
        Words words = Words.of(className);
        return JavaNames.resourceName(words.withLast(Inflection.with(Map.of()).plural(words.last())));
    }
}
