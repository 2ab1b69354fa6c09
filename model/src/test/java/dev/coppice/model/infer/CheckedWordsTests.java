package dev.coppice.model.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind IN ('a', 'b')",
                "KIND in('a','b')",
                "(kind IN ('a', 'b'))",
                "\"kind\" IN ('a', 'b')",
                "  kind\n IN (\n 'a',\n 'b')",
                "((kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
                "(kind = ANY (ARRAY['a'::text, 'b'::text]))",
                "(kind = ANY (ARRAY['a'::bpchar, 'b'::character varying(20)]))"
            })
    void listOfWordsIsUnderstood(String sql) {
        assertThat(CheckedWords.find(sql, "kind"))
                .hasValueSatisfying(words -> assertThat(words).containsExactly("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind",
                "kind IN ()",
                "other IN ('a', 'b')",
                "\"KIND\" IN ('a', 'b')",
                "`kind` in ('a','b')",
                "kind NOT IN ('a', 'b')",
                "NOT (kind IN ('a', 'b'))",
                "lower(kind) IN ('a', 'b')",
                "kind IN ('a', 'b') OR kind IS NULL",
                "kind IN ('a', 'b') AND paid",
                "kind IN ('a', other)",
                "kind IN ('a', 1)",
                "kind IN ('a' 'b')",
                "kind IN ('a', 'a')",
                "kind IN ('a\\', 'b')",
                "kind IN ('a', 'b",
                "kind IN ('a', 'b'); drop table x",
                "kind IN ('a', 'b') -- c",
                "kind IN ('a', 'b') COLLATE NOCASE",
                "kind > ANY (ARRAY['a'::text])",
                "kind <> ALL (ARRAY['a'::text, 'b'::text])",
                "kind = 'a'"
            })
    void anythingElseIsNotUnderstood(String sql) {
        assertThat(CheckedWords.find(sql, "kind")).isEmpty();
    }

    @Test
    void quoteInAWordIsOne() {
        assertThat(CheckedWords.find("kind IN ('it''s')", "kind"))
                .hasValueSatisfying(words -> assertThat(words).containsExactly("it's"));
    }

    @Test
    void longConditionIsReadInReasonableTime() {
        String sql = "kind IN (" + "'a', ".repeat(20_000) + "'b')" + " ".repeat(20_000) + "x";

        assertThat(CheckedWords.find(sql, "kind")).isEmpty();
    }
}
