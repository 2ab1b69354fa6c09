package dev.coppice.model.diagram;

import dev.coppice.model.diagram.Diagram.Box;
import dev.coppice.model.diagram.Diagram.Field;
import dev.coppice.model.diagram.Diagram.Field.Mark;
import dev.coppice.model.diagram.Diagram.Line;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A diagram in the language of Mermaid, as Markdown pages show it.
 *
 * <p>A name that Mermaid cannot spell becomes a plain word; the name itself stands beside it as a title or comment.
 */
public final class Mermaid {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Words that mean something to Mermaid where a table's name would stand. */
    private static final Set<String> RESERVED = Set.of(
            "acctitle",
            "accdescr",
            "class",
            "classdef",
            "direction",
            "end",
            "erdiagram",
            "many",
            "of",
            "one",
            "only",
            "optionally",
            "or",
            "style",
            "title",
            "to",
            "u",
            "zero");

    private final List<String> lines = new ArrayList<>();
    private final Map<TableName, String> ids = new HashMap<>();

    private Mermaid(Diagram diagram) {
        Set<String> plain = new HashSet<>();
        diagram.boxes().stream()
                .filter(Mermaid::isPlain)
                .forEach(box -> plain.add(box.name().name()));
        int number = 1;
        for (Box box : diagram.boxes()) {
            while (plain.contains("t" + number)) {
                number++;
            }
            ids.put(box.name(), isPlain(box) ? box.name().name() : "t" + number++);
        }
    }

    /** The text, with a line feed at the end. */
    public static String print(Diagram diagram) {
        Mermaid mermaid = new Mermaid(diagram);
        mermaid.lines.add("erDiagram");
        diagram.boxes().forEach(mermaid::box);
        diagram.lines().forEach(mermaid::line);
        return String.join("\n", mermaid.lines) + "\n";
    }

    private void box(Box box) {
        String title =
                isPlain(box) ? "" : "[\"%s\"]".formatted(quoted(box.name().toString()));
        lines.add("    %s%s {".formatted(id(box.name()), title));
        box.fields().forEach(this::field);
        lines.add("    }");
    }

    private void field(Field field) {
        List<String> keys = new ArrayList<>();
        if (field.marks().contains(Mark.PRIMARY_KEY)) {
            keys.add("PK");
        }
        if (field.marks().contains(Mark.FOREIGN_KEY)) {
            keys.add("FK");
        }
        String name = word(field.name(), "column");
        String comment = name.equals(field.name()) ? "" : " \"%s\"".formatted(quoted(field.name()));
        String marks = keys.isEmpty() ? "" : " " + String.join(", ", keys);
        lines.add("        %s %s%s%s".formatted(word(field.type(), "type"), name, marks, comment));
    }

    private void line(Line line) {
        lines.add("    %s %s--%s %s : \"%s\""
                .formatted(
                        id(line.parent()),
                        line.required() ? "||" : "|o",
                        line.unique() ? "o|" : "o{",
                        id(line.child()),
                        quoted(String.join(", ", line.columns()))));
    }

    private String id(TableName table) {
        return ids.getOrDefault(table, "unknown");
    }

    private static boolean isPlain(Box box) {
        String name = box.name().name();
        return box.name().schema() == null
                && PLAIN.matcher(name).matches()
                && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String word(String text, String start) {
        String word = text.replaceAll("[^A-Za-z0-9_()\\[\\]-]+", "_");
        return PLAIN.matcher(word.substring(0, Math.min(1, word.length()))).matches() ? word : start + "_" + word;
    }

    /** Nothing that could end the quotes, the line, or be read as markup. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints()
                .forEach(letter ->
                        quoted.append(isSpecial(letter) ? "#%d;".formatted(letter) : Character.toString(letter)));
        return quoted.toString();
    }

    private static boolean isSpecial(int letter) {
        return "\"'`#;&<>\\%{}".indexOf(letter) >= 0
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.SURROGATE
                || Character.getType(letter) == Character.LINE_SEPARATOR
                || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR;
    }
}
