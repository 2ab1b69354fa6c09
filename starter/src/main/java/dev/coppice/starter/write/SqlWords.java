package dev.coppice.starter.write;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A statement as its words, quoted names, texts and signs; what is between them, and comments, are left out. */
final class SqlWords {

    private static final Pattern WORD = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|'(?:[^']|'')*'|[\\w$]+|\\S",
            Pattern.DOTALL);

    private final String statement;
    private final List<MatchResult> words;

    SqlWords(String statement) {
        this.statement = statement;
        this.words = WORD.matcher(statement)
                .results()
                .filter(word -> !word.group().startsWith("--") && !word.group().startsWith("/*"))
                .toList();
    }

    int size() {
        return words.size();
    }

    boolean is(int index, String word) {
        return index < words.size() && words.get(index).group().equalsIgnoreCase(word);
    }

    /** A name without its quotes. */
    String name(int index) {
        return words.get(index).group().replaceAll("^[\"`\\[]|[\"`\\]]$", "");
    }

    /** The parenthesis that closes one. */
    int closing(int opening) {
        int open = 0;
        for (int i = opening; i < words.size(); i++) {
            open += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return words.size() - 1;
    }

    /** What stands between two words, as it is written. */
    String between(int before, int after) {
        return statement
                .substring(words.get(before).end(), words.get(after).start())
                .strip();
    }
}
