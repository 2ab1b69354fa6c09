package dev.coppice.project.java;

import java.util.ArrayList;
import java.util.List;

/** Breaks what is longer than a line, as the formatter would. */
final class Lines {

    static final int LIMIT = 120;
    static final String CONTINUED = "        ";

    private Lines() {}

    /** Something with arguments in parentheses: in one line, or each argument in a line of its own. */
    static List<String> call(String head, List<String> arguments, String tail, int indent) {
        String inOneLine = head + "(" + String.join(", ", arguments) + ")" + tail;
        if (indent + inOneLine.length() <= LIMIT) {
            return List.of(inOneLine);
        }
        List<String> lines = new ArrayList<>();
        lines.add(head + "(");
        for (int i = 0; i < arguments.size(); i++) {
            String end = i == arguments.size() - 1 ? ")" + tail : ",";
            lines.add(CONTINUED + arguments.get(i) + end);
        }
        return lines;
    }

    /** An assignment: in one line, or its right-hand side in the next. */
    static List<String> assignment(String left, String right, int indent) {
        String inOneLine = left + " = " + right + ";";
        return indent + inOneLine.length() <= LIMIT
                ? List.of(inOneLine)
                : List.of(left + " =", CONTINUED + right + ";");
    }

    /** A sum, as long as it fits; what does not fit goes on in the next line. */
    static List<String> sum(String head, List<String> words, int indent) {
        String inOneLine = head + String.join(" + ", words) + ";";
        if (indent + inOneLine.length() <= LIMIT) {
            return List.of(inOneLine);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head).append(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            if (indent + line.length() + " + ".length() + word.length() > LIMIT - 1) {
                lines.add(line.toString());
                line = new StringBuilder(CONTINUED).append("+ ").append(word);
            } else {
                line.append(" + ").append(word);
            }
        }
        lines.add(line.append(';').toString());
        return lines;
    }
}
