package dev.coppice.project.merge.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.coppice.project.code.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource that the exposure class shows: {@code api.resource("orders", Order.class).readOnly();}.
 *
 * @param entity the simple name of the class
 * @param resource the call that exposes it
 * @param calls what is called on it, in order
 * @param statement the statement, with its comments
 */
record Exposed(String entity, MethodCallExpr resource, List<MethodCallExpr> calls, Member statement) {

    private static final String RESOURCE = "resource";

    static List<Exposed> all(Version version, Node within) {
        List<Exposed> found = new ArrayList<>();
        for (MethodCallExpr call : within.findAll(MethodCallExpr.class)) {
            if (call.getNameAsString().equals(RESOURCE)) {
                entity(call)
                        .ifPresent(entity -> statement(call)
                                .ifPresent(statement -> found.add(
                                        new Exposed(entity, call, calls(call), Member.of(version, statement)))));
            }
        }
        return found;
    }

    /** The name that the API gives it. */
    Optional<Expression> name() {
        return resource.getArguments().getFirst().filter(argument -> !argument.isClassExpr());
    }

    /** The outermost call of the chain. */
    MethodCallExpr chain() {
        return calls.isEmpty() ? resource : calls.getLast();
    }

    /** From behind what it is called on to its closing parenthesis. */
    Span call(Version version, MethodCallExpr call) {
        int from = version.span(call.getScope().orElseThrow()).to();
        return new Span(from, version.span(call).to());
    }

    private static Optional<Node> statement(Node call) {
        Optional<Node> around = call.getParentNode();
        while (around.isPresent() && !(around.get() instanceof Statement)) {
            around = around.get().getParentNode();
        }
        return around;
    }

    private static Optional<String> entity(MethodCallExpr call) {
        return call.getArguments().stream()
                .filter(Expression::isClassExpr)
                .map(Expression::asClassExpr)
                .map(ClassExpr::getType)
                .map(type -> type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString())
                .findFirst();
    }

    private static List<MethodCallExpr> calls(MethodCallExpr resource) {
        List<MethodCallExpr> calls = new ArrayList<>();
        Node call = resource;
        while (call.getParentNode().orElse(null) instanceof MethodCallExpr outer
                && outer.getScope().filter(call::equals).isPresent()) {
            calls.add(outer);
            call = outer;
        }
        return calls;
    }
}
