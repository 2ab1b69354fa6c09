package dev.coppice.verify.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.model.Entity;
import dev.coppice.model.EntityModel;
import dev.coppice.model.infer.Inference;
import dev.coppice.model.jpa.EntityClasses;
import dev.coppice.model.jpa.Gaps;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.model.jpa.JpaReader;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Choices;
import dev.coppice.project.plan.ChosenInference;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Schema;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The classes of a created project say what the database said. */
class ReadBackTests {

    private static final Path SAMPLE =
            Path.of(System.getProperty("coppice.root", ".")).resolve("samples/shop");

    @TempDir
    private Path folder;

    @Test
    void theClassesOfTheSampleAgreeWithItsDatabase() throws IOException {
        assertAgreement(SAMPLE);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void theClassesOfEveryCaseAgreeWithTheDatabase(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            for (String script : Cases.scripts(engine)) {
                database.execute(script);
            }
            Cli.Outcome created = Cli.of(folder, database)
                    .run("create", "cases", "--package", "org.example.cases", "--db-url", database.shortUrl());
            assertThat(created.exitCode()).as(created.err()).isZero();

            assertAgreement(folder.resolve("cases"));
        }
    }

    private void assertAgreement(Path project) throws IOException {
        assertThat(StrictCompilation.of(project, folder.resolve("classes"))).isEmpty();
        Choices choices = ChoicesYaml.parse(Files.readString(project.resolve(ChoicesYaml.PATH)));
        Schema schema = SchemaJson.parse(Files.readString(project.resolve(SchemaJson.PATH)));
        EntityModel inferred = Inference.infer(schema, ChosenInference.options(choices, NameOverrides.NONE))
                .model();

        JpaModel read = JpaReader.read(
                new EntityClasses(
                        List.of(folder.resolve("classes")),
                        libraries(),
                        choices.engine().id(),
                        Map.of()),
                schema);

        assertThat(Gaps.between(read.schema(), schema)).isEmpty();
        assertThat(read.model().entities().stream().map(ReadBackTests::words))
                .containsExactlyElementsOf(
                        inferred.entities().stream().map(ReadBackTests::words).toList());
    }

    /** What exposure and admin description are made of. */
    private static String words(Entity entity) {
        List<String> members = Stream.concat(
                        entity.attributes().stream().map(attribute -> attribute.name()),
                        entity.relationships().stream()
                                .map(relationship -> relationship.name() + " to " + relationship.target() + " with "
                                        + relationship.inverse())
                                .sorted())
                .toList();
        return "%s of %s by %s%s: %s"
                .formatted(
                        entity.className(),
                        entity.table(),
                        entity.key().members(),
                        entity.readOnly() ? ", read-only" : "",
                        members);
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(Cli.SERVER)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
