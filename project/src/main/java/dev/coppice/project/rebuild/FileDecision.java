package dev.coppice.project.rebuild;

import dev.coppice.project.Conflict;
import dev.coppice.project.Content;
import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.PlannedFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what happens to one file: the four cases of three texts, by whose file it is. */
final class FileDecision {

    /** What happens to the file; nothing if nothing concerns it. */
    Optional<FileChange> decide(Trio trio) {
        BaseText base = trio.base();
        Trio.Mine mine = trio.mine();
        PlannedFile theirs = trio.theirs();
        if (theirs == null) {
            return base == null ? Optional.empty() : noLongerGenerated(trio, base, mine);
        }
        if (mine == null) {
            return base == null ? Optional.of(created(trio, theirs)) : deletedByOwner(trio, base);
        }
        if (base == null) {
            return Optional.of(kept(trio, "%s was there already and stays yours".formatted(trio.path())));
        }
        return trio.fileClass() == FileClass.OWNED ? owned(trio, base) : generatedBefore(trio, base, mine);
    }

    private static Optional<FileChange> noLongerGenerated(Trio trio, BaseText base, Trio.@Nullable Mine mine) {
        BaseStep forgotten = new BaseStep(base.path(), null);
        if (mine == null) {
            return Optional.of(new FileChange.Kept(base.path(), base.fileClass(), forgotten, Explanation.NONE));
        }
        if (mine.text().equals(base.text())) {
            return Optional.of(
                    new FileChange.Removed(mine.path(), base.fileClass(), mine.file(), forgotten, Explanation.NONE));
        }
        Conflict conflict = new Conflict(
                "file", "You changed the file, and nothing needs it any more", 1, base.text(), mine.text(), "");
        return Optional.of(new FileChange.Kept(
                mine.path(),
                trio.fileClass(),
                new BaseStep(base.path(), inConflict(base)),
                Explanation.NONE.withConflicts(List.of(conflict))));
    }

    private static FileChange created(Trio trio, PlannedFile theirs) {
        Content content = theirs.content();
        BaseStep step = new BaseStep(null, trio.newBase().orElse(null));
        return new FileChange.Created(theirs.path(), theirs.fileClass(), content, step, Explanation.NONE);
    }

    private static Optional<FileChange> deletedByOwner(Trio trio, BaseText base) {
        if (base.text().equals(trio.theirText())) {
            return Optional.empty();
        }
        return Optional.of(kept(trio, "You deleted %s; it stays deleted".formatted(base.path())));
    }

    private static Optional<FileChange> owned(Trio trio, BaseText base) {
        if (base.text().equals(trio.theirText())) {
            return Optional.empty();
        }
        return Optional.of(kept(trio, "%s is yours; it would be written differently today".formatted(trio.path())));
    }

    private static FileChange kept(Trio trio, String note) {
        return new FileChange.Kept(trio.path(), trio.fileClass(), step(trio), Explanation.note(note));
    }

    private static Optional<FileChange> generatedBefore(Trio trio, BaseText base, Trio.Mine mine) {
        String theirs = trio.theirText();
        if (theirs == null || theirs.equals(base.text())) {
            return Optional.empty();
        }
        if (mine.text().equals(base.text())) {
            return Optional.of(follows(trio, mine, theirs));
        }
        if (mine.text().equals(theirs)) {
            return Optional.of(new FileChange.Kept(mine.path(), trio.fileClass(), step(trio), Explanation.NONE));
        }
        Conflict conflict =
                new Conflict("file", "You and the database changed the file", 1, base.text(), mine.text(), theirs);
        return Optional.of(new FileChange.Kept(
                mine.path(),
                trio.fileClass(),
                new BaseStep(base.path(), inConflict(base)),
                Explanation.NONE.withConflicts(List.of(conflict))));
    }

    private static FileChange follows(Trio trio, Trio.Mine mine, String theirs) {
        PlannedFile planned = trio.theirs();
        String path = planned == null ? mine.path() : planned.path();
        return new FileChange.Follows(
                mine.path(),
                path,
                trio.fileClass(),
                mine.file(),
                mine.file().withText(theirs),
                step(trio),
                Explanation.NONE);
    }

    private static BaseStep step(Trio trio) {
        BaseText base = trio.base();
        return new BaseStep(base == null ? null : base.path(), trio.newBase().orElse(null));
    }

    private static BaseText inConflict(BaseText base) {
        return new BaseText(base.path(), base.fileClass(), base.text(), Manifest.State.CONFLICT);
    }
}
