package dev.coppice.starter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuardedNamesTests {

    private final GuardedNames names = new GuardedNames();

    @Test
    void theGuardBehindAQuoteIsGone() {
        assertThat(names.inspect("select t.\"\uE000[x]\" from `\uE000``y``` t"))
                .isEqualTo("select t.\"[x]\" from ```y``` t");
    }

    @Test
    void theGuardBeforeAClosingQuoteIsGone() {
        assertThat(names.inspect("select t.\"\uE000 x \uE000\" from `\uE000y \uE000` t"))
                .isEqualTo("select t.\" x \" from `y ` t");
    }

    @Test
    void theSameCharacterElsewhereStays() {
        assertThat(names.inspect("select '\uE000'")).isEqualTo("select '\uE000'");
    }
}
