package dev.coppice.starter.web;

import com.networknt.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A server's OpenAPI document, to hold its answers against. */
final class Description {

    private static final String ERRORS = "/components/schemas/_Errors";

    private final JsonNode document;
    private final Map<Pattern, String> templates = new HashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Description(JsonNode document) {
        this.document = document;
        for (String path : document.path("paths").propertyNames()) {
            templates.put(Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")), path);
        }
    }

    /** What was answered to what. */
    record Exchange(String method, String path, int status, String contentType) {

        private boolean isFailure() {
            return status >= 400;
        }

        private boolean hasNoBody() {
            return status == 204 || status == 304;
        }
    }

    /** One line for each way in which an answer is not as described. */
    List<String> departures(Exchange exchange, JsonNode body) {
        Optional<String> pointer = response(exchange);
        if (pointer.isEmpty()) {
            return exchange.isFailure() ? schemaDepartures(ERRORS, body) : List.of("is not described");
        }
        JsonNode content = document.at(pointer.get()).path("content");
        if (exchange.hasNoBody()) {
            return content.isMissingNode() ? List.of() : List.of("has no body, but one is described");
        }
        String whole = exchange.contentType();
        String type = content.has(whole) ? whole : whole.replaceFirst(";.*", "");
        if (!content.has(type)) {
            return List.of("has a body of type '%s', which is not described".formatted(type));
        }
        return schemaDepartures(pointer.get() + "/content/" + escaped(type) + "/schema", body);
    }

    /** As {@link #departures(Exchange, JsonNode)}, for a resource of any type. */
    List<String> resourceDepartures(JsonNode resource) {
        String pointer = "/components/schemas/%s.resource"
                .formatted(resource.path("type").asString());
        return document.at(pointer).isMissingNode()
                ? List.of("has a resource of a type that is not described")
                : schemaDepartures(pointer, resource);
    }

    /** Where the answer is described; a failure may be one of those that all operations have. */
    private Optional<String> response(Exchange exchange) {
        return templates.entrySet().stream()
                .filter(template -> template.getKey().matcher(exchange.path()).matches())
                .map(template -> "/paths/%s/%s/responses/"
                        .formatted(
                                escaped(template.getValue()), exchange.method().toLowerCase(Locale.ROOT)))
                .flatMap(responses -> Stream.of(Integer.toString(exchange.status()), "default")
                        .filter(status -> exchange.isFailure() || !status.equals("default"))
                        .map(status -> responses + status))
                .filter(pointer -> !document.at(pointer).isMissingNode())
                .map(this::followed)
                .findFirst();
    }

    private String followed(String pointer) {
        JsonNode reference = document.at(pointer + "/$ref");
        return reference.isMissingNode() ? pointer : reference.asString().substring(1);
    }

    private List<String> schemaDepartures(String pointer, JsonNode body) {
        return JsonSchemas.departures(schemas.computeIfAbsent(pointer, this::schema), body);
    }

    /** A schema of its own that still finds what it refers to. */
    private Schema schema(String pointer) {
        ObjectNode schema = document.at(pointer).deepCopy().asObject();
        schema.set("components", document.path("components"));
        return JsonSchemas.of(schema);
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
