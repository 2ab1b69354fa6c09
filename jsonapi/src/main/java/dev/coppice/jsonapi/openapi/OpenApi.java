package dev.coppice.jsonapi.openapi;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the API of a graph. The same graph gives the same bytes; what types have in common is said once. */
public final class OpenApi {

    static final String MEDIA_TYPE = "application/vnd.api+json";

    private OpenApi() {}

    /**
     * What stands above the paths.
     *
     * @param basePath where the types are, such as {@code /api}
     */
    public record Heading(String title, String version, String basePath) {}

    /** The description as maps and lists, to be extended or written with {@link dev.coppice.jsonapi.json.PlainJson}. */
    public static Map<String, Object> describe(ResourceGraph graph, Heading heading, Limits limits) {
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> schemas = new LinkedHashMap<>(SharedParts.schemas());
        for (ResourceType type : graph.types()) {
            paths.putAll(new TypePaths(graph, type, heading.basePath()).build());
            schemas.putAll(new TypeSchemas(graph, type).build());
        }
        boolean pathIsFree = graph.find(OperationsPath.NAME).isEmpty();
        if (pathIsFree) {
            paths.put(heading.basePath() + "/" + OperationsPath.NAME, OperationsPath.path());
            schemas.putAll(OperationsPath.schemas(limits));
        }
        return members(
                "openapi",
                "3.1.0",
                "info",
                members("title", heading.title(), "version", heading.version()),
                "paths",
                paths,
                "components",
                members(
                        "schemas", schemas,
                        "parameters", SharedParts.parameters(limits),
                        "responses", SharedParts.responses(),
                        "headers", SharedParts.headers()));
    }

    /** A map that keeps its order, from names and values in turn. */
    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    static Map<String, Object> schemaRef(String name) {
        return members("$ref", "#/components/schemas/" + name);
    }

    static Map<String, Object> content(Map<String, Object> schema) {
        return members(MEDIA_TYPE, members("schema", schema));
    }

    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = members("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }
}
