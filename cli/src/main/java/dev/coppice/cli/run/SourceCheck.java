package dev.coppice.cli.run;

import com.sun.source.util.JavacTask;
import dev.coppice.project.rebuild.BrokenLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Lets the compiler look at sources that are not on disk, and says which lines it refuses. Nothing is written.
 *
 * <p>A class that a library would bring and that is not there only costs what is said about lines that use it.
 */
final class SourceCheck {

    /** The name of a class that the processor writes. */
    private static final Pattern METAMODEL = Pattern.compile("\\b[A-Z]\\w*_\\b");

    private final List<Path> classPath;
    private final List<Path> processorPath;

    SourceCheck(List<Path> classPath, List<Path> processorPath) {
        this.classPath = List.copyOf(classPath);
        this.processorPath = List.copyOf(processorPath);
    }

    /** The lines that the compiler refuses, in its order. */
    List<BrokenLine> brokenLines(SortedMap<String, String> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                Compilation.compiler().getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processorPath);
            List<Source> units = sources.entrySet().stream().map(Source::of).toList();
            JavacTask task = (JavacTask)
                    Compilation.compiler().getTask(null, new Memory(files), diagnostics, options(sources), null, units);
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .flatMap(SourceCheck::brokenLine)
                .toList();
    }

    /** The processor is started only where something uses what it writes. */
    private static List<String> options(Map<String, String> sources) {
        List<String> options = new ArrayList<>(List.of(
                "--release", "21", "-parameters", "-nowarn", "-Xmaxerrs", "100000", "--should-stop=ifError=FLOW"));
        boolean usesMetamodel = sources.values().stream().anyMatch(SourceCheck::usesMetamodel);
        options.addAll(usesMetamodel ? List.of("-processor", Compilation.METAMODEL_PROCESSOR) : List.of("-proc:none"));
        return options;
    }

    /** Whether a source may use a class that the processor writes. */
    static boolean usesMetamodel(String text) {
        return METAMODEL.matcher(text).find();
    }

    private static Stream<BrokenLine> brokenLine(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (!(diagnostic.getSource() instanceof Source source)) {
            return Stream.empty();
        }
        int line = Math.max(1, (int) diagnostic.getLineNumber());
        String complaint = Objects.requireNonNullElse(diagnostic.getMessage(Locale.ROOT), "");
        return Stream.of(new BrokenLine(source.path, line, source.line(line), complaint));
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        private Source(String path, String text) {
            super(uri(path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        static Source of(Map.Entry<String, String> file) {
            return new Source(file.getKey(), file.getValue());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        String line(int number) {
            return text.lines().skip(number - 1L).findFirst().orElse("");
        }
    }

    /** Keeps what the compiler and its processor would write, so that they can read it again. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Written(uri(className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String packageName, String relativeName, FileObject sibling) {
            return new Written(uri(relativeName), JavaFileObject.Kind.OTHER);
        }

        @Override
        public boolean isSameFile(FileObject one, FileObject other) {
            return one.equals(other);
        }
    }

    /** What the compiler or its processor wrote. */
    private static final class Written extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Written(URI uri, Kind kind) {
            super(uri, kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
