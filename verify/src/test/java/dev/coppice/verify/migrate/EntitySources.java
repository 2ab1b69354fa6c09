package dev.coppice.verify.migrate;

import dev.coppice.model.infer.Inference;
import dev.coppice.model.jpa.EntityClasses;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.model.jpa.JpaReader;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Content;
import dev.coppice.project.Database;
import dev.coppice.project.Engine;
import dev.coppice.project.PackageName;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectName;
import dev.coppice.project.plan.ChosenInference;
import dev.coppice.project.plan.MigrationFiles;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.project.yaml.JpaSettings;
import dev.coppice.schema.Schema;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Sources of entity classes, and what they say.
 *
 * @param texts by the names of their files
 * @param settings what the project tells Hibernate
 * @param baseline the migration that builds the database from nothing
 */
record EntitySources(Engine engine, Map<String, String> texts, Map<String, String> settings, String baseline) {

    private static final String MODEL = "src/main/java/com/acme/shop/model/";

    /** The classes of a project that is created from a database. */
    static EntitySources generated(TestDatabase.Engine of, Schema schema) {
        Engine engine = Engine.valueOf(of.name());
        Choices choices = Choices.of(ProjectName.from("shop"), engine).withPackage(new PackageName("com.acme.shop"));
        Blueprint blueprint = Blueprint.of(
                schema,
                Inference.infer(schema, ChosenInference.options(choices, NameOverrides.NONE))
                        .model(),
                choices,
                new Database(engine, "jdbc:" + engine.id() + ":shop"));
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> settings = new TreeMap<>();
        String baseline = "";
        for (PlannedFile file : new ProjectPlanner().plan(blueprint).files()) {
            if (file.content() instanceof Content.Text(String text)) {
                if (file.path().startsWith(MODEL)) {
                    texts.put(file.path().substring(MODEL.length()), text);
                } else if (file.path().equals(JpaSettings.PATH)) {
                    settings.putAll(JpaSettings.parse(text));
                } else if (file.path().equals(MigrationFiles.BASELINE)) {
                    baseline = text;
                }
            }
        }
        return new EntitySources(engine, texts, settings, baseline);
    }

    /** Other classes in the same project. */
    EntitySources with(Map<String, String> others) {
        return new EntitySources(engine, others, settings, baseline);
    }

    /**
     * The schema that they describe.
     *
     * @param place an empty folder, or none yet
     * @param known the schema of the database
     */
    Schema read(Path place, Schema known) throws IOException {
        return model(place, known).schema();
    }

    /** All that they say, as {@link #read}. */
    JpaModel model(Path place, Schema known) throws IOException {
        compile(Files.createDirectories(place));
        return compiled(place, known);
    }

    /** The same again, where they are compiled already. */
    JpaModel compiled(Path place, Schema known) {
        return JpaReader.read(new EntityClasses(List.of(place), List.of(), engine.id(), settings), known);
    }

    private void compile(Path place) throws IOException {
        List<JavaFileObject> units = new ArrayList<>();
        texts.forEach((name, text) -> units.add(new Source(name, text)));
        if (units.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(place));
            List<String> options = List.of("-proc:none", "--release", "21", "-parameters", "-nowarn");
            if (!compiler.getTask(complaints, files, null, options, null, units).call()) {
                throw new IllegalArgumentException(complaints.toString());
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///com/acme/shop/model/" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
