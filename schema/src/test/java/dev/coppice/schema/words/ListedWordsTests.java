package dev.coppice.schema.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.words.ListedWords.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedWordsTests {

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
        assertThat(ListedWords.find(sql, "kind"))
                .hasValueSatisfying(listed -> assertThat(listed.words()).containsExactly("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind",
                "kind IN ()",
                "other IN ('a', 'b')",
                "\"KIND\" IN ('a', 'b')",
                "kind NOT IN ('a', 'b')",
                "NOT (kind IN ('a', 'b'))",
                "lower(kind) IN ('a', 'b')",
                "kind IN ('a', 'b') OR kind IS NULL",
                "kind IN ('a', 'b') AND paid",
                "kind IN ('a', other)",
                "kind IN ('a', 1)",
                "kind IN ('a' 'b')",
                "kind IN ('a\\', 'b')",
                "kind IN ('a', 'b",
                "kind IN ('a', 'b'); drop table x",
                "kind IN ('a', 'b') -- c",
                "kind IN ('a', 'b') COLLATE NOCASE",
                "kind > ANY (ARRAY['a'::text])",
                "kind <> ALL (ARRAY['a'::text, 'b'::text])",
                "kind = 'a' OR other = 'b'",
                "kind = 'a' AND kind = 'b'"
            })
    void anythingElseIsNotUnderstood(String sql) {
        assertThat(ListedWords.find(sql, "kind")).isEmpty();
    }

    @Test
    void listsAreToldFromAlternatives() {
        assertThat(ListedWords.find("kind IN ('a', 'b')", "kind"))
                .hasValueSatisfying(listed -> assertThat(listed.form()).isEqualTo(Form.LIST));
        assertThat(ListedWords.find("((kind = 'a') OR (kind = 'b'))", "kind")).hasValueSatisfying(listed -> {
            assertThat(listed.form()).isEqualTo(Form.ALTERNATIVES);
            assertThat(listed.words()).containsExactly("a", "b");
        });
    }

    @Test
    void backQuotesAreTold() {
        assertThat(ListedWords.find("`kind` in ('a','b')", "kind"))
                .hasValueSatisfying(listed -> assertThat(listed.inBackQuotes()).isTrue());
    }

    @Test
    void quoteInAWordIsOne() {
        assertThat(ListedWords.find("kind IN ('it''s')", "kind"))
                .hasValueSatisfying(listed -> assertThat(listed.words()).containsExactly("it's"));
    }

    @Test
    void longConditionIsReadInReasonableTime() {
        String sql = "kind IN (" + "'a', ".repeat(20_000) + "'b')" + " ".repeat(20_000) + "x";

        assertThat(ListedWords.find(sql, "kind")).isEmpty();
    }
}
