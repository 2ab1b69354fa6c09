package dev.coppice.project.rebuild;

import dev.coppice.project.FileClass;
import dev.coppice.project.PlannedFile;
import dev.coppice.schema.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file in the three versions that a rebuild looks at.
 *
 * @param base as generated last, or null
 * @param mine as the owner has it, or null
 * @param theirs as it would be generated today, or null
 * @param table the table or view that the file is for; null for files that are for none
 */
record Trio(
        @Nullable BaseText base,
        @Nullable Mine mine,
        @Nullable PlannedFile theirs,
        @Nullable TableName table) {

    /** How the owner's file was found. */
    enum Found {
        /** It is the same thing: the file at its place, or the class of the table. */
        AS_ITSELF,
        /** It only stands where the generated file would have to go. */
        IN_THE_WAY
    }

    /** The owner's file. */
    record Mine(String path, FileText file, Found found) {

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

    /** Where the file will be: it moves with the name of its class as long as it stands where it was generated. */
    String nextPath() {
        if (mine == null || theirs == null || base == null) {
            return path();
        }
        return mine.path().equals(base.path()) ? theirs.path() : mine.path();
    }

    FileClass fileClass() {
        if (theirs != null) {
            return theirs.fileClass();
        }
        return base == null ? FileClass.OWNED : base.fileClass();
    }

    Optional<String> findTheirs() {
        return theirs == null ? Optional.empty() : Rendering.text(theirs);
    }

    Optional<BaseText> newBase() {
        return theirs == null
                ? Optional.empty()
                : findTheirs().map(text -> BaseText.settled(theirs.path(), theirs.fileClass(), text));
    }

    /** The base moves on to what is generated today, or goes with it. */
    BaseStep step() {
        return new BaseStep(base == null ? null : base.path(), newBase().orElse(null));
    }

    boolean isUntouched() {
        return base != null && mine != null && base.text().equals(mine.text());
    }

    private String basePath() {
        if (base == null) {
            throw new IllegalStateException("A file that nobody has");
        }
        return base.path();
    }
}
