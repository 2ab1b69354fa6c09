package dev.coppice.jsonapi.query;

import java.util.List;

/**
 * Literal texts with any characters between two of them: {@code A*} is {@code ["A", ""]}. There are always at least one.
 */
public record TextPattern(List<String> literals) {
    public TextPattern {
        literals = List.copyOf(literals);
        if (literals.isEmpty()) {
            throw new IllegalArgumentException("A pattern has at least one literal, which may be empty");
        }
    }

    /** As SQL's LIKE has it, with this character as its ESCAPE. */
    public String toSqlLike(char escape) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < literals.size(); i++) {
            if (i > 0) {
                sql.append('%');
            }
            for (char c : literals.get(i).toCharArray()) {
                if (c == '%' || c == '_' || c == escape) {
                    sql.append(escape);
                }
                sql.append(c);
            }
        }
        return sql.toString();
    }
}
