package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Choices;
import dev.coppice.project.Engine;
import dev.coppice.project.HostileText;
import dev.coppice.project.PackageName;
import dev.coppice.project.ProjectName;
import dev.coppice.project.Selection;
import dev.coppice.schema.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesYamlTests {

    private static final Choices PLAIN = Choices.of(ProjectName.from("shop"), Engine.POSTGRESQL);

    @Test
    void whatWasNotChosenIsNotMentioned() {
        assertThat(ChoicesYaml.print(PLAIN)).isEqualTo("""
                        # What was chosen when the project was created. Every rebuild uses it again.
                        name: shop
                        package: com.example.shop
                        engine: postgresql
                        """);
    }

    @Test
    void allChoicesAreReadBackAsTheyWere() {
        List<String> names = HostileText.samples().subList(0, 60);
        Choices choices = PLAIN.withPackage(new PackageName("com.acme.shop"))
                .withSelection(new Selection(List.of("public", "sales"), names, List.of("*_old"), List.of("audit*")))
                .withKeys(Map.of("order summaries", List.of("id"), "${x}", names));

        assertThat(ChoicesYaml.parse(ChoicesYaml.print(choices))).isEqualTo(choices);
    }

    @Test
    void anUnknownEngineIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> ChoicesYaml.parse("name: shop\npackage: a.b\nengine: oracle\n"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.remedy()).contains("sqlite, h2, postgresql, mariadb"));
    }

    @Test
    void aFileThatIsNotYamlIsAProblemAndNotABug() {
        assertThatThrownBy(() -> ChoicesYaml.parse("name: [shop\n"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(ChoicesYaml.PATH);
    }

    @Test
    void aListInTheWrongPlaceIsNamed() {
        assertThatThrownBy(() -> ChoicesYaml.parse("name: [shop]\n"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("name is not a text");
    }
}
