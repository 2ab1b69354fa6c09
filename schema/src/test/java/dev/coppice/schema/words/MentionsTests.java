package dev.coppice.schema.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names a text may speak of. */
class MentionsTests {

    @Test
    void wordsAndQuotedNamesAreMentioned() {
        Mentions mentions = new Mentions("amount > 0 AND \"say \"\"hi\"\"\" = `a``b` OR [c d] IS NULL");

        assertThat(List.of("AMOUNT", "say \"hi\"", "a`b", "c d")).allMatch(mentions::of);
    }

    @Test
    void whatStandsInStringsIsNot() {
        assertThat(new Mentions("word IN ('amount', 'it''s amount')").of("amount"))
                .isFalse();
    }

    @Test
    void charactersMayBeWrittenAsNumbers() {
        assertThat(new Mentions("U&\"zero\\200bwidth\" + 1").of("zero\u200bwidth"))
                .isTrue();
        assertThat(new Mentions("u&\"a\\\\b\\+01f600\"").of("a\\b😀")).isTrue();
    }

    @Test
    void aKeywordIsNoNameInQuotes() {
        Mentions mentions = new Mentions("TRUE AND \"Amount\" > 'paid'");

        assertThat(mentions.of("true")).isTrue();
        assertThat(List.of("true", "TRUE", "amount", "paid")).noneMatch(mentions::inQuotesOf);
        assertThat(mentions.inQuotesOf("Amount")).isTrue();
    }

    @Test
    void noTextMentionsNothing() {
        assertThat(new Mentions(null).ofAny(List.of("", "null"))).isFalse();
    }
}
