package dev.coppice.cli.rebuild;

import dev.coppice.cli.given.ChoiceOptions;
import dev.coppice.cli.given.NamesFile;
import dev.coppice.cli.given.OpenProject;
import dev.coppice.cli.given.World;
import dev.coppice.project.Bytes;
import dev.coppice.project.Choices;
import dev.coppice.project.FileStep;
import dev.coppice.project.rebuild.FileText;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.write.ProjectFiles;
import dev.coppice.project.write.StepsTowards;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.NamesYaml;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Choices that are changed by options: the same as editing the files in which the project keeps them.
 *
 * @param names the names that take the place of the ones before, if any
 */
record ChosenEdits(ChoiceOptions choices, Optional<NamesFile> names) {

    /** Those of the options. */
    static ChosenEdits of(World world, ChoiceOptions options) {
        return new ChosenEdits(options, options.names(world));
    }

    /** What writes the choices down, so that the next rebuild uses them again. */
    static List<FileStep> steps(ProjectFiles files, ProjectState before, ProjectState after) {
        StepsTowards steps = new StepsTowards(files);
        for (String path : List.of(ChoicesYaml.PATH, NamesYaml.PATH)) {
            Optional<String> chosen = after.findText(path);
            if (!chosen.equals(before.findText(path))) {
                chosen.ifPresent(text -> steps.put(path, Bytes.utf8(text)));
            }
        }
        return steps.steps();
    }

    /** The project as if its owner had edited the files. */
    ProjectState on(ProjectState state) {
        SortedMap<String, FileText> files = new TreeMap<>(state.files());
        Choices before = OpenProject.choices(state);
        Choices after = choices.over(before);
        if (!after.equals(before)) {
            files.put(ChoicesYaml.PATH, FileText.utf8(ChoicesYaml.print(after)));
        }
        names.ifPresent(chosen -> files.put(NamesYaml.PATH, FileText.utf8(chosen.text())));
        return new ProjectState(files, state.others(), state.bases(), state.manifest(), state.schema(), state.damage());
    }
}
