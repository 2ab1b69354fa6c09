package dev.coppice.project.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class that takes part in the mapping, as its source says.
 *
 * @param packageName empty where the source names none
 * @param className its simple name
 * @param kind what it is to the mapping
 * @param table as it stands in {@code @Table}, or as the naming rule finds it; null where the class has no table itself
 * @param superclass the simple name of the class that it extends, or null
 * @param members its own fields in their order
 */
public record EntitySource(
        String packageName,
        String className,
        Kind kind,
        @Nullable String table,
        @Nullable String superclass,
        List<MappedMember> members) {

    /** What a class is to the mapping. */
    public enum Kind {
        ENTITY,
        MAPPED_SUPERCLASS,
        EMBEDDABLE,
        /** Enums, key records, and all that is no part of the mapping. */
        OTHER
    }

    public EntitySource {
        members = List.copyOf(members);
    }

    /** The classes on the top level of a source. */
    public static List<EntitySource> of(JavaCode code) {
        String packageName = code.unit()
                .getPackageDeclaration()
                .map(NodeWithName::getNameAsString)
                .orElse("");
        return code.unit().getTypes().stream()
                .map(type -> of(packageName, type))
                .toList();
    }

    public Optional<MappedMember> findMember(String field) {
        return members.stream().filter(member -> member.field().equals(field)).findFirst();
    }

    /** What a field of a class maps to, for all fields of a class. */
    public static List<MappedMember> members(TypeDeclaration<?> type) {
        MappingAccess access = MappingAccess.of(type);
        return type.getFields().stream()
                .flatMap(field -> members(type, access, field))
                .toList();
    }

    private static Stream<MappedMember> members(TypeDeclaration<?> type, MappingAccess access, FieldDeclaration field) {
        return field.getVariables().stream().map(variable -> MappedMember.of(type, access, field, variable));
    }

    private static EntitySource of(String packageName, TypeDeclaration<?> type) {
        Kind kind = kind(type);
        String table = kind == Kind.ENTITY ? tableOf(type) : null;
        return new EntitySource(packageName, type.getNameAsString(), kind, table, superclass(type), members(type));
    }

    private static Kind kind(TypeDeclaration<?> type) {
        if (Annotations.find(type, "Entity").isPresent()) {
            return Kind.ENTITY;
        }
        if (Annotations.find(type, "MappedSuperclass").isPresent()) {
            return Kind.MAPPED_SUPERCLASS;
        }
        return Annotations.find(type, "Embeddable").isPresent() ? Kind.EMBEDDABLE : Kind.OTHER;
    }

    /** The table of an entity class as it stands in {@code @Table}, or as the naming rule finds it. */
    public static String tableOf(TypeDeclaration<?> type) {
        Optional<AnnotationExpr> table = Annotations.find(type, "Table");
        return table.flatMap(annotation -> Annotations.findText(annotation, "name"))
                .orElseGet(() -> ColumnNames.byRule(type.getNameAsString()));
    }

    private static @Nullable String superclass(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declaration && !declaration.isInterface()
                ? declaration.getExtendedTypes().stream()
                        .findFirst()
                        .map(extended -> extended.getNameAsString())
                        .orElse(null)
                : null;
    }
}
