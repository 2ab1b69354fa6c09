package dev.coppice.jsonapi.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One parameter as sent: {@code filter[customer.country][ne]=NO} has a base and two segments. */
record Parameter(String name, String base, List<String> segments, String value) {

    private static final String MEMBER =
            "[A-Za-z0-9\\x{80}-\\x{10FFFF}]" + "(?:[-_ A-Za-z0-9\\x{80}-\\x{10FFFF}]*[A-Za-z0-9\\x{80}-\\x{10FFFF}])?";
    private static final Pattern NAME =
            Pattern.compile("(?<base>%1$s)(?<rest>(?:\\[(?:%1$s(?:\\.%1$s)*)?])*)".formatted(MEMBER));
    private static final Pattern SEGMENT = Pattern.compile("\\[([^\\]]*)]");

    /** Longer names than any legal one; also keeps the pattern from deep recursion. */
    private static final int MAX_NAME = 500;

    Parameter {
        segments = List.copyOf(segments);
    }

    /** The parameter, if its name follows the rules for parameter families. */
    static Optional<Parameter> find(String name, String value) {
        if (name.length() > MAX_NAME) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        Matcher segment = SEGMENT.matcher(matcher.group("rest"));
        while (segment.find()) {
            segments.add(segment.group(1));
        }
        return Optional.of(new Parameter(name, matcher.group("base"), segments, value));
    }

    /** Whether the base name is of the kind that JSON:API leaves to implementations. */
    boolean isCustom() {
        return isCustom(base);
    }

    static boolean isCustom(String base) {
        return base.chars().anyMatch(c -> c < 'a' || c > 'z');
    }
}
