package dev.coppice.starter.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered, ready to be looked into by JSON pointers. */
record Answer(HttpResponse<String> response) {

    /** No member of an object may come twice. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asString();
    }

    /** The ids of the primary data. */
    List<String> ids() {
        return texts("/data", "/id");
    }

    /** One value of each entry of an array. */
    List<String> texts(String array, String pointer) {
        return StreamSupport.stream(at(array).spliterator(), false)
                .map(entry -> entry.at(pointer).asString())
                .toList();
    }
}
