package dev.coppice.model.jpa;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What a class says beyond its mapping: the order of its fields, inherited ones first, and which are never null. */
final class Declarations {

    private final List<Field> fields = new ArrayList<>();

    Declarations(Class<?> type) {
        for (Class<?> holder = type; holder != null && holder != Object.class; holder = holder.getSuperclass()) {
            fields.addAll(0, List.of(holder.getDeclaredFields()));
        }
    }

    /** The order of the fields. */
    Comparator<Property> order() {
        List<String> names = fields.stream().map(Field::getName).toList();
        return Comparator.comparingInt(property -> names.indexOf(property.getName()));
    }

    Optional<Field> findField(String name) {
        return fields.stream().filter(field -> field.getName().equals(name)).findFirst();
    }

    /** Whether the code promises that there is always a value. */
    boolean isNeverNull(String name) {
        return findField(name).map(Declarations::isNeverNull).orElse(false);
    }

    private static boolean isNeverNull(Field field) {
        boolean promised = isNullMarked(field.getDeclaringClass())
                && !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return promised || field.getType().isPrimitive();
    }

    private static boolean isNullMarked(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null && !outermost.isAnnotationPresent(NullMarked.class)) {
            outermost = outermost.getEnclosingClass();
        }
        return outermost.isAnnotationPresent(NullMarked.class)
                || outermost.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
