package dev.coppice.verify.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTests {

    private static final Path SAMPLE =
            Path.of(System.getProperty("coppice.root", ".")).resolve("samples/shop");

    @TempDir
    private Path folder;

    @Test
    void theCommittedSampleIsWhatCreateWritesToday() throws Exception {
        Cli.Outcome created = new Cli(folder, Map.of()).run("create", "--package", "com.acme.shop");

        assertThat(created.exitCode()).as(created.err()).isZero();
        if (System.getProperty("golden.update") != null) {
            replace(folder.resolve("shop"), SAMPLE);
        }
        assertThat(Tree.withoutBuildOutput(Tree.of(SAMPLE))).isEqualTo(Tree.of(folder.resolve("shop")));
    }

    @Test
    void theSampleServesEveryKindOfResource() throws Exception {
        Cli cli = new Cli(folder, Map.of());
        cli.run("create");

        assertThat(StrictCompilation.of(folder.resolve("shop"), folder.resolve("classes")))
                .isEmpty();
        try (Cli.Server server = cli.serve("shop")) {
            Crawl.Result crawl = Crawl.of(server.address());
            assertThat(crawl.failures()).isEmpty();
            assertThat(crawl.totals()).hasSizeGreaterThanOrEqualTo(15).containsKeys("orders", "priceLogs");
            assertThat(crawl.totals().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isGreaterThan(2_000);
        }
    }

    private static void replace(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        for (Path old : deepestFirst(target)) {
            Files.delete(old);
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
