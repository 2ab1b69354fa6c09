package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.schema.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestJsonTests {

    private static final List<Manifest.Entry> ENTRIES = Arrays.stream(FileClass.values())
            .map(fileClass -> new Manifest.Entry("src/" + fileClass + ".txt", fileClass, "00ff"))
            .toList();

    @Test
    void aManifestIsReadBackAsItWas() {
        Manifest manifest = new Manifest("0.1.0", ENTRIES);

        assertThat(ManifestJson.parse(ManifestJson.print(manifest))).isEqualTo(manifest);
    }

    @Test
    void whatBecameOfAFileIsReadBackAsItWas() {
        List<Manifest.Entry> entries = Arrays.stream(Manifest.State.values())
                .flatMap(state -> Stream.of("11ee", null)
                        .map(result ->
                                new Manifest.Entry(state + ".txt" + result, FileClass.TEXT, "00ff", state, result)))
                .toList();
        Manifest manifest = new Manifest("0.1.0", entries);

        assertThat(ManifestJson.parse(ManifestJson.print(manifest))).isEqualTo(manifest);
    }

    @Test
    void aFileThatIsAsGeneratedNeedsNoWordAboutItsState() {
        assertThat(ManifestJson.print(new Manifest("0.1.0", ENTRIES))).doesNotContain("state", "result");
    }

    @Test
    void aStateThatNobodyKnowsIsRefused() {
        String text = ManifestJson.print(new Manifest("0.1.0", ENTRIES))
                .replaceFirst("\"sha256\": \"00ff\"", "\"sha256\": \"00ff\", \"state\": \"odd\"");

        assertThatThrownBy(() -> ManifestJson.parse(text)).isInstanceOf(Problem.class);
    }

    @Test
    void theOrderInWhichFilesWerePlannedDoesNotShow() {
        assertThat(ManifestJson.print(new Manifest("0.1.0", ENTRIES.reversed())))
                .isEqualTo(ManifestJson.print(new Manifest("0.1.0", ENTRIES)));
    }
}
