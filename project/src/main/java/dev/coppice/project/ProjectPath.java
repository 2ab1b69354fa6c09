package dev.coppice.project;

import java.util.regex.Pattern;

/** What the path of an owner's file may look like: any letters, but always below the project. */
final class ProjectPath {

    /** An empty part, a step upwards, a backslash, a control character, or the folder of the undo store. */
    private static final Pattern UNFIT =
            Pattern.compile("^$|^/|//|/$|(^|/)\\.{1,2}(/|$)|[\\\\\\p{Cntrl}]|^\\.coppice/undo(/|$)");

    private ProjectPath() {}

    static void check(String path) {
        if (UNFIT.matcher(path).find()) {
            throw new IllegalArgumentException("'%s' is not a path below the project".formatted(path));
        }
    }
}
