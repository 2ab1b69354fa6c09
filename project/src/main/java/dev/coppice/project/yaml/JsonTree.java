package dev.coppice.project.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as {@link JsonText} prints it, many times as fast as a reader of YAML, of which JSON is a part. Whatever else a
 * text holds is left to that one, which also has the words for what is wrong.
 */
final class JsonTree {

    private static final int DEEPEST = 200;
    private static final int LONGEST_INT = 9;

    private final String text;
    private int at;

    private JsonTree(String text) {
        this.text = text;
    }

    /** The object that a text holds; nothing if it is not, or not only, plain JSON. */
    static Optional<Map<?, ?>> find(String text) {
        try {
            JsonTree tree = new JsonTree(text);
            Object value = tree.value(0);
            tree.skipBlanks();
            return tree.at == text.length() && value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private @Nullable Object value(int depth) {
        skipBlanks();
        char first = peek();
        if (depth > DEEPEST) {
            throw new NotPlain();
        }
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        if (closes('}')) {
            return map;
        }
        do {
            skipBlanks();
            String key = string();
            skipBlanks();
            require(':');
            boolean isTwice = map.containsKey(key);
            if (isTwice) {
                throw new NotPlain();
            }
            map.put(key, value(depth + 1));
        } while (goesOn('}'));
        return map;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        if (closes(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (goesOn(']'));
        return items;
    }

    private boolean closes(char end) {
        skipBlanks();
        boolean closes = peek() == end;
        if (closes) {
            at++;
        }
        return closes;
    }

    /** Whether another item follows; otherwise this was the last one. */
    private boolean goesOn(char end) {
        if (closes(end)) {
            return false;
        }
        require(',');
        return true;
    }

    private String string() {
        require('"');
        int start = at;
        while (isPlain(peek())) {
            at++;
        }
        String plain = text.substring(start, at);
        return peek() == '"' ? ended(plain) : escaped(new StringBuilder(plain));
    }

    private String ended(String string) {
        at++;
        return string;
    }

    private String escaped(StringBuilder string) {
        while (peek() != '"') {
            char next = peek();
            at++;
            if (next == '\\') {
                string.append(escape());
            } else if (isPlain(next)) {
                string.append(next);
            } else {
                throw new NotPlain();
            }
        }
        return ended(string.toString());
    }

    private char escape() {
        char escaped = peek();
        at++;
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw new NotPlain();
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw new NotPlain();
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private static boolean isPlain(char each) {
        return each != '"' && each != '\\' && each >= ' ' && each < '\u007f' || each > '\u009f' && each < '\ud800';
    }

    private Number number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean isWhole = at > digits && (text.charAt(digits) != '0' || at == digits + 1);
        boolean goesOn = at < text.length() && ",]}\n\r\t ".indexOf(text.charAt(at)) < 0;
        if (!isWhole || goesOn) {
            throw new NotPlain();
        }
        String number = text.substring(start, at);
        return at - digits <= LONGEST_INT ? Integer.valueOf(number) : narrowest(new BigInteger(number));
    }

    private static Number narrowest(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private <T> T word(String word, T value) {
        if (!text.startsWith(word, at)) {
            throw new NotPlain();
        }
        at += word.length();
        return value;
    }

    private void require(char wanted) {
        if (peek() != wanted) {
            throw new NotPlain();
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new NotPlain();
        }
        return text.charAt(at);
    }

    /** This is not plain JSON; nobody is told. */
    private static final class NotPlain extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotPlain() {
            super("not plain JSON", null, false, false);
        }
    }
}
