package dev.coppice.project.write;

import dev.coppice.project.Content;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The Java sources of a plan, compiled as strictly as javac can, with the metamodel processor. */
record CompiledProject(Path classes, String complaints) {

    private static final List<String> OPTIONS =
            List.of("-Xlint:all,-processing,-classfile", "-Werror", "--release", "21", "-parameters");

    static CompiledProject of(ProjectPlan plan, Path classes) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        StandIns.SOURCES.forEach((path, text) -> sources.add(new Source(path, text)));
        for (PlannedFile file : plan.files()) {
            if (file.path().endsWith(".java") && file.content() instanceof Content.Text(String text)) {
                sources.add(new Source(file.path().replace("src/main/java/", ""), text));
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(classes));
            compiler.getTask(complaints, files, null, OPTIONS, null, sources).call();
        }
        return new CompiledProject(classes, withoutNotes(complaints.toString()));
    }

    private static String withoutNotes(String complaints) {
        return complaints
                .lines()
                .filter(line -> !line.startsWith("Note: ") && !line.startsWith("Hibernate compile-time tooling"))
                .reduce("", (all, line) -> all + line + "\n");
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
