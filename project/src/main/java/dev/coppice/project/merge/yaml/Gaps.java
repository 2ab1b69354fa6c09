package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** What stands between the scalars of a YAML text: blanks, comments and signs. */
final class Gaps {

    private final String text;
    private final List<int[]> scalars = new ArrayList<>();

    Gaps(String text) {
        this.text = text;
    }

    /** A comment from its number sign up to the end of its line. */
    record Comment(int start, int end) {}

    /** Marks a scalar: nothing in it is a comment. Scalars come in the order of the text. */
    void skip(int start, int end) {
        if (start < end) {
            scalars.add(new int[] {start, end});
        }
    }

    /** All comments, in the order of the text. */
    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        int position = 0;
        for (int[] scalar : scalars) {
            collect(position, scalar[0], comments);
            position = scalar[1];
        }
        collect(position, text.length(), comments);
        return comments;
    }

    private void collect(int from, int to, List<Comment> comments) {
        int position = from;
        while (position < to) {
            if (isComment(position)) {
                int end = TextStyle.endOfLine(text, position);
                comments.add(new Comment(position, end));
                position = end;
            } else {
                position++;
            }
        }
    }

    /** Where the next thing stands that is neither blank nor comment; the end of the text where there is none. */
    int next(int from) {
        int position = from;
        while (position < text.length()) {
            if (isComment(position)) {
                position = TextStyle.endOfLine(text, position);
            } else if (isBlank(text.charAt(position))) {
                position++;
            } else {
                return position;
            }
        }
        return position;
    }

    /** Where the next entry of a collection may begin. */
    int behindComma(int from, YamlNode.Collection.Layout layout) {
        int next = next(from);
        boolean comma = layout == YamlNode.Collection.Layout.FLOW && next < text.length() && text.charAt(next) == ',';
        return comma ? next + 1 : from;
    }

    /** Where the content of a node begins, behind its anchor and tag. */
    int withoutProperties(int from) {
        int position = from;
        while (position < text.length() && "&!".indexOf(text.charAt(position)) >= 0) {
            position = next(endOfProperty(position));
        }
        return position;
    }

    private int endOfProperty(int from) {
        if (text.startsWith("!<", from)) {
            return text.indexOf('>', from) + 1;
        }
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end)) && ",[]{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private boolean isComment(int position) {
        boolean free = position <= TextStyle.start(text) || isBlank(text.charAt(position - 1));
        return text.charAt(position) == '#' && free;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
