package dev.coppice.starter.plan;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.Unreadable;
import dev.coppice.jsonapi.query.Include;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.ColumnPair;
import dev.coppice.starter.mapping.StoredColumn;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.mapping.ValueCoding;
import dev.coppice.starter.plan.Source.Place;
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
public final class Selection {

    private final StoredType type;
    private final ApiModel model;
    private final List<Term> columns = new ArrayList<>();
    private final List<Position> attributes = new ArrayList<>();
    private final List<Relationship> relationships;
    private final Map<String, Linkage> linkages = new HashMap<>();
    private final @Nullable Linkage[] shownLinkages;
    private final List<Integer> version = new ArrayList<>();
    private final boolean isVersioned;

    private record Position(String name, int index, ValueCoding coding) {}

    /** Where a row has the key of a related one. */
    public record Linkage(int position, StoredType target) {

        /** The key of the related row; null if there is none. */
        public @Nullable KeyValue key(@Nullable Object[] row, int offset) {
            return target.keyOf(row, offset + position);
        }

        /** The id of the related resource; null if there is none. */
        public @Nullable String id(@Nullable Object[] row, int offset) {
            KeyValue key = key(row, offset);
            return key == null ? null : ResourceId.encode(target.type().key(), key);
        }
    }

    /** What a document needs to show resources of the type and to find what is included. */
    Selection(Query query, Source source, Versions versions) {
        type = source.root().type();
        model = source.model();
        columns.addAll(source.root().key());
        query.shownAttributes(type.type()).forEach(attribute -> addAttribute(attribute, source.root()));
        relationships = query.shownRelationships(type.type());
        Set<Relationship> included = included(query.includes());
        for (Relationship relationship : type.type().relationships()) {
            boolean wanted = included.contains(relationship) || relationships.contains(relationship);
            if (wanted && type.field(relationship) instanceof StoredField.ToOne toOne) {
                addLinkage(toOne, included, source);
            }
        }
        shownLinkages = relationships.stream()
                .map(relationship -> linkages.get(relationship.name()))
                .toArray(Linkage[]::new);
        boolean readAnyway = type.version() != null || !query.fields().containsKey(type.name());
        isVersioned = versions == Versions.ALWAYS || query.asksForVersions() || readAnyway;
        if (isVersioned) {
            addVersion(source.root());
        }
    }

    /** The type of the resources. */
    public StoredType type() {
        return type;
    }

    List<Term> columns() {
        return columns;
    }

    /** The key of the resource whose columns begin at an offset of a row. */
    public KeyValue key(@Nullable Object[] row, int offset) {
        return Objects.requireNonNull(type.keyOf(row, offset), "a row without a key");
    }

    /** The value of an attribute, by its place among those that are shown. */
    public @Nullable Object attribute(@Nullable Object[] row, int offset, int index) {
        Position position = attributes.get(index);
        Object value = position.coding().read(row[offset + position.index()]);
        if (value instanceof Unreadable) {
            model.met(type.name(), position.name());
        }
        return value;
    }

    /** The names of attributes that are shown and whose values are none of their types. */
    public List<String> unreadable(@Nullable Object[] row, int offset) {
        return attributes.stream()
                .filter(position -> position.coding().read(row[offset + position.index()]) instanceof Unreadable)
                .map(Position::name)
                .toList();
    }

    /** As the query shows them, in order. */
    public Relationship relationship(int index) {
        return relationships.get(index);
    }

    /** As the other, by its place among those that are shown. */
    public @Nullable Linkage linkage(int index) {
        return shownLinkages[index];
    }

    /** Where the key of a related row was read to, be there one or not; null if it was not read. */
    public @Nullable Linkage linkage(Relationship relationship) {
        return linkages.get(relationship.name());
    }

    /** Whether a row has all that tells its version. */
    public boolean isVersioned() {
        return isVersioned;
    }

    /** Where a row has the values that tell its version: that of its column, or all that are stored and can be seen. */
    public List<Integer> version() {
        return version;
    }

    private void addAttribute(Attribute attribute, Place place) {
        StoredField.Value value = type.value(attribute);
        attributes.add(new Position(attribute.name(), position(place.column(value.column())), value.coding()));
    }

    private int position(Term column) {
        int known = columns.indexOf(column);
        if (known < 0) {
            known = columns.size();
            columns.add(column);
        }
        return known;
    }

    private void addVersion(Place place) {
        StoredType.Version column = type.version();
        if (column != null) {
            version.add(position(place.column(column.column())));
            return;
        }
        for (StoredField field : type.fields().values()) {
            stored(field).forEach(stored -> version.add(position(place.column(stored))));
        }
    }

    /** The columns of the row itself; not what is computed from those of other rows. */
    private static List<StoredColumn> stored(StoredField field) {
        return switch (field) {
            case StoredField.Value value -> value.isComputed() ? List.of() : List.of(value.column());
            case StoredField.ToOne toOne ->
                toOne.linkage() == StoredField.ToOne.Linkage.INVERSE
                        ? List.of()
                        : toOne.on().stream().map(ColumnPair::here).toList();
            case StoredField.ToMany toMany -> List.of();
        };
    }

    private void addLinkage(StoredField.ToOne toOne, Set<Relationship> included, Source source) {
        boolean elsewhere = toOne.linkage() == StoredField.ToOne.Linkage.INVERSE;
        if (elsewhere && !included.contains(toOne.relationship())) {
            return;
        }
        StoredType target = model.target(toOne.relationship());
        linkages.put(toOne.relationship().name(), new Linkage(columns.size(), target));
        columns.addAll(
                toOne.linkage() == StoredField.ToOne.Linkage.OWN_COLUMNS
                        ? Conditions.linkage(source.root(), toOne, target)
                        : source.at(List.of(toOne.relationship())).key());
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
