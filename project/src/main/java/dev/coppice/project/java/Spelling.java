package dev.coppice.project.java;

import dev.coppice.project.Engine;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of the database are written in annotations: as they are, or between quotes where the engine needs them. */
final class Spelling {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Pattern BETWEEN_QUOTES = Pattern.compile("\".*\"|`.*`|\\[.*]", Pattern.DOTALL);
    private static final char GUARD = '\uE000';

    private final Dialect dialect;

    private Spelling(Dialect dialect) {
        this.dialect = dialect;
    }

    static Spelling of(Engine engine) {
        return new Spelling(Dialects.forUrl("jdbc:" + engine.id() + ":"));
    }

    /** The name as a string literal in an annotation. */
    String literal(String name) {
        return JavaText.literal(dialect.needsQuotes(name) ? "\"" + guarded(name) + "\"" : name);
    }

    /** Hibernate takes quotes around a name for its own and cuts blanks; the running project takes the guards off. */
    private static String guarded(String name) {
        boolean isCut =
                !name.strip().equals(name) || BETWEEN_QUOTES.matcher(name).matches();
        return isCut ? GUARD + name + GUARD : name;
    }

    /** Whether the naming rule of the running project finds the column by the attribute's name alone. */
    boolean follows(String attribute, String column) {
        return !dialect.needsQuotes(column) && snakeCase(attribute).equalsIgnoreCase(column);
    }

    private static String snakeCase(String attribute) {
        return HUMP.matcher(attribute).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
