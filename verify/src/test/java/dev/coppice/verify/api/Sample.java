package dev.coppice.verify.api;

import dev.coppice.verify.create.Cli;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample as {@code coppice create} writes it, served for as long as the tests run. */
final class Sample {

    static final String JSON_API = "application/vnd.api+json";

    private static @Nullable Sample running;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path project;
    private final URI address;

    private Sample(Path project, URI address) {
        this.project = project;
        this.address = address;
    }

    /** Created and started by who needs it first. */
    static synchronized Sample running() throws IOException, InterruptedException {
        if (running == null) {
            Path folder = Files.createTempDirectory("coppice-sample");
            Cli cli = new Cli(folder, Map.of());
            Cli.Outcome created = cli.run("create");
            if (created.exitCode() != 0) {
                throw new IllegalStateException(created.err());
            }
            Cli.Server server = cli.serve("shop");
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            running = new Sample(folder.resolve("shop"), server.address());
        }
        return running;
    }

    URI address() {
        return address;
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The body of a successful answer. */
    String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", JSON_API)
                .header("Accept", JSON_API)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** What the database itself says: rows of texts. */
    List<List<@Nullable String>> sql(String query) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + project.resolve("database/shop.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
