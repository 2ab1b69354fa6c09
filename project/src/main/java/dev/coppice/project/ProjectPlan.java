package dev.coppice.project;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a project will consist of. Nothing has been written yet, so it can be shown, compared or dropped.
 *
 * @param files in the order of their paths, which also differ on file systems that ignore case
 */
public record ProjectPlan(List<PlannedFile> files) {

    public ProjectPlan {
        files = files.stream().sorted(Comparator.comparing(PlannedFile::path)).toList();
        Set<String> seen = new HashSet<>();
        for (PlannedFile file : files) {
            if (!seen.add(file.path().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Two files want to be " + file.path());
            }
        }
    }

    public Optional<PlannedFile> findFile(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The file, which the caller knows to be there; {@link #findFile} when it does not know. */
    public PlannedFile file(String path) {
        return findFile(path).orElseThrow(() -> new IllegalArgumentException("There is no file " + path));
    }
}
