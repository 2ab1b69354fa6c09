package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.UnfitValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Escapes in filter values: {@code \,} is a comma that does not separate, {@code \\} a backslash, and in patterns
 * {@code \*} a star that matches only itself. A backslash before anything else is refused.
 */
final class Escapes {

    private Escapes() {}

    static String unescape(String escaped) {
        return String.join("*", literals(escaped, Star.PLAIN));
    }

    static TextPattern unescapePattern(String escaped) {
        return new TextPattern(literals(escaped, Star.WILD));
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,");
    }

    static String escapePattern(TextPattern pattern) {
        return pattern.literals().stream()
                .map(literal -> escape(literal).replace("*", "\\*"))
                .collect(Collectors.joining("*"));
    }

    private enum Star {
        PLAIN,
        WILD
    }

    private static List<String> literals(String escaped, Star star) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                i++;
                literal.append(escapedCharacter(escaped, i, star));
            } else if (c == '*' && star == Star.WILD) {
                literals.add(literal.toString());
                literal.setLength(0);
            } else {
                literal.append(c);
            }
        }
        literals.add(literal.toString());
        return literals;
    }

    private static char escapedCharacter(String escaped, int at, Star star) {
        char c = at < escaped.length() ? escaped.charAt(at) : ' ';
        boolean known = c == ',' || c == '\\' || (c == '*' && star == Star.WILD);
        if (!known) {
            String stars = star == Star.WILD ? ", '\\*'" : "";
            throw new UnfitValueException("expected one of '\\,', '\\\\'%s after a backslash".formatted(stars));
        }
        return c;
    }
}
