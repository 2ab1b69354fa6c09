package dev.coppice.project.code;

import com.github.javaparser.ast.NodeList;
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
        return find(annotation, attribute).flatMap(Annotations::text);
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

    private static Optional<String> text(Expression value) {
        if (value.isStringLiteralExpr()) {
            return Optional.of(value.asStringLiteralExpr().asString());
        }
        if (value.isEnclosedExpr()) {
            return text(value.asEnclosedExpr().getInner());
        }
        if (value.isTextBlockLiteralExpr()) {
            return Optional.of(value.asTextBlockLiteralExpr().asString());
        }
        if (value.isBinaryExpr()) {
            Optional<String> left = text(value.asBinaryExpr().getLeft());
            Optional<String> right = text(value.asBinaryExpr().getRight());
            return left.flatMap(l -> right.map(r -> l + r));
        }
        return Optional.empty();
    }
}
