package dev.coppice.starter.web;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.odd.OddApplication;
import dev.coppice.starter.odd.OddTables;
import dev.coppice.starter.shop.ShopApplication;
import dev.coppice.starter.shop.ShopTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The shop, started once for each engine and spoken to over HTTP. */
final class Server implements AutoCloseable {

    private static final Map<Engine, Server> RUNNING = new EnumMap<>(Engine.class);
    private static final Set<Engine> TRIED = EnumSet.noneOf(Engine.class);

    static {
        // A zone with summer time: where drivers and mappings go through it, times get lost.
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Oslo"));
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final Conformity conformity = new Conformity(() -> description().json());
    private final ConfigurableApplicationContext context;
    private final TestDatabase database;

    private Server(Engine engine, UnaryOperator<String> way, String... settings) {
        this(engine.create(), way, settings);
    }

    private Server(TestDatabase database, UnaryOperator<String> way, String... settings) {
        this(ShopApplication.class, database, ShopTables.script(database.engine()), way, settings);
    }

    private Server(
            Class<?> application, TestDatabase database, String script, UnaryOperator<String> way, String... settings) {
        this.database = database;
        try {
            database.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + way.apply(database.url()),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.jpa.properties.hibernate.session_factory.statement_inspector=" + Statements.class.getName()));
        arguments.addAll(List.of(settings));
        context = SpringApplication.run(application, arguments.toArray(String[]::new));
    }

    static synchronized Server on(Engine engine) {
        if (TRIED.add(engine)) {
            RUNNING.put(engine, new Server(engine, UnaryOperator.identity()));
        }
        return Objects.requireNonNull(RUNNING.get(engine), "did not start before");
    }

    /** One where each setting that the checklist speaks of is not what it is by default; started once. */
    static Server setOtherwise() {
        return Otherwise.SERVER;
    }

    /** Started by the first who needs it. */
    private static final class Otherwise {
        static final Server SERVER = new Server(
                Engine.H2,
                UnaryOperator.identity(),
                "--coppice.limits.included-resources=2",
                "--coppice.bodies.members=strict",
                "--coppice.bodies.types=any-json",
                "--coppice.writes.if-match=required");
    }

    /** One of its own with other settings, for a test that closes it. */
    static Server with(Engine engine, String... settings) {
        return new Server(engine, UnaryOperator.identity(), settings);
    }

    /** One that reaches its database by another way. */
    static Server by(UnaryOperator<String> way, Engine engine, String... settings) {
        return new Server(engine, way, settings);
    }

    /** One of its own with crates in place of the shop. */
    static Server ofCrates(Engine engine) {
        return new Server(OddApplication.class, engine.create(), OddTables.script(engine), UnaryOperator.identity());
    }

    /** One of its own on a database of its own. */
    static Server on(TestDatabase database, String... settings) {
        return new Server(database, UnaryOperator.identity(), settings);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    TestDatabase database() {
        return database;
    }

    Answer get(String path) {
        return send(request("GET", path));
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    Answer delete(String path) {
        return send(request("DELETE", path));
    }

    Answer send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", MediaTypes.JSON_API)
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    HttpRequest.Builder request(String method, String path) {
        return HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
    }

    /** The answer, which has been held against JSON:API and the server's description already. */
    Answer send(HttpRequest.Builder request) {
        Answer answer = exchange(request.build());
        conformity.check(answer);
        return answer;
    }

    private Answer description() {
        String base = context.getEnvironment().getProperty("server.servlet.context-path", "");
        return exchange(request("GET", base + ApiHandler.DESCRIPTION)
                .header("Caller", "ada admin")
                .build());
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private URI uri(String path) {
        String encoded =
                path.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20").replace("\"", "%22");
        return URI.create("http://localhost:" + port() + encoded);
    }
}
