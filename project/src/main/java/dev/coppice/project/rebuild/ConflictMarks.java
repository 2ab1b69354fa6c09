package dev.coppice.project.rebuild;

import java.util.regex.Pattern;

/** What version control leaves in a file whose two versions it could not merge. */
final class ConflictMarks {

    private static final Pattern ANY = Pattern.compile("(?m)^(?:<{7} |={7}\\r?$|>{7} )");

    /** The side that was checked out, what both came from where that is told, and the side that was merged into it. */
    private static final Pattern HUNK = Pattern.compile(
            "(?ms)^<{7} [^\\n]*\\n(?<ours>.*?)(?:^\\|{7}[^\\n]*\\n.*?)?^={7}\\r?\\n.*?^>{7} [^\\n]*(?:\\n|\\z)");

    private ConflictMarks() {}

    static boolean areIn(String text) {
        return ANY.matcher(text).find();
    }

    /** The text with the version that was checked out wherever the two differ. */
    static String ours(String text) {
        return HUNK.matcher(text).replaceAll("${ours}");
    }
}
