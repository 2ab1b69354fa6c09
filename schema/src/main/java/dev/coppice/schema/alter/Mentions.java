package dev.coppice.schema.alter;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a text in an engine's own words may speak of. Case does not count; what stands in strings does not. */
final class Mentions {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*|.",
            Pattern.DOTALL);

    private final Set<String> names;

    Mentions(@Nullable String sql) {
        names = TOKEN.matcher(sql == null ? "" : sql)
                .results()
                .map(MatchResult::group)
                .map(Mentions::unquoted)
                .map(Mentions::folded)
                .collect(Collectors.toSet());
    }

    boolean of(String name) {
        return names.contains(folded(name));
    }

    boolean ofAny(Collection<String> others) {
        return others.stream().anyMatch(this::of);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
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
