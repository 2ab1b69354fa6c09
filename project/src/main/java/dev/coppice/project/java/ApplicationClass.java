package dev.coppice.project.java;

import java.util.Set;

/** Writes the class that starts the application. */
final class ApplicationClass {

    private final Scene scene;

    ApplicationClass(Scene scene) {
        this.scene = scene;
    }

    String className() {
        return scene.blueprint().choices().name().classPrefix() + "Application";
    }

    String text() {
        Imports imports = new Imports(scene.rootPackage(), Set.of(className()));
        String spring = imports.name("org.springframework.boot.SpringApplication");
        return new JavaFile(scene.rootPackage(), imports)
                .line(0, "@" + imports.name("org.springframework.boot.autoconfigure.SpringBootApplication"))
                .line(0, "public class " + className() + " {")
                .blank()
                .line(1, "public static void main(String[] args) {")
                .line(2, spring + ".run(" + className() + ".class, args);")
                .line(1, "}")
                .line(0, "}")
                .text();
    }
}
