package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.JavaType;
import dev.coppice.model.Key;
import dev.coppice.model.Relationship;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the class of one entity, to be read top-down like its table. */
final class EntityClass {

    private final Scene scene;
    private final Entity entity;
    private final Imports imports;

    EntityClass(Scene scene, Entity entity) {
        this.scene = scene;
        this.entity = entity;
        this.imports = scene.importsFor(entity.className());
    }

    String text() {
        List<Member> members = members();
        JavaFile file = new JavaFile(scene.home(entity.className()), imports);
        if (entity.comment() != null) {
            file.lines(0, JavaText.javadoc(entity.comment(), 0));
        }
        notes().forEach(note -> file.lines(0, note.lines(0)));
        file.line(0, "public class " + entity.className() + " {");
        members.forEach(member -> file.blank().lines(1, member.field()));
        for (Member member : members) {
            member.accessors().forEach(accessor -> file.blank().lines(1, accessor));
        }
        if (entity.key().origin() != Key.Origin.WHOLE_ROW) {
            file.blank().lines(1, stringForm());
        }
        return file.line(0, "}").text();
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(imports.name("jakarta.persistence.Entity")));
        notes.add(table());
        if (entity.key().className() != null) {
            notes.add(Note.of(imports.name("jakarta.persistence.IdClass"))
                    .with(imports.name(scene.qualified(entity.key().className())) + ".class"));
        }
        if (entity.readOnly()) {
            notes.add(Note.of(imports.name("org.hibernate.annotations.Immutable")));
        }
        if (leavesValuesToTheDatabase()) {
            notes.add(Note.of(imports.name("org.hibernate.annotations.DynamicInsert")));
        }
        return notes;
    }

    private Note table() {
        TableName name = entity.table();
        Note note = Note.of(imports.name("jakarta.persistence.Table"))
                .with("name = " + scene.spelling().literal(name.name()));
        String place = scene.blueprint().choices().engine().schemaAttribute();
        return name.findSchema()
                .map(schema -> note.with(place + " = " + scene.spelling().literal(schema)))
                .orElse(note);
    }

    /** Whether a column that is not given gets its value from an expression, so that inserts must leave it out. */
    private boolean leavesValuesToTheDatabase() {
        return !entity.readOnly()
                && entity.attributes().stream()
                        .filter(attribute -> attribute.write() == Attribute.Write.CLIENT)
                        .anyMatch(attribute -> attribute.column().value() instanceof ColumnValue.Expression);
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        AttributeMember attributes = new AttributeMember(scene, imports, entity);
        ToOneMember toOnes = new ToOneMember(scene, imports, entity);
        ToManyMember toManys = new ToManyMember(scene, imports);
        entity.attributes().forEach(attribute -> members.add(attributes.of(attribute)));
        for (Relationship relationship : entity.relationships()) {
            members.add(
                    switch (relationship) {
                        case Relationship.ToOne toOne -> toOnes.of(toOne);
                        case Relationship.ToMany toMany -> toManys.of(toMany);
                    });
        }
        members.sort(Comparator.comparingInt(Member::column));
        return members;
    }

    private List<String> stringForm() {
        List<String> words = new ArrayList<>();
        words.add(JavaText.literal(entity.className() + " "));
        for (String member : entity.key().members()) {
            if (words.size() > 1) {
                words.add("\", \"");
            }
            words.add(shown(entity.attribute(member)));
        }
        List<String> lines = new ArrayList<>();
        lines.add("@" + imports.name("java.lang.Override"));
        lines.add("public " + imports.name("java.lang.String") + " toString() {");
        Lines.sum("return ", words, 2 * Member.INDENT).forEach(line -> lines.add("    " + line));
        lines.add("}");
        return lines;
    }

    private String shown(Attribute attribute) {
        return switch (attribute.type()) {
            case JavaType.Bytes b -> imports.name("java.util.Arrays") + ".toString(" + attribute.name() + ")";
            default -> attribute.name();
        };
    }
}
