package dev.coppice.verify.admin;

import dev.coppice.schema.testing.FreePort;
import dev.coppice.verify.create.Cli;
import dev.coppice.verify.create.StrictCompilation;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sample with the log-in and the grants that docs/security.md shows, word for word. Passwords are made up for each run and
 * are nowhere but in the environment of the server.
 */
record GuardedShop(Process process, URI address, Map<String, String> passwords) implements AutoCloseable {

    private static final Path PAGE = Path.of(System.getProperty("coppice.root", "."), "docs", "security.md");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static GuardedShop in(Path folder) throws IOException, InterruptedException {
        Cli.Outcome created = new Cli(folder, Map.of()).run("create", "--package", "com.acme.shop");
        if (created.exitCode() != 0) {
            throw new IllegalStateException(created.err());
        }
        Path project = folder.resolve("shop");
        Files.writeString(project.resolve("src/main/java/com/acme/shop/Security.java"), block("java"));
        Files.writeString(
                project.resolve("src/main/resources/application.yaml"),
                "\n" + block("yaml"),
                StandardOpenOption.APPEND);
        String libraries = libraries();
        Path classes = project.resolve("target/classes");
        String complaints = StrictCompilation.of(project, classes, libraries);
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(complaints);
        }
        String own = classes + File.pathSeparator + project.resolve("src/main/resources");
        return started(project, own + File.pathSeparator + libraries);
    }

    private static GuardedShop started(Path project, String classPath) throws IOException, InterruptedException {
        int port = FreePort.next();
        Path log = project.resolve("target/server.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "com.acme.shop.ShopApplication",
                        "--server.port=" + port)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> passwords = Map.of(
                "carla", UUID.randomUUID().toString(), "ada", UUID.randomUUID().toString());
        builder.environment().put("CARLA_PASSWORD_HASH", "{noop}" + passwords.get("carla"));
        builder.environment().put("ADA_PASSWORD_HASH", "{noop}" + passwords.get("ada"));
        GuardedShop shop = new GuardedShop(builder.start(), URI.create("http://localhost:" + port), passwords);
        shop.await(log);
        return shop;
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

    /** The one block of a language on the page. */
    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(PAGE));
        if (!block.find()) {
            throw new IllegalStateException("docs/security.md shows no " + language);
        }
        return block.group(1);
    }

    /** Those of the running project, its driver, and those that the dependency on the page brings along, as our build has them. */
    private static String libraries() throws IOException {
        if (!block("xml").contains("<artifactId>spring-boot-starter-security</artifactId>")) {
            throw new IllegalStateException("docs/security.md takes another log-in than the build");
        }
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(Cli.SERVER)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(file -> jars.add(file.toString()));
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(jar -> jar.matches(".*/(sqlite-jdbc|spring(-boot)?(-starter)?-security)-.*[.]jar"))
                .forEach(jars::add);
        return String.join(File.pathSeparator, jars);
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
