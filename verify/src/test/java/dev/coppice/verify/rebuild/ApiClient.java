package dev.coppice.verify.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and changes what a running server shows. */
record ApiClient(URI server, HttpClient client) {

    private static final String MEDIA_TYPE = "application/vnd.api+json";

    ApiClient(URI server) {
        this(server, HttpClient.newHttpClient());
    }

    int status(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path))).statusCode();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(server.resolve(path)).header("Accept", "*/*"));
    }

    JsonNode patch(String path, String body) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", MEDIA_TYPE)
                .header("Content-Type", MEDIA_TYPE)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
