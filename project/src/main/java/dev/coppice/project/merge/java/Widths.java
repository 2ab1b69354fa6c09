package dev.coppice.project.merge.java;

import java.util.List;

/** Which types hold all values of which others. */
final class Widths {

    private static final List<List<String>> NARROW_TO_WIDE = List.of(
            List.of("byte", "Byte", "short", "Short", "int", "Integer", "long", "Long", "BigInteger", "BigDecimal"),
            List.of("float", "Float", "double", "Double"));

    private Widths() {}

    /** Whether a type of the owner's choice holds all values of the other. */
    static boolean holds(String owners, String other) {
        return NARROW_TO_WIDE.stream().anyMatch(types -> {
            int width = types.indexOf(owners);
            int needed = types.indexOf(other);
            return needed >= 0 && width >= needed - 1 && width >= 0 && sameOrWider(types, width, needed);
        });
    }

    /** A primitive and its class are as wide as each other. */
    private static boolean sameOrWider(List<String> types, int width, int needed) {
        boolean boxedOther = types.get(width).equalsIgnoreCase(shortened(types.get(needed)))
                || types.get(needed).equalsIgnoreCase(shortened(types.get(width)));
        return width >= needed || boxedOther;
    }

    private static String shortened(String type) {
        return type.equals("Integer") ? "int" : type;
    }
}
