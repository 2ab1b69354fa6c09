package dev.coppice.project.write;

import java.util.List;

/**
 * A change that is on disk and can be undone.
 *
 * @param title what did it
 * @param paths the files that are different now, in the order of their steps
 */
public record Applied(String title, List<String> paths) {

    public Applied {
        paths = List.copyOf(paths);
    }
}
