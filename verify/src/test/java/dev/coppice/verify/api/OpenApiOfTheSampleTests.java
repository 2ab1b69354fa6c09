package dev.coppice.verify.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.verify.create.OpenApiTools;
import org.junit.jupiter.api.Test;

class OpenApiOfTheSampleTests {

    @Test
    void theDescriptionIsValidToToolsThatOthersMade() throws Exception {
        assertThat(OpenApiTools.findings(Sample.running().address())).isEmpty();
    }
}
