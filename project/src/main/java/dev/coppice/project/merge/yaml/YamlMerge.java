package dev.coppice.project.merge.yaml;

import dev.coppice.project.Merged;
import dev.coppice.project.PartChange;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.LossGuard;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.TreeMerge;
import dev.coppice.project.merge.TreeOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges YAML entry by entry: mappings by their keys, lists by the names of their items. The owner's order, comments,
 * anchors, quotes, blank lines and line ends stay; what is new is written in the owner's way.
 *
 * <p>An anchor is never followed: what several places share is not changed for the sake of one of them. Of a file of
 * several documents, the first is merged.
 */
public final class YamlMerge implements Merge {

    @Override
    public Merged merge(ThreeTexts texts, MergeContext context) {
        Renamed base = Renamed.of(complete(texts.base()), context.same());
        Renamed mine = Renamed.of(complete(texts.mine()), context.same());
        YamlFile theirs = YamlFile.read(complete(texts.theirs()));
        TreeOutcome<YamlPart> outcome = TreeMerge.merge(
                new TreeMerge.Three<>(base.file().root(), mine.file().root(), theirs.root()), new YamlNames(), context);
        String text = YamlEditor.edit(mine.file(), outcome.steps());
        List<PartChange> changes = new ArrayList<>(mine.changes());
        changes.addAll(outcome.changes());
        Merged merged = new Merged(
                asEndedBefore(text, texts.mine()),
                asEndedBefore(YamlEditor.edit(theirs, outcome.baseSteps()), texts.theirs()),
                changes,
                outcome.conflicts(),
                outcome.attention());
        LossGuard.ThreeWays compared =
                new LossGuard.ThreeWays(base.file().text(), mine.file().text(), merged.text());
        return LossGuard.watched(texts, compared, outcome.taken(), merged);
    }

    /** The text with a line end behind its last line. */
    private static String complete(String text) {
        return lacksLastEnd(text) ? text + TextStyle.of(text, "  ").lineEnd() : text;
    }

    private static boolean lacksLastEnd(String text) {
        return text.length() > TextStyle.start(text) && !text.endsWith("\n") && !text.endsWith("\r");
    }

    private static String asEndedBefore(String text, String before) {
        String end = TextStyle.of(before, "  ").lineEnd();
        return lacksLastEnd(before) && text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
}
