package dev.coppice.project.java;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The imports that a source collects while it is written. A class whose simple name is taken, by a neighbour in the
 * package or by an earlier import, is written with its full name.
 */
final class Imports {

    private final String packageName;
    private final Set<String> neighbours;
    private final Map<String, String> bySimpleName = new HashMap<>();
    private final SortedSet<String> imported = new TreeSet<>();

    /**
     * @param packageName the package of the source
     * @param neighbours the simple names of the classes in that package
     */
    Imports(String packageName, Set<String> neighbours) {
        this.packageName = packageName;
        this.neighbours = Collections.unmodifiableSet(neighbours);
    }

    /** How the class is written in the source. */
    String name(String className) {
        int dot = className.lastIndexOf('.');
        String home = className.substring(0, dot);
        String simple = className.substring(dot + 1);
        String known = neighbours.contains(simple)
                ? packageName + "." + simple
                : bySimpleName.computeIfAbsent(simple, s -> className);
        if (!known.equals(className)) {
            return className;
        }
        if (!home.equals("java.lang") && !home.equals(packageName)) {
            imported.add(className);
        }
        return simple;
    }

    /** How the class is written where it may be null. */
    String nullable(String className) {
        String written = name(className);
        int dot = written.lastIndexOf('.');
        String mark = "@" + name("org.jspecify.annotations.Nullable") + " ";
        return written.substring(0, dot + 1) + mark + written.substring(dot + 1);
    }

    SortedSet<String> imported() {
        return imported;
    }
}
