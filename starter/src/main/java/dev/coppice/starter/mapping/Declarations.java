package dev.coppice.starter.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What the source of an entity class says beyond the mapping: order of fields, nullness, initial values. */
final class Declarations {

    private final List<Field> fields = new ArrayList<>();
    private final boolean nullMarked;
    private final @Nullable Object fresh;

    Declarations(Class<?> entity) {
        for (Class<?> holder = entity; holder != null && holder != Object.class; holder = holder.getSuperclass()) {
            fields.addAll(0, List.of(holder.getDeclaredFields()));
        }
        nullMarked = entity.isAnnotationPresent(NullMarked.class)
                || entity.getPackage().isAnnotationPresent(NullMarked.class);
        fresh = freshInstance(entity);
    }

    Comparator<AttributeMapping> order() {
        List<String> names = fields.stream().map(Field::getName).toList();
        return Comparator.comparingInt(attribute -> names.indexOf(attribute.getAttributeName()));
    }

    /** Whether the code promises that there is always a value. */
    boolean isNeverNull(String name) {
        Field field = field(name);
        boolean promised = nullMarked && !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return promised || field.getType().isPrimitive();
    }

    /** Whether a new object has a value that its class chose. */
    boolean hasInitialValue(String name) {
        Field field = field(name);
        if (fresh == null || field.getType().isPrimitive()) {
            return false;
        }
        try {
            field.setAccessible(true);
            return field.get(fresh) != null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Field field(String name) {
        return Objects.requireNonNull(
                fields.stream()
                        .filter(field -> field.getName().equals(name))
                        .findFirst()
                        .orElse(null),
                name);
    }

    private static @Nullable Object freshInstance(Class<?> entity) {
        try {
            Constructor<?> constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException notNeeded) {
            // Abstract, or a constructor of its own mind: then nothing is known about initial values.
            return null;
        }
    }
}
