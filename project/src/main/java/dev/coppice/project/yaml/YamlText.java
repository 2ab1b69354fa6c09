package dev.coppice.project.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints trees of maps, lists and text as YAML for people: plain where it is unmistakable, between double quotes
 * otherwise. What stands inside a {@link Flow} is kept on one line.
 */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_./$][A-Za-z0-9_./$@+:{};=?&%,-]*");
    private static final Pattern PLAIN_IN_FLOW = Pattern.compile("[A-Za-z_./][A-Za-z0-9_./@+-]*");
    private static final Set<String> WORDS_WITH_A_MEANING =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "~", ".nan", ".inf", "-.inf", "+.inf");
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** A map or list to be kept on one line. */
    record Flow(Object content) {}

    /** The block form of a map. */
    static String of(Map<String, ?> tree) {
        YamlText yaml = new YamlText();
        yaml.map(tree, 0);
        return yaml.text.toString();
    }

    private void map(Map<?, ?> map, int depth) {
        map.forEach((key, value) -> {
            text.append(STEP.repeat(depth))
                    .append(scalar(String.valueOf(key), PLAIN_IN_FLOW))
                    .append(':');
            value(value, depth);
        });
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> text.append(" {}\n");
            case Collection<?> items when items.isEmpty() -> text.append(" []\n");
            case Map<?, ?> map -> {
                text.append('\n');
                map(map, depth + 1);
            }
            case Collection<?> items -> {
                text.append('\n');
                items.forEach(item -> item(item, depth + 1));
            }
            case Flow(Object content) -> text.append(' ').append(flow(content)).append('\n');
            default -> text.append(' ').append(scalar(value, PLAIN)).append('\n');
        }
    }

    private void item(Object item, int depth) {
        String content = item instanceof Flow(Object inner) ? flow(inner) : scalar(item, PLAIN);
        text.append(STEP.repeat(depth)).append("- ").append(content).append('\n');
    }

    private static String flow(Object content) {
        return switch (content) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> flow(entry.getKey()) + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
            default -> scalar(content, PLAIN_IN_FLOW);
        };
    }

    private static String scalar(Object value, Pattern plain) {
        return switch (value) {
            case Boolean truth -> truth.toString();
            case Integer number -> number.toString();
            default -> text(value.toString(), plain);
        };
    }

    private static String text(String text, Pattern plain) {
        boolean unmistakable = plain.matcher(text).matches()
                && !text.endsWith(":")
                && !WORDS_WITH_A_MEANING.contains(text.toLowerCase(Locale.ROOT))
                && !looksLikeNumber(text);
        return unmistakable ? text : QuotedText.of(text);
    }

    private static boolean looksLikeNumber(String text) {
        return text.startsWith(".") && text.length() > 1 && Character.isDigit(text.charAt(1));
    }
}
