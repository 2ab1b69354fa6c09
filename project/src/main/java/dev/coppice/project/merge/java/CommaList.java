package dev.coppice.project.merge.java;

import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Edits a list whose elements stand between commas, and keeps how the owner laid it out. */
final class CommaList {

    private final Version version;
    private final List<Span> elements;
    private final String lineEnd;
    private final Splice splice;

    CommaList(Version version, List<Span> elements, String lineEnd, Splice splice) {
        this.version = version;
        this.elements = elements;
        this.lineEnd = lineEnd;
        this.splice = splice;
    }

    /**
     * Edits a list that has elements and keeps or gets at least one.
     *
     * @param removed the places of elements to take away
     * @param inserted new elements by the place of the element that they follow, -1 for the start
     */
    void edit(Set<Integer> removed, Map<Integer, List<String>> inserted) {
        int lastKept = elements.size() - 1;
        while (lastKept >= 0 && removed.contains(lastKept)) {
            lastKept--;
        }
        Map<Integer, List<String>> anchored = anchored(removed, inserted, lastKept);
        for (int i = 0; i < lastKept; i++) {
            if (removed.contains(i)) {
                splice.delete(elements.get(i).from(), startBehindComma(i));
            }
        }
        boolean endGoes = lastKept < elements.size() - 1;
        List<String> atEnd = endGoes ? anchored.remove(lastKept) : null;
        if (endGoes) {
            editEnd(lastKept, atEnd == null ? List.of() : atEnd);
        }
        anchored.forEach(this::insert);
    }

    private static Map<Integer, List<String>> anchored(
            Set<Integer> removed, Map<Integer, List<String>> inserted, int lastKept) {
        Map<Integer, List<String>> anchored = new TreeMap<>();
        new TreeMap<>(inserted).forEach((place, texts) -> {
            int anchor = place;
            while (anchor >= 0 && removed.contains(anchor)) {
                anchor--;
            }
            anchored.computeIfAbsent(Math.min(anchor, lastKept), key -> new ArrayList<>())
                    .addAll(texts);
        });
        return anchored;
    }

    private void editEnd(int lastKept, List<String> texts) {
        int firstGone = lastKept + 1;
        Span gone = new Span(elements.get(firstGone).from(), elements.getLast().to());
        if (!texts.isEmpty()) {
            splice.replace(gone.from(), gone.to(), String.join(separator(), texts));
            return;
        }
        if (lastKept < 0) {
            splice.delete(gone.from(), gone.to());
            return;
        }
        int comma = comma(lastKept).orElseThrow().from();
        Word before = version.code().words(comma, gone.from()).getLast();
        splice.delete(comma, comma + 1);
        boolean lineComment = before.text().startsWith("//");
        splice.delete(lineComment ? gone.from() : before.to(), gone.to());
    }

    private void insert(int place, List<String> texts) {
        if (place < 0) {
            splice.insert(elements.getFirst().from(), String.join(separator(), texts) + separator());
            return;
        }
        Optional<Word> comma = comma(place);
        int behind = comma.map(Word::to).orElse(elements.get(place).to());
        if (comma.isEmpty()) {
            splice.insert(behind, ",");
        }
        String list = (ownLines() ? lineEnd + indentation() : " ") + String.join(separator(), texts);
        splice.insert(ownLines() ? endOfLine(behind) : behind, comma.isPresent() ? list + "," : list);
    }

    private String separator() {
        return ownLines() ? "," + lineEnd + indentation() : ", ";
    }

    private boolean ownLines() {
        List<Span> looked = elements.size() > 1 ? elements.subList(1, elements.size()) : elements;
        return looked.stream().allMatch(this::beginsLine);
    }

    private boolean beginsLine(Span element) {
        String text = version.code().text();
        return text.substring(TextStyle.startOfLine(text, element.from()), element.from())
                .isBlank();
    }

    private String indentation() {
        return TextStyle.indentation(version.code().text(), elements.getLast().from());
    }

    /** The end of the line if only comments stand before it. */
    private int endOfLine(int offset) {
        int end = TextStyle.endOfLine(version.code().text(), offset);
        List<Word> between = version.code().words(offset, end);
        boolean onlyComments = between.stream().allMatch(Word::isComment);
        return onlyComments && (between.isEmpty() || between.getLast().to() <= end) ? end : offset;
    }

    private int startBehindComma(int place) {
        int comma = comma(place).orElseThrow().to();
        return version.code()
                .words(comma, elements.get(place + 1).to())
                .getFirst()
                .from();
    }

    private Optional<Word> comma(int place) {
        return version
                .code()
                .words(elements.get(place).to(), version.code().text().length())
                .stream()
                .filter(word -> !word.isComment())
                .findFirst()
                .filter(word -> word.text().equals(","));
    }
}
