package dev.coppice.model.jpa;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Sources of entity classes, compiled against what the tests run on. */
final class CompiledClasses {

    private CompiledClasses() {}

    /** Compiles a folder of sources. */
    static EntityClasses of(Path sources, Path classes, String engine) throws IOException {
        List<JavaFileObject> units = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.sorted().toList()) {
                units.add(new Source(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return compile(units, classes, engine);
    }

    /** Compiles classes of the package {@code com.acme.shop}, given by file name. */
    static EntityClasses of(Map<String, String> sources, Path classes, String engine) throws IOException {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        return compile(units, classes, engine);
    }

    private static EntityClasses compile(List<JavaFileObject> units, Path classes, String engine) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
            List<String> options = List.of("-proc:none", "--release", "21", "-parameters", "-nowarn");
            if (!compiler.getTask(complaints, files, null, options, null, units).call()) {
                throw new IllegalArgumentException(complaints.toString());
            }
        }
        return new EntityClasses(List.of(classes), List.of(), engine, Map.of());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///com/acme/shop/" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
