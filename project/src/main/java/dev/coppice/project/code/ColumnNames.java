package dev.coppice.project.code;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the running project gets from names in Java to names in the database. */
public final class ColumnNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final String GUARD = "\uE000";

    private ColumnNames() {}

    /** The column or table that the naming rule finds for a field or class. */
    public static String byRule(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** A name of the database without the quotes and guards that an annotation puts around it. */
    public static String unquoted(String name) {
        return (isQuoted(name) ? name.substring(1, name.length() - 1) : name).replace(GUARD, "");
    }

    /** Whether two names may mean one column: engines differ in whether case counts. */
    public static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private static boolean isQuoted(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        return name.length() > 1 && (first == '"' || first == '`') && name.charAt(name.length() - 1) == first;
    }
}
