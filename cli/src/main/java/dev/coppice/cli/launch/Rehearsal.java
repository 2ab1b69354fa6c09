package dev.coppice.cli.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Starts the sample project once and asks it a few things, so that the JVM can note which classes a server needs.
 *
 * <p>The sample's own classes come through a class loader of their own: the cache is to fit every project that has the
 * same libraries.
 */
public final class Rehearsal {

    private static final List<String> QUESTIONS = List.of(
            "/api/orders?page[size]=20&include=customer&sort=-id",
            "/api/customers?filter[active]=true&page[size]=5",
            "/api/products/1",
            "/api/orderItems?page[size]=5",
            "/api/openapi.json",
            "/actuator/health/readiness");

    private Rehearsal() {}

    /**
     * Takes the name of the main class, the folders and jars of the project that are not on the class path, joined as a
     * class path is, and the names of further classes to look at, separated by commas.
     */
    public static void main(String[] args) throws Throwable {
        Launch.followParent(System.in, () -> Runtime.getRuntime().halt(1));
        URL[] own = Arrays.stream(args[1].split(File.pathSeparator, -1))
                .map(Rehearsal::url)
                .toArray(URL[]::new);
        for (String name : args[2].split(",", -1)) {
            lookAt(name);
        }
        URLClassLoader loader = new URLClassLoader(own, Rehearsal.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        int port = freePort();
        Launch.run(
                loader.loadClass(args[0]),
                new String[] {"--server.port=" + port, "--spring.main.banner-mode=off", "--logging.level.root=error"});
        ask(port);
        System.exit(0);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lookAt(String className) {
        try {
            Class.forName(className);
        } catch (ClassNotFoundException e) {
            // It is only a hint, and another version of the library may lack it.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void ask(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String question : QUESTIONS) {
                String encoded = question.replace("[", "%5B").replace("]", "%5D");
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded))
                        .timeout(Duration.ofSeconds(30))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
