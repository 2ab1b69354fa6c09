package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Include;
import dev.coppice.jsonapi.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a type are read for a document: the key, the attributes that are shown, and the keys of related rows
 * where the row itself has them. Remembers where in the result each of them is.
 */
final class Selection {

    private final StoredType type;
    private final ApiModel model;
    private final List<String> expressions = new ArrayList<>();
    private final List<Column> attributes = new ArrayList<>();
    private final List<Relationship> relationships;
    private final Map<String, Integer> linkages = new HashMap<>();

    private record Column(int position, ValueCoding coding) {}

    /** What a document needs to show resources of the type and to find what is included. */
    Selection(StoredType type, Query query, Source source) {
        this.type = type;
        model = source.model();
        type.key().forEach(part -> expressions.add(Source.ROOT + "." + part.path()));
        query.shownAttributes(type.type()).forEach(this::addAttribute);
        relationships = query.shownRelationships(type.type());
        Set<Relationship> included = included(query.includes());
        for (Relationship relationship : type.type().relationships()) {
            boolean wanted = included.contains(relationship) || relationships.contains(relationship);
            if (wanted && type.field(relationship) instanceof StoredField.ToOne toOne) {
                addLinkage(toOne, included, source);
            }
        }
    }

    StoredType type() {
        return type;
    }

    ResourceType target(Relationship relationship) {
        return model.target(relationship).type();
    }

    String expressions() {
        return String.join(", ", expressions);
    }

    KeyValue key(@Nullable Object[] row, int offset) {
        return Objects.requireNonNull(type.keyOf(row, offset), "a row without a key");
    }

    @Nullable
    Object attribute(@Nullable Object[] row, int offset, int index) {
        Column column = attributes.get(index);
        return column.coding().read(row[offset + column.position()]);
    }

    /** As the query shows them, in order. */
    Relationship relationship(int index) {
        return relationships.get(index);
    }

    /** Whether the key of the related row was read, be there one or not. */
    boolean hasLinkage(Relationship relationship) {
        return linkages.containsKey(relationship.name());
    }

    @Nullable
    KeyValue linkage(@Nullable Object[] row, int offset, Relationship relationship) {
        Integer position = linkages.get(relationship.name());
        return position == null ? null : model.target(relationship).keyOf(row, offset + position);
    }

    private void addAttribute(Attribute attribute) {
        StoredField.Value value = type.value(attribute);
        String expression = Source.ROOT + "." + value.path();
        int known = expressions.indexOf(expression);
        if (known < 0) {
            known = expressions.size();
            expressions.add(expression);
        }
        attributes.add(new Column(known, value.coding()));
    }

    private void addLinkage(StoredField.ToOne toOne, Set<Relationship> included, Source source) {
        boolean elsewhere = toOne.linkage() == StoredField.ToOne.Linkage.INVERSE;
        if (elsewhere && !included.contains(toOne.relationship())) {
            return;
        }
        String prefix = toOne.linkage() == StoredField.ToOne.Linkage.OWN_COLUMNS
                ? Source.ROOT + "." + toOne.path()
                : source.at(List.of(toOne.relationship())).alias();
        linkages.put(toOne.relationship().name(), expressions.size());
        model.target(toOne.relationship()).key().forEach(part -> expressions.add(prefix + "." + part.path()));
    }

    /** All relationships that are included somewhere in the document. */
    private static Set<Relationship> included(List<Include> includes) {
        Set<Relationship> found = new HashSet<>();
        for (Include include : includes) {
            found.add(include.relationship());
            found.addAll(included(include.then()));
        }
        return found;
    }
}
