package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import dev.coppice.project.code.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of one version. */
record Piece(Version version, Span span) {

    static Piece of(Version version, Node node) {
        return new Piece(version, version.span(node));
    }

    static @Nullable Piece ofNullable(Version version, @Nullable Node node) {
        return node == null ? null : of(version, node);
    }

    List<Term> terms() {
        return version.terms(span);
    }

    /** As it is written. */
    String text() {
        return version.text(span);
    }

    static String textOf(@Nullable Piece piece) {
        return piece == null ? "" : piece.text();
    }

    static @Nullable List<Term> termsOf(@Nullable Piece piece) {
        return piece == null ? null : piece.terms();
    }
}
