package dev.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that people start, in a copy of the repository whose Maven and JDK are a few lines of shell. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no sh")
class FirstUseTests {

    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        Path repository = repository();
        Files.createDirectories(root.resolve(".mvn"));
        Files.copy(repository.resolve("coppice"), root.resolve("coppice"));
        Files.copy(repository.resolve(".mvn/find-jdk.sh"), root.resolve(".mvn/find-jdk.sh"));
        for (String module : "schema model project cli admin jsonapi starter".split(" ", -1)) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(root.resolve("pom.xml"), "");
        script("mvnw", """
                echo built >>builds
                sleep 1
                mkdir -p cli/target/dist/lib starter/target/dist
                echo >starter/target/dist/starter.jar
                echo >cli/target/dist/lib/cli.jar
                """);
        script("jdk/bin/javac", "");
        script("jdk/bin/java", "echo started >>starts\n");
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws Exception {
        Process one = start();
        Process other = start();

        assertThat(end(one)).isZero();
        assertThat(end(other)).isZero();

        assertThat(root.resolve("builds")).hasContent("built");
        assertThat(root.resolve("cli/target/first-use.lock")).doesNotExist();
    }

    @Test
    void secondUseBuildsNothing() throws Exception {
        assertThat(end(start())).isZero();
        assertThat(end(start())).isZero();

        assertThat(root.resolve("builds")).hasContent("built");
    }

    @Test
    void lockOfAKilledBuildIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(root.resolve("cli/target/first-use.lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(end(start())).isZero();

        assertThat(root.resolve("builds")).hasContent("built");
        assertThat(lock).doesNotExist();
    }

    @Test
    void buildThatFailsLeavesNoLock() throws Exception {
        script("mvnw", "echo no network; exit 1\n");

        assertThat(end(start())).isEqualTo(1);

        assertThat(root.resolve("cli/target/first-use.lock")).doesNotExist();
        assertThat(root.resolve("words")).content().contains("no network", "Coppice could not be built");
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("coppice").toString())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(root.resolve("words").toFile()));
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        return builder.start();
    }

    private static int end(Process process) throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end");
        }
        return process.exitValue();
    }

    private void script(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + text, StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path repository() {
        return Optional.ofNullable(System.getProperty("coppice.root"))
                .map(Path::of)
                .orElseThrow();
    }
}
