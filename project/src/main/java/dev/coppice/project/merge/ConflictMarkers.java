package dev.coppice.project.merge;

import dev.coppice.project.merge.TextLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Edit;

/**
 * Two versions of a text in one, line by line, between the marks that version control uses for a conflict: written, and
 * read again whoever wrote them.
 */
public final class ConflictMarkers {

    private static final String YOURS = "<<<<<<< yours";
    private static final String BETWEEN = "=======";
    private static final String NEW = ">>>>>>> new";

    /** One version, what both came from where that is told, and the other. */
    private static final Pattern BOTH =
            Pattern.compile("(?ms)^<{7} [^\\r\\n]*\\R(?<yours>.*?)(?:^\\|{7}[^\\r\\n]*\\R.*?)?"
                    + "^={7}\\R.*?^>{7} [^\\r\\n]*(?:\\R|\\z)");

    private static final Pattern MARK = Pattern.compile("<{7} .*|>{7} .*");

    private ConflictMarkers() {}

    /**
     * Both versions: what they have in common once, what differs twice.
     *
     * @param yours the version whose line ends are kept
     */
    public static String around(String yours, String other) {
        TextLines ours = TextLines.of(yours);
        TextLines theirs = TextLines.of(other);
        String end = ours.size() == 0 ? "\n" : ours.line(0).end();
        List<Line> lines = new ArrayList<>();
        int next = 0;
        for (Edit edit : TextMerge.DIFF.diff(TextMerge.BY_CONTENT, ours, theirs)) {
            lines.addAll(ours.lines(next, edit.getBeginA()));
            lines.add(new Line(YOURS, end));
            lines.addAll(ended(ours.lines(edit.getBeginA(), edit.getEndA()), end));
            lines.add(new Line(BETWEEN, end));
            lines.addAll(ended(theirs.lines(edit.getBeginB(), edit.getEndB()), end));
            lines.add(new Line(NEW, end));
            next = edit.getEndA();
        }
        lines.addAll(ours.lines(next, ours.size()));
        return TextLines.text(lines);
    }

    private static List<Line> ended(List<Line> lines, String end) {
        return lines.stream().map(line -> line.endingWith(end)).toList();
    }

    /** A text with marks, with the first version of all that stands between them: the owner's, or what was checked out. */
    public static String yoursIn(String text) {
        return mayHave(text) ? BOTH.matcher(text).replaceAll("${yours}") : text;
    }

    /** Whether a text has such marks. */
    public static boolean areIn(String text) {
        return mayHave(text) && firstIn(text).isPresent();
    }

    /** A look that costs nothing: hardly any text has marks, and all are asked. */
    private static boolean mayHave(String text) {
        return text.contains("<<<<<<< ") || text.contains(">>>>>>> ");
    }

    /** The first line with such a mark, from 1; nothing if there is none. A line of equals signs may be a heading's. */
    public static OptionalInt firstIn(String text) {
        TextLines lines = TextLines.of(text);
        return IntStream.range(0, lines.size())
                .filter(index -> MARK.matcher(lines.line(index).content()).matches())
                .map(index -> index + 1)
                .findFirst();
    }
}
