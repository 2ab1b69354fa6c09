package dev.coppice.cli.run;

import dev.coppice.cli.launch.Launch;
import dev.coppice.project.Engine;
import dev.coppice.project.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * An installation of Coppice without Spring: its projects serve their own greeting with the JDK's server, so that they
 * start in a moment. Everything around them is the real thing: compiler, processes, signals.
 */
final class TinyInstallation {

    private static final String ANNOTATION = """
            package org.springframework.boot.autoconfigure;
            public @interface SpringBootApplication {}
            """;

    private static final String PROCESSOR = """
            package org.hibernate.processor;
            @javax.annotation.processing.SupportedAnnotationTypes("*")
            public class HibernateProcessor extends javax.annotation.processing.AbstractProcessor {
                @Override
                public javax.lang.model.SourceVersion getSupportedSourceVersion() {
                    return javax.lang.model.SourceVersion.latest();
                }
                @Override
                public boolean process(
                        java.util.Set<? extends javax.lang.model.element.TypeElement> types,
                        javax.annotation.processing.RoundEnvironment round) {
                    return false;
                }
            }
            """;

    private static final String APPLICATION = """
            package shop;

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import org.springframework.boot.autoconfigure.SpringBootApplication;

            @SpringBootApplication
            public class ShopApplication {
                public static void main(String[] args) throws Exception {
                    int port = Integer.parseInt(args[0].replaceFirst(".*=", ""));
                    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
                    server.createContext("/", exchange -> {
                        byte[] answer = Greeting.TEXT.getBytes();
                        boolean isAdmin = exchange.getRequestURI().getPath().startsWith("/admin/");
                        boolean isThere = !isAdmin || !Files.exists(Path.of("no-admin"));
                        exchange.sendResponseHeaders(isThere ? 200 : 404, answer.length);
                        exchange.getResponseBody().write(answer);
                        exchange.close();
                    });
                    server.start();
                    Files.writeString(Path.of("pid-" + ProcessHandle.current().pid()), "");
                }
            }
            """;

    private final Path root;

    private TinyInstallation(Path root) {
        this.root = root;
    }

    static TinyInstallation in(Path root) throws IOException {
        TinyInstallation installation = new TinyInstallation(root);
        Path lib = Files.createDirectories(root.resolve("lib"));
        Path server = Files.createDirectories(root.resolve("server"));
        Path processor = Files.createDirectories(root.resolve("processor"));
        installation.compileToJar(
                server.resolve("spring-boot-0.jar"),
                "org/springframework/boot/autoconfigure/SpringBootApplication",
                ANNOTATION);
        installation.compileToJar(
                processor.resolve("hibernate-processor-0.jar"),
                "org/hibernate/processor/HibernateProcessor",
                PROCESSOR);
        jar(lib.resolve(Engine.SQLITE.driverArtifact() + "-0.jar"), root.resolve("nothing"));
        jar(lib.resolve("coppice-cli-0-launch.jar"), place(Launch.class));
        return installation;
    }

    Distribution distribution() {
        return new Distribution(root.resolve("lib"), root.resolve("server"));
    }

    /** A project whose POM is as generated, with a greeting that it serves. */
    static ProjectFolder project(Path folder, String greeting) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/shop"));
        Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(sources.resolve("ShopApplication.java"), APPLICATION);
        Files.writeString(sources.resolve("Greeting.java"), greeting(greeting));
        String pom = "<project><artifactId>%s</artifactId></project>\n".formatted(Engine.SQLITE.driverArtifact());
        Files.writeString(folder.resolve("pom.xml"), pom);
        Path base = folder.resolve(Manifest.basePath("pom.xml"));
        Files.createDirectories(base.resolveSibling("."));
        Files.writeString(base, pom);
        return new ProjectFolder(folder);
    }

    static String greeting(String text) {
        return "package shop;\n\nclass Greeting {\n    static final String TEXT = \"%s\";\n}\n".formatted(text);
    }

    private void compileToJar(Path jar, String className, String source) throws IOException {
        Path folder = Files.createDirectories(root.resolve(jar.getFileName() + ".work"));
        Path file = folder.resolve(className + ".java");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            boolean accepted = compiler.getTask(
                            null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file))
                    .call();
            if (!accepted) {
                throw new IllegalStateException(className + " does not compile");
            }
        }
        jar(jar, classes);
    }

    private static void jar(Path jar, Path classes) throws IOException {
        Files.createDirectories(classes);
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("dev/") || name.startsWith("dev/coppice/cli/launch/")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }

    private static Path place(Class<?> of) {
        try {
            return Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
