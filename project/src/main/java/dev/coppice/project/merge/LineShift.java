package dev.coppice.project.merge;

import org.eclipse.jgit.diff.Edit;

/** Where lines of a text are once it was merged. */
public final class LineShift {

    private LineShift() {}

    /**
     * The number that a line has in the text that comes after; where the line itself was replaced, that of what stands in
     * its place.
     *
     * @param line from 1
     */
    public static int of(String before, String after, int line) {
        int shift = 0;
        for (Edit edit : TextMerge.DIFF.diff(TextMerge.BY_CONTENT, TextLines.of(before), TextLines.of(after))) {
            boolean ends = edit.getEndA() < line;
            if (!ends) {
                return edit.getBeginA() < line ? Math.min(line + shift, edit.getBeginB() + 1) : line + shift;
            }
            shift += edit.getLengthB() - edit.getLengthA();
        }
        return line + shift;
    }
}
