package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.TreeStep;
import java.util.List;

/** Adds and removes entries of collections that are written an entry a line. */
final class BlockEdit {

    private final Splice splice;
    private final String text;
    private final YamlPrinter printer;
    private final YamlStyle style;

    BlockEdit(Splice splice, YamlPrinter printer, YamlStyle style) {
        this.splice = splice;
        this.text = splice.original();
        this.printer = printer;
        this.style = style;
    }

    void edit(YamlPart into, YamlEditor.Edits edits) {
        boolean spaced = isSpaced(into);
        boolean emptied = edits.added().isEmpty()
                && edits.staying(into).isEmpty()
                && into.nameEntry().isEmpty();
        edits.removed().forEach(part -> remove(into, part, spaced));
        edits.added().forEach(add -> add(add, spaced));
        if (emptied && into.parent().isPresent()) {
            splice.insert(Places.behindProperties(text, into), into.node().isMapping() ? " {}" : " []");
        }
    }

    private void add(TreeStep.Add<YamlPart> add, boolean spaced) {
        YamlPart into = add.into();
        YamlNode.Entry first = into.node().entries().getFirst();
        int column = first.first() - TextStyle.startOfLine(text, first.first());
        List<String> lines = printer.lines(add.part(), column, YamlStyle.quotes(into), itemLayout(into));
        String block = String.join(style.lineEnd(), lines) + style.lineEnd();
        YamlEditor.before(add)
                .ifPresentOrElse(
                        before -> splice.insert(
                                TextStyle.startOfNextLine(text, before.end()),
                                spaced ? style.lineEnd() + block : block),
                        () -> splice.insert(firstPlace(into), spaced ? block + style.lineEnd() : block));
    }

    private int firstPlace(YamlPart into) {
        YamlNode.Entry first = into.node().entries().getFirst();
        int from =
                into.parts().isEmpty() ? first.first() : into.parts().getFirst().from();
        return TextStyle.startOfLine(text, from);
    }

    /** Where all items that are mappings have an entry a line, so have new ones. */
    private static YamlPrinter.Layout itemLayout(YamlPart into) {
        List<YamlNode> mappings = into.parts().stream()
                .map(YamlPart::node)
                .filter(YamlNode::isMapping)
                .toList();
        boolean spread = !mappings.isEmpty() && mappings.stream().allMatch(YamlNode::isBlock);
        return spread ? YamlPrinter.Layout.BLOCK_ITEMS : YamlPrinter.Layout.AS_IT_IS;
    }

    private void remove(YamlPart into, YamlPart part, boolean spaced) {
        int from = part.from();
        int line = TextStyle.startOfLine(text, from);
        boolean beginsLine = TextStyle.indentation(text, from).length() == from - line;
        if (beginsLine) {
            int start = spaced && isBlankLine(line - 1) && !isFirst(into, part) ? startOfBlankLines(line) : line;
            splice.delete(start, TextStyle.startOfNextLine(text, part.entry().end()));
        } else {
            List<YamlNode.Entry> entries = into.node().entries();
            int next = entries.indexOf(part.entry()) + 1;
            int to = next < entries.size()
                    ? entries.get(next).first()
                    : part.entry().end();
            splice.delete(from, to);
        }
    }

    private static boolean isFirst(YamlPart into, YamlPart part) {
        return into.parts().getFirst() == part;
    }

    /** Whether there is an empty line between each entry and the next. */
    private boolean isSpaced(YamlPart into) {
        List<YamlPart> parts = into.parts();
        return parts.size() > 1
                && parts.stream().skip(1).allMatch(part -> isBlankLine(TextStyle.startOfLine(text, part.from()) - 1));
    }

    /** Whether the line that ends at an offset is empty. */
    private boolean isBlankLine(int end) {
        return end > TextStyle.start(text) && startOfBlankLines(end + 1) <= end;
    }

    /** Where the empty lines begin that end in front of a line; the line itself where there are none. */
    private int startOfBlankLines(int line) {
        int start = line;
        while (start > TextStyle.start(text)) {
            int above = TextStyle.startOfLine(text, Places.endOfLineAbove(text, start));
            if (!text.substring(above, start).isBlank()) {
                return start;
            }
            start = above;
        }
        return start;
    }
}
