package dev.coppice.model;

import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One class for one table or view.
 *
 * @param className the simple name of the class, unique in the model
 * @param table the table or view
 * @param resource the JSON:API type and path, unique in the model
 * @param key how a row is identified
 * @param attributes in column order, those of the key included; a foreign key's column is listed only where the
 *     association cannot hold it alone
 * @param relationships to-one in the order of their first column, then to-many in the order of the children
 * @param exposure whether the API shows it
 * @param comment the table's comment
 */
public record Entity(
        String className,
        TableName table,
        String resource,
        Key key,
        List<Attribute> attributes,
        List<Relationship> relationships,
        Exposure exposure,
        @Nullable String comment) {

    /** Whether an entity is a resource of the API. */
    public enum Exposure {
        EXPOSED,
        NOT_EXPOSED
    }

    public Entity {
        attributes = List.copyOf(attributes);
        relationships = List.copyOf(relationships);
    }

    /** The same entity as another resource. */
    public Entity withResource(String newResource) {
        return new Entity(className, table, newResource, key, attributes, relationships, exposure, comment);
    }

    /** The same entity with another comment. */
    public Entity withComment(@Nullable String newComment) {
        return new Entity(className, table, resource, key, attributes, relationships, exposure, newComment);
    }

    /** The same entity, shown by the API or not. */
    public Entity withExposure(Exposure newExposure) {
        return new Entity(className, table, resource, key, attributes, relationships, newExposure, comment);
    }

    public Optional<Attribute> findAttribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** The attribute, which the caller knows to be there; {@link #findAttribute} when it does not know. */
    public Attribute attribute(String name) {
        return findAttribute(name)
                .orElseThrow(() -> new IllegalArgumentException(className + " has no attribute " + name));
    }

    /** The relationships to one, which hold foreign keys. */
    public List<Relationship.ToOne> toOnes() {
        return relationships.stream()
                .filter(Relationship.ToOne.class::isInstance)
                .map(Relationship.ToOne.class::cast)
                .toList();
    }

    /** The relationships that others refer to this entity by. */
    public List<Relationship.ToMany> toManys() {
        return relationships.stream()
                .filter(Relationship.ToMany.class::isInstance)
                .map(Relationship.ToMany.class::cast)
                .toList();
    }

    /** Whether a client may set the association: nothing that holds its columns is written by the database alone. */
    public boolean writable(Relationship.ToOne toOne) {
        return !readOnly()
                && toOne.attributes().stream()
                        .map(this::attribute)
                        .allMatch(attribute -> attribute.write() == Attribute.Write.CLIENT
                                || attribute.write() == Attribute.Write.ASSOCIATION);
    }

    public boolean exposed() {
        return exposure == Exposure.EXPOSED;
    }

    /** Whether rows can only be read: a view, or a table whose rows nothing identifies. */
    public boolean readOnly() {
        return key.origin() != Key.Origin.PRIMARY_KEY && key.origin() != Key.Origin.UNIQUE;
    }
}
