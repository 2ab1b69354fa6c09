package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import dev.coppice.project.Attention;
import dev.coppice.project.PartChange;
import dev.coppice.project.code.Annotations;
import dev.coppice.project.code.ColumnNames;
import dev.coppice.project.code.Span;
import dev.coppice.project.merge.java.Accessor.Role;
import dev.coppice.project.merge.java.DeclarationMerge.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Merges a field and its accessors that all three versions have. */
final class PropertyMerge {

    /** Annotations that say how a value is stored, not what it is: they change whatever its type is. */
    private static final Set<String> ABOUT_STORAGE = Set.of("Column", "JoinColumn", "Nullable", "Id");

    private static final List<String> SAY_IT_IS_THERE = List.of("NotNull", "NonNull", "NotBlank", "NotEmpty");

    private final Workbench bench;
    private final Part part;
    private final Bodies bodies;
    private final Trio<Property> property;
    private boolean typeStays;

    PropertyMerge(Workbench bench, Part part, Bodies bodies, Trio<Property> property) {
        this.bench = bench;
        this.part = part;
        this.bodies = bodies;
        this.property = property;
    }

    void merge() {
        typeStays = false;
        DeclarationMerge declaration = new DeclarationMerge(bench, part, sides());
        declaration.doc();
        mergeName();
        mergeType();
        declaration.modifiers();
        mergeAnnotations(declaration);
        mergeInitialiser();
        AccessorMerge accessors = new AccessorMerge(bench, part, bodies, property, typeStays);
        accessors.merge(Role.GETTER);
        accessors.merge(Role.SETTER);
        noteContradiction();
    }

    /** The owner says that a value is there, and the database says now that it may be missing. */
    private void noteContradiction() {
        boolean nullableNow = has(property.inTheirs(), "Nullable") && !has(property.inBase(), "Nullable");
        if (nullableNow && bench.ledger().mayTake(part)) {
            SAY_IT_IS_THERE.stream()
                    .filter(name -> has(property.inMine(), name))
                    .findFirst()
                    .ifPresent(name -> bench.ledger()
                            .note(
                                    bench.span(property.inMine().variable()).from(),
                                    "'%s' may be null now, and you say @%s".formatted(part.name(), name)));
        }
    }

    private static boolean has(Property property, String annotation) {
        return Annotations.find(property.declaration(), annotation).isPresent()
                || property.variable().getType().toString().contains("@" + annotation + " ");
    }

    /** Whether it may be null is said at the field in any case. */
    private void mergeAnnotations(DeclarationMerge atField) {
        AnnotationsMerge.Rules rules = new AnnotationsMerge.Rules(
                bodies.identity()::column, name -> typeStays && !ABOUT_STORAGE.contains(name), name -> true);
        Member getter = property.inMine().annotatedGetter().orElse(null);
        if (getter == null) {
            atField.annotations(rules);
            return;
        }
        Trio<Side> sides = sides();
        Side mine =
                new Side(bodies.mine().version(), getter, bench.span(((MethodDeclaration) getter.node()).getType()));
        atField.annotations(rules.concerning(MappingNotes.NULLABLE::equals));
        new DeclarationMerge(bench, part, new Trio<>(sides.base(), mine, sides.theirs()))
                .annotations(rules.concerning(name -> !name.equals(MappingNotes.NULLABLE)));
    }

    private Trio<Side> sides() {
        return new Trio<>(
                side(bodies.base().version(), property.inBase()),
                side(bodies.mine().version(), property.inMine()),
                side(bodies.theirs().version(), property.inTheirs()));
    }

    private static Side side(Version version, Property property) {
        return new Side(
                version, property.field(), version.span(property.variable().getType()));
    }

