package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.FileStep;
import dev.coppice.project.FileStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the steps from what is on disk to what is wanted there. What is so already needs none. */
public final class StepsTowards {

    private final ProjectFiles files;
    private final List<FileStep> steps = new ArrayList<>();

    /** No step yet. */
    public StepsTowards(ProjectFiles files) {
        this.files = files;
    }

    /** The file shall hold these bytes, whatever it holds now. */
    public void put(String path, Bytes wanted) {
        Optional<Bytes> current = files.find(path);
        if (current.isEmpty()) {
            steps.add(new FileStep.Create(path, wanted, Kind.PLAIN));
        } else if (!current.get().equals(wanted)) {
            steps.add(new FileStep.Replace(path, current.get().sha256(), wanted));
        }
    }

    /** The file shall not be there. */
    public void remove(String path) {
        files.find(path).ifPresent(current -> steps.add(new FileStep.Remove(path, current.sha256())));
    }

    /** The steps so far. */
    public List<FileStep> steps() {
        return List.copyOf(steps);
    }
}
