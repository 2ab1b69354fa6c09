package dev.coppice.schema.alter;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a text in an engine's own words may speak of. Case does not count; what stands in strings does not. */
final class Mentions {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|(?:[Uu]&)?\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*|.",
            Pattern.DOTALL);

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\\\|\\+[0-9A-Fa-f]{6}|[0-9A-Fa-f]{4})");

    private final Set<String> names;
    private final Set<String> quoted;

    Mentions(@Nullable String sql) {
        List<String> tokens = TOKEN.matcher(sql == null ? "" : sql)
                .results()
                .map(MatchResult::group)
                .toList();
        names = tokens.stream().map(Mentions::unquoted).map(Mentions::folded).collect(Collectors.toSet());
        quoted = tokens.stream()
                .filter(token -> !token.equals(unquoted(token)))
                .map(Mentions::unquoted)
                .collect(Collectors.toSet());
    }

    boolean of(String name) {
        return names.contains(folded(name));
    }

    /** Whether it surely speaks of a name: in quotes and as it is written. {@code TRUE} may be a column, and is not. */
    boolean inQuotesOf(String name) {
        return quoted.contains(name);
    }

    boolean ofAny(Collection<String> others) {
        return others.stream().anyMatch(this::of);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String token) {
        return token.regionMatches(true, 0, "U&", 0, 2)
                ? ESCAPED.matcher(plain(token.substring(2)))
                        .replaceAll(escape -> Matcher.quoteReplacement(meant(escape.group(1))))
                : plain(token);
    }

    /** A character by its number; a backslash doubled is one. */
    private static String meant(String escaped) {
        return escaped.equals("\\") ? escaped : Character.toString(Integer.parseInt(escaped.replace("+", ""), 16));
    }

    private static String plain(String token) {
        boolean isQuoted = token.length() > 2 && "\"`[".indexOf(token.charAt(0)) >= 0;
        if (!isQuoted) {
            return token;
        }
        String quote = token.substring(token.length() - 1);
        return token.substring(1, token.length() - 1).replace(quote + quote, quote);
    }
}
