package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.java.Accessor.Role;
import dev.coppice.project.merge.java.AnnotationsMerge.Declared;
import dev.coppice.project.merge.java.DeclarationMerge.Side;
import dev.coppice.project.merge.java.Ledger.Wishes;
import org.jspecify.annotations.Nullable;

/** Merges the accessors of a field that all three versions have. */
final class AccessorMerge {

    private final Workbench bench;
    private final Part property;
    private final Bodies bodies;
    private final Trio<Property> properties;
    private final boolean typeStays;

    /**
     * @param typeStays whether the field keeps the owner's type, so that its accessors keep theirs
     */
    AccessorMerge(Workbench bench, Part property, Bodies bodies, Trio<Property> properties, boolean typeStays) {
        this.bench = bench;
        this.property = property;
        this.bodies = bodies;
        this.properties = properties;
        this.typeStays = typeStays;
    }

    void merge(Role role) {
        Trio<Accessor> accessors = new Trio<>(
                properties.inBase().accessor(role),
                properties.inMine().accessor(role),
                properties.inTheirs().accessor(role));
        Part part = property.at("." + (role == Role.GETTER ? "getter" : "setter"));
        if (accessors.isKept() && accessors.mine() != null) {
            mergeKept(part, accessors);
        } else if (accessors.isGone() && accessors.mine() != null) {
            mergeGone(part, accessors);
        } else if (accessors.isNew()
                && accessors.mine() == null
                && bench.ledger().mayTake(part)) {
            bodies.insertion().accessor(properties.inTheirs(), properties.inMine(), accessors.inTheirs());
            bench.ledger().changed(property, role == Role.GETTER ? "getter added" : "setter added");
        }
    }

    private void mergeGone(Part part, Trio<Accessor> accessors) {
        Accessor mine = accessors.inMine();
        boolean untouched = mine.saysTheSame(
                bodies.mine().version(), accessors.inBase(), bodies.base().version());
        boolean unused = bodies.usesOf(mine).isEmpty();
        Wishes wishes = new Wishes(
                bodies.base().version().text(accessors.inBase().member().declaration()),
                bodies.mine().version().text(mine.member().declaration()),
                "");
        boolean goes = (untouched && unused)
                ? bench.ledger().mayTake(part)
                : bench.ledger()
                        .conflict(
                                part,
                                untouched
                                        ? "Your code uses it, and it is no longer generated"
                                        : "You changed it, and it is no longer generated",
                                mine.member().declaration().from(),
                                wishes);
        if (goes) {
            bodies.removal().remove(mine.member(), wishes.base());
            bench.ledger().changed(property, accessors.inMine().role() == Role.GETTER ? "no getter" : "no setter");
        }
    }

    private void mergeKept(Part part, Trio<Accessor> accessors) {
        Trio<Side> sides = new Trio<>(
                side(bodies.base().version(), accessors.inBase()),
                side(bodies.mine().version(), accessors.inMine()),
                side(bodies.theirs().version(), accessors.inTheirs()));
        DeclarationMerge declaration = new DeclarationMerge(bench, part, sides);
        declaration.doc();
        declaration.modifiers();
        declaration.annotations(AnnotationsMerge.Rules.PLAIN);
        mergeName(accessors);
        if (accessors.inMine().chain().isEmpty()) {
            mergeType(
                    part,
                    type(bodies.base(), accessors.inBase()),
                    type(bodies.mine(), accessors.inMine()),
                    type(bodies.theirs(), accessors.inTheirs()));
        }
        mergeParameter(part, accessors);
        mergeWork(part, accessors);
    }

    private static Side side(Version version, Accessor accessor) {
        return new Side(
                version, accessor.member(), version.span(accessor.method().getType()));
    }

    private static Piece type(ClassBody body, Accessor accessor) {
        return Piece.of(body.version(), accessor.method().getType());
    }

