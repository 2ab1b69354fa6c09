package dev.coppice.project.merge;

import dev.coppice.project.Merged;
import dev.coppice.project.PartChange;
import dev.coppice.project.ThreeTexts;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * Merges text line by line. How lines end is no difference: a file whose owner keeps it with other line ends, without
 * the last one or with a byte order mark is merged as if it had none of this, and keeps it.
 */
public final class TextMerge implements Merge {

    static final HistogramDiff DIFF = new HistogramDiff();
    static final SequenceComparator<TextLines> BY_CONTENT = new ByContent();

    @Override
    public Merged merge(ThreeTexts texts, MergeContext context) {
        String mark = texts.mine().substring(0, TextStyle.start(texts.mine()));
        TextLines mine = linesOf(texts.mine());
        MergedLines merged = new MergedLines(linesOf(texts.base()), mine, linesOf(texts.theirs()), context.settled());
        TextLines result = new TextLines(merged.lines());
        LossGuard.ThreeWays compared = new LossGuard.ThreeWays(texts.base(), texts.mine(), result.text());
        return LossGuard.watched(
                texts,
                compared,
                merged.taken(),
                new Merged(
                        mark + result.text(),
                        TextLines.text(merged.nextBase()),
                        changes(mine, result),
                        merged.conflicts(),
                        List.of()));
    }

    private static TextLines linesOf(String text) {
        return TextLines.of(text.substring(TextStyle.start(text)));
    }

    private static List<PartChange> changes(TextLines mine, TextLines result) {
        EditList edits = DIFF.diff(BY_CONTENT, mine, result);
        return edits.stream().map(edit -> change(edit, mine, result)).toList();
    }

    private static PartChange change(Edit edit, TextLines mine, TextLines result) {
        return switch (edit.getType()) {
            case DELETE ->
                new PartChange(
                        PartChange.Kind.REMOVED,
                        place(edit.getBeginA()),
                        detail(mine, edit.getBeginA(), edit.getEndA()));
            case INSERT ->
                new PartChange(
                        PartChange.Kind.ADDED,
                        place(edit.getBeginB()),
                        detail(result, edit.getBeginB(), edit.getEndB()));
            case REPLACE, EMPTY ->
                new PartChange(
                        PartChange.Kind.CHANGED,
                        place(edit.getBeginB()),
                        detail(result, edit.getBeginB(), edit.getEndB()));
        };
    }

    private static String place(int index) {
        return "line " + (index + 1);
    }

    private static String detail(TextLines lines, int from, int to) {
        String first = lines.line(from).content().strip();
        return to - from == 1 ? first : "%s … (%d lines)".formatted(first, to - from);
    }

    /** Lines are the same when they say the same. */
    private static final class ByContent extends SequenceComparator<TextLines> {

        @Override
        public boolean equals(TextLines a, int ai, TextLines b, int bi) {
            return a.line(ai).content().equals(b.line(bi).content());
        }

        @Override
        public int hash(TextLines lines, int index) {
            return lines.line(index).content().hashCode();
        }
    }
}
