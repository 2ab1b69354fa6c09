package dev.coppice.model.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

/** What a mapped class consists of, in the order in which it is declared. */
final class Members {

    private static final String MIRROR_OF_THE_KEY = "_identifierMapper";

    private Members() {}

    /** All members of an entity, those of its key and the inherited ones included. */
    static List<Property> of(PersistentClass entity) {
        List<Property> members = new ArrayList<>(key(entity));
        entity.getPropertyClosure().stream().filter(Members::isDeclared).forEach(members::add);
        return sorted(members.stream(), entity.getMappedClass());
    }

    /** The members that carry the key. */
    static List<Property> key(PersistentClass entity) {
        Property single = entity.getIdentifierProperty();
        if (single != null) {
            return List.of(single);
        }
        Component mapper = entity.getIdentifierMapper();
        return mapper == null ? List.of() : List.copyOf(mapper.getProperties());
    }

    /** The members of an embeddable. */
    static List<Property> of(Component embeddable) {
        Stream<Property> members = embeddable.getProperties().stream().filter(Members::isDeclared);
        return embeddable.isDynamic() ? members.toList() : sorted(members, embeddable.getComponentClass());
    }

    private static List<Property> sorted(Stream<Property> members, Class<?> type) {
        return members.sorted(new Declarations(type).order()).toList();
    }

    /** Hibernate adds members of its own, which nobody declared. */
    private static boolean isDeclared(Property property) {
        return !property.isBackRef()
                && !property.isSynthetic()
                && !property.getName().equals(MIRROR_OF_THE_KEY);
    }
}
