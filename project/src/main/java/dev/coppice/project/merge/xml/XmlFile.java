package dev.coppice.project.merge.xml;

import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.Unreadable;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An XML text and what stands where in it. */
final class XmlFile {

    private final String text;
    private final NavigableMap<Integer, XmlScanner.Range> comments = new TreeMap<>();
    private final NavigableMap<Integer, XmlScanner.Range> commentsByEnd = new TreeMap<>();
    private final XmlPart root;

    private XmlFile(String text, XmlScanner.Document document) {
        this.text = text;
        document.comments().forEach(comment -> comments.put(comment.start(), comment));
        document.comments().forEach(comment -> commentsByEnd.put(comment.end(), comment));
        this.root = XmlPart.root(this, document.root());
    }

    /**
     * Reads a text.
     *
     * @throws Unreadable if it is not XML
     */
    static XmlFile read(String text) {
        return new XmlFile(text, XmlScanner.scan(text));
    }

    String text() {
        return text;
    }

    XmlPart root() {
        return root;
    }

    /** The comments that begin in a range. */
    List<XmlScanner.Range> comments(int from, int to) {
        return from >= to ? List.of() : List.copyOf(comments.subMap(from, to).values());
    }

    Optional<XmlScanner.Range> commentFrom(int start) {
        return Optional.ofNullable(comments.get(start));
    }

    Optional<XmlScanner.Range> commentUpTo(int end) {
        return Optional.ofNullable(commentsByEnd.get(end));
    }

    /** Where the line above ends, given where a line begins. */
    static int endOfLineAbove(String text, int line) {
        int end = text.startsWith("\r\n", Math.max(0, line - 2)) ? line - 2 : line - 1;
        return Math.max(0, end);
    }

    /** Whether nothing but blanks stands before an offset on its line. */
    boolean beginsLine(int offset) {
        int line = TextStyle.startOfLine(text, offset);
        return text.substring(line, offset).isBlank();
    }

    /** The offset behind the blanks that follow, on the same line. */
    int skipBlanks(int from) {
        int position = from;
        while (position < text.length() && " \t".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position;
    }

    /** Whether nothing but blanks follows an offset on its line. */
    boolean endsLine(int offset) {
        int position = skipBlanks(offset);
        return position == TextStyle.endOfLine(text, position);
    }
}
