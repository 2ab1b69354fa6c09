package dev.coppice.project.code;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into annotations, which are known by their simple names. */
public final class Annotations {

    /** The attribute that an annotation sets where it names none. */
    public static final String VALUE = "value";

    private static final int LONGEST_CHAIN = 5;

    private Annotations() {}

    /** The annotation's name without its package. */
    public static String simpleName(AnnotationExpr annotation) {
        return annotation.getName().getIdentifier();
    }

    /** The first annotation of a name. */
    public static Optional<AnnotationExpr> find(NodeWithAnnotations<?> node, String simpleName) {
        return node.getAnnotations().stream()
                .filter(annotation -> simpleName(annotation).equals(simpleName))
                .findFirst();
    }

    /** The value of an attribute, as far as it is written down. */
    public static Optional<Expression> find(AnnotationExpr annotation, String attribute) {
        if (annotation.isSingleMemberAnnotationExpr()) {
            return attribute.equals(VALUE)
                    ? Optional.of(annotation.asSingleMemberAnnotationExpr().getMemberValue())
                    : Optional.empty();
        }
        return pairs(annotation).stream()
                .filter(pair -> pair.getNameAsString().equals(attribute))
                .map(MemberValuePair::getValue)
                .findFirst();
    }

    /** The value of an attribute that is a text. */
    public static Optional<String> findText(AnnotationExpr annotation, String attribute) {
        return find(annotation, attribute).flatMap(value -> text(value, LONGEST_CHAIN));
    }

    /** The annotations of a name, those inside the annotation that holds several of them included. */
    public static List<AnnotationExpr> unfolded(NodeWithAnnotations<?> node, String simpleName, String container) {
        List<AnnotationExpr> found = new ArrayList<>();
        for (AnnotationExpr annotation : node.getAnnotations()) {
            if (simpleName(annotation).equals(simpleName)) {
                found.add(annotation);
            } else if (simpleName(annotation).equals(container)) {
                find(annotation, VALUE).ifPresent(value -> addAll(value, found));
            }
        }
        return found;
    }

    /** The attributes that an annotation names. */
    public static List<MemberValuePair> pairs(AnnotationExpr annotation) {
        return annotation.isNormalAnnotationExpr()
                ? annotation.asNormalAnnotationExpr().getPairs()
                : new NodeList<>();
    }

    private static void addAll(Expression value, List<AnnotationExpr> found) {
        if (value.isAnnotationExpr()) {
            found.add(value.asAnnotationExpr());
        } else if (value.isArrayInitializerExpr()) {
            value.asArrayInitializerExpr().getValues().forEach(element -> addAll(element, found));
        }
    }

    /** @param steps how many constants may still refer to each other */
    private static Optional<String> text(Expression value, int steps) {
        if (value.isStringLiteralExpr()) {
            return Optional.of(value.asStringLiteralExpr().asString());
        }
        if (value.isEnclosedExpr()) {
            return text(value.asEnclosedExpr().getInner(), steps);
        }
        if (value.isTextBlockLiteralExpr()) {
            return Optional.of(value.asTextBlockLiteralExpr().asString());
        }
        if (value.isBinaryExpr()) {
            Optional<String> left = text(value.asBinaryExpr().getLeft(), steps);
            Optional<String> right = text(value.asBinaryExpr().getRight(), steps);
            return left.flatMap(l -> right.map(r -> l + r));
        }
        return steps == 0
                ? Optional.empty()
                : constantName(value).flatMap(name -> constant(value, name)).flatMap(found -> text(found, steps - 1));
    }

    private static Optional<String> constantName(Expression value) {
        if (value.isNameExpr()) {
            return Optional.of(value.asNameExpr().getNameAsString());
        }
        return value.isFieldAccessExpr() ? Optional.of(value.asFieldAccessExpr().getNameAsString()) : Optional.empty();
    }

    /** What a constant of the same file says. */
    private static Optional<Expression> constant(Expression user, String name) {
        return user.findCompilationUnit().stream()
                .flatMap(unit -> unit.findAll(VariableDeclarator.class).stream())
                .filter(variable -> variable.getNameAsString().equals(name))
                .filter(variable -> variable.getParentNode().orElse(null) instanceof FieldDeclaration)
                .flatMap(variable -> variable.getInitializer().stream())
                .findFirst();
    }
}
