package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the last change can be taken back.
 *
 * @param number of the change in the undo store
 * @param title what did it
 * @param restored the files that become what they were, byte for byte
 * @param edited the files that somebody edited since; they stay as they are, unless {@link #merged}
 * @param merges what edited files become instead
 */
public record Undo(int number, String title, List<String> restored, List<Edited> edited, Map<String, Bytes> merges) {

    /**
     * A file that is no longer what the change made of it. The change is taken out of it by a merge with {@code after} as
     * base, {@code now} as mine and {@code before} as theirs.
     *
     * @param before what it held before the change; null if it was not there
     * @param after what the change made of it; null if the change removed it
     * @param now what it holds; null if it is not there
     */
    public record Edited(
            String path,
            @Nullable Bytes before,
            @Nullable Bytes after,
            @Nullable Bytes now) {}

    public Undo {
        restored = List.copyOf(restored);
        edited = List.copyOf(edited);
        merges = Map.copyOf(merges);
    }

    /** Nothing merged. */
    Undo(int number, String title, List<String> restored, List<Edited> edited) {
        this(number, title, restored, edited, Map.of());
    }

    /** With an edited file that is merged. */
    public Undo merged(String path, Bytes result) {
        Map<String, Bytes> all = new LinkedHashMap<>(merges);
        all.put(path, result);
        return new Undo(number, title, restored, edited, all);
    }

    /** What an edited file becomes, if it is merged. */
    public Optional<Bytes> findMerged(String path) {
        return Optional.ofNullable(merges.get(path));
    }

    /** The edited files that stay as they are. */
    public List<String> left() {
        return edited.stream()
                .map(Edited::path)
                .filter(path -> !merges.containsKey(path))
                .toList();
    }
}
