package dev.coppice.project.code;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a class has its annotations about the mapping: at its fields, or at the getters of its properties. */
public enum MappingAccess {
    FIELDS,
    GETTERS;

    private static final List<String> KEYS = List.of("Id", "EmbeddedId");

    /** As the class says, or else as its key is annotated. Classes that it extends are not looked at. */
    public static MappingAccess of(TypeDeclaration<?> type) {
        return Annotations.find(type, "Access")
                .flatMap(access -> Annotations.find(access, Annotations.VALUE))
                .map(value -> value.toString().endsWith("PROPERTY") ? GETTERS : FIELDS)
                .orElseGet(() -> type.getMethods().stream().anyMatch(MappingAccess::isKey) ? GETTERS : FIELDS);
    }

    /** The getter of a property. */
    static Optional<MethodDeclaration> getter(TypeDeclaration<?> type, String field) {
        int first = field.codePointAt(0);
        String rest = Character.toString(Character.toUpperCase(first)) + field.substring(Character.charCount(first));
        return Stream.of("get" + rest, "is" + rest)
                .flatMap(name -> type.getMethodsByName(name).stream())
                .filter(method -> method.getParameters().isEmpty() && !method.isStatic())
                .findFirst();
    }

    private static boolean isKey(MethodDeclaration method) {
        return KEYS.stream().anyMatch(name -> Annotations.find(method, name).isPresent());
    }
}
