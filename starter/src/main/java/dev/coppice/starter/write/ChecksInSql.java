package dev.coppice.starter.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the checks in the statement that made a table, for SQLite, whose catalogue keeps nothing else of them. */
final class ChecksInSql {

    /** One word, quoted name, text or sign; what is between words, and comments, are left out. */
    private static final Pattern WORD = Pattern.compile(
            "--[^\\n]*|/\\*.*?\\*/|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|'(?:[^']|'')*'|[\\w$]+|\\S",
            Pattern.DOTALL);

    private final String statement;
    private final List<MatchResult> words;

    private ChecksInSql(String statement) {
        this.statement = statement;
        Matcher matcher = WORD.matcher(statement);
        this.words = matcher.results()
                .filter(word -> !word.group().startsWith("--") && !word.group().startsWith("/*"))
                .toList();
    }

    static List<TableRules.Check> of(String statement) {
        return new ChecksInSql(statement).checks();
    }

    private List<TableRules.Check> checks() {
        List<TableRules.Check> found = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (is(i, "check") && is(i + 1, "(")) {
                int end = closing(i + 1);
                String condition = statement
                        .substring(words.get(i + 1).end(), words.get(end).start())
                        .strip();
                String name = nameBefore(i);
                found.add(new TableRules.Check(name == null ? condition : name, condition));
                i = end;
            }
        }
        return found;
    }

    private @Nullable String nameBefore(int check) {
        boolean hasName = check >= 2 && is(check - 2, "constraint");
        return hasName ? words.get(check - 1).group().replaceAll("^[\"`\\[]|[\"`\\]]$", "") : null;
    }

    private int closing(int opening) {
        int open = 0;
        for (int i = opening; i < words.size(); i++) {
            open += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private boolean is(int index, String word) {
        return words.get(index).group().equalsIgnoreCase(word);
    }
}
