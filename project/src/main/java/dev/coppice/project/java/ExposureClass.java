package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.Key;
import java.util.ArrayList;
import java.util.List;

/** Writes the class that says what the API offers, one statement for each resource. */
final class ExposureClass {

    private final Scene scene;

    ExposureClass(Scene scene) {
        this.scene = scene;
    }

    String className() {
        return scene.blueprint().choices().name().classPrefix() + "Api";
    }

    String text() {
        Imports imports = new Imports(scene.apiPackage(), List.of(className()));
        JavaFile file = new JavaFile(scene.apiPackage(), imports)
                .line(
                        0,
                        "/** What the outside world can reach, one line per resource."
                                + " Delete a line and the resource is gone. */")
                .line(0, "@" + imports.name("org.springframework.stereotype.Component"))
                .line(
                        0,
                        "class " + className() + " implements " + imports.name("dev.coppice.starter.ApiExposure")
                                + " {")
                .blank()
                .line(1, "@Override")
                .line(1, "public void expose(" + imports.name("dev.coppice.starter.Api") + " api) {");
        scene.blueprint().model().entities().stream()
                .filter(Entity::exposed)
                .forEach(entity -> file.lines(2, statement(entity, imports)));
        return file.line(1, "}").line(0, "}").text();
    }

    private List<String> statement(Entity entity, Imports imports) {
        String resource = "api.resource(" + JavaText.literal(entity.resource()) + ", "
                + imports.name(scene.modelPackage() + "." + entity.className()) + ".class)";
        List<String> calls = calls(entity, imports);
        String inOneLine = resource + String.join("", calls) + ";";
        if (inOneLine.length() + 2 * Member.INDENT <= Lines.LIMIT) {
            return List.of(inOneLine);
        }
        List<String> lines = new ArrayList<>();
        lines.add(resource);
        calls.forEach(call -> lines.add("        " + call));
        lines.add(lines.removeLast() + ";");
        return lines;
    }

    private List<String> calls(Entity entity, Imports imports) {
        if (entity.key().origin() == Key.Origin.WHOLE_ROW) {
            return List.of(".readOnly()", ".withoutKey()");
        }
        if (entity.readOnly()) {
            return List.of(".readOnly()");
        }
        List<String> members = entity.attributes().stream()
                .filter(ExposureClass::isReadOnly)
                .map(attribute ->
                        imports.name(scene.modelPackage() + "." + entity.className() + "_") + "." + attribute.name())
                .toList();
        return members.isEmpty() ? List.of() : List.of(".readOnly(" + String.join(", ", members) + ")");
    }

    private static boolean isReadOnly(Attribute attribute) {
        return switch (attribute.write()) {
            case DATABASE_ALWAYS, NOBODY -> true;
            case CLIENT, DATABASE_ON_INSERT, ASSOCIATION -> false;
        };
    }
}
