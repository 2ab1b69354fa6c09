package dev.coppice.verify.create;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says where a document departs from JSON:API 1.1, section "Document Structure". Knows nothing of the server. */
final class DocumentCheck {

    private static final Set<String> TOP_LEVEL = Set.of("data", "errors", "meta", "jsonapi", "links", "included");
    private static final Set<String> RESOURCE =
            Set.of("type", "id", "lid", "attributes", "relationships", "links", "meta");
    private static final Set<String> IDENTIFIER = Set.of("type", "id", "lid", "meta");
    private static final Set<String> RELATIONSHIP = Set.of("links", "data", "meta");

    private final List<String> departures = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private DocumentCheck() {}

    /** One line for each departure, in document order; empty where the document is valid. */
    static List<String> departures(JsonNode document) {
        DocumentCheck check = new DocumentCheck();
        check.topLevel(document);
        return List.copyOf(check.departures);
    }

    private void topLevel(JsonNode document) {
        if (!document.isObject()) {
            departures.add("the root is no object");
            return;
        }
        onlyMembers("", document, TOP_LEVEL);
        expect(document.has("data") || document.has("errors") || document.has("meta"), "no data, errors or meta");
        expect(!(document.has("data") && document.has("errors")), "data beside errors");
        expect(!document.has("included") || document.has("data"), "included without data");
        each("/data", document.path("data"));
        each("/included", document.path("included"));
        for (JsonNode error : document.path("errors")) {
            expect(error.path("status").isString(), "an error's status is no string");
        }
    }

    private void each(String pointer, JsonNode data) {
        if (data.isArray()) {
            for (int i = 0; i < data.size(); i++) {
                resource(pointer + "/" + i, data.get(i));
            }
        } else if (data.isObject()) {
            resource(pointer, data);
        }
    }

    private void resource(String pointer, JsonNode resource) {
        identity(pointer, resource);
        boolean identifier = !resource.has("attributes") && !resource.has("relationships") && !resource.has("links");
        onlyMembers(pointer, resource, identifier ? IDENTIFIER : RESOURCE);
        expect(seen.add(resource.path("type") + " " + resource.path("id")), pointer + " occurs twice in the document");
        Set<String> fields = new HashSet<>(Set.of("id", "type"));
        for (String kind : List.of("attributes", "relationships")) {
            for (String field : resource.path(kind).propertyNames()) {
                expect(fields.add(field), pointer + " uses the name " + field + " twice");
                expect(isMemberName(field), pointer + " has the illegal member name " + field);
            }
        }
        for (var relationship : resource.path("relationships").properties()) {
            relationship(pointer + "/relationships/" + relationship.getKey(), relationship.getValue());
        }
    }

    private void relationship(String pointer, JsonNode relationship) {
        onlyMembers(pointer, relationship, RELATIONSHIP);
        expect(!relationship.isEmpty(), pointer + " is empty");
        JsonNode data = relationship.path("data");
        if (data.isArray()) {
            data.forEach(identifier -> identity(pointer, identifier));
        } else if (data.isObject()) {
            identity(pointer, data);
        }
    }

    private void identity(String pointer, JsonNode object) {
        expect(object.path("type").isString(), pointer + " has no type");
        expect(object.path("id").isString(), pointer + " has no id");
    }

    private void onlyMembers(String pointer, JsonNode object, Set<String> allowed) {
        for (String member : object.propertyNames()) {
            expect(allowed.contains(member), pointer + " has the unknown member " + member);
        }
    }

    private void expect(boolean holds, String departure) {
        if (!holds) {
            departures.add(departure);
        }
    }

    /** JSON:API 1.1, section "Member Names", narrowed to the URL-safe characters it recommends. */
    private static boolean isMemberName(String name) {
        return name.matches("[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?");
    }
}
