package dev.coppice.starter.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every answer of a server against JSON:API 1.1 and against the server's own description, whatever the test that asked
 * looks at.
 */
final class Conformity {

    private final Supplier<JsonNode> openApi;
    private volatile @Nullable Description description;

    /** @param openApi the document, asked for when the first answer is there */
    Conformity(Supplier<JsonNode> openApi) {
        this.openApi = openApi;
    }

    /** Fails where an answer does not conform. */
    void check(Answer answer) {
        HttpRequest request = answer.response().request();
        List<String> departures = departures(request, answer);
        if (!departures.isEmpty()) {
            throw new AssertionError("%s %s was answered %d, which does not conform:%n  %s%n%s"
                    .formatted(
                            request.method(),
                            request.uri(),
                            answer.status(),
                            String.join("\n  ", departures),
                            answer.body()));
        }
    }

    private List<String> departures(HttpRequest request, Answer answer) {
        boolean tellsMethods = request.method().equals("OPTIONS") && answer.status() < 400;
        if (request.method().equals("HEAD") || tellsMethods) {
            return answer.body().isEmpty() ? List.of() : List.of("has a body");
        }
        URI uri = request.uri();
        Description.Exchange exchange = new Description.Exchange(
                request.method(), uri.getRawPath(), answer.status(), answer.header("Content-Type"));
        if (answer.status() == 204) {
            return description().departures(exchange, MissingNode.getInstance());
        }
        if (!answer.header("Content-Type").startsWith(MediaTypes.JSON_API)) {
            return List.of();
        }
        List<String> departures = new ArrayList<>(DocumentRules.departures(answer.json(), fields(uri)));
        if (!uri.getRawPath().endsWith(ApiHandler.BASE)) {
            JsonNode described = withoutUnreadable(answer.json());
            departures.addAll(description().departures(exchange, described));
            described
                    .at("/included")
                    .forEach(resource -> departures.addAll(description().resourceDepartures(resource)));
        }
        return departures;
    }

    /** Of attributes that are called unreadable the description says nothing. */
    private static JsonNode withoutUnreadable(JsonNode document) {
        document.findParents("unreadable").forEach(meta -> {
            for (String name : meta.get("unreadable").propertyNames()) {
                document.findParents("attributes").stream()
                        .filter(resource -> meta.equals(resource.get("meta")))
                        .forEach(resource -> ((ObjectNode) resource.get("attributes")).remove(name));
            }
        });
        return document;
    }

    private static DocumentRules.Fields fields(URI uri) {
        String query = uri.getQuery();
        return query != null && query.contains("fields[") ? DocumentRules.Fields.SPARSE : DocumentRules.Fields.ALL;
    }

    private Description description() {
        Description known = description;
        if (known == null) {
            known = new Description(openApi.get());
            description = known;
        }
        return known;
    }
}
