package dev.coppice.cli.given;

import dev.coppice.cli.run.ImpactCheck;
import dev.coppice.cli.run.OwnClasses;
import dev.coppice.cli.run.ProjectFolder;
import dev.coppice.project.Bytes;
import dev.coppice.project.Choices;
import dev.coppice.project.FileStep;
import dev.coppice.project.rebuild.ProjectReader;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.rebuild.RebuildPlan;
import dev.coppice.project.rebuild.Wanted;
import dev.coppice.project.write.ProjectChanger;
import dev.coppice.project.write.ProjectFiles;
import dev.coppice.project.write.Recovered;
import dev.coppice.project.write.StepsTowards;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.ClassesJson;
import dev.coppice.project.yaml.IdentitiesJson;
import dev.coppice.schema.Identities;
import dev.coppice.schema.Problem;
import dev.coppice.schema.diff.SchemaDiff;
import java.nio.file.Path;
import java.util.List;

/** A project that a command works on, whole: what a killed run left has been completed. */
public final class OpenProject {

    private final ProjectFolder folder;
    private final ProjectChanger changer;
    private final ProjectFiles files;

    private OpenProject(ProjectFolder folder) {
        this.folder = folder;
        this.changer = new ProjectChanger(folder.root());
        this.files = new ProjectFiles(folder.root());
    }

    /**
     * Opens a project.
     *
     * @param folder as typed
     * @throws Problem if it is none, or another run works on it
     */
    public static OpenProject of(World world, String folder) {
        OpenProject project = new OpenProject(new ProjectFolder(world.resolve(folder)));
        project.changer.recover().ifPresent(run -> world.terminal().say(words(run)));
        return project;
    }

    public Path root() {
        return folder.root();
    }

    public ProjectChanger changer() {
        return changer;
    }

    public ProjectFiles files() {
        return files;
    }

    /** What is on disk now. */
    public ProjectState state() {
        return ProjectReader.read(folder.root());
    }

    /**
     * What the owner chose when the project was created, or since.
     *
     * @throws Problem if the project does not say
     */
    public static Choices choices(ProjectState state) {
        return state.findText(ChoicesYaml.PATH)
                .map(ChoicesYaml::parse)
                .orElseThrow(() -> new Problem(
                        "%s is missing, so it is not known what was chosen".formatted(ChoicesYaml.PATH),
                        "Take it from version control, or say 'coppice adopt' to begin anew"));
    }

    /** A plan, together with the lines of the owner's code that it breaks or leaves behind. */
    public RebuildPlan impact(World world, ProjectState state, Wanted wanted, RebuildPlan plan) {
        SchemaDiff diff = state.findSchema()
                .map(before -> SchemaDiff.between(before, wanted.schema(), wanted.renames()))
                .orElse(SchemaDiff.NONE);
        return new ImpactCheck(folder, world.distribution()).on(state, diff, plan);
    }

    /** The owner's entity classes. */
    public OwnClasses classes(World world) {
        return new OwnClasses(folder, world.distribution(), world.terminal());
    }

    /** What the developer's database called its things when the project was last made from it. */
    public Identities identities() {
        return files.find(IdentitiesJson.PATH)
                .map(bytes -> IdentitiesJson.parse(bytes.text()))
                .orElse(Identities.NONE);
    }

    /** What remembers identities for the next time; nothing where the database tells none. */
    public List<FileStep> remembering(Identities identities) {
        StepsTowards steps = new StepsTowards(files);
        if (identities.isEmpty()) {
            steps.remove(IdentitiesJson.PATH);
        } else {
            steps.put(IdentitiesJson.PATH, Bytes.utf8(IdentitiesJson.print(identities)));
            steps.put(IdentitiesJson.IGNORE_PATH, Bytes.utf8(IdentitiesJson.IGNORE_TEXT));
        }
        return steps.steps();
    }

    /** What forgets which classes a migration was written for: they agree with the database as they are generated now. */
    public List<FileStep> forgettingClasses() {
        StepsTowards steps = new StepsTowards(files);
        steps.remove(ClassesJson.PATH);
        return steps.steps();
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
