package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.coppice.project.code.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A method that reads or writes one field. */
record Accessor(Role role, Member member) {

    /** What an accessor does. */
    enum Role {
        GETTER,
        SETTER
    }

    MethodDeclaration method() {
        return (MethodDeclaration) member.node();
    }

    /** The parameter of a setter. */
    Optional<Parameter> parameter() {
        return method().getParameters().getFirst();
    }

    /** The last statement of a setter that gives its object back, so that calls can be chained. */
    Optional<Statement> chain() {
        return method().getBody()
                .flatMap(body -> body.getStatements().getLast())
                .filter(last -> role == Role.SETTER && !method().getType().isVoidType())
                .filter(last -> last.isReturnStmt()
                        && last.asReturnStmt()
                                .getExpression()
                                .filter(given -> given.isThisExpr())
                                .isPresent());
    }

    /** What stands between the braces, without what only chains calls. */
    Optional<Span> work(Version version) {
        return method().getBody().map(body -> work(version, body));
    }

    private Span work(Version version, BlockStmt body) {
        Span braces = version.span(body);
        int to = chain().map(statement -> version.span(statement).from()).orElse(braces.to() - 1);
        return new Span(braces.from() + 1, to);
    }

    /**
     * What it says, whatever its name is and whether or not it gives its object back: the styles of accessors that an
     * owner may choose without changing what they do.
     */
    List<Term> terms(Version version) {
        Span whole = version.span(method());
        Span name = version.span(method().getName());
        Span type = version.span(method().getType());
        List<Term> terms = new ArrayList<>();
        boolean chained = chain().isPresent();
        if (chained) {
            terms.addAll(version.terms(new Span(whole.from(), type.from())));
            terms.add(new Term("void", "void"));
            terms.addAll(version.terms(
                    new Span(name.to(), version.span(chain().orElseThrow()).from())));
            terms.add(new Term("}", "}"));
        } else {
            terms.addAll(version.terms(new Span(whole.from(), name.from())));
            terms.addAll(version.terms(new Span(name.to(), whole.to())));
        }
        return terms;
    }

    /** Whether both say the same, comments included. */
    boolean saysTheSame(Version version, Accessor other, Version others) {
        return Term.same(terms(version), other.terms(others))
                && Term.same(version.comments(member.whole()), others.comments(other.member.whole()));
    }
}
