package dev.coppice.admin;

import java.util.Set;
import java.util.stream.Collectors;

/** Spells a condition as people write it; read again, it is the same. */
public final class ConditionText {

    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "true", "false", "null", "mode");

    private ConditionText() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Operation operation -> operation(operation);
            case Condition.Field(String name) ->
                WORDS.contains(name) || !Character.isLetter(name.charAt(0)) ? "row." + name : name;
            case Condition.Mode mode -> "mode";
            case Condition.Value value -> literal(value);
            case Condition.Values values ->
                values.values().stream().map(ConditionText::literal).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String operation(Condition.Operation operation) {
        return switch (operation.op()) {
            case "not" -> "not " + inner(operation.args().getFirst());
            default ->
                operation.args().stream()
                        .map(ConditionText::inner)
                        .collect(Collectors.joining(" " + operation.op() + " "));
        };
    }

    private static String inner(Condition condition) {
        boolean joined = condition instanceof Condition.Operation;
        return joined ? "(" + of(condition) + ")" : of(condition);
    }

    private static String literal(Condition.Value value) {
        return value.value() instanceof String text
                ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
                : String.valueOf(value.value());
    }
}
