package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.HostileText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTextTests {

    @Test
    void everyTextIsReadBackAsItWas() {
        for (String text : HostileText.samples()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("value", text);
            tree.put("list", List.of(text));
            tree.put("flow", Map.of("a", List.of(text), "b", Map.of(text, text)));
            Map<String, Object> written = new LinkedHashMap<>(tree);
            written.put("flow", new YamlText.Flow(tree.get("flow")));

            assertThat(YamlTree.map("x", YamlText.of(written))).isEqualTo(tree);
        }
    }

    @Test
    void everyTextIsReadBackAsAKey() {
        for (String text : HostileText.samples()) {
            Map<String, ?> tree = Map.of(text, Map.of(text, "x"));

            assertThat(YamlTree.map("x", YamlText.of(tree))).isEqualTo(tree);
        }
    }

    @Test
    void everyTextIsReadBackFromJson() {
        for (String text : HostileText.samples()) {
            Map<String, ?> tree = Map.of(text, List.of(text, 1, true), "empty", Map.of(), "none", List.of());

            assertThat(YamlTree.map("x", JsonText.of(tree))).isEqualTo(tree);
        }
    }

    @Test
    void ordinaryWordsStayPlain() {
        assertThat(YamlText.of(Map.of("name", "com.acme.shop"))).isEqualTo("name: com.acme.shop\n");
        assertThat(YamlText.of(Map.of("url", "${COPPICE_DB_URL:jdbc:sqlite:database/shop.sqlite}")))
                .isEqualTo("url: ${COPPICE_DB_URL:jdbc:sqlite:database/shop.sqlite}\n");
    }

    @Test
    void wordsThatYamlReadsDifferentlyAreQuoted() {
        for (String word : List.of("yes", "No", "null", "~", "1", "1e3", "", "key:", "2026-01-01")) {
            assertThat(YamlText.of(Map.of("a", word))).isEqualTo("a: \"" + word + "\"\n");
        }
    }
}
