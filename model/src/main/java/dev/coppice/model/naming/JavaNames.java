package dev.coppice.model.naming;

import java.util.regex.Pattern;

/**
 * Which names a class or a member may have, and how words become one.
 *
 * <p>A name is ASCII, starts with a letter, and is never longer than {@value #LONGEST} characters, so that it is a Java
 * identifier, a JSON:API member and a file name at once.
 */
public final class JavaNames {

    static final int LONGEST = 100;

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z]([A-Za-z0-9_]*[A-Za-z0-9])?");

    private JavaNames() {}

    /** The words as a class name; behind {@code Table} if they start with a digit. */
    public static String className(Words words) {
        String name = words.upperCamel();
        return cut(startsWithDigit(name) ? "Table" + name : name);
    }

    /** The words as the name of an attribute or relationship; behind {@code column} if they start with a digit. */
    public static String memberName(Words words) {
        String name = words.lowerCamel();
        return cut(startsWithDigit(name) ? "column" + name : name);
    }

    /** The words as the type and path of a resource; behind {@code table} if they start with a digit. */
    public static String resourceName(Words words) {
        String name = words.lowerCamel();
        return cut(startsWithDigit(name) ? "table" + name : name);
    }

    /** The words as an enum constant; behind {@code VALUE_} if they start with a digit. */
    public static String constantName(Words words) {
        String name = words.upperSnake();
        return cut(startsWithDigit(name) ? "VALUE_" + name : name);
    }

    /** Whether the words are in the name as they are: in ASCII, whole, and with their own start. */
    public static boolean spells(String name, Words words) {
        String compared = AsciiCase.lower(name).replace("_", "");
        return words.exact() && compared.equals(String.join("", words.list()));
    }

    /** Whether the name can be written down in Java, JSON and a file system, whether free or not. */
    public static boolean isLegal(String name) {
        return name.length() <= LONGEST && LEGAL.matcher(name).matches() && !ReservedNames.KEYWORDS.contains(name);
    }

    /** Whether a class of that name would hide one that the files next to it use. */
    public static boolean isReservedClass(String name) {
        return ReservedNames.JAVA_LANG.contains(name)
                || ReservedNames.IMPORTED.contains(name)
                || ReservedNames.KEYWORDS.contains(name);
    }

    /** Whether a member of that name would collide with the language, {@link Object}, or JSON:API. */
    public static boolean isReservedMember(String name) {
        return ReservedNames.KEYWORDS.contains(name)
                || ReservedNames.JSON_API.contains(name)
                || ReservedNames.OBJECT_METHODS.contains(name);
    }

    private static boolean startsWithDigit(String name) {
        return Character.isDigit(name.charAt(0));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
