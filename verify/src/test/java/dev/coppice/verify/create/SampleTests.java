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

    private static final Path ROOT = Path.of(System.getProperty("coppice.root", "."));
    private static final Path SAMPLE = ROOT.resolve("samples/shop");
    private static final Path DIAGRAM = ROOT.resolve("docs/pictures/shop.svg");

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
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .as("what the README shows of creating the sample")
                .contains(shownInReadme(created));
    }

    @Test
    void thePictureOfTheSampleIsWhatSchemaShowDrawsToday() throws Exception {
        Cli cli = new Cli(folder, Map.of());
        cli.run("create");
        String drawn = cli.run("schema", "show", "shop", "--output", "svg").out();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(DIAGRAM, drawn);
        }

        assertThat(Files.readString(DIAGRAM)).isEqualTo(drawn);
    }

    /** The summary, and how many files were written. */
    private static List<String> shownInReadme(Cli.Outcome created) {
        return created.out()
                .lines()
                .filter(line -> line.startsWith("15 tables") || line.contains(" files written"))
                .map(line -> line.replaceFirst("(?<=written to shop\\.).*", ""))
                .toList();
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
