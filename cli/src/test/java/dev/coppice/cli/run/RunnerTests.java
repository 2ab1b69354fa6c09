package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.cli.TestJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signals")
class RunnerTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final int PROCESSES_AT_ONCE = 5;

    @TempDir
    Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void install() throws IOException {
        TinyInstallation.in(folder);
        project = folder.resolve("shop");
        TinyInstallation.project(project, "hello");
    }

    @Test
    void controlCEndsTheServerAtOnceAndWithoutAWord() throws Exception {
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.ONCE)) {
            ProcessHandle server = running.server();
            String before = running.words();

            Duration atOnce = atOnce();
            assertThat(running.end("INT")).isLessThan(atOnce);

            assertThat(server.isAlive()).isFalse();
            assertThat(running.words()).isEqualTo(before);
        }
    }

    @Test
    void serverEndsWhenItsParentIsKilled() throws Exception {
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.ONCE)) {
            ProcessHandle server = running.server();

            running.end("KILL");

            running.await("the server ends", () -> !server.isAlive());
            assertThat(running.greeting()).isEmpty();
        }
    }

    @Test
    void serverThatEndsByItselfIsReported() throws Exception {
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.ONCE)) {
            running.server().destroyForcibly();

            running.await("it tells so", () -> running.said("The server of shop ended with exit code 137."));
        }
    }

    @Test
    void addressOfTheAdminAppIsOnlyToldWhereThereIsOne() throws Exception {
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.ONCE)) {
            running.await("it is announced", () -> running.said("shop is running"));
            assertThat(running.words()).contains("  admin app        http://localhost:", "  API              http");
        }
        Files.writeString(project.resolve("no-admin"), "");
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.ONCE)) {
            running.await("it is announced", () -> running.said("shop is running"));
            assertThat(running.words()).contains("  API              http").doesNotContain("admin app");
        }
    }

    @Test
    void changeIsServedAndAMistakeShownWhileTheServerStays() throws Exception {
        Path greeting = project.resolve("src/main/java/shop/Greeting.java");
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.WATCH)) {
            Files.writeString(greeting, TinyInstallation.greeting("hello again"));
            running.await("the change is served", () -> running.greeting().equals(Optional.of("hello again")));

            Files.writeString(greeting, "package shop;\n\nclass Greeting {\n    static final String TEXT = 7;\n}\n");
            running.await("the mistake is shown", () -> running.said("The server keeps running as it was"));

            assertThat(running.words())
                    .contains("src/main/java/shop/Greeting.java:4: incompatible types")
                    .contains("static final String TEXT = 7;");
            assertThat(running.greeting()).contains("hello again");

            Files.writeString(greeting, TinyInstallation.greeting("hello at last"));
            running.await("it is served again", () -> running.greeting().equals(Optional.of("hello at last")));
        }
    }

    @Test
    void rehearsalNeitherDelaysControlCNorLeavesLitter() throws Exception {
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.ONCE)) {
            running.await("the rehearsal runs", () -> running.descendants().size() > 1 && rehearses());
            List<ProcessHandle> all = running.descendants();

            Duration atOnce = atOnce();
            assertThat(running.end("INT")).isLessThan(atOnce);

            assertThat(all).noneMatch(ProcessHandle::isAlive);
            assertThat(list(folder.resolve("cache"))).containsExactly("lock");
        }
    }

    @Test
    void rehearsalOfAKilledRunEndsAndIsTidiedUpByTheNext() throws Exception {
        try (RunningProject running = RunningProject.start(folder, project, Runner.Mode.ONCE)) {
            running.await("the rehearsal runs", () -> running.descendants().size() > 1 && rehearses());
            List<ProcessHandle> all = running.descendants();

            running.end("KILL");

            running.await("all end", () -> all.stream().noneMatch(ProcessHandle::isAlive));
        }
        Libraries others = new Libraries(folder.resolve("other.jar"), List.of());
        try (StartCacheDraft next =
                new StartCache(folder.resolve("cache"), others).begin().orElseThrow()) {
            assertThat(list(folder.resolve("cache")))
                    .containsExactlyInAnyOrder(
                            "lock", next.folder().getFileName().toString());
        }
    }

    /** On a machine that is busy with other things: as long as some processes take that do nothing. */
    private static Duration atOnce() throws Exception {
        long start = System.nanoTime();
        new ProcessBuilder(TestJvm.command("--version"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Duration some = Duration.ofNanos(System.nanoTime() - start).multipliedBy(PROCESSES_AT_ONCE);
        return some.compareTo(AT_ONCE) > 0 ? some : AT_ONCE;
    }

    private boolean rehearses() {
        try {
            return list(folder.resolve("cache")).stream()
                    .filter(name -> name.endsWith(".work"))
                    .map(name -> folder.resolve("cache").resolve(name).resolve("shop"))
                    .anyMatch(sample -> sample.toFile().list((in, name) -> name.startsWith("pid-")).length > 0
                            || Files.exists(sample.resolve("rehearsal.log")));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
