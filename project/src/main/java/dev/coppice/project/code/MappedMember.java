package dev.coppice.project.code;

import com.github.javaparser.ast.body.FieldDeclaration;
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

    /** What a field of a class maps to. */
    public static MappedMember of(FieldDeclaration field, VariableDeclarator variable) {
        boolean key = Annotations.find(field, "Id").isPresent();
        return new MappedMember(
                variable.getNameAsString(), simpleName(variable.getType()), mapping(field, variable), key);
    }

    private static Mapping mapping(FieldDeclaration field, VariableDeclarator variable) {
        boolean unstored = field.isStatic()
                || field.isTransient()
                || Annotations.find(field, "Transient").isPresent();
        if (unstored) {
            return new Mapping.None();
        }
        Optional<String> mappedBy = mappedBy(field);
        if (mappedBy.isPresent()) {
            return new Mapping.Inverse(target(field, variable.getType()), mappedBy.get());
        }
        if (TO_ONE.stream().anyMatch(name -> Annotations.find(field, name).isPresent())) {
            return new Mapping.ToOne(joinColumns(field, variable), target(field, variable.getType()));
        }
        boolean toMany = Annotations.find(field, "OneToMany").isPresent();
        if (toMany
                || OTHER.stream().anyMatch(name -> Annotations.find(field, name).isPresent())) {
            return new Mapping.Other();
        }
        return new Mapping.Basic(Annotations.find(field, "Column")
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

    private static List<String> joinColumns(FieldDeclaration field, VariableDeclarator variable) {
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
