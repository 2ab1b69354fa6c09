package dev.coppice.schema.diff;

import dev.coppice.schema.TableName;
import dev.coppice.schema.words.SqlToken;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two texts in an engine's own words say the same when what was renamed is counted as the same: engines rename
 * in conditions and queries, too, and quote the new name where it needs it. Blanks and comments between words say nothing,
 * and neither do brackets around all of it: engines that keep a text as it was typed keep both.
 */
final class SameText {

    /** What defaults call the moment in which a row comes: all of them store the same. */
    private static final Set<String> NOW =
            Set.of("now()", "current_timestamp", "current_timestamp()", "localtimestamp", "transaction_timestamp()");

    private record Renamed(String old, String now) {}

    private final Set<Renamed> renamed = new HashSet<>();
    private final Set<String> passedOn;

    /** Of a text that may speak of any table. */
    SameText(SchemaRenames renames) {
        this(renames, Set.of());
    }

    /** Of a text about the columns of one table, by its old name: old and new names of them do not mean the same now. */
    SameText(SchemaRenames renames, TableName table) {
        this(renames, otherwiseCalled(renames.ofColumns(table)));
    }

    private static Set<String> otherwiseCalled(Map<String, String> names) {
        Set<String> all = new HashSet<>(names.keySet());
        all.addAll(names.values());
        return all;
    }

    /** Of a text in which some names do not mean the same now. */
    SameText(SchemaRenames renames, Set<String> passedOn) {
        renames.tables().forEach((old, now) -> renamed.add(new Renamed(old.name(), now.name())));
        renames.columns().values().forEach(names -> names.forEach((old, now) -> renamed.add(new Renamed(old, now))));
        this.passedOn = passedOn;
    }

    boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        boolean isSameAnyway = one.equals(other) && passedOn.isEmpty();
        return isSameAnyway || sameTokens(tokens(one), tokens(other));
    }

    /** Whether two defaults give the same value. */
    boolean sameValue(String one, String other) {
        return same(one, other) || (isNow(one) && isNow(other));
    }

    private static boolean isNow(String sql) {
        return NOW.contains(sql.toLowerCase(Locale.ROOT));
    }

    private boolean sameTokens(List<SqlToken> some, List<SqlToken> others) {
        int here = 0;
        int there = 0;
        while (here < some.size() && there < others.size()) {
            SqlToken one = some.get(here);
            SqlToken other = others.get(there);
            if (!sameToken(one, other)) {
                return false;
            }
            here++;
            there++;
            boolean isSaidHere = isAs(some, here);
            if (isRenamed(one, other) && isSaidHere != isAs(others, there)) {
                here += isSaidHere && some.get(here + 1).name().equals(other.name()) ? 2 : 0;
                there += !isSaidHere && others.get(there + 1).name().equals(one.name()) ? 2 : 0;
            }
        }
        return here == some.size() && there == others.size();
    }

    /** A view that goes on calling a column as before has to say so: {@code SELECT telephone AS phone}. */
    private static boolean isAs(List<SqlToken> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).isWord("AS")
                && tokens.get(at + 1).isName();
    }

    private boolean isRenamed(SqlToken one, SqlToken other) {
        return one.isName() && other.isName() && renamed.contains(new Renamed(one.name(), other.name()));
    }

    private boolean sameToken(SqlToken one, SqlToken other) {
        boolean meansAnother = one.isName() && passedOn.contains(one.name());
        boolean isSame = one.text().equals(other.text()) && !meansAnother;
        return isSame || isRenamed(one, other);
    }

    private static List<SqlToken> tokens(String text) {
        List<SqlToken> tokens = SqlToken.of(text);
        while (isBracketed(tokens)) {
            tokens = tokens.subList(1, tokens.size() - 1);
        }
        return tokens;
    }

    /** Whether the first token opens what the last one closes. */
    private static boolean isBracketed(List<SqlToken> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i > 0 && i == tokens.size() - 1;
            }
        }
        return false;
    }
}
