package dev.coppice.model.infer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the one kind of check that lists words: {@code kind IN ('a', 'b')}, also as PostgreSQL repeats it,
 * {@code kind = ANY (ARRAY['a'::text, 'b'::text])}.
 *
 * <p>Anything else is not understood, and nothing is guessed. A name in back quotes is not understood on purpose: MariaDB
 * and MySQL write it so, where {@code 'A'} passes a check for {@code 'a'} and would not be among the words.
 */
final class CheckedWords {

    private static final int MOST = 100;

    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:
              (?<cast>::\\s*(?:character\\s+varying|"?[A-Za-z_][A-Za-z_0-9]*"?)(?:\\s*\\(\\s*\\d+\\s*\\))?(?:\\s*\\[\\s*])?)
              |(?<text>'(?:[^'\\\\]|'')*')
              |(?<quoted>"(?:[^"]|"")+")
              |(?<bare>[A-Za-z_][A-Za-z_0-9]*)
              |(?<bracket>[()])
              |(?<sign>[=,\\[\\]])
            )""", Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

    private final String subject;
    private final List<String> signs = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private CheckedWords(String subject) {
        this.subject = subject;
    }

    /** The words that the check allows for the column and nothing else, if that is what it says. */
    static Optional<List<String>> find(String sql, String column) {
        CheckedWords checked = new CheckedWords(column);
        return checked.reads(sql) && checked.isList() ? Optional.of(List.copyOf(checked.words)) : Optional.empty();
    }

    /** Cuts the condition into signs; words become {@code '}, the column {@code c}; brackets and casts say nothing here. */
    private boolean reads(String sql) {
        Matcher matcher = TOKEN.matcher(sql.strip());
        int at = 0;
        while (matcher.find() && matcher.start() == at) {
            at = matcher.end();
            read(matcher);
        }
        return at == sql.strip().length();
    }

    private void read(Matcher token) {
        if (token.group("text") != null) {
            words.add(unquoted(token.group("text"), "'"));
            signs.add("'");
        } else if (token.group("quoted") != null) {
            signs.add(unquoted(token.group("quoted"), "\"").equals(subject) ? "c" : "?");
        } else if (token.group("bare") != null) {
            signs.add(bare(token.group("bare")));
        } else if (token.group("sign") != null) {
            signs.add(token.group("sign"));
        }
    }

    private String bare(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "IN", "ANY", "ARRAY" -> upper;
            default -> name.equalsIgnoreCase(subject) ? "c" : "?";
        };
    }

    private boolean isList() {
        if (words.isEmpty() || words.size() > MOST || new HashSet<>(words).size() < words.size()) {
            return false;
        }
        String list = String.join(",", Collections.nCopies(words.size(), "'"));
        String read = String.join("", signs);
        return read.equals("cIN" + list) || read.equals("c=ANYARRAY[" + list + "]");
    }

    private static String unquoted(String quoted, String quote) {
        return quoted.substring(1, quoted.length() - 1).replace(quote + quote, quote);
    }
}
