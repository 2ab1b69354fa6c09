package dev.coppice.jsonapi.json;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Query;
import java.util.List;
import tools.jackson.core.io.SerializedString;

/**
 * Which fields of a type are written, in which order, with everything prepared that is the same for each row. Made once
 * per type, or per request that asks for sparse fields; safe for use by many threads.
 */
public final class ResourceLayout {

    private final ResourceType type;
    private final List<Attribute> attributes;
    private final List<Relationship> relationships;
    private final SerializedString typeName;
    private final SerializedString[] attributeNames;
    private final ValueWriter[] valueWriters;
    private final String selfPrefix;
    private final RelationshipText[] relationshipTexts;

    private ResourceLayout(
            String basePath, ResourceType type, List<Attribute> attributes, List<Relationship> relationships) {
        this.type = type;
        this.attributes = List.copyOf(attributes);
        this.relationships = List.copyOf(relationships);
        typeName = new SerializedString(type.name());
        attributeNames = attributes.stream()
                .map(attribute -> new SerializedString(attribute.name()))
                .toArray(SerializedString[]::new);
        valueWriters = attributes.stream()
                .map(attribute -> ValueWriter.of(attribute.type()))
                .toArray(ValueWriter[]::new);
        selfPrefix = basePath + "/" + type.name() + "/";
        relationshipTexts = relationships.stream()
                .map(relationship -> RelationshipText.of(selfPrefix, relationship))
                .toArray(RelationshipText[]::new);
    }

    /** All fields of a type. */
    public static ResourceLayout of(String basePath, ResourceType type) {
        return new ResourceLayout(basePath, type, type.attributes(), type.relationships());
    }

    /** The fields of a type that a query wants to see. */
    public static ResourceLayout of(String basePath, ResourceType type, Query query) {
        return new ResourceLayout(basePath, type, query.shownAttributes(type), query.shownRelationships(type));
    }

    public ResourceType type() {
        return type;
    }

    /** The attributes that are written; their positions number the values of a {@link ResourceRow}. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The relationships that are written; their positions number the linkage of a {@link ResourceRow}. */
    public List<Relationship> relationships() {
        return relationships;
    }

    /** The path of a resource: base path, type and id. */
    public String self(String id) {
        return selfPrefix + id;
    }

    /** A value of an attribute as plain text: strings as a document shows them, everything else as its JSON. */
    public String text(int attribute, Object value) {
        return ValueWriter.text(attributes.get(attribute).type(), value);
    }

    SerializedString typeName() {
        return typeName;
    }

    SerializedString attributeName(int index) {
        return attributeNames[index];
    }

    ValueWriter valueWriter(int index) {
        return valueWriters[index];
    }

    String selfPrefix() {
        return selfPrefix;
    }

    RelationshipText relationshipText(int index) {
        return relationshipTexts[index];
    }

    /** The JSON of one relationship around the ids that change from row to row. */
    record RelationshipText(String beforeSelfId, String beforeRelatedId, String afterLinks, String beforeTargetId) {

        static RelationshipText of(String selfPrefix, Relationship relationship) {
            String name = relationship.name();
            return new RelationshipText(
                    "\"%s\":{\"links\":{\"self\":\"%s".formatted(name, selfPrefix),
                    "/relationships/%s\",\"related\":\"%s".formatted(name, selfPrefix),
                    "/%s\"}".formatted(name),
                    "{\"type\":\"%s\",\"id\":\"".formatted(relationship.target()));
        }
    }
}
