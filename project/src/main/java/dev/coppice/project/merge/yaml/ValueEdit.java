package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Changes what parts say, and gives content to those that have none. */
final class ValueEdit {

    private final Splice splice;
    private final String text;
    private final YamlPrinter printer;
    private final YamlStyle style;

    ValueEdit(Splice splice, YamlPrinter printer, YamlStyle style) {
        this.splice = splice;
        this.text = splice.original();
        this.printer = printer;
        this.style = style;
    }

    /** Gives a part the content of another one. */
    void take(YamlPart part, YamlPart wanted) {
        YamlNode old = part.node();
        YamlNode fresh = wanted.node();
        boolean block = fresh.isBlock() && !isInFlow(part);
        if (old.isBlock()) {
            int first = TextStyle.startOfLine(text, firstOf(part));
            splice.delete(first, TextStyle.startOfNextLine(text, old.end()));
            if (block) {
                splice.insert(
                        first,
                        lines(printer.content(wanted, column(old.entries().getFirst()))));
            } else {
                splice.insert(Places.behindProperties(text, part), " " + inline(part, wanted));
            }
        } else if (block) {
            splice.delete(part.entry().colon(), old.end());
            int column = column(part.entry()) + (fresh.isMapping() ? style.step() : style.listStep());
            splice.insert(TextStyle.startOfNextLine(text, old.end()), lines(printer.content(wanted, column)));
        } else if (old.start() == old.end()) {
            splice.insert(Places.behindProperties(text, part), " " + inline(part, wanted));
        } else {
            splice.replace(old.start(), old.end(), inline(part, wanted));
        }
    }

    private static int firstOf(YamlPart part) {
        return part.parts().isEmpty()
                ? part.node().entries().getFirst().first()
                : part.parts().getFirst().from();
    }

    private String inline(YamlPart part, YamlPart wanted) {
        ScalarStyle quotes = YamlPrinter.chosenQuotes(part.node());
        return isInFlow(part) || wanted.node().text() == null
                ? printer.flow(wanted.file(), wanted.node(), quotes)
                : printer.scalar(wanted.file(), wanted.node(), quotes);
    }

    /** Gives entries to a part that has none: an empty one, or an item that is only a word. */
    void fill(YamlPart part, List<YamlPart> wanted) {
        if (part.isItem()) {
            splice.replace(part.node().from(), part.node().end(), namedMapping(part, wanted));
        } else if (isInFlow(part)) {
            splice.replace(part.entry().colon(), part.entry().end(), " " + brackets(wanted));
        } else {
            boolean root = part.parent().isEmpty();
            int step = wanted.getFirst().isItem() ? style.listStep() : style.step();
            int column = root ? 0 : column(part.entry()) + step;
            splice.delete(part.entry().colon(), part.entry().end());
            int place = root
                    ? text.length()
                    : TextStyle.startOfNextLine(text, part.entry().end());
            splice.insert(
                    place,
                    lines(wanted.stream()
                            .flatMap(child ->
                                    printer
                                            .lines(child, column, ScalarStyle.PLAIN, YamlPrinter.Layout.AS_IT_IS)
                                            .stream())
                            .toList()));
        }
    }

    private String namedMapping(YamlPart part, List<YamlPart> wanted) {
        String word = printer.flow(part.file(), part.node(), ScalarStyle.PLAIN);
        if (itemsAreSpread(part) && !isInFlow(part)) {
            int column =
                    part.node().from() - TextStyle.startOfLine(text, part.node().from());
            String entries = wanted.stream()
                    .flatMap(child ->
                            printer.lines(child, column, ScalarStyle.PLAIN, YamlPrinter.Layout.AS_IT_IS).stream())
                    .collect(Collectors.joining(style.lineEnd()));
            return "name: " + word + style.lineEnd() + entries;
        }
        String entries = wanted.stream()
                .map(child -> printer.flow(child, ScalarStyle.PLAIN))
                .collect(Collectors.joining(", "));
        return "{" + style.padding() + "name: " + word + ", " + entries + style.padding() + "}";
    }

    /** Whether the mappings of a list have an entry a line. */
    private static boolean itemsAreSpread(YamlPart item) {
        List<YamlNode> mappings = item.parent().stream()
                .flatMap(list -> list.parts().stream())
                .map(YamlPart::node)
                .filter(YamlNode::isMapping)
                .toList();
        return !mappings.isEmpty() && mappings.stream().allMatch(YamlNode::isBlock);
    }

    private String brackets(List<YamlPart> wanted) {
        String inner = wanted.stream()
                .map(child -> printer.flow(child, ScalarStyle.PLAIN))
                .collect(Collectors.joining(", "));
        String padded = style.padding() + inner + style.padding();
        return wanted.getFirst().isItem() ? "[" + padded + "]" : "{" + padded + "}";
    }

    private static boolean isInFlow(YamlPart part) {
        return part.parent()
                .map(parent -> parent.node().isFlow() || isInFlow(parent))
                .orElse(false);
    }

    private int column(YamlNode.Entry entry) {
        return entry.first() - TextStyle.startOfLine(text, entry.first());
    }

    private String lines(List<String> lines) {
        return lines.stream().map(line -> line + style.lineEnd()).collect(Collectors.joining());
    }
}
