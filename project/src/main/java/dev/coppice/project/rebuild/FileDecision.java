package dev.coppice.project.rebuild;

import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.Merged;
import dev.coppice.project.PartChange;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.Side;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what happens to one file: the four cases of three texts, by whose file it is. */
final class FileDecision {

    /** The part of a conflict that is about a file as a whole. */
    static final String WHOLE = "file";

    private final Insight insight;
    private final FileMerges merges;
    private final AsGenerated asGenerated;

    FileDecision(Insight insight, FileMerges merges, AsGenerated asGenerated) {
        this.insight = insight;
        this.merges = merges;
        this.asGenerated = asGenerated;
    }

    /** What happens to the file; nothing if nothing concerns it. */
    Optional<FileChange> decide(Trio trio) {
        if (trio.theirs() == null) {
            return noLongerGenerated(trio);
        }
        if (trio.mine() == null) {
            return trio.base() == null ? Optional.of(created(trio, trio.theirs())) : deletedByOwner(trio);
        }
        if (trio.mine().found() == Trio.Found.IN_THE_WAY) {
            return inTheWay(trio);
        }
        if (trio.base() == null) {
            return Optional.of(kept(trio, "It was there already and stays yours"));
        }
        return trio.fileClass() == FileClass.OWNED ? owned(trio) : generatedBefore(trio);
    }

    private Optional<FileChange> noLongerGenerated(Trio trio) {
        BaseText base = trio.base();
        if (base == null) {
            return Optional.empty();
        }
        BaseStep forgotten = new BaseStep(base.path(), null);
        Trio.Mine mine = trio.mine();
        if (mine == null || base.fileClass() == FileClass.OWNED) {
            return Optional.of(new FileChange.Kept(trio.path(), base.fileClass(), forgotten, Explanation.NONE));
        }
        Optional<Side> side = settled(mine.path(), WHOLE);
        if (side.isPresent() && side.get() == Side.MINE) {
            return Optional.of(new FileChange.Kept(mine.path(), base.fileClass(), forgotten, Explanation.NONE));
        }
        List<Attention> uses = insight.usesOfClass(mine.path());
        boolean untouched = asGenerated.is(mine.path(), base.text(), mine.text());
        boolean removable = side.isPresent() || (untouched && uses.isEmpty());
        if (removable) {
            Explanation why = insight.whole(trio, PartChange.Kind.REMOVED);
            return Optional.of(new FileChange.Removed(mine.path(), base.fileClass(), mine.file(), forgotten, why));
        }
        String reason = untouched
                ? "Nothing is generated here any more, but your code uses it"
                : "Nothing is generated here any more, but you changed the file";
        Conflict conflict = new Conflict(WHOLE, reason, 1, base.text(), mine.text(), "");
        return Optional.of(inConflict(
                trio, base, Explanation.NONE.withConflicts(List.of(conflict)).withAttention(uses)));
    }

    private FileChange created(Trio trio, PlannedFile theirs) {
        return new FileChange.Created(
                theirs.path(),
                theirs.fileClass(),
                theirs.content(),
                trio.step(),
                insight.whole(trio, PartChange.Kind.ADDED));
    }

    private static Optional<FileChange> deletedByOwner(Trio trio) {
        return isNews(trio) ? Optional.of(kept(trio, "You deleted it; it stays deleted")) : Optional.empty();
    }

    private static Optional<FileChange> owned(Trio trio) {
        return isNews(trio)
                ? Optional.of(kept(trio, "It is yours; a new project would have another one today"))
                : Optional.empty();
    }

    private static boolean isNews(Trio trio) {
        return trio.base() != null && !Optional.of(trio.base().text()).equals(trio.findTheirs());
    }

    private Optional<FileChange> inTheWay(Trio trio) {
        Trio.Mine mine = trio.mine();
        String theirs = trio.findTheirs().orElse("");
        if (mine == null || mine.text().equals(theirs)) {
            return Optional.of(new FileChange.Kept(trio.path(), trio.fileClass(), trio.step(), Explanation.NONE));
        }
        if (settled(mine.path(), WHOLE).equals(Optional.of(Side.MINE))) {
            return Optional.of(kept(trio, "It stays yours"));
        }
        Conflict conflict = new Conflict(
                WHOLE,
                "A file has to be generated here, but one of yours is in its place; move it, or choose another name in"
                        + " .coppice/names.yaml",
                1,
                trio.base() == null ? "" : trio.base().text(),
                mine.text(),
                theirs);
        BaseText base = trio.base();
        BaseStep step = base == null ? BaseStep.NONE : conflicting(base);
        return Optional.of(new FileChange.Kept(
                mine.path(), trio.fileClass(), step, Explanation.NONE.withConflicts(List.of(conflict))));
    }

    private static FileChange kept(Trio trio, String note) {
        return new FileChange.Kept(trio.path(), trio.fileClass(), trio.step(), Explanation.note(note));
    }

