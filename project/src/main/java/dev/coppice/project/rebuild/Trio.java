package dev.coppice.project.rebuild;

import dev.coppice.project.FileClass;
import dev.coppice.project.PlannedFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file in the three versions that a rebuild looks at.
 *
 * @param base as generated last, or null
 * @param mine as the owner has it, or null
 * @param theirs as it would be generated today, or null
 */
record Trio(
        @Nullable BaseText base,
        @Nullable Mine mine,
        @Nullable PlannedFile theirs) {

    /** The owner's file. */
    record Mine(String path, FileText file) {

        String text() {
            return file.text();
        }
    }

    /** Where the file is: the owner knows best, then what is generated today. */
    String path() {
        if (mine != null) {
            return mine.path();
        }
        return theirs != null ? theirs.path() : basePath();
    }

    FileClass fileClass() {
        if (theirs != null) {
            return theirs.fileClass();
        }
        return base == null ? FileClass.OWNED : base.fileClass();
    }

    @Nullable
    String theirText() {
        return theirs == null ? null : Rendering.text(theirs).orElse(null);
    }

    Optional<BaseText> newBase() {
        String text = theirText();
        return theirs == null || text == null
                ? Optional.empty()
                : Optional.of(BaseText.settled(theirs.path(), theirs.fileClass(), text));
    }

    private String basePath() {
        if (base == null) {
            throw new IllegalStateException("A file that nobody has");
        }
        return base.path();
    }
}
