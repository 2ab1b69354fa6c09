package dev.coppice.schema.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL text: enough of the language to find one's way, not to understand it. Blanks and comments lie between
 * the tokens.
 *
 * @param text as written; see {@link #name} for what a quoted name says
 * @param start where it begins in the text, in characters
 * @param end where it ends, exclusive
 */
public record SqlToken(Kind kind, String text, int start, int end) {

    /** Behind the last token: nothing. */
    public static final SqlToken END = new SqlToken(Kind.SYMBOL, "", 0, 0);

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\\\|\\+[0-9A-Fa-f]{6}|[0-9A-Fa-f]{4})");

    /** What a token is by its look. */
    public enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL
    }

    /** Splits a text. Whatever is not recognised becomes a symbol of one character; nothing is refused. */
    public static List<SqlToken> of(@Nullable String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        String text = sql == null ? "" : sql;
        int position = 0;
        while (position < text.length()) {
            int end = blankEnd(text, position);
            if (end == position) {
                SqlToken before = tokens.isEmpty() ? END : tokens.getLast();
                SqlToken token = before.opensArrayAt(text, position) ? bracket(position) : at(text, position);
                tokens.add(token);
                end = token.end;
            }
            position = end;
        }
        return tokens;
    }

    /** {@code ARRAY[}, {@code tags[1]}: behind a value a bracket is no quote. */
    private boolean opensArrayAt(String sql, int position) {
        boolean isValue = kind == Kind.WORD || kind == Kind.QUOTED_NAME || isSymbol(")") || isSymbol("]");
        return sql.charAt(position) == '[' && (isWord("ARRAY") || (isValue && end == position));
    }

    private static SqlToken bracket(int start) {
        return new SqlToken(Kind.SYMBOL, "[", start, start + 1);
    }

    /** Whether it is this word, in whichever case, and not in quotes. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is this sign. */
    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether it may name something: a word or what stands in quotes that are not those of a string. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** What the token says where a name may stand: without quotes, doubled quotes single. */
    public String name() {
        return switch (kind) {
            case WORD, NUMBER, SYMBOL -> text;
            case QUOTED_NAME, STRING -> unquoted();
        };
    }

    private String unquoted() {
        if (isEscaped(text, 0)) {
            return meant(inside(3));
        }
        return inside(text.startsWith("x") || text.startsWith("X") ? 2 : 1);
    }

    private String inside(int open) {
        String inside = text.substring(open, Math.max(open, text.length() - 1));
        char quote = text.charAt(text.length() - 1);
        return quote == ']' ? inside : inside.replace("" + quote + quote, "" + quote);
    }

    /** H2 writes characters beyond the usual ones by their number; a backslash doubled is one. */
    private static String meant(String escaped) {
        return ESCAPED.matcher(escaped).replaceAll(escape -> {
            String digits = escape.group(1).replace("+", "");
            return Matcher.quoteReplacement(
                    digits.equals("\\") ? digits : Character.toString(Integer.parseInt(digits, 16)));
        });
    }

    private static boolean isEscaped(String sql, int start) {
        return sql.regionMatches(true, start, "U&\"", 0, 3);
    }

    private static int blankEnd(String sql, int position) {
        if (Character.isWhitespace(sql.charAt(position))) {
            return position + 1;
        }
        if (sql.startsWith("--", position)) {
            return endOf(sql, sql.indexOf('\n', position), 1);
        }
        if (sql.startsWith("/*", position)) {
            return endOf(sql, sql.indexOf("*/", position + 2), 2);
        }
        return position;
    }

    private static SqlToken at(String sql, int start) {
        char first = sql.charAt(start);
        boolean isBlob = (first == 'x' || first == 'X') && sql.startsWith("'", start + 1);
        if (isBlob || first == '\'') {
            return token(Kind.STRING, sql, start, quoteEnd(sql, isBlob ? start + 1 : start, '\''));
        }
        if (isEscaped(sql, start)) {
            return token(Kind.QUOTED_NAME, sql, start, quoteEnd(sql, start + 2, '"'));
        }
        if (first == '"' || first == '`') {
            return token(Kind.QUOTED_NAME, sql, start, quoteEnd(sql, start, first));
        }
        if (first == '[') {
            return token(Kind.QUOTED_NAME, sql, start, endOf(sql, sql.indexOf(']', start), 1));
        }
        if (isWordPart(first) && !Character.isDigit(first)) {
            return token(Kind.WORD, sql, start, wordEnd(sql, start));
        }
        boolean isNumber = Character.isDigit(first) || (first == '.' && isDigitAt(sql, start + 1));
        return isNumber
                ? token(Kind.NUMBER, sql, start, numberEnd(sql, start))
                : token(Kind.SYMBOL, sql, start, start + 1);
    }

    private static SqlToken token(Kind kind, String sql, int start, int end) {
        return new SqlToken(kind, sql.substring(start, end), start, end);
    }

    private static int quoteEnd(String sql, int open, char quote) {
        int position = open + 1;
        while (position < sql.length()) {
            if (sql.charAt(position) == quote) {
                boolean doubled = position + 1 < sql.length() && sql.charAt(position + 1) == quote;
                if (!doubled) {
                    return position + 1;
                }
                position++;
            }
            position++;
        }
        return sql.length();
    }

    private static int wordEnd(String sql, int start) {
        int position = start;
        while (position < sql.length() && isWordPart(sql.charAt(position))) {
            position++;
        }
        return position;
    }

    private static int numberEnd(String sql, int start) {
        int position = start;
        while (position < sql.length() && isNumberPart(sql, position)) {
            position++;
        }
        return position;
    }

    private static boolean isNumberPart(String sql, int position) {
        char here = sql.charAt(position);
        boolean isSign = here == '+' || here == '-';
        boolean followsExponent = "eE".indexOf(sql.charAt(position - (position > 0 ? 1 : 0))) >= 0;
        return Character.isLetterOrDigit(here) || here == '.' || here == '_' || (isSign && followsExponent);
    }

    private static boolean isDigitAt(String sql, int position) {
        return position < sql.length() && Character.isDigit(sql.charAt(position));
    }

    /** SQLite takes everything beyond ASCII for a letter. */
    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character > 127;
    }

    private static int endOf(String sql, int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }
}
