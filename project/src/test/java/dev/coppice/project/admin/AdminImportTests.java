package dev.coppice.project.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.admin.check.ModelCheck;
import dev.coppice.admin.read.AdminReader;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder shows an old description, the new one and what is told of the way, over the API of the sample. */
class AdminImportTests {

    private static final Path CASES = Path.of("src/test/resources/import");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsCarriedOverAndWhatIsNotIsAsTheCaseHasIt(Path folder) throws IOException {
        AdminImport.Result result = AdminImport.of(Files.readString(folder.resolve("admin.yaml")), names());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(folder.resolve("expected.yaml"), result.text());
            Files.writeString(folder.resolve("report.txt"), report(result));
        }

        assertThat(result.text()).isEqualTo(Files.readString(folder.resolve("expected.yaml")));
        assertThat(report(result)).isEqualTo(Files.readString(folder.resolve("report.txt")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsWrongWithTheResult(Path folder) throws IOException {
        AdminImport.Result result = AdminImport.of(Files.readString(folder.resolve("admin.yaml")), names());

        AdminReader.Reading reading = AdminReader.read(result.text());
        assertThat(reading.findings()).isEmpty();
        assertThat(ModelCheck.check(reading.app(), names().outline(), (resource, filter) -> Optional.empty())
                        .findings())
                .isEmpty();
        assertThat(reading.app().resources()).hasSize(result.resources());
    }

    @Test
    void anotherFileIsAProblem() {
        assertThatThrownBy(() -> AdminImport.of("title: Shop", names()))
                .isInstanceOf(Problem.class)
                .hasMessage("The file has no 'resources' with names below it");
        assertThatThrownBy(() -> AdminImport.of("a: 'b", names()))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("Line 1: This is not YAML");
        assertThatThrownBy(() -> AdminImport.of("", names())).isInstanceOf(Problem.class);
    }

    private static ApiNames names() throws IOException {
        return AdminReport.parse(Files.readString(CASES.resolve("shop.json"))).names();
    }

    private static String report(AdminImport.Result result) {
        String losses = result.losses().stream()
                .map(loss -> "%d:%d: %s: %s\n"
                        .formatted(loss.place().line(), loss.place().column(), loss.what(), loss.why()))
                .collect(Collectors.joining());
        return losses + "known: " + result.known() + "\n";
    }
}
