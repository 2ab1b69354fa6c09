package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.coppice.project.code.Annotations;
import dev.coppice.project.code.Span;
import java.util.ArrayList;
import java.util.List;

/** The annotations of one member that are about the mapping: all but whether it may be null. */
record MappingNotes(Version version, Member member, List<AnnotationExpr> notes) {

    static final String NULLABLE = "Nullable";

    static MappingNotes of(Version version, Member member) {
        List<AnnotationExpr> notes = ((BodyDeclaration<?>) member.node())
                .getAnnotations().stream()
                        .filter(note -> !Annotations.simpleName(note).equals(NULLABLE))
                        .toList();
        return new MappingNotes(version, member, notes);
    }

    /** From the first of them to the last. */
    Span span() {
        return notes.isEmpty()
                ? new Span(member.declaration().from(), member.declaration().from())
                : Span.over(version.span(notes.getFirst()), version.span(notes.getLast()));
    }

    /** What they say. */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        notes.forEach(note -> terms.addAll(version.terms(note)));
        return terms;
    }

    /** What the member says without them. */
    List<Term> termsOfTheRest() {
        Span whole = member.declaration();
        List<Term> terms = new ArrayList<>();
        int from = whole.from();
        for (AnnotationExpr note : notes) {
            Span span = version.span(note);
            terms.addAll(version.terms(new Span(from, span.from())));
            from = span.to();
        }
        terms.addAll(version.terms(new Span(from, whole.to())));
        return terms;
    }
}
