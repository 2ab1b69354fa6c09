package dev.coppice.schema.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How texts in an engine's own words are cut. */
class SqlTokenTests {

    @Test
    void bracketsBehindAValueAreNoQuotes() {
        assertThat(texts("x = ANY (ARRAY[a, b])"))
                .containsExactly("x", "=", "ANY", "(", "ARRAY", "[", "a", ",", "b", "]", ")");
        assertThat(texts("tags[1] = ARRAY ['a']"))
                .containsExactly("tags", "[", "1", "]", "=", "ARRAY", "[", "'a'", "]");
    }

    @Test
    void bracketsAnywhereElseAre() {
        assertThat(texts("[a b] > 0 AND ([c] < 1)"))
                .containsExactly("[a b]", ">", "0", "AND", "(", "[c]", "<", "1", ")");
    }

    @Test
    void commentsAndBlanksLieBetween() {
        assertThat(texts("a -- one\n + /* two */ b")).containsExactly("a", "+", "b");
    }

    @Test
    void whatOnlyLooksLikeACommentIsNone() {
        assertThat(texts("\"a -- b\" = '/* c'")).containsExactly("\"a -- b\"", "=", "'/* c'");
    }

    @Test
    void anyTextIsCut() {
        assertThat(texts("'open")).containsExactly("'open");
        assertThat(texts("[open")).containsExactly("[open");
        assertThat(texts("U&\"open")).containsExactly("U&\"open");
        assertThat(SqlToken.of(null)).isEmpty();
    }

    private static List<String> texts(String sql) {
        return SqlToken.of(sql).stream().map(SqlToken::text).toList();
    }
}
