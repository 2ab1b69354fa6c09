package dev.coppice.schema.read;

import dev.coppice.schema.words.SqlToken;
import java.util.List;
import java.util.Optional;

/** Walks over the tokens of a text. Behind the last one stands a token that is nothing. */
final class SqlCursor {

    private final String sql;
    private final List<SqlToken> tokens;
    private int position;

    SqlCursor(String sql) {
        this.sql = sql;
        this.tokens = SqlToken.of(sql);
    }

    boolean isAtEnd() {
        return position >= tokens.size();
    }

    SqlToken peek() {
        return isAtEnd() ? SqlToken.END : tokens.get(position);
    }

    SqlToken next() {
        SqlToken token = peek();
        position++;
        return token;
    }

    boolean isAt(String wordOrSymbol) {
        return peek().isWord(wordOrSymbol) || peek().isSymbol(wordOrSymbol);
    }

    /** Steps over the words if they all follow. */
    boolean accept(String... words) {
        int start = position;
        for (String word : words) {
            if (!isAt(word)) {
                position = start;
                return false;
            }
            position++;
        }
        return true;
    }

    /** Moves to the next such token that is not inside parentheses. */
    boolean moveTo(String wordOrSymbol) {
        while (!isAtEnd() && !isAt(wordOrSymbol)) {
            skip();
        }
        return !isAtEnd();
    }

    /** Steps over one token, or over a whole pair of parentheses. */
    void skip() {
        if (isAt("(")) {
            group();
        } else {
            position++;
        }
    }

    /** Steps over a pair of parentheses and returns what is between them, without blanks and comments around it. */
    String group() {
        int open = position;
        int depth = 0;
        do {
            SqlToken token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        } while (depth > 0 && !isAtEnd());
        return between(open + 1, position - 1);
    }

    /** Everything from here on, without a semicolon and comments at the end. */
    String rest() {
        int end = tokens.size();
        while (end > position && tokens.get(end - 1).isSymbol(";")) {
            end--;
        }
        String text = between(position, end);
        position = tokens.size();
        return text;
    }

    int position() {
        return position;
    }

    /** The text from one token up to, but not including, another. */
    String between(int from, int to) {
        return from >= to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The only token of the text, if there is just one. */
    Optional<SqlToken> single() {
        return tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty();
    }
}
