package dev.coppice.schema.words;

import dev.coppice.schema.words.SqlToken.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Understands the one kind of check that lists words for a column: {@code kind IN ('a', 'b')}, also as PostgreSQL repeats
 * it, {@code kind = ANY (ARRAY['a'::text, 'b'::text])}, and as alternatives, {@code kind = 'a' OR kind = 'b'}. Anything else
 * is not understood, and nothing is guessed.
 *
 * @param words in the order of the text
 * @param form how they are listed
 * @param inBackQuotes whether the column stands in back quotes: MariaDB and MySQL write it so, where {@code 'A'} passes a
 *     check for {@code 'a'} without being among the words
 */
public record ListedWords(List<String> words, Form form, boolean inBackQuotes) {

    /** How a check lists words. */
    public enum Form {
        LIST,
        ALTERNATIVES
    }

    public ListedWords {
        words = List.copyOf(words);
    }

    /** The words that the check allows for the column and nothing else, if that is what it says. */
    public static Optional<ListedWords> find(String sql, String column) {
        boolean mayHoldEscapes = sql.indexOf('\\') >= 0;
        boolean mayHoldComments = sql.contains("--") || sql.contains("/*");
        return mayHoldEscapes || mayHoldComments ? Optional.empty() : new Reading(SqlToken.of(sql), column).find();
    }

    /** One check, while it is read: words become {@code '}, the column {@code c}; brackets and casts say nothing here. */
    private static final class Reading {

        private final List<SqlToken> tokens;
        private final String column;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder signs = new StringBuilder();
        private boolean inBackQuotes;
        private int at;

        Reading(List<SqlToken> tokens, String column) {
            this.tokens = tokens;
            this.column = column;
        }

        Optional<ListedWords> find() {
            while (at < tokens.size()) {
                if (isCast()) {
                    skipCast();
                } else {
                    signs.append(sign(tokens.get(at)));
                    at++;
                }
            }
            return words.isEmpty() ? Optional.empty() : form().map(form -> new ListedWords(words, form, inBackQuotes));
        }

        private Optional<Form> form() {
            String read = signs.toString();
            String list = String.join(",", Collections.nCopies(words.size(), "'"));
            String alternatives = String.join("OR", Collections.nCopies(words.size(), "c='"));
            if (read.equals("cIN" + list) || read.equals("c=ANYARRAY[" + list + "]")) {
                return Optional.of(Form.LIST);
            }
            return read.equals(alternatives) ? Optional.of(Form.ALTERNATIVES) : Optional.empty();
        }

        private String sign(SqlToken token) {
            return switch (token.kind()) {
                case STRING -> word(token);
                case QUOTED_NAME -> quoted(token);
                case WORD -> bare(token.text());
                case SYMBOL -> token.isSymbol("(") || token.isSymbol(")") ? "" : token.text();
                case NUMBER -> "?";
            };
        }

        private String word(SqlToken token) {
            boolean isClosed = token.text().length() > 1 && token.text().endsWith("'");
            if (!isClosed || !token.text().startsWith("'")) {
                return "?";
            }
            words.add(token.name());
            return "'";
        }

        private String quoted(SqlToken token) {
            inBackQuotes |= token.text().startsWith("`");
            return token.name().equals(column) ? "c" : "?";
        }

        private String bare(String name) {
            String upper = name.toUpperCase(Locale.ROOT);
            return switch (upper) {
                case "IN", "ANY", "ARRAY", "OR" -> upper;
                default -> name.equalsIgnoreCase(column) ? "c" : "?";
            };
        }

        private boolean isCast() {
            return isAt(at, ":")
                    && isAt(at + 1, ":")
                    && at + 2 < tokens.size()
                    && tokens.get(at + 2).isName();
        }

        /** {@code ::text}, {@code ::character varying(20)[]}. */
        private void skipCast() {
            at += 3;
            if (at < tokens.size() && tokens.get(at).isWord("varying")) {
                at++;
            }
            boolean hasLength =
                    isAt(at, "(") && isAt(at + 2, ")") && tokens.get(at + 1).kind() == Kind.NUMBER;
            at += hasLength ? 3 : 0;
            at += isAt(at, "[") && isAt(at + 1, "]") ? 2 : 0;
        }

        private boolean isAt(int position, String symbol) {
            return position < tokens.size() && tokens.get(position).isSymbol(symbol);
        }
    }
}
