package dev.coppice.project.merge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the owner's file ends its lines and indents them, so that what is inserted looks like its surroundings.
 *
 * @param lineEnd what ends most lines
 * @param step one level of indentation
 */
public record TextStyle(String lineEnd, String step) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The style of a text.
     *
     * @param standardStep one level of indentation where the text shows none
     */
    public static TextStyle of(String text, String standardStep) {
        return new TextStyle(lineEnd(text), step(text, standardStep));
    }

    /** Where the text begins behind a byte order mark. */
    public static int start(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    }

    /** The blanks and tabs in front of the first visible character of the line in which an offset lies. */
    public static String indentation(String text, int offset) {
        int start = startOfLine(text, offset);
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Where the line begins in which an offset lies. */
    public static int startOfLine(String text, int offset) {
        int start = offset;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return Math.max(start, start(text));
    }

    /** Where the line ends in which an offset lies: at its line end, or at the end of the text. */
    public static int endOfLine(String text, int offset) {
        int end = offset;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the next line begins behind the one in which an offset lies; the end of the text where there is none. */
    public static int startOfNextLine(String text, int offset) {
        int end = endOfLine(text, offset);
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }

    /** The line of an offset, from 1. */
    public static int line(String text, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            boolean loneReturn = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (text.charAt(i) == '\n' || loneReturn) {
                line++;
            }
        }
        return line;
    }

    /**
     * Generated lines in this style: their steps become steps of this text, behind an indentation of this text. An empty
     * line stays empty.
     *
     * @param lines without line ends
     * @param sourceStep one level of indentation in the lines
     * @param indentation what every line begins with
     */
    public String lines(List<String> lines, String sourceStep, String indentation) {
        return lines.stream()
                .map(line -> line.isBlank() ? "" : indentation + indented(line, sourceStep))
                .collect(Collectors.joining(lineEnd));
    }

    private String indented(String line, String sourceStep) {
        int depth = 0;
        while (line.startsWith(sourceStep, depth * sourceStep.length())) {
            depth++;
        }
        return step.repeat(depth) + line.substring(depth * sourceStep.length());
    }

    private static String lineEnd(String text) {
        long returns = text.chars().filter(c -> c == '\r').count();
        long feeds = text.chars().filter(c -> c == '\n').count();
        if (feeds == 0 && returns > 0) {
            return "\r";
        }
        return 2 * returns > feeds ? "\r\n" : "\n";
    }

    /**
     * The commonest growth of the indentation from one line to the next; where there are blocks in braces, from a line
     * that opens one, because long statements are continued by other steps.
     */
    private static String step(String text, String standard) {
        Map<String, Integer> anywhere = new TreeMap<>();
        Map<String, Integer> inBlocks = new TreeMap<>();
        String before = "";
        boolean opened = false;
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            String indentation =
                    line.substring(0, line.length() - line.stripLeading().length());
            boolean continuesComment = line.startsWith("*", indentation.length());
            if (continuesComment) {
                continue;
            }
            if (indentation.length() > before.length() && indentation.startsWith(before)) {
                String growth = indentation.substring(before.length());
                anywhere.merge(growth, 1, Integer::sum);
                inBlocks.merge(growth, opened ? 1 : 0, Integer::sum);
            }
            before = indentation;
            opened = line.stripTrailing().endsWith("{");
        }
        boolean hasBlocks = inBlocks.values().stream().anyMatch(count -> count > 0);
        return (hasBlocks ? inBlocks : anywhere)
                .entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(standard);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
