package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the side of a relationship that holds the columns. Where attributes hold them too, the association is mapped
 * read-only and its setter sets the attributes.
 */
final class ToOneMember {

    private final Scene scene;
    private final Imports imports;
    private final Entity entity;
    private final Types types;

    ToOneMember(Scene scene, Imports imports, Entity entity) {
        this.scene = scene;
        this.imports = imports;
        this.entity = entity;
        this.types = new Types(scene, imports);
    }

    Member of(ToOne relationship) {
        String name = relationship.name();
        String type = relationship.required()
                ? types.model(relationship.target())
                : types.optionalModel(relationship.target());
        List<Note> notes = new ArrayList<>();
        notes.add(association(relationship));
        notes.addAll(joinColumns(relationship));
        List<List<String>> accessors = new ArrayList<>();
        accessors.add(Member.getter(type, name));
        if (entity.writable(relationship)) {
            accessors.add(Member.setter(type, name, keepInStep(relationship)));
        }
        List<String> field = Member.field(List.of(), notes, List.of("private %s %s;".formatted(type, name)));
        return new Member(position(relationship), field, accessors);
    }

    /** Where its only column stands; behind the last of the attributes that hold the columns too. */
    private int position(ToOne relationship) {
        List<String> columns = relationship.foreignKey().columns();
        var positions = columns.stream().mapToInt(column -> scene.position(entity.table(), column));
        return (relationship.attributes().isEmpty() ? positions.min() : positions.max()).orElseThrow();
    }

    private Note association(ToOne relationship) {
        String kind = relationship.unique() ? "OneToOne" : "ManyToOne";
        Note note = Note.of(imports.name("jakarta.persistence." + kind))
                .with("fetch = " + imports.name("jakarta.persistence.FetchType") + ".LAZY");
        return relationship.required() ? note.with("optional = false") : note;
    }

    private List<Note> joinColumns(ToOne relationship) {
        ForeignKey key = relationship.foreignKey();
        boolean namesTarget = !key.targetColumns().equals(keyColumns(scene.entity(relationship.target())))
                || key.columns().size() > 1;
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Note note = Note.of(imports.name("jakarta.persistence.JoinColumn"))
                    .with("name = " + scene.spelling().literal(key.columns().get(i)));
            if (namesTarget) {
                note = note.with("referencedColumnName = "
                        + scene.spelling().literal(key.targetColumns().get(i)));
            }
            boolean held = !relationship.attributes().isEmpty();
            notes.add(held ? note.with("insertable = false").with("updatable = false") : note);
        }
        return notes;
    }

    private static List<String> keyColumns(Entity target) {
        return target.key().members().stream()
                .map(member -> target.attribute(member).column().name())
                .toList();
    }

    private List<String> keepInStep(ToOne relationship) {
        List<String> always = new ArrayList<>();
        List<String> whenThere = new ArrayList<>();
        for (int i = 0; i < relationship.attributes().size(); i++) {
            Attribute attribute = entity.attribute(relationship.attributes().get(i));
            String left = "this.%s = ".formatted(attribute.name());
            Value value = value(relationship, i);
            boolean mayBeNull = AttributeMember.mayBeNull(entity, attribute);
            if (relationship.required()) {
                always.add(left + (mayBeNull ? value.expression() : value.required()) + ";");
            } else if (mayBeNull) {
                always.add(left + relationship.name() + " == null ? null : " + value.expression() + ";");
            } else {
                whenThere.add("    " + left + value.required() + ";");
            }
        }
        if (!whenThere.isEmpty()) {
            always.add("if (%s != null) {".formatted(relationship.name()));
            always.addAll(whenThere);
            always.add("}");
        }
        return always;
    }

    private Value value(ToOne relationship, int index) {
        Entity target = scene.entity(relationship.target());
        String column = relationship.foreignKey().targetColumns().get(index);
        return value(target, column, new Value(relationship.name(), false));
    }

    /** How to get from an object to what its row has in a column, through associations where only they hold it. */
    private Value value(Entity owner, String column, Value object) {
        for (Attribute attribute : owner.attributes()) {
            if (attribute.column().name().equals(column)) {
                return object.get(attribute.name(), AttributeMember.mayBeNull(owner, attribute));
            }
        }
        for (var relationship : owner.relationships()) {
            if (relationship instanceof ToOne toOne
                    && toOne.foreignKey().columns().contains(column)) {
                String further = toOne.foreignKey()
                        .targetColumns()
                        .get(toOne.foreignKey().columns().indexOf(column));
                Value next = object.get(toOne.name(), !toOne.required());
                return value(scene.entity(toOne.target()), further, next);
            }
        }
        throw new IllegalArgumentException("%s has nothing for column '%s'".formatted(owner.className(), column));
    }

    /** A Java expression and whether it may be null. */
    private final class Value {

        private final String expression;
        private final boolean mayBeNull;

        Value(String expression, boolean mayBeNull) {
            this.expression = expression;
            this.mayBeNull = mayBeNull;
        }

        Value get(String member, boolean memberMayBeNull) {
            return new Value(required() + "." + Member.getterName(member) + "()", memberMayBeNull);
        }

        String expression() {
            return expression;
        }

        String required() {
            return mayBeNull ? imports.name("java.util.Objects") + ".requireNonNull(" + expression + ")" : expression;
        }
    }
}
