package dev.coppice.project.merge.java;

import dev.coppice.project.code.Span;
import dev.coppice.project.merge.TextStyle;
import java.util.List;

/** What stands between the braces of a generated method, written as the owner writes. */
final class BodyText {

    private final Workbench bench;
    private final Piece work;

    BodyText(Workbench bench, Piece work) {
        this.bench = bench;
        this.work = work;
    }

    /** The statements' lines without indentation. */
    List<String> lines() {
        String text = bench.taken(work);
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        int indent = lines.stream()
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream().map(line -> line.substring(indent)).toList();
    }

    /** Writes it over the work of a method of the owner's. */
    void writeOver(Span mine) {
        String text = bench.mine().code().text();
        String before = mine.of(text);
        String bare = before.strip();
        boolean oneLine = before.lines().count() <= 1;
        if (oneLine && lines().size() == 1) {
            bench.splice().replace(mine.from(), mine.to(), " " + lines().getFirst() + " ");
            return;
        }
        if (oneLine || bare.isEmpty()) {
            String outer = bench.indentation(mine.from());
            String inner = bench.style()
                    .lines(
                            lines(),
                            Workbench.GENERATED_STEP,
                            outer + bench.style().step());
            String lineEnd = bench.style().lineEnd();
            bench.splice().replace(mine.from(), mine.to(), lineEnd + inner + lineEnd + outer);
            return;
        }
        int from = mine.from() + before.indexOf(bare);
        String indentation = TextStyle.indentation(text, from);
        String lines = bench.style().lines(lines(), Workbench.GENERATED_STEP, indentation);
        bench.splice().replace(from, from + bare.length(), lines.substring(indentation.length()));
    }
}
