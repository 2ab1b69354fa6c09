package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.OwnServer;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database ends sessions, goes away, and comes back. */
class LostDatabaseTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void clientsHear503WhileTheDatabaseIsGoneAndNothingElseIsNeededWhenItIsBack(Engine engine) throws Exception {
        try (Door door = new Door();
                Server server =
                        Server.by(door::through, engine, "--spring.datasource.hikari.connection-timeout=1000")) {
            AtomicBoolean enough = new AtomicBoolean();
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                List<Client> clients = List.of(
                        new Client(() -> server.get("/api/orders?include=customer")),
                        new Client(() -> rename(server, 1)),
                        new Client(() -> rename(server, 2)));
                List<Future<?>> asked = new ArrayList<>();
                clients.forEach(client -> asked.add(threads.submit(() -> client.ask(enough))));
                try {
                    waitUntilEach(clients, 200, asked);
                    for (int i = 0; i < 5; i++) {
                        Thread.sleep(200);
                        endSessions(server, engine);
                    }
                    door.shut();
                    Answer gone = rename(server, 3);
                    Answer unread = server.get("/api/orders/1");
                    waitUntilEach(clients, 503, asked);
                    door.open();
                    assertThat(gone.status()).as(gone.body()).isEqualTo(503);
                    assertThat(gone.header("Retry-After")).isNotEmpty();
                    assertThat(unread.status()).as(unread.body()).isEqualTo(503);
                    waitUntilServed(server);
                } finally {
                    enough.set(true);
                }
                for (Future<?> end : asked) {
                    end.get();
                }
                assertThat(clients)
                        .allSatisfy(client -> assertThat(client.answers)
                                .allSatisfy(answer -> assertThat(answer.status())
                                        .as(answer.body())
                                        .isIn(200, 503))
                                .anySatisfy(
                                        answer -> assertThat(answer.status()).isEqualTo(200))
                                .anySatisfy(
                                        answer -> assertThat(answer.status()).isEqualTo(503)));
            }
            assertThat(rename(server, 3).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aServerOfTheDatabaseMayBeStoppedAndStarted(Engine engine) throws Exception {
        try (OwnServer process = OwnServer.start(engine);
                Server server = Server.on(process.database(), "--spring.datasource.hikari.connection-timeout=1000")) {
            assertThat(rename(server, 1).status()).isEqualTo(200);
            String name = server.get("/api/customers/1").text("/data/attributes/name");

            process.stop();
            List<Answer> gone =
                    List.of(rename(server, 2), server.get("/api/orders/1"), server.get("/api/orders?include=customer"));
            process.startAgain();
            waitUntilServed(server);

            assertThat(gone).allSatisfy(answer -> {
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isNotEmpty();
            });
            assertThat(server.get("/api/customers/1").text("/data/attributes/name"))
                    .isEqualTo(name);
            assertThat(rename(server, 2).status()).isEqualTo(200);
        }
    }

    /** Asks the same again and again, and keeps what it hears. */
    private record Client(Callable<Answer> question, Queue<Answer> answers) {

        Client(Callable<Answer> question) {
            this(question, new ConcurrentLinkedQueue<>());
        }

        Void ask(AtomicBoolean enough) throws Exception {
            while (!enough.get()) {
                answers.add(question.call());
            }
            return null;
        }

        boolean heard(int status) {
            return answers.stream().anyMatch(answer -> answer.status() == status);
        }
    }

    private static void waitUntilEach(List<Client> clients, int status, List<Future<?>> asked)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!clients.stream().allMatch(client -> client.heard(status))) {
            assertThat(asked).as("who asks until each heard " + status).noneMatch(Future::isDone);
            assertThat(Instant.now()).as("each client hears " + status).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private static Answer rename(Server server, int customer) {
        return server.patch(
                "/api/customers/" + customer,
                "{'data':{'type':'customers','id':'%d','attributes':{'name':'N%d'}}}"
                        .formatted(customer, System.nanoTime()));
    }

    private static void waitUntilServed(Server server) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        int served = 0;
        while (served < 5 && Instant.now().isBefore(deadline)) {
            served = server.get("/api/orders/1").status() == 200 ? served + 1 : 0;
            Thread.sleep(50);
        }
        assertThat(served).as("answers in a row after the database is back").isEqualTo(5);
    }

    /** As a shut-down does, while statements run. */
    private static void endSessions(Server server, Engine engine) throws SQLException {
        try (Connection connection = server.database().connection();
                Statement statement = connection.createStatement()) {
            if (engine == Engine.POSTGRESQL) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
                return;
            }
            List<Long> sessions = new ArrayList<>();
            try (ResultSet ids = statement.executeQuery("select id from information_schema.processlist"
                    + " where db = database() and id <> connection_id()")) {
                while (ids.next()) {
                    sessions.add(ids.getLong(1));
                }
            }
            for (long session : sessions) {
                kill(statement, session);
            }
        }
    }

    private static void kill(Statement statement, long session) {
        try {
            statement.execute("kill " + session);
        } catch (SQLException gone) {
            // It ended by itself.
        }
    }
}
