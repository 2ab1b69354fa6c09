package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.write.KeptAnswers;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A request with an Idempotency-Key is carried out once. */
@ParameterizedClass
@EnumSource(Engine.class)
class RepetitionTests {

    private static final String EMPLOYEE = "{'data':{'type':'employees','attributes':{'name':'%s'}}}";

    private final Server server;
    private final String key = UUID.randomUUID().toString();

    RepetitionTests(Engine engine) {
        server = Server.on(engine);
    }

    @Test
    void repeatedCreationGetsTheFirstAnswer() {
        Answer first = post("/api/employees", EMPLOYEE.formatted("Once"));
        Answer second = post("/api/employees", EMPLOYEE.formatted("Once"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(server.get("/api/employees?filter[name]=Once").ids()).hasSize(1);
        assertThat(server.delete(first.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void anotherRequestWithTheSameKeyIs422() {
        Answer first = post("/api/employees", EMPLOYEE.formatted("One"));
        Answer other = post("/api/employees", EMPLOYEE.formatted("Another"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/errors/0/source/header")).isEqualTo("Idempotency-Key");
        assertThat(server.get("/api/employees?filter[name]=Another").ids()).isEmpty();
        assertThat(server.delete(first.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void operationsAreRepeatedLikeAnythingElse() {
        String body = "{'atomic:operations':[{'op':'add','data':{'type':'employees','attributes':{'name':'Atom'}}}]}";
        Answer first = post("/api/operations", body);
        Answer second = post("/api/operations", body);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Content-Type")).isEqualTo(MediaTypes.WITH_OPERATIONS);
        assertThat(server.get("/api/employees?filter[name]=Atom").ids()).hasSize(1);
        server.delete("/api/employees/" + first.text("/atomic:results/0/data/id"));
    }

    @Test
    void refusalIsNotKept() {
        assertThat(post("/api/employees", "{'data':{'type':'employees','attributes':{}}}")
                        .status())
                .isEqualTo(422);
        Answer taken = post(
                "/api/customers",
                "{'data':{'type':'customers','attributes':{'name':'Twin','email':'anna@example.org'}}}");
        Answer created = post("/api/employees", EMPLOYEE.formatted("Later"));

        assertThat(taken.status()).isEqualTo(409);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(server.delete(created.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void repetitionsAtOnceAreCarriedOutOnce() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(5)) {
            Callable<Answer> work = () -> post("/api/employees", EMPLOYEE.formatted("Rush"));
            List<Future<Answer>> answers = clients.invokeAll(Collections.nCopies(10, work));
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isIn(201, 409);
            }
        }
        List<String> made = server.get("/api/employees?filter[name]=Rush").ids();
        assertThat(made).hasSize(1);
        server.delete("/api/employees/" + made.getFirst());
    }

    @Test
    void afterADayTheKeyIsNew() throws Exception {
        Answer first = post("/api/employees", EMPLOYEE.formatted("Day"));
        String quote = server.database().url().startsWith("jdbc:mariadb") ? "`" : "\"";
        server.database()
                .execute("update %1$s%2$s%1$s set made_at = made_at - 86500000".formatted(quote, KeptAnswers.TABLE));

        Answer second = post("/api/employees", EMPLOYEE.formatted("Day"));

        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.text("/data/id")).isNotEqualTo(first.text("/data/id"));
        server.delete(first.header("Location"));
        server.delete(second.header("Location"));
    }

    @Test
    void strangeKeyIs400() {
        Answer answer = server.send(server.request("POST", "/api/employees")
                .method(
                        "POST",
                        HttpRequest.BodyPublishers.ofString(
                                EMPLOYEE.formatted("X").replace('\'', '"')))
                .header("Content-Type", MediaTypes.JSON_API)
                .header("Idempotency-Key", "two words"));

        assertThat(answer.status()).isEqualTo(400);
    }

    private Answer post(String path, String body) {
        String type = path.endsWith("operations") ? MediaTypes.WITH_OPERATIONS : MediaTypes.JSON_API;
        return server.send(server.request("POST", path)
                .method("POST", HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", type)
                .header("Idempotency-Key", key));
    }
}
