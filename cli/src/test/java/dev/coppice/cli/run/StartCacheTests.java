package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTests {

    @TempDir
    Path folder;

    @Test
    void madeOnceItIsUsed() throws IOException {
        StartCache cache = cache("one");

        make(cache);

        assertThat(cache.exists()).isTrue();
        assertThat(cache.use().getFirst()).contains(folder.toString(), ".cache");
        assertThat(names()).hasSize(2).contains("lock");
    }

    @Test
    void withoutItNothingIsSet() {
        assertThat(cache("one").use()).isEmpty();
    }

    @Test
    void otherJarsHaveAnother() throws IOException {
        make(cache("one"));

        assertThat(cache("two").exists()).isFalse();
        assertThat(cache("one").exists()).isTrue();
    }

    @Test
    void changedJarHasAnother() throws IOException {
        Path jar = folder.resolve("jar");
        Files.writeString(jar, "old");
        make(new StartCache(folder, new Libraries(jar, List.of())));
        Files.writeString(jar, "newer");

        assertThat(new StartCache(folder, new Libraries(jar, List.of())).exists())
                .isFalse();
    }

    @Test
    void onlyOneMakesOneAtATime() {
        try (StartCacheDraft first = cache("one").begin().orElseThrow()) {
            assertThat(first.folder()).isEmptyDirectory();
            assertThat(cache("one").begin()).isEmpty();
            assertThat(cache("two").begin()).isEmpty();
        }
        try (StartCacheDraft next = cache("two").begin().orElseThrow()) {
            assertThat(next.folder()).isDirectory();
        }
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Path left = Files.createDirectories(folder.resolve("dead.cache.work/shop"));
        Files.writeString(left.resolve("start.cache.config"), "half");

        try (StartCacheDraft draft = cache("one").begin().orElseThrow()) {
            assertThat(draft.folder()).isEmptyDirectory();
            assertThat(folder.resolve("dead.cache.work")).doesNotExist();
        }
    }

    @Test
    void jvmThatMadeNoneIsNoSuccess() {
        StartCache cache = cache("one");
        try (StartCacheDraft draft = cache.begin().orElseThrow()) {
            assertThat(draft.publish()).isFalse();
        }
        cache.markFailure();

        assertThat(cache.exists()).isFalse();
        assertThat(cache.failedBefore()).isTrue();
        assertThat(cache("two").failedBefore()).isFalse();
    }

    @Test
    void oldestAreForgotten() throws IOException {
        for (int i = 0; i < 9; i++) {
            Path old = folder.resolve("old" + i + ".cache");
            Files.writeString(old, "");
            Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000L * i));
        }

        make(cache("one"));

        assertThat(names()).contains("old8.cache", "old3.cache").doesNotContain("old2.cache", "old0.cache");
    }

    @Test
    void folderOfTheUserFollowsTheEnvironment() {
        assertThat(StartCache.userFolder(Map.of("XDG_CACHE_HOME", "/caches")))
                .isEqualTo(Path.of("/caches/coppice/start"));
        assertThat(StartCache.userFolder(Map.of()).toString()).startsWith(System.getProperty("user.home"));
    }

    private StartCache cache(String jar) {
        return new StartCache(folder, new Libraries(Path.of(jar + ".jar"), List.of()));
    }

    private static void make(StartCache cache) throws IOException {
        try (StartCacheDraft draft = cache.begin().orElseThrow()) {
            String output = draft.settings().getFirst();
            Files.writeString(Path.of(output.substring(output.indexOf('=') + 1)), "cache");
            assertThat(draft.publish()).isTrue();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
