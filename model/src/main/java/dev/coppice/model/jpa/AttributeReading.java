package dev.coppice.model.jpa;

import dev.coppice.model.Attribute;
import dev.coppice.model.Attribute.Write;
import dev.coppice.model.JavaType;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Generated;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.EventType;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Formula;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.ToOne;
import org.hibernate.type.BasicType;
import org.hibernate.type.Type;

/** Reads the basic attributes of entities: everything that is one value of a row. */
final class AttributeReading {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private final MetadataImplementor metadata;
    private final StoredNames names;
    private final Schema schema;
    private final ColumnTypes types;

    AttributeReading(MetadataImplementor metadata, StoredNames names, Schema schema) {
        this.metadata = metadata;
        this.names = names;
        this.schema = schema;
        this.types = new ColumnTypes(metadata);
    }

    Holder holder(PersistentClass entity, Set<String> key) {
        return new Holder(entity, key);
    }

    /** One entity, whose attributes are read. */
    final class Holder {

        private final PersistentClass entity;
        private final Set<String> key;
        private final Declarations declarations;
        private final Set<String> shared = new HashSet<>();
        private final Set<Class<?>> enums = new LinkedHashSet<>();

        private Holder(PersistentClass entity, Set<String> key) {
            this.entity = entity;
            this.key = Set.copyOf(key);
            this.declarations = new Declarations(entity.getMappedClass());
            Members.of(entity).stream()
                    .filter(member -> member.getValue() instanceof ToOne && !member.isInsertable())
                    .flatMap(member -> Members.columns(member.getValue()).stream())
                    .forEach(column -> shared.add(column.getCanonicalName()));
        }

        /** The enum classes that were met. */
        Set<Class<?>> enums() {
            return enums;
        }

        /** The attribute, if the member is one value. */
        Optional<Attribute> find(Property member) {
            if (!(member.getValue() instanceof BasicValue value)
                    || value.getSelectables().size() != 1) {
                return Optional.empty();
            }
            Selectable selectable = value.getSelectables().getFirst();
            return Optional.of(
                    switch (selectable) {
                        case Formula formula -> derived(member, formula);
                        case org.hibernate.mapping.Column column -> stored(member, column);
                        default -> throw new IllegalStateException("Neither column nor formula: " + member.getName());
                    });
        }

        /** The parts of an embedded key, called as a query calls them. */
        List<Attribute> ofEmbeddedKey(Property holder, Component embedded) {
            List<Attribute> parts = new ArrayList<>();
            for (Property part : Members.of(embedded)) {
                find(part)
                        .ifPresent(attribute -> parts.add(new Attribute(
                                holder.getName() + "." + attribute.name(),
                                attribute.column(),
                                attribute.type(),
                                Write.CLIENT)));
            }
            return parts;
        }

        private Attribute derived(Property member, Formula formula) {
            ColumnValue computed = new ColumnValue.Generated(formula.getFormula(), false);
            Column column = new Column(member.getName(), sqlType(member), null, true, computed, null, null);
            return new Attribute(member.getName(), column, javaType(member, column), Write.DATABASE_ALWAYS);
        }

        private SqlType sqlType(Property member) {
            JavaType type = known(returnedClass(member));
            boolean number = type instanceof JavaType.Known(String name) && name.equals("java.math.BigDecimal");
            return number ? new SqlType.Decimal(null, 0) : new SqlType.Opaque("formula");
        }

        private Attribute stored(Property member, org.hibernate.mapping.Column mapped) {
            Column column = column(member, mapped);
            JavaType type = javaType(member, column);
            return new Attribute(member.getName(), column, type, write(member, mapped, type));
        }

        private Column column(Property member, org.hibernate.mapping.Column mapped) {
            TableName table = names.table(member.getValue().getTable());
            String name = names.column(table, mapped);
            return Stream.concat(
                            schema.findTable(table).stream().flatMap(found -> found.columns().stream()),
                            schema.views().stream()
                                    .filter(view -> view.name().equals(table))
                                    .flatMap(view -> view.columns().stream()))
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> Column.optional(name, types.of(mapped)));
        }

        private JavaType javaType(Property member, Column column) {
            Class<?> type = returnedClass(member);
            if (type.isEnum()) {
                enums.add(type);
                return new JavaType.EnumOf(type.getSimpleName());
            }
            if (column.type() instanceof SqlType.Json && type == String.class) {
                return new JavaType.Json();
            }
            boolean computed =
                    member.getValueGeneratorCreator() != null || column.value() instanceof ColumnValue.Generated;
            if (type == String.class && isNeverWritten(member) && !computed && !shared.contains(columnName(member))) {
                return new JavaType.CarriedText(column.type() instanceof SqlType.Opaque(String name) ? name : "text");
            }
            return known(type);
        }

        private Write write(Property member, org.hibernate.mapping.Column column, JavaType type) {
            if (key.contains(member.getName()) && key.size() == 1) {
                return Generators.of(metadata, entity).allowAssignedIdentifiers()
                        ? Write.CLIENT
                        : Write.DATABASE_ON_INSERT;
            }
            if (member.getValueGeneratorCreator() != null || column.getGeneratedAs() != null) {
                return isGeneratedOnce(member) ? Write.DATABASE_ON_INSERT : Write.DATABASE_ALWAYS;
            }
            if (shared.contains(column.getCanonicalName())) {
                return Write.ASSOCIATION;
            }
            boolean isVersion =
                    entity.getVersion() != null && entity.getVersion().getName().equals(member.getName());
            boolean carried = type instanceof JavaType.CarriedText;
            return isNeverWritten(member) || isVersion || carried ? Write.NOBODY : Write.CLIENT;
        }

        /** The members of a key are written as the key, whatever Hibernate notes at the members. */
        private boolean isNeverWritten(Property member) {
            return !key.contains(member.getName()) && !member.isInsertable() && !member.isUpdatable();
        }

        private boolean isGeneratedOnce(Property member) {
            return declarations
                    .findField(member.getName())
                    .map(field -> field.getAnnotation(Generated.class))
                    .map(generated -> !List.of(generated.event()).contains(EventType.UPDATE))
                    .orElse(false);
        }

        private Class<?> returnedClass(Property member) {
            return declarations
                    .findField(member.getName())
                    .filter(field -> field.getGenericType() instanceof Class<?> && field.getType() != Object.class)
                    .<Class<?>>map(Field::getType)
                    .orElseGet(() -> mappedClass(member));
        }
    }

    private static Class<?> mappedClass(Property member) {
        Type type = member.getType();
        return type instanceof BasicType<?> basic
                ? basic.getJavaTypeDescriptor().getJavaTypeClass()
                : type.getReturnedClass();
    }

    private static String columnName(Property member) {
        return Members.columns(member.getValue()).stream()
                .map(org.hibernate.mapping.Column::getCanonicalName)
                .findFirst()
                .orElse("");
    }

    private static JavaType known(Class<?> type) {
        if (type == byte[].class) {
            return new JavaType.Bytes();
        }
        return new JavaType.Known(BOXES.getOrDefault(type, type).getTypeName());
    }
}
