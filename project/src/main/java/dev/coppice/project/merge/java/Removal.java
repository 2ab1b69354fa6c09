package dev.coppice.project.merge.java;

import dev.coppice.project.code.Span;
import dev.coppice.project.merge.TextStyle;

/** Takes members out of the owner's text, with the gap above them. */
final class Removal {

    private final Workbench bench;

    Removal(Workbench bench) {
        this.bench = bench;
    }

    /** Takes a member away that says the same as the base's. */
    void remove(Member member, String inBase) {
        Span whole = member.whole();
        bench.ledger().replaced(whole.of(bench.mine().code().text()), inBase);
        if (bench.beginsLine(whole.from()) && bench.endsLine(whole.to())) {
            bench.splice().delete(startWithGap(whole.from()), bench.endOfLine(whole.to()));
        } else {
            bench.deleteLines(whole);
        }
    }

    /** The end of the line above, or of the one above that if the line above is blank. */
    private int startWithGap(int from) {
        String text = bench.mine().code().text();
        int end = endOfLineAbove(text, TextStyle.startOfLine(text, from));
        int start = TextStyle.startOfLine(text, end);
        return text.substring(start, end).isBlank() ? endOfLineAbove(text, start) : end;
    }

    private static int endOfLineAbove(String text, int startOfLine) {
        int end = startOfLine;
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
