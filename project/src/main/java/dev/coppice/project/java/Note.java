package dev.coppice.project.java;

import java.util.ArrayList;
import java.util.List;

/**
 * An annotation as it is written.
 *
 * @param name the annotation's name as the imports allow it
 * @param arguments each as written: {@code length = 200}
 */
record Note(String name, List<String> arguments) {

    Note {
        arguments = List.copyOf(arguments);
    }

    static Note of(String name, String... arguments) {
        return new Note(name, List.of(arguments));
    }

    Note with(String argument) {
        List<String> all = new ArrayList<>(arguments);
        all.add(argument);
        return new Note(name, all);
    }

    /** The lines of the annotation at an indentation. */
    List<String> lines(int indent) {
        if (arguments.isEmpty()) {
            return List.of("@" + name);
        }
        return Lines.call("@" + name, arguments, "", indent);
    }
}
