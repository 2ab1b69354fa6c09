package dev.coppice.migrate.draft;

import java.util.List;

/**
 * The comment at the head of a migration. After the message it has sections, each with a title and its lines:
 *
 * <pre>
 * -- Renames:
 * --   customer.phone=telephone
 * </pre>
 */
public final class Head {

    /** What is renamed. */
    static final String RENAMES = "Renames:";

    /** What whoever applies it should know. */
    static final String FOUND = "Found:";

    private static final String LINE = "--   ";

    private Head() {}

    /** What the script says that it renames, one text each: {@code customer.phone=telephone}. */
    public static List<String> renames(String script) {
        return section(script, RENAMES);
    }

    /** What the script says that was found when it was written, one line each. */
    public static List<String> findings(String script) {
        return section(script, FOUND);
    }

    private static List<String> section(String script, String title) {
        return script.lines()
                .takeWhile(line -> line.startsWith("--") || line.isBlank())
                .dropWhile(line -> !line.equals("-- " + title))
                .skip(1)
                .takeWhile(line -> line.startsWith(LINE))
                .map(line -> line.substring(LINE.length()).strip())
                .toList();
    }
}
