package dev.coppice.model.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Value;

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

    /** The columns of a value, without its formulas. */
    static List<Column> columns(Value value) {
        return value.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
    }

    /** As the fields stand; where the mapping is at the getters, whose order nobody keeps, in Hibernate's order. */
    private static List<Property> sorted(Stream<Property> members, Class<?> type) {
        List<Property> all = members.toList();
        Declarations declarations = new Declarations(type);
        boolean areFields = all.stream()
                .allMatch(member -> declarations.findField(member.getName()).isPresent());
        return areFields ? all.stream().sorted(declarations.order()).toList() : all;
    }

    /** Hibernate adds members of its own, which nobody declared. */
    private static boolean isDeclared(Property property) {
        return !property.isBackRef()
                && !property.isSynthetic()
                && !property.getName().equals(MIRROR_OF_THE_KEY);
    }
}
