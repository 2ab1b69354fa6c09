package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.TreeStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds and removes entries of collections between brackets, on one line or on several. */
final class FlowEdit {

    private final Splice splice;
    private final String text;
    private final YamlPrinter printer;
    private final YamlStyle style;

    FlowEdit(Splice splice, YamlPrinter printer, YamlStyle style) {
        this.splice = splice;
        this.text = splice.original();
        this.printer = printer;
        this.style = style;
    }

    void edit(YamlPart into, YamlEditor.Edits edits) {
        Set<YamlNode.Entry> removed = new HashSet<>();
        edits.removed().forEach(part -> removed.add(part.entry()));
        List<YamlNode.Entry> staying = into.node().entries().stream()
                .filter(entry -> !removed.contains(entry))
                .toList();
        List<String> inFront = new ArrayList<>();
        Map<YamlNode.Entry, List<String>> behind = new LinkedHashMap<>();
        for (TreeStep.Add<YamlPart> add : edits.added()) {
            String word = printer.flow(add.part(), YamlStyle.quotes(into));
            YamlEditor.before(add)
                    .map(before -> behind.computeIfAbsent(before, entry -> new ArrayList<>()))
                    .orElse(inFront)
                    .add(word);
        }
        boolean isOnlyName = into.nameEntry().isPresent()
                && staying.size() == 1
                && edits.added().isEmpty();
        if (isOnlyName && isBare(into)) {
            YamlNode name = into.nameNode();
            splice.replace(into.node().start(), into.node().end(), text.substring(name.from(), name.end()));
        } else if (staying.isEmpty()) {
            refill(into.node(), removed, inFront);
        } else if (isMultiLine(into.node())) {
            removed.forEach(this::removeFromLines);
            if (behind.isEmpty()) {
                removeLastComma(into.node(), staying.getLast());
            }
            behind.forEach(this::addBehindLine);
            addInFront(staying.getFirst(), inFront);
        } else {
            removeRuns(into.node().entries(), removed);
            behind.forEach(this::addBehind);
            addInFront(staying.getFirst(), inFront);
        }
    }

    /** Whether a mapping could as well be a word: nothing in it would be lost but its brackets. */
    private boolean isBare(YamlPart into) {
        YamlNode node = into.node();
        return !isMultiLine(node) && node.from() == node.start();
    }

    private boolean isMultiLine(YamlNode node) {
        return TextStyle.endOfLine(text, node.start()) < node.end();
    }

    private void refill(YamlNode node, Set<YamlNode.Entry> removed, List<String> words) {
        boolean commented = text.substring(node.start(), node.end()).contains("#");
        String all = String.join(", ", words);
        if (commented) {
            removed.forEach(this::removeFromLines);
            splice.insert(node.start() + 1, all);
        } else {
            splice.replace(
                    node.start() + 1, node.end() - 1, all.isEmpty() ? "" : style.padding() + all + style.padding());
        }
    }

    /** On one line, entries go with the commas in front of them. */
    private void removeRuns(List<YamlNode.Entry> entries, Set<YamlNode.Entry> removed) {
        int stayed = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (!removed.contains(entries.get(i))) {
                if (stayed < 0 && i > 0) {
                    splice.delete(entries.getFirst().first(), entries.get(i).first());
                }
                stayed = i;
            } else if (stayed >= 0) {
                splice.delete(entries.get(i - 1).end(), entries.get(i).end());
            }
        }
    }

    /** On several lines, entries go with the commas behind them, and with their lines if these hold nothing else. */
    private void removeFromLines(YamlNode.Entry entry) {
        int end = behindComma(entry.end());
        int line = TextStyle.startOfLine(text, entry.first());
        boolean alone = TextStyle.indentation(text, line).length() == entry.first() - line
                && skipBlanks(end) == TextStyle.endOfLine(text, end);
        if (alone) {
            splice.delete(line, TextStyle.startOfNextLine(text, end));
        } else {
            splice.delete(entry.first(), skipBlanks(end));
        }
    }

    /** A list whose last entry has no comma has none when another entry becomes the last. */
    private void removeLastComma(YamlNode node, YamlNode.Entry last) {
        YamlNode.Entry formerLast = node.entries().getLast();
        boolean hadNoComma = behindComma(formerLast.end()) == formerLast.end();
        int behind = behindComma(last.end());
        if (last.first() != formerLast.first() && hadNoComma && behind > last.end()) {
            splice.delete(behind - 1, behind);
        }
    }

    private void addBehind(YamlNode.Entry before, List<String> words) {
        splice.insert(before.end(), words.stream().map(word -> ", " + word).collect(Collectors.joining()));
    }

    private void addBehindLine(YamlNode.Entry before, List<String> words) {
        int behind = behindComma(before.end());
        int next = skipBlanks(behind);
        int line = TextStyle.startOfLine(text, before.first());
        String indentation = TextStyle.indentation(text, line);
        boolean endsLine = next == TextStyle.endOfLine(text, next) || text.charAt(next) == '#';
        if (!endsLine || indentation.length() < before.first() - line) {
            addBehind(before, words);
            return;
        }
        boolean comma = behind > before.end();
        String start = style.lineEnd() + indentation;
        if (comma) {
            splice.insert(
                    TextStyle.endOfLine(text, behind),
                    words.stream().map(word -> start + word + ",").collect(Collectors.joining()));
        } else {
            splice.insert(before.end(), ",");
            splice.insert(TextStyle.endOfLine(text, behind), start + String.join("," + start, words));
        }
    }

    /** In lines of their own where what follows has one. */
    private void addInFront(YamlNode.Entry first, List<String> words) {
        int line = TextStyle.startOfLine(text, first.first());
        String indentation = TextStyle.indentation(text, line);
        boolean beginsLine = indentation.length() == first.first() - line;
        String separator = beginsLine ? "," + style.lineEnd() + indentation : ", ";
        splice.insert(
                first.first(), words.stream().map(word -> word + separator).collect(Collectors.joining()));
    }

    /** Behind the comma that follows; the same offset where none follows on the line. */
    private int behindComma(int from) {
        int next = skipBlanks(from);
        return next < text.length() && text.charAt(next) == ',' ? next + 1 : from;
    }

    private int skipBlanks(int from) {
        int position = from;
        while (position < text.length() && " \t".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position;
    }
}
