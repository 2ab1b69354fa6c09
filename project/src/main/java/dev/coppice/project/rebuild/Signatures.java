package dev.coppice.project.rebuild;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithExtends;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.NotJava;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a Java file offers to others, one text for each thing: types, fields, methods and what they are called with. */
final class Signatures {

    private final Set<String> all = new TreeSet<>();

    private Signatures() {}

    /** The signatures of a file; nothing if it is no Java that can be read. */
    static Optional<Set<String>> of(String text) {
        try {
            JavaCode code = JavaCode.parse(text);
            Signatures signatures = new Signatures();
            String packageName = code.unit()
                    .getPackageDeclaration()
                    .map(declaration -> declaration.getNameAsString())
                    .orElse("");
            code.unit().getTypes().forEach(type -> signatures.type(packageName, type));
            return Optional.of(signatures.all);
        } catch (NotJava e) {
            return Optional.empty();
        }
    }

    private void type(String around, TypeDeclaration<?> type) {
        String name = around + "." + type.getNameAsString();
        StringBuilder head = new StringBuilder()
                .append(type.getClass().getSimpleName())
                .append(type.getModifiers())
                .append(name);
        if (type instanceof NodeWithExtends<?> parent) {
            head.append(parent.getExtendedTypes());
        }
        if (type instanceof NodeWithImplements<?> parent) {
            head.append(parent.getImplementedTypes());
        }
        if (type instanceof RecordDeclaration declaration) {
            head.append(declaration.getParameters());
        }
        all.add(head.toString());
        if (type instanceof EnumDeclaration declaration) {
            declaration.getEntries().forEach(entry -> all.add(name + "." + entry.getNameAsString()));
        }
        type.getMembers().forEach(member -> member(name, member));
    }

    private void member(String type, BodyDeclaration<?> member) {
        switch (member) {
            case FieldDeclaration field ->
                field.getVariables()
                        .forEach(variable -> all.add(type + "." + field.getModifiers() + variable.getTypeAsString()
                                + " " + variable.getNameAsString()));
            case MethodDeclaration method ->
                all.add(type + "." + method.getModifiers() + method.getTypeAsString() + " "
                        + method.getSignature().asString() + method.getThrownExceptions());
            case ConstructorDeclaration constructor ->
                all.add(type + "." + constructor.getModifiers()
                        + constructor.getSignature().asString() + constructor.getThrownExceptions());
            case AnnotationDeclaration annotation -> all.add(type + "." + annotation.toString());
            case TypeDeclaration<?> inner -> type(type, inner);
            default -> {}
        }
    }
}
