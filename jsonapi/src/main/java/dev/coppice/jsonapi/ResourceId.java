package dev.coppice.jsonapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys as ids and back. An id is made of characters that need no encoding in a URL, whatever the key holds:
 *
 * <ul>
 *   <li>a value is its text: {@code 42}, {@code ALFKI}, {@code 2026-03-31}
 *   <li>the parts of a composite key are joined by a colon: {@code 10248:11}
 *   <li>a character other than an ASCII letter, a digit, {@code -}, {@code _} and {@code .} is {@code ~} and two hexadecimal
 *       digits, beyond ASCII {@code ~u} and four ({@code Z~u00fcrich~20West}); so is a dot at the start
 *   <li>an empty text is {@code ~_}, a missing value {@code ~n}
 * </ul>
 *
 * <p>There is exactly one id for a key: anything that {@link #encode} would not have written decodes to nothing.
 */
public final class ResourceId {

    private static final String EMPTY = "~_";
    private static final String NULL = "~n";
    private static final String HEX = "0123456789abcdef";

    private ResourceId() {}

    public static String encode(Key key, KeyValue value) {
        List<Key.Part> parts = key.parts();
        if (parts.size() != value.parts().size()) {
            throw new IllegalArgumentException("A key of %d parts cannot have %d values"
                    .formatted(parts.size(), value.parts().size()));
        }
        if (parts.size() == 1) {
            return encode(parts.getFirst().type(), value.parts().getFirst());
        }
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                id.append(':');
            }
            append(id, parts.get(i).type(), value.parts().get(i));
        }
        return id.toString();
    }

    /** The id of a key with one part. */
    public static String encode(AttributeType type, @Nullable Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return value.toString();
        }
        StringBuilder id = new StringBuilder();
        append(id, type, value);
        return id.toString();
    }

    /** The key that an id stands for, if it is one that {@link #encode} writes. */
    public static Optional<KeyValue> decode(Key key, String id) {
        String[] components = id.split(":", -1);
        if (components.length != key.parts().size()) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (int i = 0; i < components.length; i++) {
                values.add(decodePart(key, i, components[i]));
            }
        } catch (UnfitValueException notThisKey) {
            return Optional.empty();
        }
        KeyValue value = new KeyValue(values);
        return encode(key, value).equals(id) ? Optional.of(value) : Optional.empty();
    }

    /** Why a key cannot be that of a new resource: its types have bounds, which stored keys may be beyond. */
    public static Optional<String> misfit(Key key, KeyValue value) {
        try {
            for (int i = 0; i < key.parts().size(); i++) {
                Object part = value.parts().get(i);
                if (part != null) {
                    ValueText.withinBounds(key.parts().get(i).type(), part);
                }
            }
            return Optional.empty();
        } catch (UnfitValueException unfit) {
            return Optional.of(unfit.expectation());
        }
    }

    private static void append(StringBuilder id, AttributeType type, @Nullable Object value) {
        if (value == null) {
            id.append(NULL);
            return;
        }
        String text = ValueText.canonical(type, value);
        if (text.isEmpty()) {
            id.append(EMPTY);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dotAtStart = c == '.' && id.isEmpty();
            if (isPlain(c) && !dotAtStart) {
                id.append(c);
            } else {
                escape(id, c);
            }
        }
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }

    private static void escape(StringBuilder id, char c) {
        id.append('~');
        if (c >= 0x80) {
            id.append('u').append(HEX.charAt(c >> 12)).append(HEX.charAt((c >> 8) & 15));
        }
        id.append(HEX.charAt((c >> 4) & 15)).append(HEX.charAt(c & 15));
    }

    private static @Nullable Object decodePart(Key key, int index, String component) {
        if (component.equals(NULL)) {
            if (key.origin() != Key.Origin.WHOLE_ROW) {
                throw new UnfitValueException("expected a value");
            }
            return null;
        }
        String text = component.equals(EMPTY) ? "" : unescape(component);
        return ValueText.parseStored(key.parts().get(index).type(), text);
    }

    private static String unescape(String component) {
        if (component.indexOf('~') < 0) {
            return component;
        }
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < component.length()) {
            char c = component.charAt(i);
            if (c != '~') {
                text.append(c);
                i++;
                continue;
            }
            boolean wide = component.startsWith("u", i + 1);
            int from = i + (wide ? 2 : 1);
            int to = from + (wide ? 4 : 2);
            text.append(hex(component, from, to));
            i = to;
        }
        return text.toString();
    }

    private static char hex(String component, int from, int to) {
        int code = 0;
        for (int i = from; i < to; i++) {
            int digit = i < component.length() ? HEX.indexOf(component.charAt(i)) : -1;
            if (digit < 0) {
                throw new UnfitValueException("expected an id");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }
}
