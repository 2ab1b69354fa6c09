package dev.coppice.schema.words;

import dev.coppice.schema.words.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A place in a query. Once something is not understood, it is lost. */
final class QueryCursor {

    private final List<SqlToken> tokens;
    private int at;
    private boolean isLost;

    QueryCursor(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    int at() {
        return at;
    }

    boolean isLost() {
        return isLost;
    }

    void lose() {
        isLost = true;
    }

    boolean isAtEnd() {
        return at >= tokens.size() || isAt(";");
    }

    SqlToken here() {
        return at < tokens.size() ? tokens.get(at) : SqlToken.END;
    }

    /** What stands behind the next tokens. */
    SqlToken ahead(int distance) {
        return at + distance < tokens.size() ? tokens.get(at + distance) : SqlToken.END;
    }

    /** What was passed last. */
    SqlToken before() {
        return at > 0 ? tokens.get(at - 1) : SqlToken.END;
    }

    void skip(int count) {
        at += count;
    }

    boolean isWord(String word) {
        return here().isWord(word);
    }

    boolean isAt(String symbol) {
        return here().isSymbol(symbol);
    }

    boolean isAtOneOf(Set<String> words) {
        return here().kind() == Kind.WORD && words.contains(here().text().toUpperCase(Locale.ROOT));
    }

    boolean accept(String word) {
        boolean isThere = isWord(word);
        at += isThere ? 1 : 0;
        return isThere;
    }

    boolean acceptSymbol(String symbol) {
        boolean isThere = isAt(symbol);
        at += isThere ? 1 : 0;
        return isThere;
    }

    Optional<SqlToken> acceptName() {
        SqlToken name = here();
        at += name.isName() ? 1 : 0;
        return Optional.of(name).filter(SqlToken::isName);
    }

    /** A bracket closes here, or the way is lost. */
    void close() {
        isLost |= !acceptSymbol(")");
    }

    /** Names with dots between them. */
    List<SqlToken> chain() {
        List<SqlToken> parts = new ArrayList<>();
        acceptName().ifPresent(parts::add);
        while (!parts.isEmpty() && isAt(".") && ahead(1).isName()) {
            skip(1);
            acceptName().ifPresent(parts::add);
        }
        return parts;
    }

    /** Names between brackets. */
    List<String> list() {
        List<String> list = new ArrayList<>();
        isLost |= !acceptSymbol("(");
        do {
            acceptName().map(SqlToken::name).ifPresentOrElse(list::add, this::lose);
        } while (!isLost && acceptSymbol(","));
        close();
        return list;
    }

    /** Whether a query begins here, in brackets. */
    boolean opensQuery() {
        int inner = 0;
        while (ahead(inner).isSymbol("(")) {
            inner++;
        }
        return inner > 0 && (ahead(inner).isWord("SELECT") || ahead(inner).isWord("WITH"));
    }
}
