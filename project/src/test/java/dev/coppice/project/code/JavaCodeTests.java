package dev.coppice.project.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.ast.body.FieldDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCodeTests {

    private static final String SOURCE = """
            package a;
            // 🦊 a fox
            class A<T extends java.util.List<java.util.Set<String>>> {
            \t/** Doc. */
            \tprivate @Nullable String größe = "\\u00e4🦊"; /* behind */ int b;
            \tString text = \"""
            \t    block
            \t    \""";
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void nodesAndWordsStandWhereTheTextHasThem(String lineEnd) {
        String text = "\uFEFF" + SOURCE.replace("\n", lineEnd);

        JavaCode code = JavaCode.parse(text);

        FieldDeclaration field = code.unit().getType(0).getFields().getFirst();
        assertThat(code.span(field).of(text)).isEqualTo("private @Nullable String größe = \"\\u00e4🦊\";");
        assertThat(code.line(code.span(field).from())).isEqualTo(5);
        assertThat(code.allWords())
                .allSatisfy(word ->
                        assertThat(text.substring(word.from(), word.to())).isEqualTo(word.text()));
    }

    @Test
    void wordsAndWhiteSpaceAreAllThereIs() {
        JavaCode code = JavaCode.parse(SOURCE);

        StringBuilder rest = new StringBuilder(SOURCE);
        code.allWords().reversed().forEach(word -> rest.delete(word.from(), word.to()));

        assertThat(rest.toString()).isBlank();
    }

    @Test
    void aHalfEditedSourceIsRefusedWithItsLine() {
        assertThatThrownBy(() -> JavaCode.parse("class A {\n    int a;\n    int b = ;\n}\n"))
                .isInstanceOfSatisfying(
                        NotJava.class, failure -> assertThat(failure.line()).isEqualTo(3));
    }

    @Test
    void currentJavaIsRead() {
        String text = """
                import module java.base;
                record Point(int x, int y) {}
                sealed interface Shape permits Circle {}
                final class Circle implements Shape {
                    int of(Object o) {
                        return switch (o) {
                            case Point(int x, var _) when x > 0 -> x;
                            default -> 0;
                        };
                    }
                }
                """;

        assertThat(JavaCode.parse(text).unit().getTypes()).hasSize(3);
    }
}
