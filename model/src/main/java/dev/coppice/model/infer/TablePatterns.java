package dev.coppice.model.infer;

import dev.coppice.schema.TableName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A choice of tables and views by name: exact or with {@code *} and {@code ?}.
 *
 * <p>A pattern without a dot means the table's own name in any schema; with a dot, {@code schema.name} is meant as well.
 * Upper and lower case are one, as in most databases.
 */
public record TablePatterns(List<String> globs) {

    public static final TablePatterns NOTHING = new TablePatterns(List.of());

    public TablePatterns {
        globs = List.copyOf(globs);
    }

    public static TablePatterns of(String... globs) {
        return new TablePatterns(List.of(globs));
    }

    public boolean isEmpty() {
        return globs.isEmpty();
    }

    public boolean matches(TableName table) {
        return globs.stream().anyMatch(glob -> matches(glob, table));
    }

    /** Whether one of the patterns means this table. */
    static boolean matches(String glob, TableName table) {
        Pattern pattern = pattern(glob);
        return pattern.matcher(table.name()).matches()
                || pattern.matcher(table.toString()).matches();
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> switch (letter) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(letter);
                })
                .forEach(regex::append);
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
