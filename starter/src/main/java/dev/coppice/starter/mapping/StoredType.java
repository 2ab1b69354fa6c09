package dev.coppice.starter.mapping;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource type and where the mapping has its parts.
 *
 * @param entityName as queries of entities name it
 * @param table as the database names it
 * @param rows what statements read its rows from
 * @param version the column that counts changes of a row; null where the mapping has none
 */
public record StoredType(
        ResourceType type,
        Class<?> entity,
        String entityName,
        TableName table,
        StoredRows rows,
        List<KeyPart> key,
        Map<String, StoredField> fields,
        @Nullable Version version) {

    /**
     * One attribute of a key.
     *
     * @param path in a query of entities
     */
    public record KeyPart(String path, StoredColumn column, ValueCoding coding, Member member) {}

    /** A column that is another one after each change of its row. */
    public record Version(StoredColumn column, ValueCoding coding) {}

    public StoredType {
        key = List.copyOf(key);
        fields = new LinkedHashMap<>(fields);
    }

    /** The same storage for a type with other properties. */
    StoredType with(ResourceType other) {
        return new StoredType(other, entity, entityName, table, rows, key, fields, version);
    }

    /** The same storage for what somebody sees of the type. */
    StoredType with(ResourceType seen, Map<String, StoredField> left) {
        return new StoredType(seen, entity, entityName, table, rows, key, left, version);
    }

    public String name() {
        return type.name();
    }

    /** Whether equal rows are one resource, because nothing tells them apart. */
    public boolean isWholeRow() {
        return type.key().origin() == Key.Origin.WHOLE_ROW;
    }

    public StoredField.Value value(Attribute attribute) {
        return (StoredField.Value) field(attribute.name());
    }

    public StoredField field(Relationship relationship) {
        return field(relationship.name());
    }

    private StoredField field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** The key, from a row that has them at an offset. */
    public @Nullable KeyValue keyOf(@Nullable Object[] row, int offset) {
        List<@Nullable Object> values = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            Object stored = row[offset + i];
            if (stored == null && !isWholeRow()) {
                return null;
            }
            values.add(key.get(i).coding().read(stored));
        }
        return keyValue(values);
    }

    /** An entity with nothing in it yet. */
    public Object newEntity() {
        try {
            Constructor<?> constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a key to a new entity. */
    public void setKey(Object newEntity, KeyValue value) {
        for (int i = 0; i < key.size(); i++) {
            KeyPart part = key.get(i);
            part.member().set(newEntity, part.coding().write(value.parts().get(i)));
        }
    }

    public KeyValue keyOf(Object entityObject) {
        List<@Nullable Object> values = new ArrayList<>(key.size());
        for (KeyPart part : key) {
            values.add(part.coding().read(part.member().get(entityObject)));
        }
        return keyValue(values);
    }

    @SuppressWarnings("NullAway") // The parameter allows null elements, which the compiled record does not show.
    private static KeyValue keyValue(List<@Nullable Object> values) {
        return new KeyValue(values);
    }
}
