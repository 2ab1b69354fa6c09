package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The wrapper of the project is a few lines of shell in place of Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper is a shell script")
class ClassPathsTests {

    private static final String FINDS_TWO = """
            echo "$@" >>calls
            for argument; do case $argument in -Dmdep.outputFile=*) out=${argument#*=} ;; esac; done
            printf '%s:%s' "$PWD/one.jar" "$PWD/two.jar" >"$out"
            """;

    @TempDir
    Path folder;

    private Path project = Path.of("");
    private ClassPaths classPaths = new ClassPaths(new Distribution(Path.of(""), Path.of("")));

    @BeforeEach
    void makeProject() throws IOException {
        classPaths = new ClassPaths(TinyInstallation.in(folder).distribution());
        project = folder.resolve("shop");
        TinyInstallation.project(project, "hello");
        Files.writeString(project.resolve("one.jar"), "");
        Files.writeString(project.resolve("two.jar"), "");
    }

    @Test
    void pristinePomTakesWhatCameWithCoppice() throws IOException {
        wrapper("exit 1\n");

        assertThat(classPaths.needsMaven(folder())).isFalse();
        assertThat(classPaths.libraries(folder()))
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("spring-boot-0.jar", "sqlite-jdbc-0.jar");
    }

    @Test
    void changedPomIsAnsweredByMavenOnce() throws IOException {
        wrapper(FINDS_TWO);
        change("<!-- one more library -->");
        assertThat(classPaths.needsMaven(folder())).isTrue();

        List<Path> first = classPaths.libraries(folder());
        List<Path> second = classPaths.libraries(folder());

        assertThat(first)
                .containsExactly(project.resolve("one.jar"), project.resolve("two.jar"))
                .isEqualTo(second);
        assertThat(classPaths.needsMaven(folder())).isFalse();
        assertThat(Files.readAllLines(project.resolve("calls"))).hasSize(1);
    }

    @Test
    void everyFurtherChangeAsksAgain() throws IOException {
        wrapper(FINDS_TWO);
        change("<!-- one more library -->");
        classPaths.libraries(folder());
        change("<!-- and another -->");

        classPaths.libraries(folder());

        assertThat(Files.readAllLines(project.resolve("calls"))).hasSize(2);
    }

    @Test
    void jarThatIsGoneIsAskedForAgain() throws IOException {
        wrapper(FINDS_TWO);
        change("<!-- one more library -->");
        classPaths.libraries(folder());
        Files.delete(project.resolve("two.jar"));

        classPaths.libraries(folder());

        assertThat(Files.readAllLines(project.resolve("calls"))).hasSize(2);
    }

    @Test
    void refusalByMavenPointsToItsWords() throws IOException {
        wrapper("echo 'no such artifact'\nexit 1\n");
        change("<!-- a misspelt library -->");

        assertThatThrownBy(() -> classPaths.libraries(folder())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem).hasMessage("Maven cannot find the libraries that pom.xml asks for");
            assertThat(problem.remedy()).endsWith("maven.log");
        });
        assertThat(project.resolve("target/coppice/maven.log")).hasContent("no such artifact");
    }

    @Test
    void wrapperThatCannotBeStartedIsAProblem() throws IOException {
        wrapper(FINDS_TWO);
        assertThat(project.resolve("mvnw").toFile().setExecutable(false, false)).isTrue();
        change("<!-- one more library -->");

        assertThatThrownBy(() -> classPaths.libraries(folder()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Maven cannot be started");
    }

    private ProjectFolder folder() {
        return new ProjectFolder(project);
    }

    private void change(String line) throws IOException {
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom) + line);
    }

    private void wrapper(String script) throws IOException {
        Path wrapper = project.resolve("mvnw");
        Files.writeString(wrapper, "#!/bin/sh\n" + script);
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
}
