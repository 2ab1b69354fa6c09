package dev.coppice.project.code;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of an entity class and what it maps to.
 *
 * @param field its name
 * @param type as it is written, without annotations
 * @param mapping what it maps to
 * @param key whether it is part of the key
 */
public record MappedMember(String field, String type, Mapping mapping, boolean key) {

    private static final Set<String> TO_ONE = Set.of("ManyToOne", "OneToOne");
    private static final Set<String> OTHER = Set.of(
            "ManyToMany", "ElementCollection", "Embedded", "EmbeddedId", "Formula", "JoinFormula", "Any", "ManyToAny");

    /** What a field of a class maps to, whether the annotations stand at the field or at its getter. */
    public static MappedMember of(TypeDeclaration<?> type, FieldDeclaration field, VariableDeclarator variable) {
        return of(type, MappingAccess.of(type), field, variable);
    }

    /**
     * The same for who knows where the annotations stand.
     *
     * @param access as {@link MappingAccess#of} says
     */
    public static MappedMember of(
            TypeDeclaration<?> type, MappingAccess access, FieldDeclaration field, VariableDeclarator variable) {
        String name = variable.getNameAsString();
        boolean unstored = field.isStatic() || field.isTransient();
        Optional<? extends NodeWithAnnotations<?>> notes =
                access == MappingAccess.FIELDS ? Optional.of(field) : MappingAccess.getter(type, name);
        Mapping mapping = notes.filter(node -> !unstored)
                .map(node -> mapping(node, variable))
                .orElseGet(Mapping.None::new);
        boolean key = notes.flatMap(node -> Annotations.find(node, "Id")).isPresent();
        return new MappedMember(name, simpleName(variable.getType()), mapping, key);
    }

    private static Mapping mapping(NodeWithAnnotations<?> notes, VariableDeclarator variable) {
        if (Annotations.find(notes, "Transient").isPresent()) {
            return new Mapping.None();
        }
        Optional<String> mappedBy = mappedBy(notes);
        if (mappedBy.isPresent()) {
            return new Mapping.Inverse(target(notes, variable.getType()), mappedBy.get());
        }
        if (TO_ONE.stream().anyMatch(name -> Annotations.find(notes, name).isPresent())) {
            return new Mapping.ToOne(joinColumns(notes, variable), target(notes, variable.getType()));
        }
        boolean toMany = Annotations.find(notes, "OneToMany").isPresent();
        if (toMany
                || OTHER.stream().anyMatch(name -> Annotations.find(notes, name).isPresent())) {
            return new Mapping.Other();
        }
        return new Mapping.Basic(Annotations.find(notes, "Column")
                .flatMap(column -> Annotations.findText(column, "name"))
                .filter(name -> !name.isEmpty())
                .map(ColumnNames::unquoted)
                .orElseGet(() -> ColumnNames.byRule(variable.getNameAsString())));
    }

    private static Optional<String> mappedBy(NodeWithAnnotations<?> field) {
        return field.getAnnotations().stream()
                .flatMap(annotation -> Annotations.findText(annotation, "mappedBy").stream())
                .findFirst();
    }

    private static List<String> joinColumns(NodeWithAnnotations<?> field, VariableDeclarator variable) {
        List<String> columns = new ArrayList<>();
        for (AnnotationExpr annotation : Annotations.unfolded(field, "JoinColumn", "JoinColumns")) {
            Annotations.findText(annotation, "name").map(ColumnNames::unquoted).ifPresent(columns::add);
        }
        return columns.isEmpty() ? List.of(ColumnNames.byRule(variable.getNameAsString()) + "_id") : columns;
    }

    private static String target(NodeWithAnnotations<?> field, Type type) {
        return field.getAnnotations().stream()
                .flatMap(annotation -> Annotations.find(annotation, "targetEntity").stream())
                .filter(Expression::isClassExpr)
                .map(value -> simpleName(value.asClassExpr().getType()))
                .findFirst()
                .orElseGet(() -> element(type));
    }

    /** The class that a collection, or a map's values, consist of; any other type is its own element. */
    private static String element(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return named.getTypeArguments()
                    .flatMap(arguments -> arguments.getLast())
                    .map(MappedMember::simpleName)
                    .orElseGet(named::getNameAsString);
        }
        return simpleName(type);
    }

    private static String simpleName(Type type) {
        return type instanceof ClassOrInterfaceType named ? named.getNameAsString() : type.asString();
    }
}
