package dev.coppice.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.ModelText;
import dev.coppice.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each folder below {@code jpa-cases} holds classes as an owner may write them, and what is read from them; {@code
 * -Dgolden.update} rewrites the latter.
 */
class MappingCaseTests {

    private static final Path CASES = Path.of("src/test/resources/jpa-cases");

    @TempDir
    private Path place;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classesAreReadAsWritten(Path folder) throws IOException {
        JpaModel read =
                JpaReader.read(CompiledClasses.of(folder.resolve("classes"), place, "postgresql"), Schema.EMPTY);

        assertGolden(folder.resolve("schema.txt"), SchemaWords.of(read.schema()));
        assertGolden(folder.resolve("model.txt"), ModelText.print(read.model()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "mariadb"})
    void everyMappingIsReadForEveryEngine(String engine) throws IOException {
        for (Path folder : cases()) {
            EntityClasses classes = CompiledClasses.of(
                    folder.resolve("classes"),
                    place.resolve(folder.getFileName().toString()),
                    engine);

            JpaModel read = JpaReader.read(classes, Schema.EMPTY);

            assertThat(read.model().entities()).as(folder.toString()).isNotEmpty();
            assertThat(Gaps.between(read.schema(), read.schema())).isEmpty();
        }
    }

    @Test
    void casesAreThere() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(10);
    }

    private static void assertGolden(Path file, String printed) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(file));
    }
}
