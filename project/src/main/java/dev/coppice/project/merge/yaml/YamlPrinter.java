package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.yaml.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writes parts of one file as the owner of another file would. */
final class YamlPrinter {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern WORD_WITH_A_MEANING = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");
    private static final Pattern SPECIAL_IN_FLOW = Pattern.compile("[,\\[\\]{}]|: |:$| #");

    private final YamlStyle style;

    YamlPrinter(YamlStyle style) {
        this.style = style;
    }

    /** How a part is written in another file. */
    enum Layout {
        /** As in the file that it comes from. */
        AS_IT_IS,
        /** Items that are mappings get an entry a line. */
        BLOCK_ITEMS
    }

    /** The lines of a part with its comments, without line ends. */
    List<String> lines(YamlPart part, int column, ScalarStyle quotes, Layout layout) {
        List<String> lines = new ArrayList<>();
        String pad = " ".repeat(column);
        part.leadingComments().forEach(comment -> lines.add(pad + text(part, comment)));
        entry(part.file(), part.entry(), column, new Manner(quotes, layout), lines);
        part.trailingComment().ifPresent(comment -> lines.add(lines.removeLast() + " " + text(part, comment)));
        return lines;
    }

    private record Manner(ScalarStyle quotes, Layout layout) {

        static final Manner PLAIN = new Manner(ScalarStyle.PLAIN, Layout.AS_IT_IS);
    }

    private static String text(YamlPart part, Gaps.Comment comment) {
        return part.file().text().substring(comment.start(), comment.end());
    }

    /** The lines of what a part holds. */
    List<String> content(YamlPart part, int column) {
        List<String> lines = new ArrayList<>();
        part.node().entries().forEach(child -> entry(part.file(), child, column, Manner.PLAIN, lines));
        return lines;
    }

    private void entry(YamlFile file, YamlNode.Entry entry, int column, Manner manner, List<String> lines) {
        YamlNode value = entry.value();
        String pad = " ".repeat(column);
        if (entry.key() == null) {
            item(file, value, column, manner, lines);
        } else if (value.isBlock()) {
            lines.add(pad + scalar(file, entry.key(), manner.quotes) + ":");
            int inner = column + (value.isMapping() ? style.step() : style.listStep());
            value.entries().forEach(child -> entry(file, child, inner, Manner.PLAIN, lines));
        } else {
            String text = inline(file, value);
            String key = scalar(file, entry.key(), manner.quotes);
            lines.add(pad + key + (text.isEmpty() ? ":" : ": " + text));
        }
    }

    private void item(YamlFile file, YamlNode value, int column, Manner manner, List<String> lines) {
        String dash = " ".repeat(column) + "-" + style.dashGap();
        boolean spread = value.isFlow() && value.isMapping() && manner.layout == Layout.BLOCK_ITEMS;
        if (value.isBlock() || spread) {
            List<String> inner = new ArrayList<>();
            int innerColumn = dash.length();
            value.entries().forEach(child -> entry(file, child, innerColumn, Manner.PLAIN, inner));
            lines.add(dash + inner.removeFirst().substring(innerColumn));
            lines.addAll(inner);
        } else if (value.text() != null) {
            lines.add(dash + scalar(file, value, manner.quotes));
        } else {
            lines.add(dash + inline(file, value));
        }
    }

    /** A value on one line; collections between brackets. */
    private String inline(YamlFile file, YamlNode node) {
        return node.text() != null ? scalar(file, node, ScalarStyle.PLAIN) : flow(file, node, ScalarStyle.PLAIN);
    }

    /** A part as it stands between brackets. */
    String flow(YamlPart part, ScalarStyle quotes) {
        YamlNode.Entry entry = part.entry();
        String value = flow(part.file(), entry.value(), entry.key() == null ? quotes : ScalarStyle.PLAIN);
        return entry.key() == null ? value : flow(part.file(), entry.key(), quotes) + ": " + value;
    }

    /** A node as it stands between brackets. */
    String flow(YamlFile file, YamlNode node, ScalarStyle quotes) {
        if (node.content() instanceof YamlNode.Collection c) {
            String inner =
                    c.entries().stream().map(child -> flowEntry(file, child)).collect(Collectors.joining(", "));
            String padded = inner.isEmpty() ? "" : style.padding() + inner + style.padding();
            return node.isMapping() ? "{" + padded + "}" : "[" + padded + "]";
        }
        String plain = scalar(file, node, quotes);
        boolean unmistakable = node.text() == null || !plain.equals(node.text()) || isPlainInFlow(plain);
        return unmistakable ? plain : QuotedText.of(plain);
    }

    private String flowEntry(YamlFile file, YamlNode.Entry child) {
        String value = flow(file, child.value(), ScalarStyle.PLAIN);
        return child.key() == null ? value : flow(file, child.key(), ScalarStyle.PLAIN) + ": " + value;
    }

    private static boolean isPlainInFlow(String text) {
        return !SPECIAL_IN_FLOW.matcher(text).find();
    }

    /** A word as it is, or between quotes where it could be taken for something else. */
    static String plain(String text) {
        return isWord(text) ? text : QuotedText.of(text);
    }

    /** The quotes around a scalar that would need none, so that somebody wanted them; plain for all others. */
    static ScalarStyle chosenQuotes(YamlNode node) {
        return node.content() instanceof YamlNode.Scalar scalar && needsNoQuotes(node)
                ? scalar.style()
                : ScalarStyle.PLAIN;
    }

    static boolean needsNoQuotes(YamlNode node) {
        return node.content() instanceof YamlNode.Scalar scalar && isWord(scalar.text());
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches()
                && !WORD_WITH_A_MEANING.matcher(text).matches();
    }

    /** A scalar on one line: as it is written where it comes from, or in quotes that are asked for. */
    String scalar(YamlFile file, YamlNode node, ScalarStyle quotes) {
        String source = file.text().substring(node.start(), node.end());
        String text = node.text();
        if (text == null) {
            return source;
        }
        boolean word = isWord(text);
        boolean oneLine = TextStyle.endOfLine(source, 0) == source.length();
        boolean plain = text.equals(source);
        if (plain && word && quotes == ScalarStyle.SINGLE_QUOTED) {
            return "'" + text + "'";
        }
        if ((plain && word && quotes == ScalarStyle.DOUBLE_QUOTED) || !oneLine) {
            return QuotedText.of(text);
        }
        return source;
    }
}
