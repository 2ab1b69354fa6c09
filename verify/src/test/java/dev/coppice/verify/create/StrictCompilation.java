package dev.coppice.verify.create;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a created project the way its strictest owner might: {@code -Xlint:all -Werror}. */
public final class StrictCompilation {

    private StrictCompilation() {}

    /** What the compiler had to say; empty where it is content. */
    public static String of(Path project, Path classes) throws IOException {
        return of(project, classes, jars(Cli.SERVER));
    }

    /** As the other, of a project that takes these libraries. */
    public static String of(Path project, Path classes, String libraries) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "--release",
                "21",
                // What javac says of annotations that no processor claims or of jars is not about the owner's sources.
                "-Xlint:all,-processing,-classfile",
                "-Werror",
                "-d",
                Files.createDirectories(classes).toString(),
                "-classpath",
                libraries,
                "-processorpath",
                jars(Cli.PROCESSOR) + ":" + libraries);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(project.resolve("src/main/java"))) {
            List<Path> javaFiles =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            boolean content = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(javaFiles))
                    .call();
            return content ? "" : said.toString();
        }
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }
}
