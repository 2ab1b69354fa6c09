package dev.coppice.project.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.HostileText;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaTextTests {

    @TempDir
    Path classes;

    @Test
    void everyTextSurvivesAsALiteralAndStaysInsideItsComment() throws Exception {
        List<String> texts = HostileText.samples();
        String fields = texts.stream()
                .map(text -> String.join("\n", JavaText.javadoc(text, 0)) + "\n" + JavaText.literal(text))
                .collect(Collectors.joining(",\n"));

        Class<?> compiled =
                compile("public class Texts {\npublic static final String[] ALL = {\n" + fields + "\n};\n}\n");

        assertThat((String[]) compiled.getField("ALL").get(null)).containsExactly(texts.toArray(String[]::new));
    }

    @Test
    void sourcesHoldNoCharacterThatCannotBeSeen() {
        for (String text : HostileText.samples()) {
            assertThat(JavaText.literal(text)).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
            assertThat(JavaText.javadoc(text, 0))
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"));
        }
    }

    @Test
    void anOrdinaryCommentReadsAsItWasWritten() {
        assertThat(JavaText.javadoc("What a customer asked for, 2 * 3 times / day.", 4))
                .containsExactly("/** What a customer asked for, 2 * 3 times / day. */");
    }

    @Test
    void aLongCommentIsBrokenIntoLines() {
        assertThat(JavaText.javadoc("word ".repeat(60), 4))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(116));
    }

    @Test
    void anEmptyCommentIsNone() {
        assertThat(JavaText.javadoc(" \n ", 0)).isEmpty();
    }

    private Class<?> compile(String text) throws Exception {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Texts.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            assertThat(compiler.getTask(null, files, null, List.of("-proc:none"), null, List.of(source))
                            .call())
                    .isTrue();
        }
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}).loadClass("Texts");
    }
}
