package dev.coppice.model.jpa;

import dev.coppice.model.EnumClass;
import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an enum class of the owner stores. */
final class EnumClasses {

    private EnumClasses() {}

    /** The constants, each with the word that the database has for it. */
    static EnumClass of(Class<?> type) {
        Optional<Field> word = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(EnumeratedValue.class))
                .findFirst();
        List<EnumClass.Constant> constants = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            constants.add(new EnumClass.Constant(
                    name, word.map(field -> word(field, constant)).orElse(name)));
        }
        return new EnumClass(type.getSimpleName(), constants);
    }

    private static String word(Field field, Object constant) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(constant));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
