package dev.coppice.project.merge.java;

import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import java.util.List;

/** Takes members out of the owner's text, with the gap above them. */
final class Removal {

    private final Workbench bench;

    Removal(Workbench bench) {
        this.bench = bench;
    }

    /** Takes a member away that says the same as the base's. */
    void remove(Member member, String inBase) {
        Span whole = member.whole();
        List<Word> before = bench.mine().code().words(0, whole.from());
        int previous = before.isEmpty() ? 0 : before.getLast().to();
        bench.ledger().replaced(whole.of(bench.mine().code().text()), inBase);
        if (bench.beginsLine(whole.from()) && bench.endsLine(whole.to()) && bench.endsLine(previous)) {
            bench.splice().delete(bench.endOfLine(previous), bench.endOfLine(whole.to()));
        } else {
            bench.deleteLines(whole);
        }
    }
}