    /** An accessor follows the name of its field, where that follows the database. */
    private void mergeName(Trio<Accessor> accessors) {
        MethodDeclaration base = accessors.inBase().method();
        MethodDeclaration mine = accessors.inMine().method();
        MethodDeclaration theirs = accessors.inTheirs().method();
        boolean fieldIsRenamed =
                !properties.inMine().name().equals(properties.inTheirs().name());
        if (fieldIsRenamed && mine.getNameAsString().equals(base.getNameAsString())) {
            Span name = bench.span(mine.getName());
            bench.splice().replace(name.from(), name.to(), theirs.getNameAsString());
        }
    }

    private void mergeType(Part part, Piece base, Piece mine, Piece theirs) {
        Part type = part.at(".type");
        boolean differs = !Term.same(base.terms(), theirs.terms());
        if (typeStays && differs) {
            bench.ledger().keepWith(property.at(".type"), type);
            return;
        }
        if (bench.units()
                .takes(type, new Trio<>(base, mine, theirs), mine.span().from())) {
            bench.replace(mine.span(), theirs);
        }
    }

    private void mergeParameter(Part part, Trio<Accessor> accessors) {
        Parameter base = accessors.inBase().parameter().orElse(null);
        Parameter mine = accessors.inMine().parameter().orElse(null);
        Parameter theirs = accessors.inTheirs().parameter().orElse(null);
        if (base == null || mine == null || theirs == null) {
            return;
        }
        Trio<Declared> declared = new Trio<>(
                declared(bodies.base().version(), base),
                declared(bodies.mine().version(), mine),
                declared(bodies.theirs().version(), theirs));
        new AnnotationsMerge(bench, part.at(".parameter"), declared, AnnotationsMerge.Rules.PLAIN).merge();
        mergeType(
                part.at(".parameter"),
                Piece.of(bodies.base().version(), base.getType()),
                Piece.of(bodies.mine().version(), mine.getType()),
                Piece.of(bodies.theirs().version(), theirs.getType()));
        boolean follows = mine.getNameAsString().equals(base.getNameAsString())
                && !properties.inMine().name().equals(properties.inTheirs().name());
        if (follows) {
            Span name = bench.span(mine.getName());
            bench.splice().replace(name.from(), name.to(), theirs.getNameAsString());
        }
    }

    private static Declared declared(Version version, Parameter parameter) {
        return new Declared(version, parameter, version.span(parameter), version.span(parameter.getType()));
    }

    private void mergeWork(Part part, Trio<Accessor> accessors) {
        Piece base = work(bodies.base().version(), accessors.inBase());
        Piece mine = work(bodies.mine().version(), accessors.inMine());
        Piece theirs = work(bodies.theirs().version(), accessors.inTheirs());
        if (base == null || mine == null || theirs == null) {
            return;
        }
        Part body = part.at(".body");
        if (typeStays && !Term.same(base.terms(), theirs.terms())) {
            bench.ledger().keepWith(property.at(".type"), body);
            return;
        }
        if (commented(base) != commented(mine) && Term.same(base.terms(), mine.terms())) {
            reportCommented(body, new Trio<>(base, mine, theirs));
            return;
        }
        if (bench.units()
                .takes(body, new Trio<>(base, mine, theirs), mine.span().from())) {
            new BodyText(bench, theirs).writeOver(mine.span());
            bench.ledger().changed(property, "");
        }
    }

    /** A body is taken as a whole, and the owner's comments in it would go with it. */
    private void reportCommented(Part body, Trio<Piece> works) {
        if (Term.same(works.inBase().terms(), works.inTheirs().terms())) {
            return;
        }
        Wishes wishes = Units.wishes(works);
        boolean takes = bench.ledger()
                .conflict(
                        body,
                        "You commented it, and the database changed it",
                        works.inMine().span().from(),
                        wishes);
        if (takes) {
            new BodyText(bench, works.inTheirs()).writeOver(works.inMine().span());
        }
    }

    private static boolean commented(Piece work) {
        return !work.version().comments(work.span()).isEmpty();
    }

    private static @Nullable Piece work(Version version, Accessor accessor) {
        return accessor.work(version).map(span -> new Piece(version, span)).orElse(null);
    }
}
