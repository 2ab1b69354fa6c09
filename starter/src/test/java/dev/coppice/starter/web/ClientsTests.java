package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.schema.testing.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients that others made read and write what SQL says, and a validator that others made finds nothing in our OpenAPI. */
class ClientsTests {

    private static final Path FOLDER = Path.of(System.getProperty("coppice.root", "."), "verify/clients");
    private static final Path INSTALLATION = Path.of(System.getProperty("coppice.root", "."), "target/clients.lock");
    private static final String HINT =
            "Node 20 or newer is needed to try out clients of the API: install it from nodejs.org or by your system's packages";

    private static final JsonNode ANSWERS = node("clients.mjs", "/api");

    private final Server server = Server.on(Engine.H2);

    @ParameterizedTest
    @ValueSource(strings = {"kitsu", "devour", "jsona", "ra-jsonapi-client"})
    void clientsReadAndWriteWhatSqlSays(String client) throws SQLException {
        JsonNode answer = ANSWERS.path(client);
        assertThat(answer.has("failure")).as(answer.toString()).isFalse();

        boolean withManagers = !client.startsWith("ra");
        assertThat(rows(answer.path("read"), withManagers))
                .isEqualTo(sql("select id, name, manager_id from employees where id <= 4 order by id", withManagers));
        String renamed = answer.at("/renamed/id").asString();
        assertThat(sql("select id, name, null from employees where id = " + Long.parseLong(renamed), false))
                .isEqualTo(rows(JsonMapper.shared().createArrayNode().add(answer.path("renamed")), false))
                .first()
                .asString()
                .contains("renamed");
        assertThat(sql(
                        "select id, name, null from employees where id = "
                                + answer.path("gone").asLong(),
                        false))
                .isEmpty();
        server.delete("/api/employees/" + renamed);
    }

    @Test
    void theDescriptionIsValidOpenApi() {
        JsonNode found = node("openapi.mjs", "/api/openapi.json");

        assertThat(found.path("valid").asBoolean()).as(found.toString()).isTrue();
    }

    private static List<List<String>> rows(JsonNode employees, boolean withManagers) {
        return employees
                .valueStream()
                .map(employee -> row(
                        employee.path("id").asString(),
                        employee.path("name").asString(),
                        withManagers ? employee.path("manager").asString("") : ""))
                .toList();
    }

    private List<List<String>> sql(String query, boolean withManagers) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        server.database().url(),
                        server.database().user(),
                        server.database().password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                String manager = found.getString(3);
                rows.add(row(found.getString(1), found.getString(2), withManagers && manager != null ? manager : ""));
            }
        }
        return rows;
    }

    private static List<String> row(String id, String name, String manager) {
        return List.of(id, name, manager);
    }

    private static JsonNode node(String script, String path) {
        try {
            install();
            String address = "http://localhost:" + Server.on(Engine.H2).port() + path;
            String out = run("node", script, address);
            return JsonMapper.shared().readTree(out.strip().lines().toList().getLast());
        } catch (IOException e) {
            throw new AssertionError(HINT, e);
        }
    }

    /** What package-lock.json names, unless that is there already. */
    private static void install() throws IOException {
        Path stamp = FOLDER.resolve("node_modules/.coppice-installed");
        String wanted = Files.readString(FOLDER.resolve("package-lock.json"));
        Turn turn = Turn.at(INSTALLATION);
        try {
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
                run("npm", "ci");
                Files.writeString(stamp, wanted);
            }
        } finally {
            turn.close();
        }
    }

    private static String run(String... command) throws IOException {
        Path out = Files.createTempFile("coppice-clients", ".out");
        Path err = Files.createTempFile("coppice-clients", ".err");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            assertThat(ended && process.exitValue() == 0)
                    .as(String.join(" ", command) + "\n" + Files.readString(err))
                    .isTrue();
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroy();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
