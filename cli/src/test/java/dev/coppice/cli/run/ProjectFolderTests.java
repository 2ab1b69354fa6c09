package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFolderTests {

    @TempDir
    Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        TinyInstallation.project(folder, "hello");
    }

    @Test
    void mainClassIsFoundByItsAnnotation() throws IOException {
        write("src/main/java/shop/Decoy_Application.java", "package shop;\nclass Decoy_Application {}\n");

        assertThat(project().mainClass()).isEqualTo("shop.ShopApplication");
    }

    @Test
    void twoMainClassesAreAProblem() throws IOException {
        write(
                "src/main/java/shop/OtherApplication.java",
                "package shop;\n@SpringBootApplication class OtherApplication {}\n");

        assertThatThrownBy(() -> project().mainClass())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("2 classes");
    }

    @ParameterizedTest
    @EnumSource
    void engineIsThatOfTheDriver(Engine engine) throws IOException {
        write("pom.xml", "<project><artifactId>%s</artifactId></project>".formatted(engine.driverArtifact()));

        assertThat(project().engine()).isEqualTo(engine);
        assertThat(project().hasPristinePom()).isFalse();
    }

    @Test
    void unknownDriverIsNoEngine() throws IOException {
        write("pom.xml", "<project><artifactId>ojdbc</artifactId></project>");

        assertThat(project().findEngine()).isEmpty();
        assertThatThrownBy(() -> project().engine()).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server:\n  address: localhost\n  port: 8081\n", "server.port: 8081\n"})
    void portIsThatOfTheConfiguration(String yaml) throws IOException {
        write("src/main/resources/application.yaml", "spring:\n  x: y\n" + yaml);

        assertThat(project().port(Map.of())).isEqualTo(new Port(8081));
        assertThat(project().port(Map.of("SERVER_PORT", "9090"))).isEqualTo(new Port(9090));
    }

    @Test
    void portOfSomethingElseDoesNotCount() throws IOException {
        write("src/main/resources/application.yaml", "server:\n  address: localhost\nmail:\n  port: 25\n");

        assertThat(project().port(Map.of())).isEqualTo(Port.USUAL);
    }

    @Test
    void databaseIsTheDefaultOfTheConfiguration() throws IOException {
        write(
                "src/main/resources/application.yaml",
                "spring:\n  datasource:\n    url: ${COPPICE_DB_URL:jdbc:sqlite:database/shop.sqlite}\n");

        assertThat(project().databaseUrl()).isEqualTo("jdbc:sqlite:database/shop.sqlite");
    }

    @Test
    void folderWithoutAPomIsNoProject() {
        Path elsewhere = folder.resolve("src");

        assertThatThrownBy(() -> new ProjectFolder(elsewhere))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not a project");
    }

    private ProjectFolder project() {
        return new ProjectFolder(folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
