package dev.coppice.verify.create;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every resource that a server exposes: the list, one of it, each related link and each linkage.
 *
 * <p>The list of resources comes from the server's own OpenAPI document. What went wrong is collected, not thrown.
 */
public final class Crawl {

    private static final String MEDIA_TYPE = "application/vnd.api+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Long> totals = new TreeMap<>();
    private int requests;

    private Crawl(URI server) {
        this.server = server;
    }

    /**
     * What a crawl found.
     *
     * @param totals the number of rows by resource, as {@code meta.page.total} says
     * @param failures one line for each answer that was not as it should be
     */
    public record Result(Map<String, Long> totals, int requests, List<String> failures) {}

    public static Result of(URI server) throws IOException, InterruptedException {
        Crawl crawl = new Crawl(server);
        for (String path : crawl.collectionPaths()) {
            crawl.collection(path);
        }
        return new Result(crawl.totals, crawl.requests, crawl.failures);
    }

    private List<String> collectionPaths() throws IOException, InterruptedException {
        JsonNode openApi = JSON.readTree(get("/api/openapi.json").body());
        return openApi.path("paths").propertyNames().stream()
                .filter(path -> path.matches("/api/[^/{}]+"))
                .filter(path -> openApi.path("paths").path(path).has("get"))
                .toList();
    }

    private void collection(String path) throws IOException, InterruptedException {
        JsonNode list = document(path + "?page[size]=3".replace("[", "%5B").replace("]", "%5D"));
        totals.put(path.substring("/api/".length()), list.at("/meta/page/total").asLong(-1));
        if (!list.path("data").isArray()) {
            failures.add(path + ": data is no array");
        }
        if (!list.path("data").isEmpty()) {
            one(list.path("data").get(0));
        }
    }

    private void one(JsonNode resource) throws IOException, InterruptedException {
        String self = resource.at("/links/self").asString("");
        JsonNode single = document(self).path("data");
        if (!single.path("id").equals(resource.path("id"))) {
            failures.add(self + ": is not the resource that its link promised");
        }
        for (JsonNode relationship : resource.path("relationships")) {
            document(relationship.at("/links/related").asString(""));
            document(relationship.at("/links/self").asString(""));
        }
    }

    private JsonNode document(String reference) throws IOException, InterruptedException {
        HttpResponse<String> response = get(reference);
        if (response.statusCode() != 200) {
            failures.add("%s: %d %s".formatted(reference, response.statusCode(), response.body()));
            return JSON.createObjectNode();
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.equals(MEDIA_TYPE)) {
            failures.add(reference + ": sent as " + type);
        }
        JsonNode document = JSON.readTree(response.body());
        DocumentCheck.departures(document).forEach(departure -> failures.add(reference + ": " + departure));
        return document;
    }

    private HttpResponse<String> get(String reference) throws IOException, InterruptedException {
        requests++;
        HttpRequest request = HttpRequest.newBuilder(server.resolve(reference))
                .header("Accept", "*/*")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
