package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several clients write at once. */
class ConcurrencyTests {

    private static final int TIMES = 15;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void changesOfDifferentAttributesOfOneRowDoNotUndoEachOther(Engine engine) throws Exception {
        changeAtOnce(Server.on(engine));
    }

    @Test
    void norDoTheyWhereTransactionsSeeOneState() throws Exception {
        String isolation = "--spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ";
        try (Server server = Server.with(Engine.POSTGRESQL, isolation)) {
            changeAtOnce(server);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofClientsThatAddToOneNumberNoneIsUndone(Engine engine) throws Exception {
        addAtOnce(Server.on(engine));
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void norInAnotherIsolation(Engine engine) throws Exception {
        String other = engine == Engine.MARIADB ? "READ_COMMITTED" : "REPEATABLE_READ";
        String isolation = "--spring.datasource.hikari.transaction-isolation=TRANSACTION_" + other;
        try (Server server = Server.with(engine, isolation, "--coppice.writes.if-match=required")) {
            addAtOnce(server);
            versionIsRequired(server);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void operationsThatMeetInOppositeOrderAreAllCarriedOut(Engine engine) throws Exception {
        Server server = Server.on(engine);
        String one = account(server);
        String other = account(server);
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = List.of(
                    () -> transfer(server, one, other),
                    () -> transfer(server, other, one),
                    () -> transfer(server, one, other),
                    () -> transfer(server, other, one));
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        }
        String revision = "\"revision\":" + 4 * TIMES;
        assertThat(server.get("/api/accounts/" + one).body()).contains(revision);
        assertThat(server.get("/api/accounts/" + other).body()).contains(revision);
    }

    private static String account(Server server) {
        return server.post("/api/accounts", "{'data':{'type':'accounts','attributes':{'owner':'T'}}}")
                .text("/data/id");
    }

    /** Each change is counted by the row itself, so that a lost one would show. */
    private static Void transfer(Server server, String from, String to) {
        String update = "{'op':'update','data':{'type':'accounts','id':'%s','attributes':{'owner':'%d'}}}";
        for (int i = 1; i <= TIMES; i++) {
            String body = "{'atomic:operations':[%s,%s]}"
                    .formatted(update.formatted(from, System.nanoTime()), update.formatted(to, System.nanoTime()));
            Answer answer = server.send(server.request("POST", "/api/operations")
                    .method("POST", HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                    .header("Content-Type", MediaTypes.WITH_OPERATIONS));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return null;
    }

    @Test
    void whoWaitsInVainForAnotherProcessHears503() throws Exception {
        String patience = "--spring.datasource.hikari.data-source-properties.busy_timeout=100";
        try (Server server = Server.with(Engine.SQLITE, patience, "--coppice.retry.within=500ms");
                Connection other = server.database().connection();
                Statement statement = other.createStatement()) {
            String change = "{'data':{'type':'customers','id':'1','attributes':{'name':'N'}}}";
            statement.execute("begin immediate");
            Answer refused = server.patch("/api/customers/1", change);
            statement.execute("rollback");

            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(server.patch("/api/customers/1", change).status()).isEqualTo(200);
        }
    }

    private static void versionIsRequired(Server server) {
        String relationship = "/api/employees/1/relationships/manager";

        assertThat(server.delete("/api/customers/1").status()).isEqualTo(428);
        assertThat(server.patch("/api/customers/1", "{'data':{'type':'customers','id':'1'}}")
                        .text("/errors/0/source/header"))
                .isEqualTo("If-Match");
        assertThat(server.patch(relationship, "{'data':null}").status()).isEqualTo(428);
    }

    /** Each reads a number and writes one more, on the condition that nobody else did: with and without a version column. */
    private static void addAtOnce(Server server) throws Exception {
        Answer customer = server.post(
                "/api/customers", "{'data':{'type':'customers','attributes':{'name':'0','creditLimit':0}}}");
        Answer account = server.post("/api/accounts", "{'data':{'type':'accounts','attributes':{'owner':'0'}}}");
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = List.of(
                    () -> add(server, customer, "creditLimit"),
                    () -> add(server, customer, "creditLimit"),
                    () -> add(server, account, "balance"),
                    () -> add(server, account, "balance"));
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(server.get(customer.header("Location")).body()).contains("\"creditLimit\":" + 2 * TIMES + ".00");
        assertThat(server.get(account.header("Location")).body()).contains("\"balance\":" + 2 * TIMES + ".00");
    }

    private static Void add(Server server, Answer created, String attribute) {
        int done = 0;
        while (done < TIMES) {
            Answer known = server.get(created.header("Location"));
            int next = known.at("/data/attributes/" + attribute).asInt() + 1;
            String body = "{\"data\":{\"type\":\"%s\",\"id\":\"%s\",\"attributes\":{\"%s\":%d}}}"
                    .formatted(known.text("/data/type"), known.text("/data/id"), attribute, next);
            Answer answer = server.send(server.request("PATCH", created.header("Location"))
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", MediaTypes.JSON_API)
                    .header("If-Match", known.header("ETag")));
            assertThat(answer.status()).as(answer.body()).isIn(200, 412);
            done += answer.status() == 200 ? 1 : 0;
        }
        return null;
    }

    private static void changeAtOnce(Server server) throws Exception {
        Answer created = server.post(
                "/api/customers", "{'data':{'type':'customers','attributes':{'name':'0','creditLimit':0}}}");
        String id = created.text("/data/id");
        try (ExecutorService clients = Executors.newFixedThreadPool(3)) {
            List<Callable<Void>> work = List.of(
                    () -> count(server, id, "name", "'"),
                    () -> count(server, id, "email", "'"),
                    () -> count(server, id, "creditLimit", ""));
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        }
        Answer stored = server.get("/api/customers/" + id);
        assertThat(stored.text("/data/attributes/name")).isEqualTo(TIMES + "");
        assertThat(stored.text("/data/attributes/email")).isEqualTo(TIMES + "");
        assertThat(stored.body()).contains("\"creditLimit\":" + TIMES + ".00");
        assertThat(server.delete("/api/customers/" + id).status()).isEqualTo(204);
    }

    /** One client changes one attribute many times, and each time finds in the answer what it wrote. */
    private static Void count(Server server, String id, String attribute, String quote) {
        for (int i = 1; i <= TIMES; i++) {
            Answer answer = server.patch(
                    "/api/customers/" + id,
                    "{'data':{'type':'customers','id':'%s','attributes':{'%s':%s%d%s}}}"
                            .formatted(id, attribute, quote, i, quote));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return null;
    }
}
