package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TreeStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries out steps on the text of a file. Its text ends with a line end, or is empty. */
final class YamlEditor {

    private final Splice splice;
    private final Map<YamlPart, Edits> edits = new LinkedHashMap<>();
    private final List<TreeStep.Take<YamlPart>> takes = new ArrayList<>();

    private YamlEditor(YamlFile file) {
        this.splice = new Splice(file.text());
    }

    /** What is to happen to the entries of one collection. */
    record Edits(List<TreeStep.Add<YamlPart>> added, Set<YamlPart> removed) {

        /** The parts that stay. */
        List<YamlPart> staying(YamlPart into) {
            return into.parts().stream().filter(part -> !removed.contains(part)).toList();
        }
    }

    /** The text after the steps. */
    static String edit(YamlFile file, List<TreeStep<YamlPart>> steps) {
        if (steps.isEmpty()) {
            return file.text();
        }
        YamlEditor editor = new YamlEditor(file);
        editor.collect(steps);
        editor.carryOut(new YamlPrinter(YamlStyle.of(file)), YamlStyle.of(file));
        return editor.splice.text();
    }

    private void collect(List<TreeStep<YamlPart>> steps) {
        for (TreeStep<YamlPart> step : steps) {
            switch (step) {
                case TreeStep.Add<YamlPart> add -> edits(add.into()).added.add(add);
                case TreeStep.Remove<YamlPart> remove ->
                    edits(remove.part().parent().orElseThrow()).removed.add(remove.part());
                case TreeStep.Take<YamlPart> take -> takes.add(take);
            }
        }
    }

    private Edits edits(YamlPart into) {
        return edits.computeIfAbsent(into, part -> new Edits(new ArrayList<>(), new HashSet<>()));
    }

    /** What stands deeper comes first: where both end on one line, it goes in front. */
    private void carryOut(YamlPrinter printer, YamlStyle style) {
        ValueEdit values = new ValueEdit(splice, printer, style);
        BlockEdit blocks = new BlockEdit(splice, printer, style);
        FlowEdit flows = new FlowEdit(splice, printer, style);
        takes.forEach(take -> values.take(take.part(), take.wanted()));
        edits.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -depth(entry.getKey())))
                .forEach(entry -> {
                    YamlPart into = entry.getKey();
                    if (into.node().isFlow()) {
                        flows.edit(into, entry.getValue());
                    } else if (into.node().isBlock()) {
                        blocks.edit(into, entry.getValue());
                    } else {
                        values.fill(
                                into,
                                entry.getValue().added().stream()
                                        .map(TreeStep.Add::part)
                                        .toList());
                    }
                });
    }

    /** The entry behind which a part goes; the one that names an item comes before all others. */
    static Optional<YamlNode.Entry> before(TreeStep.Add<YamlPart> add) {
        YamlPart after = add.after();
        return after == null ? add.into().nameEntry() : Optional.of(after.entry());
    }

    private static int depth(YamlPart part) {
        return part.parent().map(YamlEditor::depth).orElse(-1) + 1;
    }
}
