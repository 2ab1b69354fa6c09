package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.Splice;
import dev.coppice.project.merge.Surroundings;
import dev.coppice.project.merge.TextStyle;
import java.util.List;

/** What every step of the merge of one file works with. */
final class Workbench {

    /** How generated text is indented. */
    static final String GENERATED_STEP = "    ";

    private final Version mine;
    private final MergeContext context;
    private final Ledger ledger;
    private final Units units;
    private final TextStyle style;
    private final ImportBook imports;

    Workbench(Version mine, MergeContext context, Ledger ledger) {
        this.mine = mine;
        this.context = context;
        this.ledger = ledger;
        this.units = new Units(ledger);
        this.style = TextStyle.of(mine.code().text(), GENERATED_STEP);
        this.imports = new ImportBook(mine, context.surroundings());
    }

    Version mine() {
        return mine;
    }

    MergeContext context() {
        return context;
    }

    Surroundings surroundings() {
        return context.surroundings();
    }

    Ledger ledger() {
        return ledger;
    }

    Units units() {
        return units;
    }

    TextStyle style() {
        return style;
    }

    ImportBook imports() {
        return imports;
    }

    Splice splice() {
        return ledger.splice();
    }

    /** Where a node stands in the owner's text. */
    Span span(Node node) {
        return mine.span(node);
    }

    /** Generated text for the owner's file. */
    String taken(Piece piece) {
        return imports.written(piece);
    }

    /** Generated lines for the owner's file; the first one stands where the piece begins, without indentation. */
    String takenLines(Piece piece, String indentation) {
        String generated = TextStyle.indentation(
                piece.version().code().text(), piece.span().from());
        String[] lines = taken(piece).split("\\n", -1);
        for (int i = 1; i < lines.length; i++) {
            lines[i] = lines[i].startsWith(generated) ? lines[i].substring(generated.length()) : lines[i];
        }
        return style.lines(List.of(lines), GENERATED_STEP, indentation).substring(indentation.length());
    }

    void replace(Span span, Piece theirs) {
        splice().replace(span.from(), span.to(), taken(theirs));
    }

    /** The indentation of the line in which a place of the owner's text lies. */
    String indentation(int offset) {
        return TextStyle.indentation(mine.code().text(), offset);
    }

    /** Whether nothing stands before a place in its line. */
    boolean beginsLine(int offset) {
        String text = mine.code().text();
        return text.substring(TextStyle.startOfLine(text, offset), offset).isBlank();
    }

    /** Whether nothing stands behind a place in its line. */
    boolean endsLine(int offset) {
        String text = mine.code().text();
        return text.substring(offset, TextStyle.endOfLine(text, offset)).isBlank();
    }

    /** The end of the line in which a place lies, if nothing stands between; else the place. */
    int endOfLine(int offset) {
        return endsLine(offset) ? TextStyle.endOfLine(mine.code().text(), offset) : offset;
    }

    /** Takes a stretch away, with its whole lines where nothing else stands in them. */
    void deleteLines(Span span) {
        String text = mine.code().text();
        if (beginsLine(span.from()) && endsLine(span.to())) {
            splice().delete(TextStyle.startOfLine(text, span.from()), TextStyle.startOfNextLine(text, span.to()));
            return;
        }
        int to = span.to();
        while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        splice().delete(span.from(), to);
    }
}
