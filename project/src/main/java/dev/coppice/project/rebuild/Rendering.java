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
import java.util.Optional;

/**
 * What would be generated from a schema today.
 *
 * @param files those that the owner sees, in the order of their paths
 */
record Rendering(EntityModel model, List<PlannedFile> files) {

    private static final String MEMORY = ".coppice/";

    static Rendering of(Schema schema, Choices choices, NameOverrides names, Database database) {
        EntityModel model =
                Inference.infer(schema, ChosenInference.options(choices, names)).model();
        Blueprint blueprint = Blueprint.of(schema, model, choices, database);
        List<PlannedFile> files = new ProjectPlanner()
                .plan(blueprint).files().stream()
                        .filter(file -> !file.path().startsWith(MEMORY))
                        .toList();
        return new Rendering(model, files);
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
