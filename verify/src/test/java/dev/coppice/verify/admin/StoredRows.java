package dev.coppice.verify.admin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server has stored, asked for without the app. */
final class StoredRows {

    private static final String TYPE = "application/vnd.api+json";

    private final URI address;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    StoredRows(URI address) {
        this.address = address;
    }

    Described described() throws IOException, InterruptedException {
        return new Described(json.readTree(get("/admin/app.json").body()));
    }

    /** The first rows, as the app would list them. */
    JsonNode first(Described.Resource resource, int rows) throws IOException, InterruptedException {
        String sort = resource.node().path("sort").asString("");
        String order = sort.isEmpty() ? "" : "&sort=" + encoded(sort);
        return json.readTree(get("/api/%s?page%%5Bsize%%5D=%d%s".formatted(resource.name(), rows, order))
                        .body())
                .path("data");
    }

    /** The first rows at the other end of a relationship. */
    JsonNode related(Described.Resource resource, String id, String relationship, int rows)
            throws IOException, InterruptedException {
        return json.readTree(get("/api/%s/%s/%s?page%%5Bsize%%5D=%d"
                                .formatted(resource.name(), encoded(id), relationship, rows))
                        .body())
                .path("data");
    }

    int count(Described.Resource resource) throws IOException, InterruptedException {
        return json.readTree(get("/api/%s?page%%5Bsize%%5D=1&Count=exact".formatted(resource.name()))
                        .body())
                .at("/meta/page/total")
                .asInt();
    }

    Optional<JsonNode> find(String resource, String id) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/%s/%s".formatted(resource, encoded(id)));
        return answer.statusCode() == 200
                ? Optional.of(json.readTree(answer.body()).path("data"))
                : Optional.empty();
    }

    /** Gives a member of a row the value that it had. */
    void restore(JsonNode row, String members, String member) throws IOException, InterruptedException {
        JsonNode value = row.path(members).path(member);
        if (members.equals("relationships")) {
            value = json.createObjectNode().set("data", value.path("data"));
        }
        var data = json.createObjectNode();
        data.set("type", row.path("type"));
        data.set("id", row.path("id"));
        data.putObject(members).set(member, value);
        String path = "/api/%s/%s"
                .formatted(row.path("type").asString(), encoded(row.path("id").asString()));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", TYPE)
                .header("Accept", TYPE)
                .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.ofString(
                                json.createObjectNode().set("data", data).toString()))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("The row could not be restored: " + answer.body());
        }
    }

    /** Of a resource that had no rows before. */
    void deleteAll(Described.Resource resource) throws IOException, InterruptedException {
        for (JsonNode row : first(resource, 10)) {
            String path = "/api/%s/%s"
                    .formatted(resource.name(), encoded(row.path("id").asString()));
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve(path)).DELETE().build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The row could not be deleted: " + answer.body());
            }
        }
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
