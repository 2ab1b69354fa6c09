package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.TextStyle;
import dev.coppice.project.merge.java.AnnotationsMerge.Declared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges what all declarations have in common: doc comment, annotations, modifiers. */
final class DeclarationMerge {

    private final Workbench bench;
    private final Part part;
    private final Trio<Side> sides;

    /**
     * A declaration in one version.
     *
     * @param subject where its type or keyword stands
     */
    record Side(Version version, Member member, Span subject) {}

    DeclarationMerge(Workbench bench, Part part, Trio<Side> sides) {
        this.bench = bench;
        this.part = part;
        this.sides = sides;
    }

    void doc() {
        Word before = doc(sides.base());
        Word now = doc(sides.theirs());
        Word owners = doc(sides.mine());
        boolean untouched = Term.same(terms(sides.base(), before), terms(sides.mine(), owners));
        Part doc = part.at(" comment");
        if (Term.same(terms(sides.base(), before), terms(sides.theirs(), now))
                || !untouched
                || !bench.ledger().mayTake(doc)) {
            return;
        }
        bench.ledger().changed(part, "comment");
        writeDoc(owners, now);
    }

    void annotations(AnnotationsMerge.Rules rules) {
        Trio<Declared> declared = new Trio<>(declared(sides.base()), declared(sides.mine()), declared(sides.theirs()));
        new AnnotationsMerge(bench, part, declared, rules).merge();
    }

    void modifiers() {
        Trio<Piece> pieces = new Trio<>(modifiers(sides.base()), modifiers(sides.mine()), modifiers(sides.theirs()));
        Part modifiers = part.at(".modifiers");
        if (bench.units().takes(modifiers, pieces, sides.inMine().subject().from())) {
            bench.ledger().changed(modifiers, Units.arrow(pieces.base(), pieces.theirs()));
            write(pieces);
        }
    }

    private void write(Trio<Piece> pieces) {
        Piece mine = pieces.mine();
        Piece theirs = pieces.theirs();
        if (mine == null && theirs != null) {
            bench.splice().insert(sides.inMine().subject().from(), bench.taken(theirs) + " ");
        } else if (mine != null && theirs != null) {
            bench.replace(mine.span(), theirs);
        } else if (mine != null) {
            bench.deleteLines(mine.span());
        }
    }

    private static @Nullable Piece modifiers(@Nullable Side side) {
        if (side == null || !(side.member().node() instanceof NodeWithModifiers<?> node)) {
            return null;
        }
        List<Modifier> modifiers = node.getModifiers();
        return modifiers.isEmpty()
                ? null
                : new Piece(
                        side.version(),
                        Span.over(
                                side.version().span(modifiers.getFirst()),
                                side.version().span(modifiers.getLast())));
    }

    private static @Nullable Declared declared(@Nullable Side side) {
        return side == null
                ? null
                : new Declared(
                        side.version(),
                        annotated(side.member().node()),
                        side.member().declaration(),
                        side.subject());
    }

    private static NodeWithAnnotations<?> annotated(Node node) {
        return (NodeWithAnnotations<?>) node;
    }

    private static @Nullable Word doc(@Nullable Side side) {
        return side == null ? null : side.member().doc(side.version()).orElse(null);
    }

    private static @Nullable List<Term> terms(@Nullable Side side, @Nullable Word doc) {
        return side == null || doc == null ? null : List.of(side.version().comment(doc));
    }

    private void writeDoc(@Nullable Word owners, @Nullable Word now) {
        if (now == null) {
            if (owners != null) {
                bench.deleteLines(new Span(owners.from(), owners.to()));
            }
            return;
        }
        Piece piece = new Piece(sides.inTheirs().version(), new Span(now.from(), now.to()));
        if (owners != null) {
            String lines = bench.takenLines(piece, bench.indentation(owners.from()));
            bench.splice().replace(owners.from(), owners.to(), lines);
            return;
        }
        int place = sides.inMine().member().declaration().from();
        String indentation = bench.indentation(place);
        String lines = bench.takenLines(piece, indentation) + bench.style().lineEnd();
        if (bench.beginsLine(place)) {
            int start = TextStyle.startOfLine(bench.mine().code().text(), place);
            bench.splice().insert(start, indentation + lines);
        } else {
            bench.splice().insert(place, lines + indentation);
        }
    }
}
