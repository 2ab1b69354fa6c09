package dev.coppice.starter.web;

import com.networknt.schema.Schema;
import dev.coppice.jsonapi.ResourceGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says where a document departs from JSON:API 1.1: by our schema of it, and by what no schema can say. */
final class DocumentRules {

    private static final Schema SCHEMA = schema();

    private final JsonNode document;
    private final List<String> departures = new ArrayList<>();

    private DocumentRules(JsonNode document) {
        this.document = document;
    }

    /** Whether fields were left out on request, and linkage with them. */
    enum Fields {
        ALL,
        SPARSE
    }

    /** One line for each departure; none where the document conforms. */
    static List<String> departures(JsonNode document, Fields fields) {
        DocumentRules rules = new DocumentRules(document);
        rules.departures.addAll(JsonSchemas.departures(SCHEMA, document));
        rules.fieldsShareOneNamespace();
        rules.noResourceOccursTwice();
        if (fields == Fields.ALL) {
            rules.linkageIsFull();
        }
        return rules.departures;
    }

    private void fieldsShareOneNamespace() {
        for (JsonNode resource : resources()) {
            Set<String> names = new HashSet<>(resource.path("attributes").propertyNames());
            for (String relationship : resource.path("relationships").propertyNames()) {
                if (!names.add(relationship)) {
                    departures.add("%s has two fields named '%s'".formatted(identity(resource), relationship));
                }
            }
        }
    }

    private void noResourceOccursTwice() {
        Set<String> seen = new HashSet<>();
        for (JsonNode resource : resources()) {
            if (!seen.add(identity(resource))) {
                departures.add(identity(resource) + " occurs twice");
            }
        }
    }

    private void linkageIsFull() {
        Map<String, JsonNode> included = new HashMap<>();
        document.path("included").forEach(resource -> included.put(identity(resource), resource));
        Set<String> reached = new HashSet<>();
        items(document.path("data")).forEach(item -> {
            reach(item, included, reached);
            JsonNode itself = included.get(identity(item));
            if (isIdentifier(item) && itself != null) {
                reached.remove(identity(item));
                reach(itself, included, reached);
            }
        });
        included.keySet().stream()
                .filter(identity -> !reached.contains(identity))
                .forEach(identity -> departures.add(identity + " is included, but nothing leads to it"));
    }

    private static void reach(JsonNode resource, Map<String, JsonNode> included, Set<String> reached) {
        if (!reached.add(identity(resource))) {
            return;
        }
        for (JsonNode relationship : resource.path("relationships")) {
            items(relationship.path("data")).stream()
                    .map(target -> included.get(identity(target)))
                    .filter(Objects::nonNull)
                    .forEach(target -> reach(target, included, reached));
        }
    }

    /** Primary and included resources, without identifiers. */
    private List<JsonNode> resources() {
        List<JsonNode> resources = new ArrayList<>(items(document.path("data")));
        resources.removeIf(DocumentRules::isIdentifier);
        document.path("included").forEach(resources::add);
        return resources;
    }

    private static boolean isIdentifier(JsonNode item) {
        return !item.has("attributes") && !item.has("relationships") && !item.has("links");
    }

    private static List<JsonNode> items(JsonNode data) {
        return data.isArray() ? data.valueStream().toList() : data.isObject() ? List.of(data) : List.of();
    }

    private static String identity(JsonNode resource) {
        return resource.path("type").asString() + "/" + resource.path("id").asString();
    }

    private static Schema schema() {
        try (InputStream in = ResourceGraph.class.getResourceAsStream("document.schema.json")) {
            return JsonSchemas.of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