    /** Where the owner keeps its name, what is generated today was given it before. */
    private void mergeName() {
        VariableDeclarator mine = property.inMine().variable();
        VariableDeclarator theirs = property.inTheirs().variable();
        if (!mine.getNameAsString().equals(theirs.getNameAsString())) {
            bench.splice()
                    .replace(
                            bench.span(mine.getName()).from(),
                            bench.span(mine.getName()).to(),
                            theirs.getNameAsString());
            bench.ledger().changed(part, PartChange.NOW_CALLED + theirs.getNameAsString());
        } else if (isRenamed()
                && mine.getNameAsString().equals(property.inBase().variable().getNameAsString())
                && !bodies.uses(property.inMine()).isEmpty()) {
            bench.ledger().changed(part, "keeps its name, which your code uses");
        }
    }

    private boolean isRenamed() {
        List<String> before = property.inBase().columns();
        List<String> today = property.inTheirs().columns();
        return before.size() == today.size()
                && IntStream.range(0, before.size()).anyMatch(at -> !ColumnNames.same(before.get(at), today.get(at)));
    }

    private void mergeType() {
        Trio<Piece> types = new Trio<>(
                Piece.of(bodies.base().version(), property.inBase().variable().getType()),
                Piece.of(bodies.mine().version(), property.inMine().variable().getType()),
                Piece.of(
                        bodies.theirs().version(),
                        property.inTheirs().variable().getType()));
        boolean wanted = !Term.same(types.inBase().terms(), types.inTheirs().terms())
                && !Term.same(types.inMine().terms(), types.inTheirs().terms());
        Part type = part.at(".type");
        if (wanted
                && Widths.holds(types.inMine().text(), types.inTheirs().text())
                && !Term.same(types.inMine().terms(), types.inBase().terms())) {
            if (bench.ledger().mayTake(type)) {
                bench.ledger()
                        .note(
                                types.inMine().span().from(),
                                "%s: the type would be %s now; yours holds it too"
                                        .formatted(part.name(), types.inTheirs().text()));
            }
            typeStays = true;
            return;
        }
        if (bench.units().takes(type, types, types.inMine().span().from())) {
            bench.replace(types.inMine().span(), types.inTheirs());
            String detail = "type " + Units.arrow(types.inBase(), types.inTheirs());
            bench.ledger().changed(type, detail);
            bodies.uses(property.inMine())
                    .forEach(use -> bench.ledger()
                            .note(new Attention(
                                    use.path(),
                                    use.line(),
                                    "%s, whose type changed from %s to %s"
                                            .formatted(
                                                    use.message(),
                                                    types.inBase().text(),
                                                    types.inTheirs().text()))));
        } else {
            typeStays = wanted;
        }
    }

    private void mergeInitialiser() {
        Trio<Piece> values = new Trio<>(
                initialiser(bodies.base().version(), property.inBase()),
                initialiser(bodies.mine().version(), property.inMine()),
                initialiser(bodies.theirs().version(), property.inTheirs()));
        Part initialiser = part.at(".initialiser");
        boolean differs = !Term.same(Piece.termsOf(values.base()), Piece.termsOf(values.theirs()));
        if (typeStays && differs) {
            bench.ledger().keepWith(part.at(".type"), initialiser);
            return;
        }
        int place = bench.span(property.inMine().variable()).from();
        if (!bench.units().takes(initialiser, values, place)) {
            return;
        }
        bench.ledger().changed(initialiser, "default " + Units.arrow(values.base(), values.theirs()));
        Span name = bench.span(property.inMine().variable().getName());
        Piece mine = values.mine();
        Piece theirs = values.theirs();
        if (theirs == null) {
            bench.splice()
                    .delete(name.to(), mine == null ? name.to() : mine.span().to());
        } else if (mine == null) {
            bench.splice().insert(name.to(), " = " + bench.taken(theirs));
        } else {
            bench.replace(mine.span(), theirs);
        }
    }

    private static @Nullable Piece initialiser(Version version, Property property) {
        Expression value = property.variable().getInitializer().orElse(null);
        return Piece.ofNullable(version, value);
    }
}
