package dev.coppice.project;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is to be done to a project on disk, all of it or nothing.
 *
 * @param title what does it, as the owner calls it: {@code rebuild-from-database}, {@code accept}
 * @param steps in the order in which they are taken: the owner's files first, then the base, the manifest last
 */
public record ProjectChange(String title, List<FileStep> steps) {

    private static final String MEMORY = ".coppice/";
    private static final String MANIFEST = ".coppice/manifest.json";

    public ProjectChange {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(ProjectChange::rank))
                .toList();
        TreeSet<String> seen = new TreeSet<>();
        for (FileStep step : steps) {
            for (String path : paths(step)) {
                if (!seen.add(path)) {
                    throw new IllegalArgumentException("Two steps concern " + path);
                }
            }
        }
        seen.forEach(path -> refuseFileAndFolder(path, seen));
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    private static int rank(FileStep step) {
        if (step.path().equals(MANIFEST)) {
            return 2;
        }
        return step.path().startsWith(MEMORY) ? 1 : 0;
    }

    private static List<String> paths(FileStep step) {
        return switch (step) {
            case FileStep.Move move -> List.of(move.path(), move.to());
            case FileStep.Create create -> List.of(create.path());
            case FileStep.Replace replace -> List.of(replace.path());
            case FileStep.Remove remove -> List.of(remove.path());
        };
    }

    private static void refuseFileAndFolder(String path, Set<String> all) {
        Stream.iterate(path.lastIndexOf('/'), slash -> slash > 0, slash -> path.lastIndexOf('/', slash - 1))
                .map(slash -> path.substring(0, slash))
                .filter(all::contains)
                .findFirst()
                .ifPresent(folder -> {
                    throw new IllegalArgumentException("%s is a file and a folder".formatted(folder));
                });
    }
}
