package dev.coppice.jsonapi.openapi;

import static dev.coppice.jsonapi.openapi.OpenApi.content;
import static dev.coppice.jsonapi.openapi.OpenApi.members;
import static dev.coppice.jsonapi.openapi.OpenApi.object;
import static dev.coppice.jsonapi.openapi.OpenApi.schemaRef;

import dev.coppice.jsonapi.Attribute.Access;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.ResourceType.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The paths of one type: the collection, a resource, and each relationship. */
final class TypePaths {

    private final ResourceGraph graph;
    private final ResourceType type;
    private final String name;
    private final String collection;

    TypePaths(ResourceGraph graph, ResourceType type, String basePath) {
        this.graph = graph;
        this.type = type;
        this.name = type.name();
        this.collection = basePath + "/" + name;
    }

    Map<String, Object> build() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(collection, collectionPath());
        paths.put(collection + "/{id}", resourcePath());
        for (Relationship relationship : type.relationships()) {
            paths.put(collection + "/{id}/" + relationship.name(), relatedPath(relationship));
            paths.put(collection + "/{id}/relationships/" + relationship.name(), linkagePath(relationship));
        }
        return paths;
    }

    private Map<String, Object> collectionPath() {
        Map<String, Object> path = members("get", listing());
        if (type.allows(Operation.CREATE)) {
            path.put("post", repeatable(writing(name + ".create", schemaRef(name + ".new"), created())));
        }
        return path;
    }

    /** Resources, or figures in place of them. */
    private Map<String, Object> listing(String id, ResourceType target) {
        return listing(id, target, content(resourcesOrFigures(target)));
    }

    /** As the other, or all resources as lines. */
    private Map<String, Object> listing() {
        Map<String, Object> content = content(resourcesOrFigures(type));
        content.put("application/x-ndjson", members("schema", schemaRef("_Lines")));
        content.put("text/csv", members("schema", schemaRef("_Csv")));
        return listing(name + ".list", type, content);
    }

    private static Map<String, Object> resourcesOrFigures(ResourceType target) {
        return members("anyOf", List.of(schemaRef(target.name() + ".many"), schemaRef("_Aggregates")));
    }

    private Map<String, Object> listing(String id, ResourceType target, Map<String, Object> content) {
        Map<String, Object> answer = members("description", "As stored", "content", content);
        return operation(
                id, members("parameters", listingParameters(target), "responses", responses(members("200", answer))));
    }

    private Map<String, Object> resourcePath() {
        Map<String, Object> path = members(
                "parameters", List.of(parameterRef("_Id")),
                "get", readingOne(name + ".get", type, name + ".one"));
        if (type.allows(Operation.UPDATE)) {
            Map<String, Object> stored = versioned("200", name + ".one");
            path.put("patch", onCondition(writing(name + ".update", schemaRef(name + ".change"), stored)));
        }
        if (type.allows(Operation.DELETE)) {
            path.put("delete", onCondition(operation(name + ".delete", members("responses", responses(done())))));
        }
        return path;
    }

    private Map<String, Object> relatedPath(Relationship relationship) {
        ResourceType target = graph.target(relationship);
        String id = operationId(relationship, "related");
        return members(
                "parameters",
                List.of(parameterRef("_Id")),
                "get",
                relationship.isToMany() ? listing(id, target) : readingOne(id, target, target.name() + ".oneOrNone"));
    }

    private Map<String, Object> linkagePath(Relationship relationship) {
        List<Object> parameters =
                relationship.isToMany() ? collectionParameters(graph.target(relationship)) : List.of();
        Map<String, Object> get = operation(
                operationId(relationship, "linkage"),
                members(
                        "parameters",
                        parameters,
                        "responses",
                        responses(members(
                                "200",
                                members(
                                        "description",
                                        "The identifiers",
                                        "content",
                                        content(linkageDocument(relationship)))))));
        Map<String, Object> path = members("parameters", List.of(parameterRef("_Id")), "get", get);
        boolean writable = type.allows(Operation.UPDATE) && relationship.access() == Access.READ_WRITE;
        if (writable) {
            path.put("patch", linking("replace", relationship));
        }
        if (writable && relationship.isToMany()) {
            path.put("post", linking("add", relationship));
            path.put("delete", linking("remove", relationship));
        }
        return path;
    }

    private Map<String, Object> linking(String verb, Relationship relationship) {
        return onCondition(writing(operationId(relationship, verb), linkageDocument(relationship), done()));
    }

    private String operationId(Relationship relationship, String verb) {
        return name + "." + relationship.name() + "." + verb;
    }

    private static Map<String, Object> linkageDocument(Relationship relationship) {
        Map<String, Object> identifier = schemaRef(relationship.target() + ".identifier");
        Map<String, Object> data = relationship.isToMany()
                ? schemaRef(relationship.target() + ".linkage")
                : members("anyOf", List.of(identifier, members("type", "null")));
        return object(members("data", data), List.of("data"));
    }

    private Map<String, Object> readingOne(String id, ResourceType target, String schema) {
        List<Object> parameters = resourceParameters(target);
        parameters.add(parameterRef("_IfMatch"));
        parameters.add(parameterRef("_IfNoneMatch"));
        Map<String, Object> success = versioned("200", schema);
        success.put("304", members("$ref", "#/components/responses/_Known"));
        return operation(id, members("parameters", parameters, "responses", responses(success)));
    }

    private static Map<String, Object> repeatable(Map<String, Object> operation) {
        operation.put("parameters", List.of(parameterRef("_IdempotencyKey")));
        return operation;
    }

    private static Map<String, Object> onCondition(Map<String, Object> operation) {
        operation.put("parameters", List.of(parameterRef("_IfMatch"), parameterRef("_IfNoneMatch")));
        return operation;
    }

    private Map<String, Object> writing(String id, Map<String, Object> body, Map<String, Object> success) {
        return operation(
                id,
                members(
                        "requestBody", members("required", true, "content", content(body)),
                        "responses", responses(success)));
    }

    private Map<String, Object> operation(String id, Map<String, Object> rest) {
        Map<String, Object> operation = members("tags", List.of(name), "operationId", id);
        operation.putAll(rest);
        return operation;
    }

    private Map<String, Object> created() {
        return members(
                "201",
                members(
                        "description", "As stored",
                        "headers", members("Location", members("schema", members("type", "string")), "ETag", etag()),
                        "content", content(schemaRef(name + ".one"))));
    }

    /** One resource, with its version in a header. */
    private static Map<String, Object> versioned(String status, String schema) {
        return members(
                status,
                members(
                        "description", "As stored",
                        "headers", members("ETag", etag()),
                        "content", content(schemaRef(schema))));
    }

    private static Map<String, Object> etag() {
        return members("$ref", "#/components/headers/_ETag");
    }

    private static Map<String, Object> done() {
        return members("204", members("$ref", "#/components/responses/_Done"));
    }

    private static Map<String, Object> responses(Map<String, Object> success) {
        Map<String, Object> responses = new LinkedHashMap<>(success);
        responses.put("default", members("$ref", "#/components/responses/_Errors"));
        return responses;
    }

    private static List<Object> listingParameters(ResourceType target) {
        List<Object> parameters = collectionParameters(target);
        parameters.add(parameterRef("_Aggregate"));
        parameters.add(parameterRef("_GroupBy"));
        return parameters;
    }

    private static List<Object> collectionParameters(ResourceType target) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(members(
                "name", "filter",
                "in", "query",
                "description", "Conditions in brackets; all have to hold. Without brackets, an expression in RSQL",
                "style", "deepObject",
                "explode", true,
                "schema", schemaRef(target.name() + ".filter")));
        parameters.add(members(
                "name", "sort",
                "in", "query",
                "description", "Fields, each with a minus for descending order; dots lead to related resources",
                "schema", members("type", "string")));
        for (String page : List.of(
                "_PageNumber",
                "_PageSize",
                "_PageOffset",
                "_PageLimit",
                "_PageAfter",
                "_PageBefore",
                "_Count",
                "_Versions")) {
            parameters.add(parameterRef(page));
        }
        parameters.addAll(resourceParameters(target));
        return parameters;
    }

    private static List<Object> resourceParameters(ResourceType target) {
        List<Object> parameters = new ArrayList<>();
        if (!target.relationships().isEmpty()) {
            String names =
                    target.relationships().stream().map(Relationship::name).collect(Collectors.joining(", "));
            parameters.add(members(
                    "name",
                    "include",
                    "in",
                    "query",
                    "description",
                    "Related resources to come along: " + names,
                    "schema",
                    members("type", "string")));
        }
        parameters.add(parameterRef("_Fields"));
        return parameters;
    }

    private static Map<String, Object> parameterRef(String shared) {
        return members("$ref", "#/components/parameters/" + shared);
    }
}
