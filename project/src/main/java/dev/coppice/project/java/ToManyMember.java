package dev.coppice.project.java;

import dev.coppice.model.Relationship.ToMany;
import java.util.List;

/** Writes the side of a relationship that is referred to: a list, or a single object where there is at most one. */
final class ToManyMember {

    private final Imports imports;
    private final Types types;

    ToManyMember(Scene scene, Imports imports) {
        this.imports = imports;
        this.types = new Types(scene, imports);
    }

    Member of(ToMany relationship) {
        return relationship.single() ? single(relationship) : list(relationship);
    }

    private Member list(ToMany relationship) {
        String type = imports.name("java.util.List") + "<" + types.model(relationship.target()) + ">";
        List<String> declaration = Lines.assignment(
                "private %s %s".formatted(type, relationship.name()),
                "new " + imports.name("java.util.ArrayList") + "<>()",
                Member.INDENT);
        return member(relationship, association("OneToMany", relationship), type, declaration);
    }

    private Member single(ToMany relationship) {
        String type = types.optionalModel(relationship.target());
        Note note = association("OneToOne", relationship)
                .with("fetch = " + imports.name("jakarta.persistence.FetchType") + ".LAZY");
        return member(relationship, note, type, List.of("private %s %s;".formatted(type, relationship.name())));
    }

    private Note association(String kind, ToMany relationship) {
        Note note = Note.of(imports.name("jakarta.persistence." + kind))
                .with("mappedBy = " + JavaText.literal(relationship.inverse()));
        return relationship.cascade()
                ? note.with("cascade = " + imports.name("jakarta.persistence.CascadeType") + ".REMOVE")
                : note;
    }

    private static Member member(ToMany relationship, Note note, String type, List<String> declaration) {
        List<String> field = Member.field(List.of(), List.of(note), declaration);
        return new Member(Member.LAST, field, List.of(Member.getter(type, relationship.name())));
    }
}
