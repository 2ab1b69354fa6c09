package dev.coppice.project.merge;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Sequence;

/** A text as lines; each keeps what ends it, and only the last may lack an end. */
final class TextLines extends Sequence {

    private final List<Line> lines;

    TextLines(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param end its line end; empty at the end of a text that does not end its last line
     */
    record Line(String content, String end) {

        Line endingWith(String newEnd) {
            return new Line(content, newEnd);
        }
    }

    static TextLines of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = TextStyle.endOfLine(text, start);
            int next = TextStyle.startOfNextLine(text, start);
            lines.add(new Line(text.substring(start, end), text.substring(end, next)));
            start = next;
        }
        return new TextLines(lines);
    }

    @Override
    public int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    List<Line> lines(int from, int to) {
        return lines.subList(from, to);
    }

    /** Whether both say the same, however their lines end. */
    boolean saysTheSameAs(TextLines other) {
        return contents().equals(other.contents());
    }

    private List<String> contents() {
        return lines.stream().map(Line::content).toList();
    }

    String text() {
        return text(lines);
    }

    static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.content).append(line.end));
        return text.toString();
    }
}
