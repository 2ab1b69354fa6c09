package dev.coppice.jsonapi.openapi;

import static dev.coppice.jsonapi.openapi.OpenApi.MEDIA_TYPE;
import static dev.coppice.jsonapi.openapi.OpenApi.members;
import static dev.coppice.jsonapi.openapi.OpenApi.object;
import static dev.coppice.jsonapi.openapi.OpenApi.schemaRef;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.Limits;
import java.util.List;
import java.util.Map;

/** The path of atomic operations. */
final class OperationsPath {

    /** The last step of the path. */
    static final String NAME = "operations";

    private static final String TYPE = MEDIA_TYPE + ";ext=\"" + AtomicOperation.EXTENSION + "\"";

    private OperationsPath() {}

    static Map<String, Object> path() {
        return members(
                "post",
                members(
                        "tags", List.of(NAME),
                        "operationId", "_operations",
                        "description", "Several changes, of which all are made or none",
                        "parameters", List.of(members("$ref", "#/components/parameters/_IdempotencyKey")),
                        "requestBody", members("required", true, "content", content("_Operations")),
                        "responses",
                                members(
                                        "200",
                                                members(
                                                        "description",
                                                        "What each operation came to",
                                                        "content",
                                                        content("_Results")),
                                        "204", members("$ref", "#/components/responses/_Done"),
                                        "default",
                                                members(
                                                        "description",
                                                        "What is wrong",
                                                        "content",
                                                        members(
                                                                TYPE,
                                                                members("schema", schemaRef("_Errors")),
                                                                MEDIA_TYPE,
                                                                members("schema", schemaRef("_Errors")))))));
    }

    static Map<String, Object> schemas(Limits limits) {
        Map<String, Object> text = members("type", "string");
        Map<String, Object> ref =
                object(members("type", text, "id", text, "lid", text, "relationship", text), List.of("type"));
        Map<String, Object> operation = object(
                members(
                        "op", members("enum", List.of("add", "update", "remove")),
                        "ref", ref,
                        "href", text,
                        "data", members("type", List.of("object", "array", "null")),
                        "meta", schemaRef("_Meta")),
                List.of("op"));
        Map<String, Object> result = object(
                members("data", members("type", List.of("object", "null")), "meta", schemaRef("_Meta")), List.of());
        return members(
                "_Operations",
                        document(
                                "atomic:operations",
                                operation,
                                members("minItems", 1, "maxItems", limits.operations())),
                "_Results", document("atomic:results", result, Map.of()));
    }

    private static Map<String, Object> document(String name, Map<String, Object> item, Map<String, Object> bounds) {
        Map<String, Object> array = members("type", "array", "items", item);
        array.putAll(bounds);
        return object(
                members(
                        "jsonapi",
                        members("type", "object"),
                        "links",
                        schemaRef("_Links"),
                        "meta",
                        schemaRef("_Meta"),
                        name,
                        array),
                List.of(name));
    }

    private static Map<String, Object> content(String schema) {
        return members(TYPE, members("schema", schemaRef(schema)));
    }
}
