package dev.coppice.project.java;

import dev.coppice.model.EnumClass;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an enum; where its names are not the words of the database, each constant carries its word. */
final class EnumSource {

    private final Scene scene;
    private final EnumClass enumClass;

    EnumSource(Scene scene, EnumClass enumClass) {
        this.scene = scene;
        this.enumClass = enumClass;
    }

    String text() {
        Imports imports = scene.importsFor(enumClass.className());
        JavaFile file = new JavaFile(scene.home(enumClass.className()), imports);
        file.line(0, "public enum " + enumClass.className() + " {");
        boolean namesAreValues = enumClass.constants().stream()
                .allMatch(constant -> constant.name().equals(constant.value()));
        if (namesAreValues) {
            file.lines(1, separated(enumClass.constants().stream().map(EnumClass.Constant::name), ""));
        } else {
            file.lines(1, separated(enumClass.constants().stream().map(EnumSource::withValue), ";"));
            file.blank().lines(1, value(imports));
        }
        return file.line(0, "}").text();
    }

    private List<String> value(Imports imports) {
        String text = imports.name("java.lang.String");
        return List.of(
                "@" + imports.name("jakarta.persistence.EnumeratedValue"),
                "private final " + text + " value;",
                "",
                enumClass.className() + "(" + text + " value) {",
                "    this.value = value;",
                "}",
                "",
                "/** The word that the database stores. */",
                "public " + text + " value() {",
                "    return value;",
                "}");
    }

    private static String withValue(EnumClass.Constant constant) {
        return constant.name() + "(" + JavaText.literal(constant.value()) + ")";
    }

    private static List<String> separated(Stream<String> constants, String end) {
        return List.of((constants.collect(Collectors.joining(",\n")) + end).split("\n"));
    }
}
