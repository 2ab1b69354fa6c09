package dev.coppice.project.merge;

import dev.coppice.project.Conflict;
import dev.coppice.project.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;

/** What three versions of a text give, line by line. */
final class MergedLines {

    private static final String REASON = "You and Coppice changed the same lines differently.";

    private final TextLines base;
    private final TextLines mine;
    private final TextLines theirs;
    private final Map<String, Side> settled;
    private final int[] placeInMine;
    private final String lineEnd;
    private final List<TextLines.Line> lines = new ArrayList<>();
    private final List<TextLines.Line> nextBase = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();
    private int theirsSeen;

    MergedLines(TextLines base, TextLines mine, TextLines theirs, Map<String, Side> settled) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.settled = settled;
        this.placeInMine = places(base, mine);
        this.lineEnd = TextStyle.of(mine.text().isEmpty() ? theirs.text() : mine.text(), "")
                .lineEnd();
        merge();
    }

    List<TextLines.Line> lines() {
        return lines;
    }

    List<TextLines.Line> nextBase() {
        return nextBase;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** The owner's lines that gave way because the owner wanted so. */
    List<String> taken() {
        return taken;
    }

    /** The algorithm has ways of its own with empty texts; so these, and equal ones, are decided before it is asked. */
    private void merge() {
        boolean empty = mine.size() == 0 || theirs.size() == 0;
        if (base.saysTheSameAs(theirs) || mine.saysTheSameAs(theirs)) {
            lines.addAll(mine.lines(0, mine.size()));
        } else if (empty && base.saysTheSameAs(mine)) {
            addTheirs(0, theirs.size());
        } else if (empty) {
            settle(new Range(0, mine.size()), new Range(0, base.size()), new Range(0, theirs.size()));
        } else {
            mergeChunks();
        }
        nextBase.addAll(theirs.lines(theirsSeen, theirs.size()));
        endLinesAsMineDoes();
    }

    private record Range(int from, int to) {

        static Range of(MergeChunk chunk) {
            return new Range(chunk.getBegin(), chunk.getEnd());
        }

        /**
         * The algorithm leaves out of all three what both sides begin and end with; of a shorter base that may be more
         * than there is.
         */
        static Range inBase(MergeChunk chunk, int size) {
            int from = Math.min(chunk.getBegin(), size);
            return new Range(from, Math.min(Math.max(from, chunk.getEnd()), size));
        }
    }

    private void mergeChunks() {
        Range kept = new Range(0, 0);
        Range before = new Range(0, 0);
        for (MergeChunk chunk : new MergeAlgorithm(TextMerge.DIFF).merge(TextMerge.BY_CONTENT, base, mine, theirs)) {
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> take(chunk);
                case FIRST_CONFLICTING_RANGE -> kept = Range.of(chunk);
                case BASE_CONFLICTING_RANGE -> before = Range.inBase(chunk, base.size());
                case NEXT_CONFLICTING_RANGE -> settle(kept, before, Range.of(chunk));
            }
        }
    }

    private void take(MergeChunk chunk) {
        switch (chunk.getSequenceIndex()) {
            case 0 ->
                IntStream.range(chunk.getBegin(), chunk.getEnd())
                        .forEach(index -> lines.add(mine.line(placeInMine[index])));
            case 1 -> lines.addAll(mine.lines(chunk.getBegin(), chunk.getEnd()));
            default -> addTheirs(chunk.getBegin(), chunk.getEnd());
        }
    }

    private void addTheirs(int from, int to) {
        theirs.lines(from, to).forEach(line -> lines.add(line.endingWith(lineEnd)));
    }

    private void settle(Range keptRange, Range beforeRange, Range wantedRange) {
        List<TextLines.Line> kept = mine.lines(keptRange.from, keptRange.to);
        List<TextLines.Line> before = base.lines(beforeRange.from, beforeRange.to);
        List<TextLines.Line> wanted = theirs.lines(wantedRange.from, wantedRange.to);
        Conflict conflict = new Conflict(
                part(before, wanted),
                REASON,
                keptRange.from + 1,
                TextLines.text(before),
                TextLines.text(kept),
                TextLines.text(wanted));
        Side side = settled.get(conflict.part());
        if (side == Side.THEIRS) {
            taken.add(TextLines.text(kept));
            addTheirs(wantedRange.from, wantedRange.to);
        } else {
            lines.addAll(kept);
        }
        if (side == null) {
            conflicts.add(conflict);
            nextBase.addAll(theirs.lines(theirsSeen, wantedRange.from));
            nextBase.addAll(before);
            theirsSeen = wantedRange.to;
        }
    }

    /** The same on every run as long as both wishes are the same, wherever the lines stand by then. */
    private String part(List<TextLines.Line> before, List<TextLines.Line> wanted) {
        List<String> wish = new ArrayList<>();
        before.forEach(line -> wish.add(line.content()));
        wish.add("\n");
        wanted.forEach(line -> wish.add(line.content()));
        String name = "lines-%08x".formatted(wish.hashCode());
        String part = name;
        for (int number = 2; !parts.add(part); number++) {
            part = name + "-" + number;
        }
        return part;
    }

    /** Only the last line may lack an end, and only if the owner's does. */
    private void endLinesAsMineDoes() {
        lines.replaceAll(line -> line.end().isEmpty() ? line.endingWith(lineEnd) : line);
        boolean lacksLastEnd =
                mine.size() > 0 && mine.line(mine.size() - 1).end().isEmpty();
        if (lacksLastEnd && !lines.isEmpty()) {
            lines.add(lines.removeLast().endingWith(""));
        }
    }

    /** Where each line of the base stands in mine; what is not there any more is never asked for. */
    private static int[] places(TextLines base, TextLines mine) {
        int[] places = new int[base.size()];
        int shift = 0;
        int index = 0;
        for (Edit edit : TextMerge.DIFF.diff(TextMerge.BY_CONTENT, base, mine)) {
            for (; index < edit.getBeginA(); index++) {
                places[index] = index + shift;
            }
            index = edit.getEndA();
            shift = edit.getEndB() - edit.getEndA();
        }
        for (; index < places.length; index++) {
            places[index] = index + shift;
        }
        return places;
    }
}
