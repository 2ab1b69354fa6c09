package dev.coppice.project.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {

    private final Spelling spelling = Spelling.of(Engine.POSTGRESQL);

    @Test
    void aPlainNameIsWrittenAsItIs() {
        assertThat(spelling.literal("customer_id")).isEqualTo("\"customer_id\"");
    }

    @Test
    void aNameThatNeedsQuotesStandsBetweenThem() {
        assertThat(spelling.literal("Order Date")).isEqualTo("\"\\\"Order Date\\\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x]", "`x`", "\"\"", "[a\nb]", " in front", "behind\t"})
    void aNameBetweenQuotesOrBlanksOfItsOwnIsGuarded(String name) {
        assertThat(spelling.literal(name)).startsWith("\"\\\"\\ue000").endsWith("\\ue000\\\"\"");
    }
}
