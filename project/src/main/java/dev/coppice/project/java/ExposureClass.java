package dev.coppice.project.java;

import dev.coppice.model.Entity;
import dev.coppice.model.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the class that says what the API offers, one statement for each resource. */
final class ExposureClass {

    private static final int INDENT = 2 * Member.INDENT;

    /** Where the last call of a chain may begin, by the formatter's taste. */
    private static final int LAST_DOT = 80;

    private final Scene scene;

    ExposureClass(Scene scene) {
        this.scene = scene;
    }

    String className() {
        return scene.blueprint().choices().name().classPrefix() + "Api";
    }

    String text() {
        Imports imports = new Imports(scene.apiPackage(), Set.of(className()));
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
                .line(1, "@Override");
        String expose = "public void expose(" + imports.name("dev.coppice.starter.Api") + " api) {";
        List<List<String>> statements = scene.blueprint().model().entities().stream()
                .filter(Entity::exposed)
                .map(entity -> statement(entity, imports))
                .toList();
        if (statements.isEmpty()) {
            return file.line(1, expose + "}").line(0, "}").text();
        }
        file.line(1, expose);
        statements.forEach(statement -> file.lines(2, statement));
        return file.line(1, "}").line(0, "}").text();
    }

    private List<String> statement(Entity entity, Imports imports) {
        String arguments = JavaText.literal(entity.resource()) + ", "
                + imports.name(scene.qualified(entity.className())) + ".class)";
        List<String> lines = new ArrayList<>(resource(arguments));
        List<String> calls = calls(entity);
        String withCalls = lines.getLast() + String.join("", calls);
        boolean chainFits = calls.isEmpty() || withCalls.lastIndexOf('.') + INDENT <= LAST_DOT;
        if (lines.size() == 1 && chainFits) {
            lines.set(0, withCalls);
        } else {
            calls.forEach(call -> lines.add(Lines.CONTINUED + call));
        }
        lines.add(lines.removeLast() + ";");
        return lines;
    }

    private static List<String> resource(String arguments) {
        String inOneLine = "api.resource(" + arguments;
        boolean fits = inOneLine.length() + ";".length() + INDENT <= Lines.LIMIT;
        return fits ? List.of(inOneLine) : List.of("api.resource(", Lines.CONTINUED + arguments);
    }

    private static List<String> calls(Entity entity) {
        if (entity.key().origin() == Key.Origin.WHOLE_ROW) {
            return List.of(".readOnly()", ".withoutKey()");
        }
        return entity.readOnly() ? List.of(".readOnly()") : List.of();
    }
}
