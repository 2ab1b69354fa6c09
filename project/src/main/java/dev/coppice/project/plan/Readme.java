package dev.coppice.project.plan;

import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Engine;
import java.util.Map;

/** Writes the README. All that goes into it are names in plain letters. */
final class Readme {

    private Readme() {}

    static String text(Blueprint blueprint) {
        Choices choices = blueprint.choices();
        Engine engine = choices.engine();
        String data = Templates.text(
                engine.embedded() ? "data-embedded.md" : "data-server.md", Map.of("scheme", engine.id()));
        return Templates.text(
                "README.md",
                Map.of(
                        "title", choices.name().classPrefix(),
                        "product", engine.product(),
                        "data", data.strip(),
                        "folder", choices.packageName().folder(),
                        "api", choices.name().classPrefix() + "Api"));
    }
}
