package dev.coppice.jsonapi.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One parameter as sent: {@code filter[customer.country][ne]=NO} has a base and two segments. */
record Parameter(String name, String base, List<String> segments, String value) {

    /** Longer names than any legal one. */
    private static final int MAX_NAME = 500;

    Parameter {
        segments = List.copyOf(segments);
    }

    /** The parameter, if its name follows the rules for parameter families. */
    static Optional<Parameter> find(String name, String value) {
        int bracket = name.indexOf('[');
        String base = bracket < 0 ? name : name.substring(0, bracket);
        if (name.length() > MAX_NAME || !isMember(base)) {
            return Optional.empty();
        }
        Optional<List<String>> segments = bracket < 0 ? Optional.of(List.of()) : segments(name, bracket);
        return segments.map(found -> new Parameter(name, base, found, value));
    }

    /** What the brackets hold from there to the end; empty if they do not follow each other or hold something illegal. */
    private static Optional<List<String>> segments(String name, int first) {
        List<String> segments = new ArrayList<>();
        int at = first;
        while (at < name.length()) {
            int end = name.charAt(at) == '[' ? name.indexOf(']', at) : -1;
            if (end < 0) {
                return Optional.empty();
            }
            String segment = name.substring(at + 1, end);
            if (!segment.isEmpty() && !isPath(segment)) {
                return Optional.empty();
            }
            segments.add(segment);
            at = end + 1;
        }
        return Optional.of(segments);
    }

    private static boolean isPath(String segment) {
        int start = 0;
        for (int dot = segment.indexOf('.'); dot >= 0; dot = segment.indexOf('.', start)) {
            if (!isMember(segment.substring(start, dot))) {
                return false;
            }
            start = dot + 1;
        }
        return isMember(segment.substring(start));
    }

    /** A member name of JSON:API: some characters stand between others only. */
    private static boolean isMember(String name) {
        if (name.isEmpty() || !isGlobal(name.charAt(0)) || !isGlobal(name.charAt(name.length() - 1))) {
            return false;
        }
        for (int i = 1; i < name.length() - 1; i++) {
            char c = name.charAt(i);
            if (!isGlobal(c) && c != '-' && c != '_' && c != ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isGlobal(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
    }

    /** Whether the base name is of the kind that JSON:API leaves to implementations. */
    boolean isCustom() {
        return isCustom(base);
    }

    static boolean isCustom(String base) {
        return base.chars().anyMatch(c -> c < 'a' || c > 'z');
    }
}
