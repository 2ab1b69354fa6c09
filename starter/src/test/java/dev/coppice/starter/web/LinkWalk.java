package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A walk from the entrance along every link of every document, in pages of two; all have to answer 200. */
final class LinkWalk {

    private static final int ENOUGH = 5_000;

    private static @Nullable LinkWalk done;

    private final Server server;
    private final Map<String, Set<String>> followed = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private LinkWalk(Server server) {
        this.server = server;
    }

    /** The walk, which is gone only once. */
    static synchronized LinkWalk of(Server server) {
        if (done == null) {
            LinkWalk walk = new LinkWalk(server);
            walk.go();
            done = walk;
        }
        return Objects.requireNonNull(done);
    }

    /** The links of a name. */
    Set<String> followed(String name) {
        return followed.getOrDefault(name, Set.of());
    }

    private void go() {
        take("/api");
        server.get("/api").at("/links").properties().stream()
                .filter(link -> !Set.of("self", "describedby").contains(link.getKey()))
                .forEach(link -> take(link.getValue().asString() + "?page%5Bsize%5D=2"));
        while (!ahead.isEmpty()) {
            String link = ahead.remove();
            Answer answer = server.get(link);
            assertThat(answer.status()).as(link).isEqualTo(200);
            assertThat(seen).hasSizeLessThan(ENOUGH);
            if (answer.header("Content-Type").equals(MediaTypes.JSON_API)) {
                links(answer.json());
            }
        }
    }

    private void links(JsonNode document) {
        for (JsonNode links : document.findValues("links")) {
            links.properties().forEach(link -> follow(link.getKey(), link.getValue()));
        }
    }

    private void follow(String name, JsonNode link) {
        String target = link.isObject() ? link.path("href").asString() : link.asString("");
        if (!target.isEmpty()) {
            followed.computeIfAbsent(name, key -> new TreeSet<>()).add(target);
            take(target);
        }
    }

    private void take(String link) {
        if (seen.add(link)) {
            ahead.add(link);
        }
    }
}
