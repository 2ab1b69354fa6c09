package dev.coppice.model.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.ModelText;
import dev.coppice.model.SchemaText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder below {@code cases} is a schema and what is understood of it; {@code -Dgolden.update} rewrites the latter. */
class GoldenCasesTests {

    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void schemaIsUnderstoodAsWritten(Path folder) throws IOException {
        Inferred inferred = Inference.infer(
                SchemaText.parse(Files.readString(folder.resolve("schema.txt"))), InferenceOptions.STANDARD);

        String printed = ModelText.print(inferred);

        if (System.getProperty("golden.update") != null) {
            Files.writeString(folder.resolve("model.txt"), printed);
        }
        assertThat(printed).isEqualTo(Files.readString(folder.resolve("model.txt")));
    }

    @Test
    void casesAreThere() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(10);
    }
}
