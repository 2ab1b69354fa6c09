package dev.coppice.project.rebuild;

import dev.coppice.model.EntityModel;
import dev.coppice.model.infer.Inference;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Content;
import dev.coppice.project.Database;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.plan.ChosenInference;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be generated from a schema by this version.
 *
 * @param files those that the owner sees, in the order of their paths
 */
record Rendering(EntityModel model, Choices choices, List<PlannedFile> files) {

    private static final String SOURCES = "src/main/java/";

    /** The entities of a schema. */
    static EntityModel model(Schema schema, Choices choices, NameOverrides names) {
        return Inference.infer(schema, ChosenInference.options(choices, names)).model();
    }

    /**
     * The files for entities.
     *
     * @param packages where classes of the model live, if elsewhere than in the model package
     */
    static Rendering of(
            Schema schema, EntityModel model, Choices choices, Database database, Map<String, String> packages) {
        Blueprint blueprint = Blueprint.of(schema, model, choices, database).withPackages(packages);
        List<PlannedFile> files = new ProjectPlanner()
                .plan(blueprint).files().stream()
                        .filter(file -> !file.path().startsWith(Recollection.MEMORY))
                        .toList();
        return new Rendering(model, choices, files);
    }

    /** Where the source of a class of the model is. */
    static String sourcePath(String packageName, String className) {
        return SOURCES + packageName.replace('.', '/') + "/" + className + ".java";
    }

    /** The package that classes of the model live in. */
    static String modelPackage(Choices choices) {
        return choices.packageName().child("model").value();
    }

    Optional<PlannedFile> findFile(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The text of a file; nothing if it holds bytes. */
    static Optional<String> text(PlannedFile file) {
        return switch (file.content()) {
            case Content.Text(String text) -> Optional.of(text);
            case Content.Script(String text) -> Optional.of(text);
            case Content.CopyOf c -> Optional.empty();
        };
    }
}
