package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import java.util.ArrayList;
import java.util.List;

/** Writes a basic attribute: field, getter, and a setter where clients may write. */
final class AttributeMember {

    private final Scene scene;
    private final Imports imports;
    private final Entity entity;
    private final Types types;

    AttributeMember(Scene scene, Imports imports, Entity entity) {
        this.scene = scene;
        this.imports = imports;
        this.entity = entity;
        this.types = new Types(scene, imports);
    }

    Member of(Attribute attribute) {
        String type = type(attribute);
        List<List<String>> accessors = new ArrayList<>();
        accessors.add(Member.getter(type, attribute.name()));
        if (settable(attribute)) {
            accessors.add(Member.setter(type, attribute.name()));
        }
        int column = scene.position(entity.table(), attribute.column().name());
        return new Member(column, field(attribute, type), accessors);
    }

    private List<String> field(Attribute attribute, String type) {
        String comment = attribute.column().comment();
        List<Note> notes = new ColumnNotes(scene, imports, entity).of(attribute);
        String declaration = "private %s %s".formatted(type, attribute.name());
        List<String> assigned = new InitialValue(scene, imports)
                .find(attribute)
                .map(value -> Lines.assignment(declaration, value, Member.INDENT))
                .orElseGet(() -> List.of(declaration + ";"));
        List<String> javadoc = comment == null ? List.of() : JavaText.javadoc(comment, Member.INDENT);
        return Member.field(javadoc, notes, assigned);
    }

    private String type(Attribute attribute) {
        return mayBeNull(entity, attribute) ? types.optional(attribute.type()) : types.required(attribute.type());
    }

    private boolean settable(Attribute attribute) {
        return !entity.readOnly()
                && switch (attribute.write()) {
                    case CLIENT -> true;
                    case DATABASE_ON_INSERT, DATABASE_ALWAYS, NOBODY, ASSOCIATION -> false;
                };
    }

    /** Whether an object may be without the value: because the row may, or because the database has yet to fill it in. */
    static boolean mayBeNull(Entity entity, Attribute attribute) {
        boolean partOfKey = entity.key().members().contains(attribute.name());
        boolean givenInKey = partOfKey && attribute.write() != Attribute.Write.DATABASE_ON_INSERT;
        boolean carried = attribute.write() == Attribute.Write.NOBODY;
        boolean filledIn = Types.filledByDatabase(attribute.column()) && !givenInKey;
        return attribute.column().nullable() || carried || filledIn;
    }
}
