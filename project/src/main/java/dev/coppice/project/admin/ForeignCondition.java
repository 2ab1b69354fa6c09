package dev.coppice.project.admin;

import dev.coppice.admin.Condition;
import dev.coppice.admin.read.ConditionReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates an expression of JavaScript that decides when something is shown: comparisons of {@code record["…"]} and
 * {@code isInserting}, joined by {@code &&} and {@code ||}. Others are left to people.
 */
final class ForeignCondition {

    private static final Pattern INSERTING = Pattern.compile(
            "(!\\s*)?\\bisInserting\\b(?:\\s*(===?|!==?)\\s*(true|false))?|\\b(true|false)\\s*(===?|!==?)\\s*isInserting\\b");
    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
            + "|(?<field>record\\s*(?:\\[\\s*(?:\"(?<a>[^\"]+)\"|'(?<b>[^']+)')\\s*]|\\.\\s*(?<c>\\w+)))"
            + "|(?<sign>===|!==|==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\))"
            + "|(?<number>-?\\d+(?:\\.\\d+)?)"
            + "|(?<name>[A-Za-z_]\\w*)"
            + ")");

    private ForeignCondition() {}

    /** What came of it: a condition, or why there is none. */
    sealed interface Result {
        record Translated(Condition condition) implements Result {}

        record Untranslated(String why) implements Result {}
    }

    /**
     * Translates.
     *
     * @param field what a name of the row is called in the API; empty if the API does not have it
     */
    static Result of(String expression, Function<String, Optional<String>> field) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(withModes(expression));
        int end = 0;
        while (matcher.lookingAt()) {
            String name = firstOf(matcher, "a", "b", "c");
            if (name != null && field.apply(name).isEmpty()) {
                return new Result.Untranslated("the API has no attribute '%s'".formatted(name));
            }
            Optional<String> word = name != null
                    ? field.apply(name).map(known -> "row." + known)
                    : word(matcher.group().strip());
            if (word.isEmpty()) {
                return new Result.Untranslated(
                        "'%s' is not understood".formatted(matcher.group().strip()));
            }
            words.add(word.get());
            end = matcher.end();
            matcher.region(end, matcher.regionEnd());
        }
        String rest = withModes(expression).substring(end).strip();
        if (!rest.isEmpty()) {
            return new Result.Untranslated("'%s' is not understood".formatted(rest));
        }
        try {
            return new Result.Translated(ConditionReader.read(String.join(" ", words)));
        } catch (ConditionReader.Unreadable e) {
            return new Result.Untranslated("it is not understood as a whole");
        }
    }

    private static @Nullable String firstOf(Matcher matcher, String... groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /** Whether a row is being added is a matter of the mode. */
    private static String withModes(String expression) {
        return INSERTING.matcher(expression).replaceAll(found -> {
            boolean negated = found.group(1) != null;
            String sign = found.group(2) == null ? found.group(5) : found.group(2);
            String value = found.group(3) == null ? found.group(4) : found.group(3);
            boolean unequal = sign != null && sign.startsWith("!");
            boolean no = "false".equals(value);
            boolean inserting = !(negated ^ unequal ^ no);
            return inserting ? "mode == 'create'" : "mode != 'create'";
        });
    }

    private static Optional<String> word(String word) {
        return switch (word) {
            case "===" -> Optional.of("==");
            case "!==" -> Optional.of("!=");
            case "&&" -> Optional.of("and");
            case "||" -> Optional.of("or");
            case "!" -> Optional.of("not");
            case "null", "undefined", "None" -> Optional.of("null");
            case "True" -> Optional.of("true");
            case "False" -> Optional.of("false");
            case "true", "false", "mode", "and", "or", "not" -> Optional.of(word);
            default ->
                Character.isLetter(word.charAt(0)) || word.charAt(0) == '_' ? Optional.empty() : Optional.of(word);
        };
    }
}
