package dev.coppice.project.rebuild;

import dev.coppice.model.jpa.EntityClasses;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.model.jpa.JpaReader;
import dev.coppice.schema.Schema;
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

/** What the entity classes of a shop say: its model is compiled and read, its API is not. */
final class ShopClasses {

    private static final String SOURCES = "src/main/java/";

    private ShopClasses() {}

    static JpaModel of(Shop shop) throws IOException {
        Path classes = Files.createTempDirectory("classes");
        try {
            compile(shop, classes);
            EntityClasses compiled = new EntityClasses(List.of(classes), List.of(), "postgresql", Map.of());
            return JpaReader.read(compiled, shop.state().findSchema().orElse(Schema.EMPTY));
        } finally {
            try (Stream<Path> files = Files.walk(classes)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void compile(Shop shop, Path classes) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        shop.texts().forEach((path, text) -> {
            if (path.startsWith(SOURCES) && path.endsWith(".java") && text.contains("persistence")) {
                sources.add(new Source(path.substring(SOURCES.length()), text));
            }
            if (path.equals(Shop.MODEL + "package-info.java")) {
                sources.add(new Source(path.substring(SOURCES.length()), text));
            }
        });
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<String> options = List.of("-proc:none", "--release", "21", "-parameters", "-nowarn");
            if (!compiler.getTask(complaints, files, null, options, null, sources)
                    .call()) {
                throw new IllegalArgumentException(complaints.toString());
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
