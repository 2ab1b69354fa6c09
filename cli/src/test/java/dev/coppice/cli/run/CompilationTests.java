package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTests {

    @TempDir
    Path folder;

    @TempDir
    Path installation;

    private Path sources = Path.of("");
    private List<Path> processors = List.of();

    @BeforeEach
    void makeProject() throws IOException {
        processors = List.of(TinyInstallation.in(installation).distribution().processorJar());
        sources = Files.createDirectories(folder.resolve("src/main/java/shop"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        write("One.java", "package shop;\n\nclass One {}\n");
    }

    @Test
    void nothingChangedNothingIsCompiled() {
        assertThat(compile()).isEqualTo(new Compilation.Result.Compiled(1));
        assertThat(compile()).isEqualTo(new Compilation.Result.UpToDate());
    }

    @Test
    void changedSourceIsCompiled() throws IOException {
        compile();
        write("One.java", "package shop;\n\nclass One { int more; }\n");

        assertThat(compile()).isEqualTo(new Compilation.Result.Compiled(1));
    }

    @Test
    void changedLibraryLetsAllBeCompiled() throws IOException {
        Path jar = Files.createDirectory(folder.resolve("library"));
        compile(List.of(jar));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));

        assertThat(compile(List.of(jar))).isEqualTo(new Compilation.Result.Compiled(1));
    }

    @Test
    void classOfARemovedSourceIsRemoved() throws IOException {
        write("Two.java", "package shop;\n\nclass Two {}\n");
        compile();
        assertThat(classFile("Two")).exists();
        Files.delete(sources.resolve("Two.java"));

        compile();

        assertThat(classFile("Two")).doesNotExist();
        assertThat(classFile("One")).exists();
    }

    @Test
    void refusalNamesFileLineAndMistakeAndIsRepeated() throws IOException {
        write("One.java", "package shop;\n\nclass One {\n    int one = \"x\";\n    int two = true;\n}\n");

        assertThat(errors(compile()))
                .hasSize(2)
                .anySatisfy(error -> assertThat(error)
                        .startsWith(Path.of("src/main/java/shop/One.java") + ":4: incompatible types")
                        .endsWith("\n  int one = \"x\";"))
                .anySatisfy(error -> assertThat(error).contains("One.java:5: incompatible types"));
        assertThat(errors(compile())).hasSize(2);
    }

    @Test
    void afterAMistakeIsCorrectedAllIsThere() throws IOException {
        compile();
        write("One.java", "package shop;\n\nclass One { Missing one; }\n");
        compile();
        write("One.java", "package shop;\n\nclass One {}\n");

        assertThat(compile()).isEqualTo(new Compilation.Result.Compiled(1));
        assertThat(classFile("One")).exists();
    }

    private static List<String> errors(Compilation.Result result) {
        return switch (result) {
            case Compilation.Result.Refused(List<String> errors) -> errors;
            case Compilation.Result.Compiled compiled -> List.of();
            case Compilation.Result.UpToDate upToDate -> List.of();
        };
    }

    private Compilation.Result compile() {
        return compile(List.of());
    }

    private Compilation.Result compile(List<Path> libraries) {
        return new Compilation(new ProjectFolder(folder), libraries, processors).run();
    }

    private Path classFile(String name) {
        return folder.resolve("target/coppice/classes/shop/" + name + ".class");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(sources.resolve(name), text);
    }
}
