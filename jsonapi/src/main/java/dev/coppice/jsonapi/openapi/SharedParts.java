package dev.coppice.jsonapi.openapi;

import static dev.coppice.jsonapi.openapi.OpenApi.content;
import static dev.coppice.jsonapi.openapi.OpenApi.members;
import static dev.coppice.jsonapi.openapi.OpenApi.object;
import static dev.coppice.jsonapi.openapi.OpenApi.schemaRef;

import dev.coppice.jsonapi.CountPolicy;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.query.CursorProfile;
import java.util.List;
import java.util.Map;

/** What all types have in common. The names start with an underscore, which no type's name does. */
final class SharedParts {

    private SharedParts() {}

    static Map<String, Object> schemas() {
        Map<String, Object> text = members("type", "string");
        Map<String, Object> source = object(members("pointer", text, "parameter", text, "header", text), List.of());
        Map<String, Object> error = object(
                members(
                        "links",
                        schemaRef("_Links"),
                        "status",
                        members("type", "string", "pattern", "^[45][0-9]{2}$"),
                        "code",
                        text,
                        "title",
                        text,
                        "detail",
                        text,
                        "source",
                        source,
                        "links",
                        schemaRef("_Links"),
                        "meta",
                        members("type", "object")),
                List.of("status", "code", "title"));
        return members(
                "_Version", object(members("version", members("const", "1.1")), List.of("version")),
                "_Links",
                        members(
                                "type",
                                "object",
                                "additionalProperties",
                                members("type", List.of("string", "object", "null"))),
                "_Meta", meta(),
                "_RelationshipLinks", object(members("self", text, "related", text), List.of("self", "related")),
                "_FilterValue",
                        members(
                                "description",
                                "A value, several with commas between, or an object of operators: "
                                        + "eq ne lt le gt ge in notin like ilike null",
                                "type",
                                List.of("string", "number", "boolean", "object")),
                "_Error", error,
                "_Aggregates", aggregates(),
                "_Lines",
                        members(
                                "description",
                                "All resources without pages, each a line with its resource object; takes filter, sort and fields",
                                "type",
                                "string"),
                "_Csv",
                        members(
                                "description",
                                "All resources without pages, each a line with its id, attributes and the ids of to-one"
                                        + " relationships, after a line of names; takes filter, sort and fields",
                                "type",
                                "string"),
                "_Errors",
                        object(
                                members(
                                        "jsonapi", schemaRef("_Version"),
                                        "links", schemaRef("_Links"),
                                        "meta", schemaRef("_Meta"),
                                        "errors", members("type", "array", "items", schemaRef("_Error"))),
                                List.of("errors")));
    }

    private static Map<String, Object> meta() {
        Map<String, Object> unreadable = members(
                "type",
                "object",
                "description",
                "What is stored for attributes of the resource and is no value of their types; of these attributes, the schema"
                        + " says nothing",
                "additionalProperties",
                members("type", "string"));
        return members("type", "object", "properties", members("unreadable", unreadable));
    }

    private static Map<String, Object> aggregates() {
        Map<String, Object> named =
                object(members("name", members("type", "string"), "value", Map.of()), List.of("name", "value"));
        Map<String, Object> values = members("type", "array", "items", named);
        Map<String, Object> one = object(members("group", values, "values", values), List.of("group", "values"));
        Map<String, Object> all = members("type", "array", "items", one);
        return object(
                members(
                        "jsonapi", schemaRef("_Version"),
                        "links", schemaRef("_Links"),
                        "meta", object(members("aggregates", all), List.of("aggregates"))),
                List.of("meta"));
    }

    static Map<String, Object> parameters(Limits limits) {
        Limits.Pages pages = limits.page();
        return members(
                "_Id", pathParameter(),
                "_PageNumber", number("page[number]", "The first page is 1", members("minimum", 1)),
                "_PageSize",
                        number(
                                "page[size]",
                                "Resources on a page",
                                members("minimum", 1, "maximum", pages.maxSize(), "default", pages.defaultSize())),
                "_PageOffset",
                        number(
                                "page[offset]",
                                "Resources before the page, instead of its number",
                                members("minimum", 0, "maximum", pages.maxOffset())),
                "_PageLimit",
                        number(
                                "page[limit]",
                                "Resources on a page, together with page[offset]",
                                members("minimum", 1, "maximum", pages.maxSize())),
                "_IdempotencyKey",
                        header(
                                "Idempotency-Key",
                                "A word of the client's; the request is carried out once, however often it is sent with it"),
                "_IfMatch", header("If-Match", "Only if the resource has one of these versions; * for any"),
                "_IfNoneMatch", header("If-None-Match", "Only if the resource has none of these versions"),
                "_PageAfter",
                        text("page[after]", "The cursor that the page follows; see the profile " + CursorProfile.URI),
                "_PageBefore", text("page[before]", "The cursor that the page comes before"),
                "_Count",
                        members(
                                "name",
                                "Count",
                                "in",
                                "query",
                                "description",
                                "How the collection is counted: none, exact, capped at %d or estimated"
                                        .formatted(pages.countCap()),
                                "schema",
                                members("type", "string", "enum", CountPolicy.words())),
                "_Versions",
                        members(
                                "name",
                                "Versions",
                                "in",
                                "query",
                                "description",
                                "Each resource of the list tells its version, also where fields leaves out what it follows from",
                                "schema",
                                members("type", "string", "const", "all")),
                "_Aggregate",
                        text(
                                "Aggregate",
                                "Figures in meta.aggregates in place of resources: count(), count(field), sum(field), avg(field),"
                                        + " min(field), max(field), with commas between"),
                "_GroupBy",
                        text(
                                "GroupBy",
                                "What the figures are grouped by: fields, year(date), month(date) or day(date)"),
                "_Fields",
                        members(
                                "name", "fields",
                                "in", "query",
                                "description", "Per type, the fields to show: fields[type]=a,b",
                                "style", "deepObject",
                                "explode", true,
                                "schema",
                                        members("type", "object", "additionalProperties", members("type", "string"))));
    }

    static Map<String, Object> responses() {
        return members(
                "_Errors", members("description", "What is wrong", "content", content(schemaRef("_Errors"))),
                "_Done", members("description", "Done; there is nothing more to say"),
                "_Known", members("description", "The client knows the version already"));
    }

    static Map<String, Object> headers() {
        return members(
                "_ETag",
                members(
                        "description",
                        "The version of the resource, in double quotes",
                        "schema",
                        members("type", "string")));
    }

    private static Map<String, Object> header(String name, String description) {
        return members("name", name, "in", "header", "description", description, "schema", members("type", "string"));
    }

    private static Map<String, Object> pathParameter() {
        return members(
                "name", "id", "in", "path", "required", true, "schema", members("type", "string", "minLength", 1));
    }

    private static Map<String, Object> text(String name, String description) {
        return members("name", name, "in", "query", "description", description, "schema", members("type", "string"));
    }

    private static Map<String, Object> number(String name, String description, Map<String, Object> bounds) {
        Map<String, Object> schema = members("type", "integer");
        schema.putAll(bounds);
        return members("name", name, "in", "query", "description", description, "schema", schema);
    }
}
