package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.admin.AdminApp;
import dev.coppice.model.EntityModel;
import dev.coppice.model.jpa.EntityClasses;
import dev.coppice.model.jpa.Gap;
import dev.coppice.model.jpa.Gaps;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.model.jpa.JpaReader;
import dev.coppice.project.Blueprint;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.project.yaml.AdminOutline;
import dev.coppice.project.yaml.AdminYaml;
import dev.coppice.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from created classes is what they were made from. */
class ReadBackTests {

    @TempDir
    Path place;

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void createdClassesSayWhatWasInferred(Case example) throws IOException, SQLException {
        Blueprint blueprint = blueprint(example);

        JpaModel read = read(example, blueprint);

        assertThat(ModelEssence.of(read.model())).isEqualTo(ModelEssence.of(blueprint.model()));
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void createdClassesAgreeWithTheDatabase(Case example) throws IOException, SQLException {
        Blueprint blueprint = blueprint(example);

        List<Gap> gaps = Gaps.between(read(example, blueprint).schema(), blueprint.schema());

        assertThat(gaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.project.write.Case#all")
    void theAdminAppOfTheClassesIsThatOfTheDatabase(Case example) throws IOException, SQLException {
        Blueprint blueprint = blueprint(example);
        JpaModel read = read(example, blueprint);

        Blueprint ofClasses = Blueprint.of(
                read.schema(), named(read.model(), blueprint.model()), blueprint.choices(), blueprint.database());

        assertThat(AdminYaml.print(withoutComments(AdminOutline.of(ofClasses))))
                .isEqualTo(AdminYaml.print(withoutComments(AdminOutline.of(blueprint))));
    }

    /** Classes do not say again what the database says about its columns. */
    private static AdminApp withoutComments(AdminApp app) {
        return AdminApp.of(
                Objects.requireNonNull(app.title()),
                Objects.requireNonNull(app.resources()).stream()
                        .map(resource -> resource.describedAs(null)
                                .showing(
                                        Objects.requireNonNull(resource.title()),
                                        Objects.requireNonNull(resource.attributes()).stream()
                                                .map(attribute -> attribute.withHelp(null))
                                                .toList(),
                                        Objects.requireNonNull(resource.tabs())))
                        .toList());
    }

    /** Resources are called by the exposure class, not by the entities. */
    private static EntityModel named(EntityModel read, EntityModel inferred) {
        return new EntityModel(
                read.entities().stream()
                        .map(entity -> entity.withResource(
                                inferred.entity(entity.className()).resource()))
                        .toList(),
                read.enums());
    }

    private Blueprint blueprint(Case example) throws IOException, SQLException {
        example.makeDatabase(place);
        return example.blueprint(place);
    }

    private JpaModel read(Case example, Blueprint blueprint) throws IOException {
        CompiledProject compiled = CompiledProject.of(
                new ProjectPlanner().plan(blueprint), Files.createDirectory(place.resolve("classes")));
        Schema known = blueprint.schema();
        EntityClasses classes = new EntityClasses(
                List.of(compiled.classes()), List.of(), example.engine().id(), Map.of());
        return JpaReader.read(classes, known);
    }
}
