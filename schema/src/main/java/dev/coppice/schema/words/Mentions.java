package dev.coppice.schema.words;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a text in an engine's own words may speak of. Case does not count; what stands in strings does not. */
public final class Mentions {

    private final Set<String> names;
    private final Set<String> quoted;

    /** Of a text; none mentions nothing. */
    public Mentions(@Nullable String sql) {
        List<SqlToken> tokens = SqlToken.of(sql);
        names = tokens.stream()
                .filter(SqlToken::isName)
                .map(token -> folded(token.name()))
                .collect(Collectors.toSet());
        quoted = tokens.stream()
                .filter(token -> token.kind() == SqlToken.Kind.QUOTED_NAME)
                .map(SqlToken::name)
                .collect(Collectors.toSet());
    }

    /** Whether it may speak of a name. */
    public boolean of(String name) {
        return names.contains(folded(name));
    }

    /** Whether it surely speaks of a name: in quotes and as it is written. {@code TRUE} may be a column, and is not. */
    public boolean inQuotesOf(String name) {
        return quoted.contains(name);
    }

    /** Whether it may speak of one of these names. */
    public boolean ofAny(Collection<String> others) {
        return others.stream().anyMatch(this::of);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
