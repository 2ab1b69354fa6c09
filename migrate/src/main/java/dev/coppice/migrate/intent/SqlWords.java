package dev.coppice.migrate.intent;

import dev.coppice.schema.words.SqlToken;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether conditions in an engine's own words say the same, as far as words can tell. */
final class SqlWords {

    private SqlWords() {}

    /** But for blanks, brackets, quotes around names and upper or lower case outside of texts. */
    static boolean same(String one, String other) {
        return Objects.equals(normal(one).toList(), normal(other).toList());
    }

    /** But for the order of their texts, too. */
    static boolean listTheSame(String one, String other) {
        return normal(one).anyMatch("in"::equals)
                && normal(one).sorted().toList().equals(normal(other).sorted().toList())
                && withoutTexts(one).equals(withoutTexts(other));
    }

    private static List<String> withoutTexts(String sql) {
        return normal(sql).map(word -> word.startsWith("'") ? "''" : word).toList();
    }

    private static Stream<String> normal(String sql) {
        return SqlToken.of(sql).stream()
                .filter(token -> !token.isSymbol("(") && !token.isSymbol(")"))
                .map(token -> switch (token.kind()) {
                    case STRING, NUMBER, SYMBOL -> token.text();
                    case WORD, QUOTED_NAME -> token.name().toLowerCase(Locale.ROOT);
                });
    }
}
