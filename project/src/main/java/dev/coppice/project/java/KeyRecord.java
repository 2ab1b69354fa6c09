package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import java.util.ArrayList;
import java.util.List;

/** Writes the record that holds the parts of a composite key, in key order. */
final class KeyRecord {

    private final Scene scene;
    private final Entity entity;
    private final String className;

    KeyRecord(Scene scene, Entity entity, String className) {
        this.scene = scene;
        this.entity = entity;
        this.className = className;
    }

    String text() {
        Imports imports = scene.importsFor(className);
        Types types = new Types(scene, imports);
        List<String> parts = entity.key().members().stream()
                .map(entity::attribute)
                .map(part -> type(types, part) + " " + part.name())
                .toList();
        String implemented = " implements " + imports.name("java.io.Serializable") + " {}";
        return new JavaFile(scene.home(className), imports)
                .line(0, "/** The key of {@link " + entity.className() + "}. */")
                .lines(0, header(parts, implemented))
                .text();
    }

    private List<String> header(List<String> parts, String implemented) {
        String head = "public record " + className;
        List<String> lines = new ArrayList<>(Lines.call(head, parts, implemented, 0));
        if (lines.size() > 1) {
            String last = lines.removeLast();
            lines.add(last.substring(0, last.length() - implemented.length()));
            lines.add(Lines.CONTINUED + implemented.strip());
        }
        return lines;
    }

    private static String type(Types types, Attribute part) {
        return part.column().nullable() ? types.optional(part.type()) : types.required(part.type());
    }
}
