package dev.coppice.cli;

import dev.coppice.project.Choices;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.write.ProjectChanger;
import dev.coppice.project.write.Recovered;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** What every command does first that works on a project. */
final class OpenProject {

    private OpenProject() {}

    /** What writes to the project, after it has completed what a killed run left. */
    static ProjectChanger changer(World world, Path root) {
        ProjectChanger changer = new ProjectChanger(root);
        Optional<Recovered> recovered = changer.recover();
        recovered.ifPresent(run -> world.terminal().say(words(run)));
        return changer;
    }

    /**
     * What the owner chose when the project was created, or since.
     *
     * @throws Problem if the project does not say
     */
    static Choices choices(ProjectState state) {
        return state.findText(ChoicesYaml.PATH)
                .map(ChoicesYaml::parse)
                .orElseThrow(() -> new Problem(
                        "%s is missing, so it is not known what was chosen".formatted(ChoicesYaml.PATH),
                        "Take it from version control, or say 'coppice adopt' to begin anew"));
    }

    private static String words(Recovered run) {
        String done = switch (run.direction()) {
            case FORWARD -> "'%s' was stopped half-way; it has been completed.";
            case BACK -> "'%s' was stopped half-way; it has been taken back.";
        };
        String left = run.left().isEmpty()
                ? ""
                : " Edited since, and left as they are: %s.".formatted(String.join(", ", run.left()));
        return done.formatted(run.title()) + left;
    }
}
