package dev.coppice.project.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextStyleTests {

    @Test
    void lineEndIsTheCommonest() {
        assertThat(TextStyle.of("a\nb\nc\r\n", "  ").lineEnd()).isEqualTo("\n");
        assertThat(TextStyle.of("a\r\nb\r\nc\n", "  ").lineEnd()).isEqualTo("\r\n");
        assertThat(TextStyle.of("a\rb\r", "  ").lineEnd()).isEqualTo("\r");
        assertThat(TextStyle.of("a", "  ").lineEnd()).isEqualTo("\n");
    }

    @Test
    void stepIsTheCommonestGrowth() {
        assertThat(TextStyle.of("a {\n\tb {\n\t\tc\n\t}\n}\n", "    ").step()).isEqualTo("\t");
        assertThat(TextStyle.of("a {\n  b {\n    c\n  }\n}\n", "    ").step()).isEqualTo("  ");
        assertThat(TextStyle.of("a\nb\n", "    ").step()).isEqualTo("    ");
    }

    @Test
    void continuedStatementsAreNoIndentation() {
        String text = """
                class A {
                    void a() {
                        b()
                                .c();
                        b()
                                .c();
                        b()
                                .c();
                    }
                }
                """;

        assertThat(TextStyle.of(text, "  ").step()).isEqualTo("    ");
    }

    @Test
    void commentLinesAreNoIndentation() {
        assertThat(TextStyle.of("/**\n * a\n */\nb {\n    c\n}\n", "  ").step()).isEqualTo("    ");
    }

    @Test
    void generatedLinesTakeTheStyle() {
        TextStyle style = new TextStyle("\r\n", "\t");

        assertThat(style.lines(List.of("a {", "    b;", "", "}"), "    ", "\t"))
                .isEqualTo("\ta {\r\n\t\tb;\r\n\r\n\t}");
    }

    @Test
    void linesAreFoundWhateverEndsThem() {
        String text = "\uFEFFone\r\n  two\rthree\nfour";

        assertThat(TextStyle.startOfLine(text, 2)).isEqualTo(1);
        assertThat(TextStyle.startOfNextLine(text, 2)).isEqualTo(text.indexOf("  two"));
        assertThat(TextStyle.startOfNextLine(text, text.indexOf("two"))).isEqualTo(text.indexOf("three"));
        assertThat(TextStyle.startOfNextLine(text, text.length())).isEqualTo(text.length());
        assertThat(TextStyle.endOfLine(text, text.indexOf("two"))).isEqualTo(text.indexOf("\rthree"));
        assertThat(TextStyle.indentation(text, text.indexOf("wo"))).isEqualTo("  ");
        assertThat(TextStyle.line(text, text.indexOf("four"))).isEqualTo(4);
    }
}
