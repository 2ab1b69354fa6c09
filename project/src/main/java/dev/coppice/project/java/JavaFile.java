package dev.coppice.project.java;

import java.util.List;

/** A Java source while it is put together: package, imports, body. */
final class JavaFile {

    private static final String STEP = "    ";

    private final String packageName;
    private final Imports imports;
    private final StringBuilder body = new StringBuilder();

    JavaFile(String packageName, Imports imports) {
        this.packageName = packageName;
        this.imports = imports;
    }

    /** Adds a line; an empty one carries no indentation. */
    JavaFile line(int depth, String text) {
        if (!text.isEmpty()) {
            body.append(STEP.repeat(depth)).append(text);
        }
        body.append('\n');
        return this;
    }

    JavaFile lines(int depth, List<String> texts) {
        texts.forEach(text -> line(depth, text));
        return this;
    }

    JavaFile blank() {
        return line(0, "");
    }

    /** The whole source. */
    String text() {
        StringBuilder text = new StringBuilder("package ").append(packageName).append(";\n\n");
        for (String className : imports.imported()) {
            text.append("import ").append(className).append(";\n");
        }
        return text.append(imports.imported().isEmpty() ? "" : "\n")
                .append(body)
                .toString();
    }
}
