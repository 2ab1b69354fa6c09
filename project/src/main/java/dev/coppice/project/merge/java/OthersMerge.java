package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.coppice.project.PartChange.Kind;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.java.DeclarationMerge.Side;
import dev.coppice.project.merge.java.Ledger.Wishes;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Merges the generated members that are neither fields nor accessors, found by their signatures. */
final class OthersMerge {

    private final Workbench bench;
    private final Bodies bodies;
    private final Predicate<String> held;
    private final Predicate<Member> mergedElsewhere;

    /**
     * @param held which members, by name, stay as the owner has them
     * @param mergedElsewhere which bodies are merged statement by statement
     */
    OthersMerge(Workbench bench, Bodies bodies, Predicate<String> held, Predicate<Member> mergedElsewhere) {
        this.bench = bench;
        this.bodies = bodies;
        this.held = held;
        this.mergedElsewhere = mergedElsewhere;
    }

    void merge() {
        Set<String> signatures = new LinkedHashSet<>();
        bodies.theirs().others().forEach(member -> signatures.add(ClassBody.signature(member)));
        bodies.base().others().forEach(member -> signatures.add(ClassBody.signature(member)));
        for (String signature : signatures) {
            merge(
                    Part.of(signature, signature),
                    new Trio<>(
                            find(bodies.base(), signature),
                            find(bodies.mine(), signature),
                            find(bodies.theirs(), signature)));
        }
    }

    private static @Nullable Member find(ClassBody body, String signature) {
        return Bodies.find(body.others(), signature).orElse(null);
    }

    private void merge(Part part, Trio<Member> members) {
        if (held.test(part.name()) || !bench.ledger().mayTake(part)) {
            return;
        }
        if (members.isKept() && members.mine() != null) {
            mergeKept(part, members);
        } else if (members.isGone() && members.mine() != null) {
            mergeGone(part, members);
        } else if (members.isNew() && members.mine() == null) {
            bodies.insertion().other(members.inTheirs());
            bench.ledger().changed(part.name(), Kind.ADDED, "");
        }
    }

    private void mergeGone(Part part, Trio<Member> members) {
        Member mine = members.inMine();
        boolean goes = bodies.isUntouched(mine);
        if (!goes) {
            Wishes wishes = new Wishes(
                    bodies.base().version().text(members.inBase().declaration()),
                    bodies.mine().version().text(mine.declaration()),
                    "");
            goes = bench.ledger()
                    .conflict(
                            part,
                            "You changed it, and it is no longer generated",
                            mine.declaration().from(),
                            wishes);
        }
        if (goes) {
            bodies.removal()
                    .remove(mine, bodies.base().version().text(members.inBase().declaration()));
            bench.ledger().changed(part.name(), Kind.REMOVED, "");
        }
    }

    private void mergeKept(Part part, Trio<Member> members) {
        if (members.all().allMatch(member -> member.node() instanceof NodeWithAnnotations<?>)) {
            Trio<Side> sides = new Trio<>(
                    side(bodies.base().version(), members.inBase()),
                    side(bodies.mine().version(), members.inMine()),
                    side(bodies.theirs().version(), members.inTheirs()));
            DeclarationMerge declaration = new DeclarationMerge(bench, part, sides);
            declaration.doc();
            declaration.modifiers();
            declaration.annotations(AnnotationsMerge.Rules.PLAIN);
        }
        mergeBody(part, members);
    }

    private static Side side(Version version, Member member) {
        Node subject = switch (member.node()) {
            case MethodDeclaration method -> method.getType();
            case NodeWithSimpleName<?> named -> named.getName();
            default -> member.node();
        };
        return new Side(version, member, version.span(subject));
    }

    private void mergeBody(Part part, Trio<Member> members) {
        if (mergedElsewhere.test(members.inBase()) || mergedElsewhere.test(members.inTheirs())) {
            return;
        }
        Piece base = body(bodies.base().version(), members.inBase());
        Piece mine = body(bodies.mine().version(), members.inMine());
        Piece theirs = body(bodies.theirs().version(), members.inTheirs());
        if (base == null || mine == null || theirs == null) {
            return;
        }
        Trio<Piece> works = new Trio<>(base, mine, theirs);
        boolean commented = !bodies.mine().version().comments(mine.span()).isEmpty()
                && !Term.same(base.terms(), theirs.terms())
                && Term.same(base.terms(), mine.terms());
        boolean takes = commented
                ? bench.ledger()
                        .conflict(
                                part,
                                "You commented it, and the database changed it",
                                mine.span().from(),
                                Units.wishes(works))
                : bench.units().takes(part, works, mine.span().from());
        if (takes) {
            new BodyText(bench, theirs).writeOver(mine.span());
            bench.ledger().changed(part, "");
        }
    }

    private static @Nullable Piece body(Version version, Member member) {
        Optional<BlockStmt> block = switch (member.node()) {
            case MethodDeclaration method -> method.getBody();
            case ConstructorDeclaration constructor -> Optional.of(constructor.getBody());
            default -> Optional.empty();
        };
        return block.map(version::span)
                .map(span -> new Piece(version, new Span(span.from() + 1, span.to() - 1)))
                .orElse(null);
    }
}