    private Optional<FileChange> generatedBefore(Trio trio) {
        BaseText base = trio.base();
        Trio.Mine mine = trio.mine();
        String theirs = trio.findTheirs().orElse(null);
        if (base == null || mine == null || theirs == null) {
            return Optional.empty();
        }
        boolean stays = trio.nextPath().equals(mine.path());
        if (theirs.equals(base.text()) && stays) {
            boolean waited = base.state() == Manifest.State.PROPOSED || base.state() == Manifest.State.CONFLICT;
            return waited ? Optional.of(settledNow(trio)) : Optional.empty();
        }
        if (mine.text().equals(theirs) && stays) {
            return Optional.of(settledNow(trio));
        }
        if (trio.isUntouched()) {
            Explanation why = insight.follows(trio);
            if (insight.losesWhatIsUsed(trio).isEmpty()) {
                return Optional.of(follows(trio, mine, theirs, why));
            }
        }
        return Optional.of(merged(trio, base, mine, theirs));
    }

    private static FileChange settledNow(Trio trio) {
        return new FileChange.Kept(trio.path(), trio.fileClass(), trio.step(), Explanation.NONE);
    }

    private static FileChange follows(Trio trio, Trio.Mine mine, String theirs, Explanation why) {
        return new FileChange.Follows(
                mine.path(),
                trio.nextPath(),
                trio.fileClass(),
                mine.file(),
                mine.file().withText(theirs),
                trio.step(),
                why);
    }

    private FileChange merged(Trio trio, BaseText base, Trio.Mine mine, String theirs) {
        Map<String, Side> settled = insight.settled().getOrDefault(mine.path(), Map.of());
        Optional<Side> whole = Optional.ofNullable(settled.get(WHOLE));
        if (whole.isPresent()) {
            return whole.get() == Side.MINE
                    ? kept(trio, "It stays as you have it")
                    : merged(trio, mine, theirs, trio.step(), Explanation.NONE);
        }
        Optional<Merge> merge = merges.find(mine.path());
        if (merge.isEmpty()) {
            return wholeConflict(trio, base, mine, "You and the database changed the file", 1);
        }
        try {
            MergeContext context =
                    new MergeContext(mine.path(), insight.same(), insight.surroundings(mine.path()), settled);
            ThreeTexts texts = new ThreeTexts(base.text(), mine.text(), theirs);
            Optional<Merged> marked = FileMerges.stillMarked(merge.get(), texts, context);
            if (marked.isPresent()) {
                return merged(trio, mine, marked.get(), mine.text());
            }
            Merged merged = merge.get().merge(texts, context);
            Optional<String> objection = insight.guards(mine.path()).objection(merge.get(), texts, merged, context);
            if (objection.isPresent()) {
                return wholeConflict(trio, base, mine, unsafe(objection.get()), 1);
            }
            FileChange change = merged(trio, mine, merged, merges.shown(merge.get(), texts, merged, context));
            return change.explained(change.why().withTakeNew(merges.takeNew(merge.get(), texts, merged, context)));
        } catch (Unreadable e) {
            return unreadable(trio, base, mine, e);
        }
    }

    private static String unsafe(String objection) {
        return "Coppice cannot merge it safely (%s), so it was left alone; please report this".formatted(objection);
    }

    private static FileChange unreadable(Trio trio, BaseText base, Trio.Mine mine, Unreadable e) {
        OptionalInt mark = ConflictMarkers.firstIn(mine.text());
        if (mark.isPresent()) {
            String reason = "It still has the marks of a conflict, so it was left alone";
            return wholeConflict(trio, base, mine, reason, mark.getAsInt());
        }
        String reason = "It cannot be read in line %d (%s), so it was left alone".formatted(e.line(), e.getMessage());
        return wholeConflict(trio, base, mine, reason, e.line());
    }

    private FileChange merged(Trio trio, Trio.Mine mine, Merged merged, String text) {
        Explanation why = insight.explained(trio, merged);
        Manifest.State state = merged.conflicts().isEmpty() ? Manifest.State.SETTLED : Manifest.State.CONFLICT;
        BaseText planned = trio.newBase().orElseThrow();
        BaseText next = new BaseText(planned.path(), planned.fileClass(), merged.base(), state);
        BaseStep step = new BaseStep(trio.step().before(), next);
        boolean same = text.equals(mine.text()) && trio.nextPath().equals(mine.path());
        return same
                ? new FileChange.Kept(mine.path(), trio.fileClass(), step, why)
                : merged(trio, mine, text, step, why);
    }

    private static FileChange merged(Trio trio, Trio.Mine mine, String text, BaseStep step, Explanation why) {
        return new FileChange.Merged(
                mine.path(),
                trio.nextPath(),
                trio.fileClass(),
                mine.file(),
                mine.file().withText(text),
                trio.findTheirs().orElse(""),
                step,
                why);
    }

    private static FileChange wholeConflict(Trio trio, BaseText base, Trio.Mine mine, String reason, int line) {
        Conflict conflict = new Conflict(
                WHOLE, reason, line, base.text(), mine.text(), trio.findTheirs().orElse(""));
        return inConflict(trio, base, Explanation.NONE.withConflicts(List.of(conflict)));
    }

    private static FileChange inConflict(Trio trio, BaseText base, Explanation why) {
        return new FileChange.Kept(trio.path(), trio.fileClass(), conflicting(base), why);
    }

    private static BaseStep conflicting(BaseText base) {
        return new BaseStep(base.path(), base.with(Manifest.State.CONFLICT));
    }

    private Optional<Side> settled(String path, String part) {
        return Optional.ofNullable(
                insight.settled().getOrDefault(path, Map.of()).get(part));
    }
}
