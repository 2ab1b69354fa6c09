package dev.coppice.starter.jpa;

import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.util.ClassUtils;

/**
 * Reads nothing where an enum lacks the word that is stored. Hibernate does so where a field of the enum says the words, and
 * refuses the whole row where their names are the words.
 */
final class WordsOfEnums implements TypeContributor {

    private final @Nullable PersistenceManagedTypes managed;

    WordsOfEnums(@Nullable PersistenceManagedTypes managed) {
        this.managed = managed;
    }

    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry services) {
        if (managed != null) {
            enums(managed).forEach(words -> contributions.contributeJavaType(new Words<>(words)));
        }
    }

    private static Set<Class<? extends Enum<?>>> enums(PersistenceManagedTypes managed) {
        Set<Class<? extends Enum<?>>> found = new LinkedHashSet<>();
        for (String name : managed.getManagedClassNames()) {
            Class<?> entity = ClassUtils.resolveClassName(name, null);
            for (Field field : entity.getDeclaredFields()) {
                add(found, field.getType());
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked") // It is looked at before.
    private static void add(Set<Class<? extends Enum<?>>> found, Class<?> type) {
        boolean saysWords =
                Stream.of(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(EnumeratedValue.class));
        if (type.isEnum() && !saysWords) {
            found.add((Class<? extends Enum<?>>) type);
        }
    }

    private static final class Words<T extends Enum<T>> extends EnumJavaType<T> {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unchecked") // The class is that of an enum.
        Words(Class<? extends Enum<?>> type) {
            super((Class<T>) type);
        }

        @Override
        public @Nullable T fromName(@Nullable String word) {
            try {
                return super.fromName(word);
            } catch (IllegalArgumentException unknown) {
                return null;
            }
        }
    }
}
