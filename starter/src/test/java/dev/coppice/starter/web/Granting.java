package dev.coppice.starter.web;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The shop with a log-in, where not everybody may do everything; and those who come there. */
enum Granting {
    NOBODY(null),
    CLERK("carla clerk"),
    COLLEAGUE("dora clerk"),
    PROMOTED("carla admin"),
    PACKER("pia packer"),
    STOREKEEPER("sam storekeeper"),
    AUDITOR("anna auditor"),
    ADMIN("ada admin"),
    GUEST("gus");

    private static final String DESCRIPTION = """
            resources:
              items:
                sort: product.name
                attributes: [{name: quantity}, {name: product}]
              orders:
                actions: [{name: ship, label: Ship it, method: POST, path: "orders/{id}/ship"}]
              products:
                label: Things to sell
                attributes: [{name: name}, {name: prize}]
            charts:
              - {title: Sold, kind: bar, resource: items, aggregate: sum(quantity), groupBy: product.name}
            """;

    private final @Nullable String header;

    Granting(@Nullable String header) {
        this.header = header;
    }

    /** Started by the first who needs it. */
    private static final class Running {
        static final Server SERVER = Server.with(
                Engine.H2,
                "--shop.log-in=true",
                "--coppice.admin.folder=" + description(),
                "--coppice.grants.anonymous.countries=read",
                "--coppice.grants.clerk.customers=read, create, update",
                "--coppice.grants.clerk.orders=all",
                "--coppice.grants.clerk.items=read",
                "--coppice.grants.storekeeper.countries=all",
                "--coppice.grants.packer.items=all",
                "--coppice.grants.auditor.*=read",
                "--coppice.grants.admin.*=all");

        private static Path description() {
            try {
                Path folder = Files.createTempDirectory("admin");
                Files.writeString(folder.resolve("admin.yaml"), DESCRIPTION);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Answer get(String path) {
        return send(Running.SERVER.request("GET", path));
    }

    Answer send(String method, String path, @Nullable String body) {
        return send(request(method, path, body));
    }

    HttpRequest.Builder request(String method, String path, @Nullable String body) {
        String type = path.endsWith("operations") ? MediaTypes.WITH_OPERATIONS : MediaTypes.JSON_API;
        HttpRequest.Builder request = Running.SERVER.request(method, path);
        return body == null
                ? request
                : request.header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    /** The answer, which has been held against JSON:API already, and against what the admin is told of the API. */
    Answer send(HttpRequest.Builder request) {
        if (header != null) {
            request.header("Caller", header);
        }
        return Running.SERVER.send(request);
    }
}
