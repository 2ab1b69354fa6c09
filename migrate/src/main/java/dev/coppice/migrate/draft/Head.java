package dev.coppice.migrate.draft;

import java.util.ArrayList;
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

    /** Where that is which was moved aside. */
    static final String KEPT = "Kept until purged:";

    /** What stands before a query for rows with which the migration would fail, below the finding that it is about. */
    static final String GUARD = "  none may be in: ";

    private static final String LINE = "--   ";

    private Head() {}

    /** What the script says that it renames, one text each: {@code customer.phone=telephone}. */
    public static List<String> renames(String script) {
        return section(script, RENAMES);
    }

    /** The tables that hold what the script moves aside, or brings back: {@code coppice_kept_3_customer}. */
    public static List<String> kept(String script) {
        return section(script, KEPT);
    }

    /** What the script says that was found when it was written, one line each. */
    public static List<String> findings(String script) {
        return section(script, FOUND).stream()
                .filter(line -> !line.startsWith(GUARD.strip()))
                .toList();
    }

    /**
     * Rows that must not be there when a migration is applied.
     *
     * @param finding why, as the script says it
     * @param rows a query for them
     */
    public record Guard(String finding, String rows) {}

    /** What the script says that must not be there when it runs. */
    public static List<Guard> guards(String script) {
        List<Guard> guards = new ArrayList<>();
        String finding = "";
        for (String line : section(script, FOUND)) {
            if (line.startsWith(GUARD.strip())) {
                guards.add(new Guard(
                        finding, line.substring(GUARD.strip().length()).strip()));
            } else {
                finding = line;
            }
        }
        return guards;
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
