package dev.coppice.schema.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two texts in an engine's own words say the same when what was renamed is counted as the same: engines rename
 * in conditions and queries, too, and quote the new name where it needs it.
 */
final class SameText {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[\\p{L}_][\\p{L}\\p{M}\\p{N}_$]*|.",
            Pattern.DOTALL);

    private record Renamed(String old, String now) {}

    private final Set<Renamed> renamed = new HashSet<>();

    SameText(SchemaRenames renames) {
        renames.tables().forEach((old, now) -> renamed.add(new Renamed(old.name(), now.name())));
        renames.columns().values().forEach(names -> names.forEach((old, now) -> renamed.add(new Renamed(old, now))));
    }

    boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || renamed.isEmpty()) {
            return one == null ? other == null : one.equals(other);
        }
        return one.equals(other) || sameTokens(tokens(one), tokens(other));
    }

    private boolean sameTokens(List<String> some, List<String> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!sameToken(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameToken(String one, String other) {
        return one.equals(other) || renamed.contains(new Renamed(unquoted(one), unquoted(other)));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
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
