package dev.coppice.project.rebuild;

import com.sun.source.util.JavacTask;
import dev.coppice.project.write.StandIns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Lets a compiler look at the sources of many small projects, one after the other. Writes nothing. */
final class QuickCompiler implements AutoCloseable {

    private static final List<String> OPTIONS =
            List.of("--release", "21", "-proc:none", "-nowarn", "--should-stop=ifError=FLOW");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /** The lines of a project that the compiler refuses. */
    List<BrokenLine> brokenLines(Shop shop) {
        List<Source> sources = new ArrayList<>();
        StandIns.SOURCES.forEach((path, text) -> sources.add(new Source(path, text)));
        Impact.sources(shop.state()).forEach((path, text) -> sources.add(new Source(path, text)));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try {
            ((JavacTask) compiler.getTask(null, files, found, OPTIONS, null, sources)).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(QuickCompiler::brokenLine)
                .toList();
    }

    private static BrokenLine brokenLine(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (!(diagnostic.getSource() instanceof Source source)) {
            throw new AssertionError(diagnostic.toString());
        }
        int line = (int) diagnostic.getLineNumber();
        String complaint = Objects.requireNonNullElse(diagnostic.getMessage(Locale.ROOT), "");
        return new BrokenLine(source.path, line, source.line(line), complaint);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        String line(int number) {
            return text.lines().skip(number - 1L).findFirst().orElse("");
        }
    }
}
