package dev.coppice.project.plan;

import dev.coppice.project.Blueprint;
import dev.coppice.project.Content;
import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectPlan;
import dev.coppice.project.Versions;
import dev.coppice.project.java.JavaSources;
import dev.coppice.project.xml.Pom;
import dev.coppice.project.yaml.AdminOutline;
import dev.coppice.project.yaml.AdminYaml;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.Configuration;
import dev.coppice.project.yaml.ManifestJson;
import dev.coppice.project.yaml.NamesYaml;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which files a project consists of. Pure: looks at no disk and no clock, same blueprint, same bytes. */
public final class ProjectPlanner {

    private static final String WRAPPER_SETTINGS = ".mvn/wrapper/maven-wrapper.properties";

    /** The plan of a new project. */
    public ProjectPlan plan(Blueprint blueprint) {
        List<PlannedFile> files = new ArrayList<>(visible(blueprint));
        List<PlannedFile> memory = memory(blueprint, files);
        files.addAll(memory);
        files.addAll(blueprint.extras());
        return new ProjectPlan(files);
    }

    /**
     * The files that only show the model: they follow the owner's classes where these lead.
     *
     * @param drawn the schema that the page of the model draws
     */
    public List<PlannedFile> planFollowers(Blueprint blueprint, Schema drawn) {
        return List.of(JavaSources.exposure(blueprint), admin(blueprint), page(blueprint.withSchema(drawn)));
    }

    private static List<PlannedFile> visible(Blueprint blueprint) {
        List<PlannedFile> files = new ArrayList<>(JavaSources.of(blueprint));
        files.add(PlannedFile.text("pom.xml", FileClass.STRUCTURED, Pom.text(blueprint)));
        files.add(PlannedFile.script("mvnw", Templates.text("wrapper/mvnw")));
        files.add(owned("mvnw.cmd", Templates.text("wrapper/mvnw.cmd")));
        files.add(owned(WRAPPER_SETTINGS, Templates.text("wrapper/" + WRAPPER_SETTINGS)));
        files.add(owned("README.md", Readme.text(blueprint)));
        files.add(page(blueprint));
        files.add(owned(".gitignore", Templates.text("gitignore.txt")));
        files.add(owned(".gitattributes", Templates.text("gitattributes.txt")));
        files.add(owned("Dockerfile", Templates.text("Dockerfile.txt")));
        files.add(owned("compose.yaml", Configuration.compose(blueprint)));
        files.add(PlannedFile.text(
                "src/main/resources/application.yaml", FileClass.STRUCTURED, Configuration.application(blueprint)));
        files.add(admin(blueprint));
        files.addAll(MigrationFiles.of(blueprint));
        return files;
    }

    private static PlannedFile page(Blueprint blueprint) {
        return PlannedFile.text(ModelPage.PATH, FileClass.TEXT, ModelPage.text(blueprint));
    }

    private static PlannedFile admin(Blueprint blueprint) {
        return PlannedFile.text(AdminYaml.PATH, FileClass.STRUCTURED, AdminYaml.print(AdminOutline.of(blueprint)));
    }

    private static PlannedFile owned(String path, String text) {
        return PlannedFile.text(path, FileClass.OWNED, text);
    }

    /** What the project remembers, so that a rebuild can tell the owner's work from the database's. */
    private static List<PlannedFile> memory(Blueprint blueprint, List<PlannedFile> visible) {
        List<PlannedFile> files = new ArrayList<>();
        List<Manifest.Entry> entries = new ArrayList<>();
        for (PlannedFile file : visible) {
            pristineText(file.content()).ifPresent(text -> {
                files.add(PlannedFile.text(Manifest.basePath(file.path()), FileClass.GENERATED, text));
                entries.add(new Manifest.Entry(file.path(), file.fileClass(), Sha256.of(text)));
            });
        }
        Manifest manifest = new Manifest(Versions.coppice(), entries);
        files.add(PlannedFile.text(ManifestJson.PATH, FileClass.GENERATED, ManifestJson.print(manifest)));
        files.add(PlannedFile.text(SchemaJson.PATH, FileClass.GENERATED, SchemaJson.print(blueprint.schema())));
        files.addAll(chosen(ChoicesYaml.PATH, ChoicesYaml.print(blueprint.choices())));
        if (blueprint.names() != null) {
            files.addAll(chosen(NamesYaml.PATH, blueprint.names()));
        }
        return files;
    }

    /** A file in which the owner chooses, and what was chosen when the project was last generated. */
    private static List<PlannedFile> chosen(String path, String text) {
        return List.of(owned(path, text), PlannedFile.text(Manifest.basePath(path), FileClass.GENERATED, text));
    }

    private static Optional<String> pristineText(Content content) {
        return switch (content) {
            case Content.Text(String text) -> Optional.of(text);
            case Content.Script(String text) -> Optional.of(text);
            case Content.CopyOf c -> Optional.empty();
        };
    }
}
