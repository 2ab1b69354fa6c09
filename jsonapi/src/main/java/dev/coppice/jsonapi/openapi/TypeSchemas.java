package dev.coppice.jsonapi.openapi;

import static dev.coppice.jsonapi.openapi.OpenApi.members;
import static dev.coppice.jsonapi.openapi.OpenApi.object;
import static dev.coppice.jsonapi.openapi.OpenApi.schemaRef;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Attribute.Presence;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of one type, named {@code type.purpose}; other types refer to its identifier only. */
final class TypeSchemas {

    private final ResourceGraph graph;
    private final ResourceType type;
    private final String name;

    TypeSchemas(ResourceGraph graph, ResourceType type) {
        this.graph = graph;
        this.type = type;
        this.name = type.name();
    }

    Map<String, Object> build() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put(name + ".identifier", object(head(), List.of("type", "id")));
        schemas.put(name + ".linkage", members("type", "array", "items", schemaRef(name + ".identifier")));
        schemas.put(name + ".attributes", attributes());
        schemas.put(name + ".resource", resource());
        schemas.put(name + ".one", document(schemaRef(name + ".resource"), List.of("data")));
        schemas.put(
                name + ".oneOrNone",
                document(
                        members("anyOf", List.of(schemaRef(name + ".resource"), members("type", "null"))),
                        List.of("data")));
        schemas.put(
                name + ".many",
                document(members("type", "array", "items", schemaRef(name + ".resource")), List.of("data")));
        schemas.put(name + ".filter", filter());
        if (type.allows(ResourceType.Operation.CREATE)) {
            schemas.put(name + ".new", newDocument());
        }
        if (type.allows(ResourceType.Operation.UPDATE)) {
            schemas.put(name + ".change", changeDocument());
        }
        return schemas;
    }

    private Map<String, Object> head() {
        return members("type", members("const", name), "id", members("type", "string"));
    }

    private Map<String, Object> attributes() {
        Map<String, Object> properties = new LinkedHashMap<>();
        type.attributes().forEach(attribute -> properties.put(attribute.name(), ValueSchema.of(attribute)));
        Map<String, Object> schema = object(properties, List.of());
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> resource() {
        Map<String, Object> properties = head();
        properties.put("attributes", schemaRef(name + ".attributes"));
        properties.put("relationships", relationships());
        properties.put("links", schemaRef("_Links"));
        properties.put("meta", schemaRef("_Meta"));
        Map<String, Object> schema = object(properties, List.of("type", "id"));
        type.description().ifPresent(text -> schema.put("description", text));
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> relationships() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Relationship relationship : type.relationships()) {
            properties.put(
                    relationship.name(),
                    object(
                            members("links", schemaRef("_RelationshipLinks"), "data", linkage(relationship)),
                            List.of()));
        }
        Map<String, Object> schema = object(properties, List.of());
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> linkage(Relationship relationship) {
        String target = graph.target(relationship).name();
        if (relationship.isToMany()) {
            return schemaRef(target + ".linkage");
        }
        Map<String, Object> identifier = schemaRef(target + ".identifier");
        return relationship.mayBeEmpty() ? members("anyOf", List.of(identifier, members("type", "null"))) : identifier;
    }

    private static Map<String, Object> document(Map<String, Object> data, List<String> required) {
        return object(
                members(
                        "jsonapi", schemaRef("_Version"),
                        "links", schemaRef("_Links"),
                        "meta", schemaRef("_Meta"),
                        "data", data,
                        "included", members("type", "array", "items", members("type", "object"))),
                required);
    }

    private Map<String, Object> filter() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", schemaRef("_FilterValue"));
        type.fieldNames().forEach(field -> properties.put(field, schemaRef("_FilterValue")));
        return object(properties, List.of());
    }

    private Map<String, Object> newDocument() {
        Map<String, Object> properties = members("type", members("const", name), "lid", members("type", "string"));
        if (type.key().origin() == Key.Origin.ASSIGNED) {
            properties.put("id", members("type", "string"));
        }
        List<String> required = new ArrayList<>(List.of("type"));
        addFields(properties, required, List.of(Access.READ_WRITE, Access.CREATE_ONLY));
        return wrapped(object(properties, required));
    }

    private Map<String, Object> changeDocument() {
        Map<String, Object> properties = head();
        addFields(properties, new ArrayList<>(), List.of(Access.READ_WRITE));
        return wrapped(object(properties, List.of("type", "id")));
    }

    /** Attributes and relationships that may be written, and those of them that have to be. */
    private void addFields(Map<String, Object> properties, List<String> required, List<Access> writable) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        List<String> owedAttributes = new ArrayList<>();
        for (Attribute attribute : type.attributes()) {
            if (writable.contains(attribute.access())) {
                attributes.put(attribute.name(), schemaRef(name + ".attributes/properties/" + attribute.name()));
                addOwed(owedAttributes, attribute.name(), attribute.presence(), attribute.access());
            }
        }
        Map<String, Object> relationships = new LinkedHashMap<>();
        List<String> owedRelationships = new ArrayList<>();
        for (Relationship relationship : type.relationships()) {
            if (writable.contains(relationship.access())) {
                relationships.put(relationship.name(), object(members("data", linkage(relationship)), List.of("data")));
                addOwed(owedRelationships, relationship.name(), relationship.presence(), relationship.access());
            }
        }
        boolean creating = writable.contains(Access.CREATE_ONLY);
        properties.put("attributes", object(attributes, creating ? owedAttributes : List.of()));
        properties.put("relationships", object(relationships, creating ? owedRelationships : List.of()));
        if (!owedAttributes.isEmpty()) {
            required.add("attributes");
        }
        if (!owedRelationships.isEmpty()) {
            required.add("relationships");
        }
    }

    /** Parts of a key can also come with the id, so they are not owed one by one. */
    private static void addOwed(List<String> owed, String field, Presence presence, Access access) {
        if (presence == Presence.REQUIRED && access == Access.READ_WRITE) {
            owed.add(field);
        }
    }

    private static Map<String, Object> wrapped(Map<String, Object> resource) {
        return object(members("data", resource), List.of("data"));
    }
}
