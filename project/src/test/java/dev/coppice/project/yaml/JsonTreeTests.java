package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonTreeTests {

    @Test
    void whatIsPrintedIsReadAsTheReaderOfYamlReadsIt() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("", List.of());
        tree.put("empty", Map.of());
        tree.put("numbers", List.of(0, -1, 2147483647, 2147483648L, -2147483648, Long.MAX_VALUE, Long.MIN_VALUE));
        tree.put("truths", List.of(true, false));
        tree.put(
                "texts", List.of("", "a \"quoted\" \\ text", "two\nlines\r\n\tand a tab", "Grüße, 東京", "\u0001\u2028"));
        List<Object> withNull = new ArrayList<>();
        withNull.add(null);
        tree.put("nothing", withNull);
        String text = JsonText.of(tree);

        assertThat(JsonTree.find(text).orElseThrow()).isEqualTo(tree);
        assertThat(JsonTree.find(text).orElseThrow()).isEqualTo(yaml(text));
        assertThat(JsonTree.find(text).orElseThrow().keySet().stream().map(String::valueOf))
                .containsExactlyElementsOf(tree.keySet());
    }

    @Test
    void blanksDoNotMatter() {
        assertThat(JsonTree.find(" { \"a\" :[ 1 , 2 ]\r\n,\"b\":{ } }\n"))
                .contains(Map.of("a", List.of(1, 2), "b", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}}",
                "{} {}",
                "{\"a\"}",
                "{\"a\": }",
                "{\"a\": 1,}",
                "{\"a\": 1 \"b\": 2}",
                "{\"a\": 1, \"a\": 2}",
                "{a: 1}",
                "{'a': 1}",
                "{\"a\": 01}",
                "{\"a\": -}",
                "{\"a\": 1.5}",
                "{\"a\": 1e3}",
                "{\"a\": 1x}",
                "{\"a\": truth}",
                "{\"a\": \"two\nlines\"}",
                "{\"a\": \"\\x41\"}",
                "{\"a\": \"\\u00g0\"}",
                "{\"a\": \"not ended}",
                "{} # a comment",
                "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n",
                "tables: []"
            })
    void whatIsNotPlainIsLeftToTheReaderOfYaml(String text) {
        assertThat(JsonTree.find(text)).isEqualTo(Optional.empty());
    }

    @Test
    void depthThatNobodyWritesIsLeftToTheReaderOfYaml() {
        assertThat(JsonTree.find("{\"a\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isEmpty();
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
