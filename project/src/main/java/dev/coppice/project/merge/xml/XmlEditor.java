package dev.coppice.project.merge.xml;

import dev.coppice.project.merge.Part;
import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.TreeStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries out steps on the text of a file. */
final class XmlEditor {

    private static final String STANDARD_STEP = "  ";

    private final XmlFile file;
    private final String text;
    private final Splice splice;
    private final TextStyle style;

    private XmlEditor(XmlFile file) {
        this.file = file;
        this.text = file.text();
        this.splice = new Splice(text);
        this.style = TextStyle.of(text, STANDARD_STEP);
    }

    /** The text after the steps. */
    static String edit(XmlFile file, List<TreeStep<XmlPart>> steps) {
        XmlEditor editor = new XmlEditor(file);
        Map<XmlPart, List<XmlPart>> intoEmpty = new LinkedHashMap<>();
        List<TreeStep<XmlPart>> deepestFirst = steps.stream()
                .sorted(Comparator.comparingInt(step -> -depth(step)))
                .toList();
        for (TreeStep<XmlPart> step : deepestFirst) {
            switch (step) {
                case TreeStep.Add<XmlPart> add
                when add.into().parts().isEmpty() ->
                    intoEmpty
                            .computeIfAbsent(add.into(), into -> new ArrayList<>())
                            .add(add.part());
                case TreeStep.Add<XmlPart> add -> editor.add(add);
                case TreeStep.Remove<XmlPart> remove -> editor.remove(remove.part());
                case TreeStep.Take<XmlPart> take -> editor.take(take.part(), take.wanted());
            }
        }
        intoEmpty.forEach(editor::fill);
        return editor.splice.text();
    }

    private static int depth(TreeStep<XmlPart> step) {
        return switch (step) {
            case TreeStep.Add<XmlPart> add -> depth(add.into()) + 1;
            case TreeStep.Remove<XmlPart> remove -> depth(remove.part());
            case TreeStep.Take<XmlPart> take -> depth(take.part());
        };
    }

    private static int depth(XmlPart part) {
        return part.parent().map(XmlEditor::depth).orElse(-1) + 1;
    }

    private void add(TreeStep.Add<XmlPart> add) {
        XmlPart after = add.after();
        XmlPart sibling = after == null ? add.into().parts().getFirst() : after;
        String indentation = TextStyle.indentation(text, sibling.start());
        String block = style.lines(add.part().lines(), STANDARD_STEP, indentation);
        if (after == null) {
            addInFront(sibling, block, add.part().hasSpaceBelow());
        } else if (file.beginsLine(after.from()) && file.endsLine(after.to())) {
            String gap = add.part().hasSpaceAbove() ? style.lineEnd() : "";
            splice.insert(TextStyle.endOfLine(text, after.to()), gap + style.lineEnd() + block);
        } else {
            splice.insert(after.to(), block.strip());
        }
    }

    private void addInFront(XmlPart first, String block, boolean spaced) {
        int from = first.from();
        if (file.beginsLine(from)) {
            String gap = spaced ? style.lineEnd() : "";
            splice.insert(TextStyle.startOfLine(text, from), block + style.lineEnd() + gap);
        } else {
            splice.insert(from, block.strip());
        }
    }

    private void remove(XmlPart part) {
        int from = part.from();
        int to = part.to();
        if (!file.beginsLine(from) || !file.endsLine(to)) {
            splice.delete(from, to);
            return;
        }
        int line = TextStyle.startOfLine(text, from);
        boolean spaceOnBothSides = part.hasSpaceAbove() && (part.hasSpaceBelow() || part.isLast());
        int start = spaceOnBothSides ? behindLineAbove(line) : endOfLineAbove(line);
        splice.delete(start, TextStyle.endOfLine(text, to));
    }

    /** Where the last line above ends that is not empty. */
    private int behindLineAbove(int line) {
        int end = endOfLineAbove(line);
        while (end > 0 && text.substring(TextStyle.startOfLine(text, end), end).isBlank()) {
            end = endOfLineAbove(TextStyle.startOfLine(text, end));
        }
        return end;
    }

    private int endOfLineAbove(int line) {
        return XmlFile.endOfLineAbove(text, line);
    }

    private void fill(XmlPart into, List<XmlPart> wanted) {
        XmlElement element = into.element();
        String outer = TextStyle.indentation(text, element.start());
        StringBuilder block = new StringBuilder();
        for (XmlPart part : wanted) {
            block.append(style.lineEnd()).append(style.lines(part.lines(), STANDARD_STEP, outer + style.step()));
        }
        String tail = style.lineEnd() + outer;
        if (element.isOneTag()) {
            String open = text.substring(element.start(), element.end() - 2).stripTrailing() + ">";
            String close = "</" + element.name() + ">";
            splice.replace(element.start(), element.end(), open + block + tail + close);
        } else {
            int end = element.closeStart();
            int start = element.openEnd();
            String inner = text.substring(start, end);
            int kept = start + inner.stripTrailing().length();
            splice.replace(kept, end, block + tail);
        }
    }

    private void take(XmlPart part, XmlPart wanted) {
        XmlElement element = part.element();
        boolean leaves = part.shape() == Part.Shape.LEAF && wanted.shape() == Part.Shape.LEAF;
        if (leaves) {
            String inner = text.substring(element.openEnd(), element.closeStart());
            boolean commented = inner.contains("<!--") && inner.contains(part.value());
            String old = commented ? part.value() : inner.strip();
            int start = element.openEnd() + inner.indexOf(old);
            splice.replace(start, start + old.length(), inner(wanted));
        } else {
            String indentation = TextStyle.indentation(text, element.start());
            XmlElement fresh = wanted.element();
            String source = wanted.file().text().substring(fresh.start(), fresh.end());
            String outer = TextStyle.indentation(wanted.file().text(), fresh.start());
            List<String> lines = source.lines()
                    .map(line -> line.startsWith(outer) ? line.substring(outer.length()) : line)
                    .toList();
            splice.replace(
                    element.start(),
                    element.end(),
                    style.lines(lines, STANDARD_STEP, indentation).substring(indentation.length()));
        }
    }

    private static String inner(XmlPart part) {
        XmlElement element = part.element();
        return part.file()
                .text()
                .substring(element.openEnd(), element.closeStart())
                .strip();
    }
}
