package dev.coppice.starter.mapping;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one attribute of an entity object, through the owner's setter where there is one: it may keep other
 * attributes in step.
 */
public final class Member {

    private final Field field;
    private final @Nullable Method setter;

    private Member(Field field, @Nullable Method setter) {
        this.field = field;
        this.setter = setter;
    }

    static Member of(Class<?> entity, String name) {
        return new Member(findField(entity, name), findSetter(entity, name));
    }

    boolean hasSetter() {
        return setter != null;
    }

    public @Nullable Object get(Object entity) {
        try {
            return field.get(Hibernate.unproxy(entity));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public void set(Object entity, @Nullable Object value) {
        Object target = Hibernate.unproxy(entity);
        try {
            if (setter == null) {
                field.set(target, value);
            } else {
                setter.invoke(target, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static Field findField(Class<?> entity, String name) {
        for (Class<?> holder = entity; holder != null; holder = holder.getSuperclass()) {
            for (Field field : holder.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalStateException("%s has no field '%s'".formatted(entity.getSimpleName(), name));
    }

    private static @Nullable Method findSetter(Class<?> entity, String name) {
        String wanted = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Method method : entity.getMethods()) {
            if (method.getName().equals(wanted) && method.getParameterCount() == 1) {
                method.setAccessible(true);
                return method;
            }
        }
        return null;
    }
}
