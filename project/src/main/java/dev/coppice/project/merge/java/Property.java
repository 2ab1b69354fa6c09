package dev.coppice.project.merge.java;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.coppice.project.code.Mapping;
import dev.coppice.project.code.MappingAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field with its accessors, which are decided about together.
 *
 * @param mapped what the field maps to, and whether it is part of the key
 */
record Property(
        Member field,
        VariableDeclarator variable,
        Mapped mapped,
        @Nullable Accessor getter,
        @Nullable Accessor setter) {

    /**
     * Identity of a field.
     *
     * @param access where its annotations stand
     */
    record Mapped(Mapping mapping, boolean key, MappingAccess access) {}

    String name() {
        return variable.getNameAsString();
    }

    Mapping mapping() {
        return mapped.mapping();
    }

    List<String> columns() {
        return mapping().columns();
    }

    FieldDeclaration declaration() {
        return (FieldDeclaration) field.node();
    }

    /** Whether other fields share the declaration: {@code int a, b;}. */
    boolean sharesDeclaration() {
        return declaration().getVariables().size() > 1;
    }

    Stream<Accessor> accessors() {
        return Stream.of(getter, setter).flatMap(Stream::ofNullable);
    }

    /** The getter, where it has the annotations about the mapping. */
    Optional<Member> annotatedGetter() {
        return mapped.access() == MappingAccess.GETTERS
                ? Optional.ofNullable(getter).map(Accessor::member)
                : Optional.empty();
    }

    /** The field and its accessors. */
    Stream<Member> members() {
        return Stream.concat(Stream.of(field), accessors().map(Accessor::member));
    }

    @Nullable
    Accessor accessor(Accessor.Role role) {
        return role == Accessor.Role.GETTER ? getter : setter;
    }
}
