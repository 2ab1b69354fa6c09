package dev.coppice.verify.admin;

import dev.coppice.schema.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A running server that lets in two people. Their passwords are made up for each run and are nowhere but in the environment of
 * the server.
 */
record GuardedServer(Process process, URI address, Map<String, String> passwords) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static GuardedServer start(Path project, String classPath, Path settings) throws IOException, InterruptedException {
        int port = FreePort.next();
        Path log = Files.createTempFile(project.resolve("target"), "server", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "com.acme.shop.ShopApplication",
                        "--server.port=" + port,
                        "--spring.config.additional-location=file:" + settings)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> passwords = Map.of(
                "carla", UUID.randomUUID().toString(), "ada", UUID.randomUUID().toString());
        builder.environment().put("CARLA_PASSWORD_HASH", "{noop}" + passwords.get("carla"));
        builder.environment().put("ADA_PASSWORD_HASH", "{noop}" + passwords.get("ada"));
        GuardedServer server = new GuardedServer(builder.start(), URI.create("http://localhost:" + port), passwords);
        server.await(log);
        return server;
    }

    private void await(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("roles are granted something")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    String password(String person) {
        return String.valueOf(passwords.get(person));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
