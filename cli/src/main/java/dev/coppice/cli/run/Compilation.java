package dev.coppice.cli.run;

import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles a project's main sources in this process, unless nothing changed since the last time. */
final class Compilation {

    static final String METAMODEL_PROCESSOR = "org.hibernate.processor.HibernateProcessor";

    /** What came of it. */
    sealed interface Result {
        /** Nothing changed since it was last compiled. */
        record UpToDate() implements Result {}

        record Compiled(int files) implements Result {}

        /** The compiler refuses; each complaint in the form {@code file:line: message} and the line meant. */
        record Refused(List<String> errors) implements Result {}
    }

    private final ProjectFolder project;
    private final List<Path> classPath;
    private final List<Path> processorPath;

    Compilation(ProjectFolder project, List<Path> classPath, List<Path> processorPath) {
        this.project = project;
        this.classPath = List.copyOf(classPath);
        this.processorPath = List.copyOf(processorPath);
    }

    Result run() {
        try {
            String wanted = fingerprint();
            Path mark = project.output().resolve("compiled");
            if (Files.exists(mark) && ProjectFolder.read(mark).equals(wanted)) {
                return new Result.UpToDate();
            }
            Files.deleteIfExists(mark);
            clear(project.classes());
            Result result = compile(sources());
            if (result instanceof Result.Compiled) {
                Files.writeString(mark, wanted);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fingerprint() {
        return new Fingerprint()
                .tree(project.sources())
                .files(classPath)
                .text(Runtime.version().toString())
                .value();
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(project.sources())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private Result compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processorPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(project.classes()));
            List<String> options =
                    List.of("--release", "21", "-parameters", "-g", "-nowarn", "-processor", METAMODEL_PROCESSOR);
            boolean accepted = compiler.getTask(
                            null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return accepted
                    ? new Result.Compiled(sources.size())
                    : new Result.Refused(new Complaints(project).errors(diagnostics));
        }
    }

    /** The compiler of the JDK that runs this. */
    static JavaCompiler compiler() {
        @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new Problem(
                    "This Java has no compiler: %s is a runtime, not a JDK".formatted(System.getProperty("java.home")),
                    "Install a JDK from version 21 on and set JAVA_HOME to it");
        }
        return compiler;
    }

    /** Empties the folder of what an earlier compilation put there. */
    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
