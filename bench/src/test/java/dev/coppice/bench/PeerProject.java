package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder below {@code bench/peers}, copied to where the benchmark may add to it and build it. */
record PeerProject(Path root, Path home) {

    private static final String MAIN = "com.acme.shop.PeerApplication";

    static PeerProject copy(Path root, String name, Path home) throws IOException {
        Path peer = root.resolve("bench/peers").resolve(name);
        Scratch.copy(peer.resolve("src"), home.resolve("src"));
        Files.copy(peer.resolve("pom.xml"), home.resolve("pom.xml"));
        return new PeerProject(root, home);
    }

    /** A source of the package {@code com.acme.shop} or one below. */
    void write(String path, String source) throws IOException {
        Path file = home.resolve("src/main/java/com/acme/shop").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    void build() throws IOException, InterruptedException {
        Command.of(home, root.resolve("mvnw").toString(), "-q", "package")
                .withEnvironment(Map.of("JAVA_HOME", Jvm.HOME.toString()))
                .run();
    }

    List<Path> libraries() throws IOException {
        return Jvm.jars(home.resolve("target/lib"));
    }

    PlainServer server(Database database, List<String> paths) throws IOException {
        return server(home.resolve("target/peer.jar"), database, paths);
    }

    /** The server with other classes than those that were packaged. */
    PlainServer server(Path classes, Database database, List<String> paths) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(libraries());
        return new PlainServer(home, classPath, MAIN, database, paths);
    }
}
