package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that share a database know of each other only through it. */
class RepetitionOnTwoServersTests {

    private static final int KEYS = 10;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void repetitionsAtOnceAreCarriedOutOnce(Engine engine) throws Exception {
        Server one = Server.on(engine);
        try (Server other = Server.by(url -> one.database().url(), engine);
                ExecutorService clients = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < KEYS; i++) {
                String key = UUID.randomUUID().toString();
                List<Callable<Answer>> work = List.of(
                        () -> create(one, key),
                        () -> create(other, key),
                        () -> create(other, key),
                        () -> create(one, key));
                List<Answer> answers = new ArrayList<>();
                for (Future<Answer> answer : clients.invokeAll(work)) {
                    answers.add(answer.get());
                }
                assertThat(answers)
                        .allSatisfy(answer ->
                                assertThat(answer.status()).as(answer.body()).isIn(201, 409))
                        .anySatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
                List<String> made =
                        one.get("/api/employees?filter[name]=" + key).ids();
                assertThat(made).hasSize(1);
                one.delete("/api/employees/" + made.getFirst());
            }
        }
    }

    private static Answer create(Server server, String key) {
        String body = "{\"data\":{\"type\":\"employees\",\"attributes\":{\"name\":\"%s\"}}}".formatted(key);
        return server.send(server.request("POST", "/api/employees")
                .method("POST", HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", MediaTypes.JSON_API)
                .header("Idempotency-Key", key));
    }
}
