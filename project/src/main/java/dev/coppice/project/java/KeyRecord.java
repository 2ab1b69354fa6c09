package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
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
        Imports imports = scene.modelImports();
        Types types = new Types(imports, scene.modelPackage());
        List<String> parts = entity.key().members().stream()
                .map(entity::attribute)
                .map(part -> type(types, part) + " " + part.name())
                .toList();
        String tail = " implements " + imports.name("java.io.Serializable") + " {}";
        return new JavaFile(scene.modelPackage(), imports)
                .line(0, "/** The key of {@link " + entity.className() + "}. */")
                .lines(0, Lines.call("public record " + className, parts, tail, 0))
                .text();
    }

    private static String type(Types types, Attribute part) {
        return part.column().nullable() ? types.optional(part.type()) : types.required(part.type());
    }
}
