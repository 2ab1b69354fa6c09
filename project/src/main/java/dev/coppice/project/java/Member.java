package dev.coppice.project.java;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of an entity with its accessors, as lines without indentation.
 *
 * @param column where in the table it stands; what has no column comes last
 */
record Member(int column, List<String> field, List<List<String>> accessors) {

    static final int LAST = Integer.MAX_VALUE;

    /** How deep members stand. */
    static final int INDENT = 4;

    Member {
        field = List.copyOf(field);
        accessors = List.copyOf(accessors);
    }

    static List<String> field(List<String> comment, List<Note> notes, List<String> declaration) {
        List<String> lines = new ArrayList<>(comment);
        notes.forEach(note -> lines.addAll(note.lines(INDENT)));
        lines.addAll(declaration);
        return lines;
    }

    static List<String> getter(String type, String name) {
        return List.of("public %s %s() {".formatted(type, getterName(name)), "    return %s;".formatted(name), "}");
    }

    static List<String> setter(String type, String name) {
        return setter(type, name, List.of());
    }

    /** A setter that does more than set; {@code follows} are the lines behind the assignment. */
    static List<String> setter(String type, String name, List<String> follows) {
        List<String> lines = new ArrayList<>();
        lines.add("public void set%s(%s %s) {".formatted(capitalised(name), type, name));
        lines.add("    this.%s = %s;".formatted(name, name));
        follows.forEach(line -> lines.add("    " + line));
        lines.add("}");
        return lines;
    }

    static String getterName(String name) {
        return "get" + capitalised(name);
    }

    private static String capitalised(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }
}
