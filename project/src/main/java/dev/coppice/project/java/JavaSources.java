package dev.coppice.project.java;

import dev.coppice.model.Entity;
import dev.coppice.model.EnumClass;
import dev.coppice.project.Blueprint;
import dev.coppice.project.FileClass;
import dev.coppice.project.PlannedFile;
import java.util.ArrayList;
import java.util.List;

/** All Java sources of a project. Pure: the same blueprint gives the same text. */
public final class JavaSources {

    private static final String SOURCE_ROOT = "src/main/java/";

    private final Scene scene;
    private final List<PlannedFile> files = new ArrayList<>();

    private JavaSources(Scene scene) {
        this.scene = scene;
    }

    /** The sources that the blueprint asks for. */
    public static List<PlannedFile> of(Blueprint blueprint) {
        JavaSources sources = new JavaSources(new Scene(blueprint));
        sources.addApplication();
        sources.addExposure();
        sources.addModel();
        return List.copyOf(sources.files);
    }

    /** The class that says what the API offers. */
    public static PlannedFile exposure(Blueprint blueprint) {
        JavaSources sources = new JavaSources(new Scene(blueprint));
        sources.addExposure();
        return sources.files.getFirst();
    }

    private void addApplication() {
        ApplicationClass application = new ApplicationClass(scene);
        add(FileClass.OWNED, scene.rootPackage(), application.className(), application.text());
    }

    private void addExposure() {
        ExposureClass exposure = new ExposureClass(scene);
        add(FileClass.STRUCTURED, scene.apiPackage(), exposure.className(), exposure.text());
    }

    private void addModel() {
        add(FileClass.STRUCTURED, scene.modelPackage(), "package-info", packageInfo());
        for (Entity entity : scene.blueprint().model().entities()) {
            addToModel(entity.className(), new EntityClass(scene, entity).text());
            String keyClass = entity.key().className();
            if (keyClass != null) {
                addToModel(keyClass, new KeyRecord(scene, entity, keyClass).text());
            }
        }
        for (EnumClass enumClass : scene.blueprint().model().enums()) {
            addToModel(enumClass.className(), new EnumSource(scene, enumClass).text());
        }
    }

    private String packageInfo() {
        return """
                /** One class for each table, and what they share. Nothing is null unless it says so. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(scene.modelPackage());
    }

    private void addToModel(String className, String text) {
        add(FileClass.STRUCTURED, scene.home(className), className, text);
    }

    private void add(FileClass fileClass, String packageName, String className, String text) {
        String path = SOURCE_ROOT + packageName.replace('.', '/') + "/" + className + ".java";
        files.add(PlannedFile.text(path, fileClass, text));
    }
}
