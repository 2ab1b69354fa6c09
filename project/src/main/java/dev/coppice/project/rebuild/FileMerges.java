package dev.coppice.project.rebuild;

import dev.coppice.project.Conflict;
import dev.coppice.project.Merged;
import dev.coppice.project.Side;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.ConflictMarkers;
import dev.coppice.project.merge.LineShift;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.TextMerge;
import dev.coppice.project.merge.java.JavaMerge;
import dev.coppice.project.merge.xml.XmlMerge;
import dev.coppice.project.merge.yaml.YamlMerge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which merge is for which kind of file, and how its conflicts show. */
final class FileMerges {

    private final Merge java;
    private final Merge yaml;
    private final Merge pom;
    private final Merge text;
    private final ConflictStyle style;

    FileMerges() {
        this(ConflictStyle.BESIDE);
    }

    FileMerges(ConflictStyle style) {
        this(style, UnaryOperator.identity());
    }

    /** @param around what is put around each merge, to try what happens when one of them is wrong */
    FileMerges(ConflictStyle style, UnaryOperator<Merge> around) {
        this.style = style;
        this.java = around.apply(new JavaMerge());
        this.yaml = around.apply(new YamlMerge());
        this.pom = around.apply(new XmlMerge());
        this.text = around.apply(new TextMerge());
    }

    /** The merge for a file; nothing where only whole files can be compared. */
    Optional<Merge> find(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "yaml", "yml" -> Optional.of(yaml);
            case "java" -> Optional.of(java);
            case "xml" -> path.equals("pom.xml") ? Optional.of(pom) : Optional.of(text);
            default -> Optional.of(text);
        };
    }

    /** The text of a merge as the owner wants to see its conflicts. */
    String shown(Merge merge, ThreeTexts texts, Merged merged, MergeContext context) {
        return style == ConflictStyle.BESIDE || merged.conflicts().isEmpty()
                ? merged.text()
                : marked(merge, texts, merged, context);
    }

    /**
     * The texts of a merge with one of its conflicts settled in favour of what is new, by the conflict's part; none where
     * the file shows both versions.
     */
    Map<String, String> takeNew(Merge merge, ThreeTexts texts, Merged merged, MergeContext context) {
        Map<String, String> takeNew = new HashMap<>();
        if (style == ConflictStyle.MARKERS) {
            return takeNew;
        }
        for (Conflict conflict : merged.conflicts()) {
            takeNew.put(conflict.part(), withNew(merge, texts, List.of(conflict), context));
        }
        return takeNew;
    }

    private static String marked(Merge merge, ThreeTexts texts, Merged merged, MergeContext context) {
        return ConflictMarkers.around(merged.text(), withNew(merge, texts, merged.conflicts(), context));
    }

    private static String withNew(Merge merge, ThreeTexts texts, List<Conflict> taken, MergeContext context) {
        Map<String, Side> settled = new HashMap<>(context.settled());
        taken.forEach(conflict -> settled.put(conflict.part(), Side.THEIRS));
        MergeContext withNew = new MergeContext(context.path(), context.same(), context.surroundings(), settled);
        return merge.merge(texts, withNew).text();
    }

    /** The conflicts of a file that still is as an earlier rebuild marked it; nothing once its owner edited it. */
    static Optional<Merged> stillMarked(Merge merge, ThreeTexts texts, MergeContext context) {
        String file = texts.mine();
        if (!ConflictMarkers.areIn(file)) {
            return Optional.empty();
        }
        String yours = ConflictMarkers.yoursIn(file);
        ThreeTexts unmarked = new ThreeTexts(texts.base(), yours, texts.theirs());
        Merged merged = merge.merge(unmarked, context);
        if (!marked(merge, unmarked, merged, context).equals(file)) {
            return Optional.empty();
        }
        List<Conflict> conflicts = merged.conflicts().stream()
                .map(conflict -> conflict.inLine(LineShift.of(yours, file, conflict.line())))
                .toList();
        return Optional.of(new Merged(file, merged.base(), merged.changes(), conflicts, merged.attention()));
    }
}
