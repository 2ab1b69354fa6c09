package dev.coppice.jsonapi.query;

import java.util.List;

/**
 * One value in a filter.
 *
 * @param literals its text, cut where a star stands for any characters
 * @param raw as it was sent
 * @param offset where it starts in the parameter's value
 */
record Operand(List<String> literals, String raw, int offset) {
    Operand {
        literals = List.copyOf(literals);
    }

    /** The value, with stars that stand for themselves. */
    String text() {
        return String.join("*", literals);
    }

    TextPattern pattern() {
        return new TextPattern(literals);
    }

    boolean hasWildStar() {
        return literals.size() > 1;
    }
}
