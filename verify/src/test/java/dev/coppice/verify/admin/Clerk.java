package dev.coppice.verify.admin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody else, who works with the same rows without a browser, and is always faster. */
final class Clerk {

    private static final String TYPE = "application/vnd.api+json";

    private final URI address;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    Clerk(URI address) {
        this.address = address;
    }

    JsonNode row(String type, String id) throws IOException, InterruptedException {
        return asked("GET", "/api/%s/%s".formatted(type, id), null).path("data");
    }

    String value(String type, String id, String attribute) throws IOException, InterruptedException {
        return row(type, id).path("attributes").path(attribute).asString("");
    }

    /** The id of the row that has this value, of which there is one. */
    String only(String type, String attribute, String value) throws IOException, InterruptedException {
        String filter = "filter%%5B%s%%5D=%s".formatted(attribute, StoredRows.encoded(value));
        return asked("GET", "/api/%s?%s".formatted(type, filter), null)
                .at("/data/0/id")
                .asString();
    }

    String create(String type, String attribute, String value) throws IOException, InterruptedException {
        ObjectNode row = json.createObjectNode().put("type", type);
        row.putObject("attributes").put(attribute, value);
        return asked("POST", "/api/" + type, row).at("/data/id").asString();
    }

    /** A row with a key of its own. */
    void createWithId(String type, String id, String... namesAndValues) throws IOException, InterruptedException {
        ObjectNode row = json.createObjectNode().put("type", type).put("id", id);
        ObjectNode attributes = row.putObject("attributes");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        asked("POST", "/api/" + type, row);
    }

    /** The rows of which an attribute fits a pattern. */
    JsonNode like(String type, String attribute, String pattern) throws IOException, InterruptedException {
        String filter = "filter%%5B%s%%5D%%5Blike%%5D=%s".formatted(attribute, StoredRows.encoded(pattern));
        return asked("GET", "/api/%s?page%%5Bsize%%5D=1000&%s".formatted(type, filter), null)
                .path("data");
    }

    void deleteLike(String type, String attribute, String pattern) throws IOException, InterruptedException {
        for (JsonNode row : like(type, attribute, pattern)) {
            delete(type, row.path("id").asString());
        }
    }

    void change(String type, String id, String attribute, String value) throws IOException, InterruptedException {
        ObjectNode row = json.createObjectNode().put("type", type).put("id", id);
        row.putObject("attributes").put(attribute, value);
        asked("PATCH", "/api/%s/%s".formatted(type, id), row);
    }

    /** Gives attributes of a row the values that they had. */
    void restore(JsonNode row, String... attributes) throws IOException, InterruptedException {
        ObjectNode changed = json.createObjectNode();
        changed.set("type", row.path("type"));
        changed.set("id", row.path("id"));
        ObjectNode values = changed.putObject("attributes");
        for (String attribute : attributes) {
            values.set(attribute, row.path("attributes").path(attribute));
        }
        asked(
                "PATCH",
                "/api/%s/%s"
                        .formatted(row.path("type").asString(), row.path("id").asString()),
                changed);
    }

    void delete(String type, String id) throws IOException, InterruptedException {
        asked("DELETE", "/api/%s/%s".formatted(type, id), null);
    }

    private JsonNode asked(String method, String path, @Nullable ObjectNode row)
            throws IOException, InterruptedException {
        String body =
                row == null ? "" : json.createObjectNode().set("data", row).toString();
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", TYPE)
                .header("Accept", TYPE)
                .method(
                        method,
                        row == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: %s".formatted(method, path, answer.body()));
        }
        return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
