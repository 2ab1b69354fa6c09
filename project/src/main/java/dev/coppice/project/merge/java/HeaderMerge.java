package dev.coppice.project.merge.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithExtends;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.coppice.project.code.Span;
import dev.coppice.project.code.Word;
import dev.coppice.project.merge.java.DeclarationMerge.Side;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Merges what stands above a class and in its first line, and the package. */
final class HeaderMerge {

    private final Workbench bench;

    HeaderMerge(Workbench bench) {
        this.bench = bench;
    }

    /**
     * @param held which annotations stay as the owner has them
     */
    void type(Part part, Trio<ClassBody> bodies, Predicate<String> held) {
        Trio<Side> sides = new Trio<>(side(bodies.inBase()), side(bodies.inMine()), side(bodies.inTheirs()));
        DeclarationMerge declaration = new DeclarationMerge(bench, part, sides);
        declaration.doc();
        declaration.modifiers();
        declaration.annotations(new AnnotationsMerge.Rules(UnaryOperator.identity(), held, name -> true));
        supertypes(
                part.at(".extends"), extended(bodies.inBase()), extended(bodies.inMine()), extended(bodies.inTheirs()));
        supertypes(
                part.at(".implements"),
                implemented(bodies.inBase()),
                implemented(bodies.inMine()),
                implemented(bodies.inTheirs()));
    }

    void packageOf(Trio<Version> versions) {
        PackageDeclaration base = declaration(versions.inBase());
        PackageDeclaration mine = declaration(versions.inMine());
        PackageDeclaration theirs = declaration(versions.inTheirs());
        if (base == null || mine == null || theirs == null) {
            return;
        }
        Part part = Part.of("package", "package");
        Trio<Side> sides = new Trio<>(
                side(versions.inBase(), base), side(versions.inMine(), mine), side(versions.inTheirs(), theirs));
        DeclarationMerge declaration = new DeclarationMerge(bench, part, sides);
        declaration.doc();
        declaration.annotations(AnnotationsMerge.Rules.PLAIN);
        Trio<Piece> names = new Trio<>(
                Piece.of(versions.inBase(), base.getName()),
                Piece.of(versions.inMine(), mine.getName()),
                Piece.of(versions.inTheirs(), theirs.getName()));
        if (bench.units().takes(part, names, names.inMine().span().from())) {
            bench.replace(names.inMine().span(), names.inTheirs());
            bench.ledger().changed(part, Units.arrow(names.base(), names.theirs()));
        }
    }

    private static Side side(Version version, PackageDeclaration declaration) {
        return new Side(version, Member.of(version, declaration), version.span(declaration.getName()));
    }

    private static @Nullable PackageDeclaration declaration(Version version) {
        return version.code().unit().getPackageDeclaration().orElse(null);
    }

    private static Side side(ClassBody body) {
        Version version = body.version();
        int name = version.span(body.type().getName()).from();
        Word keyword =
                version.code().words(version.span(body.type()).from(), name).getLast();
        return new Side(version, Member.of(version, body.type()), new Span(keyword.from(), keyword.to()));
    }

    private void supertypes(Part part, @Nullable Piece base, @Nullable Piece mine, @Nullable Piece theirs) {
        Trio<Piece> pieces = new Trio<>(base, mine, theirs);
        if (mine != null
                && theirs != null
                && bench.units().takes(part, pieces, mine.span().from())) {
            bench.replace(mine.span(), theirs);
            bench.ledger().changed(part, Units.arrow(base, theirs));
        }
    }

    private static @Nullable Piece extended(ClassBody body) {
        return body.type() instanceof NodeWithExtends<?> node ? list(body, node.getExtendedTypes()) : null;
    }

    private static @Nullable Piece implemented(ClassBody body) {
        return body.type() instanceof NodeWithImplements<?> node ? list(body, node.getImplementedTypes()) : null;
    }

    private static @Nullable Piece list(ClassBody body, NodeList<ClassOrInterfaceType> types) {
        if (types.isEmpty()) {
            return null;
        }
        Version version = body.version();
        List<ClassOrInterfaceType> all = List.copyOf(types);
        return new Piece(version, Span.over(version.span(all.getFirst()), version.span(all.getLast())));
    }
}
