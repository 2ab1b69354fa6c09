package dev.coppice.project.rebuild;

import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.TextMerge;
import java.util.Optional;

/** Which merge is for which kind of file. */
final class FileMerges {

    private final Merge text = new TextMerge();

    /** The merge for a file; nothing where only whole files can be compared. */
    Optional<Merge> find(String path) {
        if (path.endsWith(".java") || path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".xml")) {
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
