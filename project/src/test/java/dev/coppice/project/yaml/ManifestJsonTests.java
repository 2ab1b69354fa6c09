package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import java.util.Arrays;
import java.util.List;
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
    void theOrderInWhichFilesWerePlannedDoesNotShow() {
        assertThat(ManifestJson.print(new Manifest("0.1.0", ENTRIES.reversed())))
                .isEqualTo(ManifestJson.print(new Manifest("0.1.0", ENTRIES)));
    }
}
