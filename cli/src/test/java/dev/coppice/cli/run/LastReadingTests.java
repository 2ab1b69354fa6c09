package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastReadingTests {

    @TempDir
    private Path folder;

    private LastReading reading = new LastReading(Path.of(""));

    @BeforeEach
    void open() {
        reading = new LastReading(folder.resolve("target/coppice/said"));
    }

    @Test
    void whatWasSaidIsKnownWhileNothingChanged() {
        reading.remember("from", "said");

        assertThat(reading.find("from")).contains("said");
        assertThat(reading.find("from others")).isEmpty();
    }

    @Test
    void theLastReadingCounts() {
        reading.remember("from", "said");
        reading.remember("from others", "said otherwise");

        assertThat(reading.find("from")).isEmpty();
        assertThat(reading.find("from others")).contains("said otherwise");
    }

    @Test
    void whatIsGoneOrHalfWrittenIsReadAgain() throws IOException {
        assertThat(reading.find("from")).isEmpty();
        reading.remember("from", "said");
        Files.writeString(folder.resolve("target/coppice/said"), "from\n");

        assertThat(reading.find("from")).isEmpty();
    }
}
