package dev.coppice.project.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class that takes part in the mapping, with what leads from it to others.
 *
 * @param className its simple name
 * @param kind what it is to the mapping
 * @param table the table or view that it maps, with plain names; null where it maps none itself
 * @param spelledTable the table as it stands in {@code @Table}, or null
 * @param superclass the simple name of the class that it extends, or null
 * @param keyClass the simple name of the class in {@code @IdClass}, or null
 * @param members its own fields in their order
 * @param furtherColumns columns that it names outside its members: in overrides, at accessors that map nothing themselves
 */
public record MappedClass(
        String className,
        EntitySource.Kind kind,
        @Nullable TableName table,
        @Nullable String spelledTable,
        @Nullable String superclass,
        @Nullable String keyClass,
        List<MappedMember> members,
        Set<String> furtherColumns) {

    private static final Set<String> COLUMN_NOTES = Set.of("Column", "JoinColumn");
    private static final Set<String> OVERRIDE_NOTES =
            Set.of("AttributeOverride", "AttributeOverrides", "AssociationOverride", "AssociationOverrides");

    public MappedClass {
        members = List.copyOf(members);
        furtherColumns = Set.copyOf(furtherColumns);
    }

    /** What a type of a source is to the mapping. */
    static MappedClass of(TypeDeclaration<?> type) {
        EntitySource.Kind kind = kind(type);
        boolean entity = kind == EntitySource.Kind.ENTITY;
        return new MappedClass(
                type.getNameAsString(),
                kind,
                entity ? table(type) : null,
                entity ? spelledTable(type).orElse(null) : null,
                superclass(type),
                keyClass(type),
                EntitySource.members(type),
                furtherColumns(type));
    }

    public boolean isEntity() {
        return kind == EntitySource.Kind.ENTITY;
    }

    /** The member of a name. */
    public Optional<MappedMember> findMember(String field) {
        return members.stream().filter(member -> member.field().equals(field)).findFirst();
    }

    /** The basic attribute that holds a column. */
    public Optional<MappedMember> findBasic(String column) {
        return members.stream()
                .filter(member ->
                        member.mapping() instanceof Mapping.Basic(String own) && ColumnNames.same(own, column))
                .findFirst();
    }

    /** The association that holds exactly these columns, in any order. */
    public Optional<MappedMember> findToOne(List<String> columns) {
        Set<String> wanted = folded(columns);
        return members.stream()
                .filter(member -> member.mapping() instanceof Mapping.ToOne(List<String> own, String target)
                        && folded(own).equals(wanted))
                .findFirst();
    }

    private static Set<String> folded(List<String> columns) {
        return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static EntitySource.Kind kind(TypeDeclaration<?> type) {
        if (Annotations.find(type, "Entity").isPresent()) {
            return EntitySource.Kind.ENTITY;
        }
        if (Annotations.find(type, "MappedSuperclass").isPresent()) {
            return EntitySource.Kind.MAPPED_SUPERCLASS;
        }
        return Annotations.find(type, "Embeddable").isPresent()
                ? EntitySource.Kind.EMBEDDABLE
                : EntitySource.Kind.OTHER;
    }

    private static Optional<String> spelledTable(TypeDeclaration<?> type) {
        return Annotations.find(type, "Table").flatMap(table -> Annotations.findText(table, "name"));
    }

    private static TableName table(TypeDeclaration<?> type) {
        String name =
                spelledTable(type).map(ColumnNames::unquoted).orElseGet(() -> ColumnNames.byRule(entityName(type)));
        Optional<String> place = Annotations.find(type, "Table")
                .flatMap(
                        table -> Annotations.findText(table, "schema").or(() -> Annotations.findText(table, "catalog")))
                .map(ColumnNames::unquoted)
                .filter(text -> !text.isEmpty());
        return new TableName(place.orElse(null), name.isEmpty() ? type.getNameAsString() : name);
    }

    private static String entityName(TypeDeclaration<?> type) {
        return Annotations.find(type, "Entity")
                .flatMap(entity -> Annotations.findText(entity, "name"))
                .orElseGet(type::getNameAsString);
    }

    private static @Nullable String superclass(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declaration && !declaration.isInterface()
                ? declaration.getExtendedTypes().stream()
                        .findFirst()
                        .map(NodeWithSimpleName::getNameAsString)
                        .orElse(null)
                : null;
    }

    private static @Nullable String keyClass(TypeDeclaration<?> type) {
        return Annotations.find(type, "IdClass")
                .flatMap(note -> Annotations.find(note, Annotations.VALUE))
                .filter(Expression::isClassExpr)
                .map(value -> value.asClassExpr().getType())
                .filter(named -> named.isClassOrInterfaceType())
                .map(named -> named.asClassOrInterfaceType().getNameAsString())
                .orElse(null);
    }

    private static Set<String> furtherColumns(TypeDeclaration<?> type) {
        Stream<AnnotationExpr> overrides = Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()))
                .filter(note -> OVERRIDE_NOTES.contains(Annotations.simpleName(note)))
                .flatMap(note -> note.findAll(AnnotationExpr.class).stream());
        boolean atGetters = MappingAccess.of(type) == MappingAccess.GETTERS;
        Stream<AnnotationExpr> atAccessors = type.getMembers().stream()
                .filter(member -> member.isMethodDeclaration() && !atGetters)
                .flatMap(member -> member.getAnnotations().stream());
        return Stream.concat(overrides, atAccessors)
                .filter(note -> COLUMN_NOTES.contains(Annotations.simpleName(note)))
                .flatMap(note -> Annotations.find(note, "name").stream())
                .filter(Expression::isStringLiteralExpr)
                .map(Expression::asStringLiteralExpr)
                .map(StringLiteralExpr::asString)
                .map(ColumnNames::unquoted)
                .collect(Collectors.toUnmodifiableSet());
    }
}
