package dev.coppice.project.merge.xml;

import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.LossGuard;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.TreeMerge;
import dev.coppice.project.merge.TreeOutcome;

/**
 * Merges {@code pom.xml} element by element: dependencies and plugins by their coordinates, properties by their names,
 * other elements by what leads to them. The owner's order, comments, indentation and line ends stay, and so do versions
 * that the owner pinned.
 */
public final class XmlMerge implements Merge {

    @Override
    public Merged merge(ThreeTexts texts, MergeContext context) {
        XmlFile base = XmlFile.read(texts.base());
        XmlFile mine = XmlFile.read(texts.mine());
        XmlFile theirs = XmlFile.read(texts.theirs());
        TreeOutcome<XmlPart> outcome = TreeMerge.merge(
                new TreeMerge.Three<>(base.root(), mine.root(), theirs.root()), new PomRules(), context);
        Merged merged = new Merged(
                XmlEditor.edit(mine, outcome.steps()),
                XmlEditor.edit(theirs, outcome.baseSteps()),
                outcome.changes(),
                outcome.conflicts(),
                outcome.attention());
        LossGuard.ThreeWays compared = new LossGuard.ThreeWays(texts.base(), texts.mine(), merged.text());
        return LossGuard.watched(texts, compared, outcome.taken(), merged);
    }
}
