package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.Unreadable;
import dev.coppice.project.write.Undo.Edited;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a change out of files that somebody edited since, so that the edit stays and the change goes. */
public final class ReverseMerge {

    private ReverseMerge() {}

    /**
     * The undo with every edited file merged that can be merged without a conflict. The others stay {@link Undo#left left}.
     *
     * @param merges how files are merged, by their path; nothing for those that are not
     */
    public static Undo of(Undo undo, Function<String, Optional<Merge>> merges) {
        Undo merged = undo;
        for (Edited file : undo.edited()) {
            Optional<Bytes> result = merges.apply(file.path())
                    .flatMap(merge -> texts(file).flatMap(texts -> merged(merge, texts, file)));
            if (result.isPresent()) {
                merged = merged.merged(file.path(), result.get());
            }
        }
        return merged;
    }

    private static Optional<Bytes> merged(Merge merge, ThreeTexts texts, Edited file) {
        try {
            Merged merged = merge.merge(texts, MergeContext.of(file.path()));
            return merged.conflicts().isEmpty() ? Optional.of(Bytes.utf8(merged.text())) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static Optional<ThreeTexts> texts(Edited file) {
        String before = text(file.before());
        String after = text(file.after());
        String now = text(file.now());
        return before == null || after == null || now == null
                ? Optional.empty()
                : Optional.of(new ThreeTexts(after, now, before));
    }

    /** Its text, if it is UTF-8 and will give the same bytes back. */
    private static @Nullable String text(@Nullable Bytes bytes) {
        if (bytes == null) {
            return null;
        }
        String text = bytes.text();
        return Bytes.utf8(text).equals(bytes) ? text : null;
    }
}
