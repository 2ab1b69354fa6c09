package dev.coppice.starter.jpa;

import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.util.ClassUtils;

/**
 * Reads nothing where an enum lacks the word, or the number, that is stored. Hibernate does so where a field of the enum says
 * the words, and refuses the whole row where their names or their order are what is stored. Found by Hibernate as a service,
 * so that the settings have to say which classes are mapped.
 */
public final class WordsOfEnums implements TypeContributor {

    /** The setting with the {@link PersistenceManagedTypes}. */
    static final String MAPPED = "coppice.mapped_classes";

    /** Called by Hibernate. */
    public WordsOfEnums() {}

    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry services) {
        Object mapped = services.requireService(ConfigurationService.class)
                .getSettings()
                .get(MAPPED);
        if (mapped instanceof PersistenceManagedTypes managed) {
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

        private final int constants;

        @SuppressWarnings("unchecked") // The class is that of an enum.
        Words(Class<? extends Enum<?>> type) {
            super((Class<T>) type);
            constants = type.getEnumConstants().length;
        }

        @Override
        public @Nullable T fromByte(@Nullable Byte number) {
            return isKnown(number) ? super.fromByte(number) : null;
        }

        @Override
        public @Nullable T fromShort(@Nullable Short number) {
            return isKnown(number) ? super.fromShort(number) : null;
        }

        @Override
        public @Nullable T fromInteger(@Nullable Integer number) {
            return isKnown(number) ? super.fromInteger(number) : null;
        }

        @Override
        public @Nullable T fromLong(@Nullable Long number) {
            return isKnown(number) ? super.fromLong(number) : null;
        }

        @Override
        public @Nullable T fromOrdinal(@Nullable Integer number) {
            return isKnown(number) ? super.fromOrdinal(number) : null;
        }

        private boolean isKnown(@Nullable Number number) {
            return number != null && number.longValue() >= 0 && number.longValue() < constants;
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
