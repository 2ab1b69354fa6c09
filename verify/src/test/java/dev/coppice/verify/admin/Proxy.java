package dev.coppice.verify.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of others that shows a shop below a path of its own and tells it so by headers. */
final class Proxy implements AutoCloseable {

    /** Those of one connection, which are not passed on. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

    private final URI shop;
    private final String prefix;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> strays = new CopyOnWriteArrayList<>();

    private Proxy(URI shop, String prefix) throws IOException {
        this.shop = shop;
        this.prefix = prefix;
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::stray);
        server.createContext(prefix + "/", this::pass);
        server.start();
    }

    static Proxy before(URI shop, String prefix) throws IOException {
        return new Proxy(shop, prefix);
    }

    /** With the prefix, without a slash behind it. */
    URI address() {
        return URI.create("http://localhost:%d%s".formatted(server.getAddress().getPort(), prefix));
    }

    /** What was asked for outside the prefix. */
    List<String> strays() {
        return List.copyOf(strays);
    }

    private void stray(HttpExchange exchange) throws IOException {
        try (exchange) {
            strays.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (isPassedOn(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring(prefix.length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop + path))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-Prefix", prefix)
                .header("X-Forwarded-Host", "localhost:" + server.getAddress().getPort())
                .header("X-Forwarded-Proto", "http")
                .build();
    }

    private static boolean isPassedOn(String name) {
        return !name.startsWith(":") && !OWN.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
        threads.close();
    }
}
