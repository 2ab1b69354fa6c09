package dev.coppice.schema.diff;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts about the columns of one table, in an engine's own words, under other names of them. What was quoted stays so;
 * what stands in a string is no column, and neither is a word that names a function or a type.
 *
 * @param names new name by old name
 * @param spelling how a name is written that was not quoted
 */
record RenamedText(Map<String, String> names, UnaryOperator<String> spelling) {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'"
                    + "|[Uu]&\"(?<escaped>(?:[^\"]|\"\")*)\""
                    + "|\"(?<standard>(?:[^\"]|\"\")*)\""
                    + "|`(?<backticks>(?:[^`]|``)*)`"
                    + "|\\[(?<brackets>[^\\]]*)\\]"
                    + "|::\\s*\\w+"
                    + "|[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*\\s*\\("
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*)"
                    + "|.",
            Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|\\+[0-9A-Fa-f]{6}|[0-9A-Fa-f]{4})");

    @Nullable
    String of(@Nullable String sql) {
        return sql == null ? null : text(sql);
    }

    String text(String sql) {
        return names.isEmpty() ? sql : TOKEN.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(token(found)));
    }

    private String token(MatchResult found) {
        String same = found.group();
        if (found.group("word") != null) {
            return names.containsKey(same) ? spelling.apply(names.get(same)) : same;
        }
        if (found.group("escaped") != null) {
            return quoted(meant(found.group("escaped")), '"', '"', same);
        }
        if (found.group("standard") != null) {
            return quoted(found.group("standard"), '"', '"', same);
        }
        if (found.group("backticks") != null) {
            return quoted(found.group("backticks"), '`', '`', same);
        }
        return found.group("brackets") == null ? same : quoted(found.group("brackets"), '[', ']', same);
    }

    private String quoted(String old, char open, char close, String same) {
        String quote = String.valueOf(close);
        String now = names.get(old.replace(quote + quote, quote));
        return now == null ? same : open + now.replace(quote, quote + quote) + close;
    }

    /** H2 writes characters beyond the usual ones by their number. */
    private static String meant(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(escape -> {
            String digits = escape.group(1).replace("+", "");
            return Matcher.quoteReplacement(
                    digits.equals("\\") ? digits : Character.toString(Integer.parseInt(digits, 16)));
        });
    }
}
