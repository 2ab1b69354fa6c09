package dev.coppice.migrate.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks into conditions in an engine's own words, as far as that is needed to know what they are about. */
public final class SqlWords {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*|\\d+|\\S");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");

    private SqlWords() {}

    /** Whether a text mentions a name, quoted or not. */
    static boolean mention(@Nullable String sql, String name) {
        return sql != null
                && tokens(sql).stream().anyMatch(token -> unquoted(token).equalsIgnoreCase(name));
    }

    /** Whether two texts say the same but for blanks, quotes around names and upper or lower case outside of texts. */
    static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /**
     * The words that a condition allows for a column, if that is all that it says: {@code state IN ('open', 'paid')} in
     * whichever way an engine prints it.
     */
    public static Optional<List<String>> allowed(String sql, String column) {
        List<String> rest = new ArrayList<>();
        for (String token : tokens(TEXT.matcher(sql).replaceAll(" "))) {
            rest.add(unquoted(token).toLowerCase(Locale.ROOT));
        }
        boolean isList = rest.contains(column.toLowerCase(Locale.ROOT))
                && (rest.contains("in") || rest.contains("any") || rest.contains("="))
                && rest.stream().allMatch(word -> isOfList(word, column));
        return isList ? Optional.of(texts(sql)) : Optional.empty();
    }

    /** Whether two conditions differ in nothing but the order of their texts, blanks and quotes around names. */
    static boolean listTheSame(String one, String other) {
        return normal(one).stream()
                        .sorted()
                        .toList()
                        .equals(normal(other).stream().sorted().toList())
                && normal(TEXT.matcher(one).replaceAll("''"))
                        .equals(normal(TEXT.matcher(other).replaceAll("''")))
                && normal(one).contains("in");
    }

    private static boolean isOfList(String word, String column) {
        return switch (word) {
            case "in", "any", "array", "text", "character", "varying", "or", "bpchar" -> true;
            default -> word.equalsIgnoreCase(column) || !Character.isLetterOrDigit(word.codePointAt(0));
        };
    }

    private static List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        Matcher matcher = TEXT.matcher(sql);
        while (matcher.find()) {
            texts.add(matcher.group(1).replace("''", "'"));
        }
        return texts;
    }

    private static List<String> normal(String sql) {
        return tokens(sql).stream()
                .map(token -> token.startsWith("'") ? token : unquoted(token).toLowerCase(Locale.ROOT))
                .filter(token -> !token.equals("(") && !token.equals(")"))
                .toList();
    }

    private static List<String> tokens(String sql) {
        return TOKEN.matcher(sql).results().map(MatchResult::group).toList();
    }

    private static String unquoted(String token) {
        boolean isQuoted = token.length() > 2 && "\"`[".indexOf(token.charAt(0)) >= 0;
        if (!isQuoted) {
            return token;
        }
        String quote = token.substring(token.length() - 1);
        return token.substring(1, token.length() - 1).replace(quote + quote, quote);
    }
}
