package dev.coppice.admin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference in {@code docs/admin.md} against what is read. */
class AdminDocsTests {

    private static final Path PAGE = Path.of(System.getProperty("coppice.root", ".."), "docs", "admin.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleIsRead() throws IOException {
        assertThat(examples())
                .hasSizeGreaterThan(3)
                .allSatisfy(example ->
                        assertThat(AdminReader.read(example).findings()).isEmpty());
    }

    @Test
    void everyKeyIsInAnExample() throws IOException {
        String examples = String.join("\n", examples());
        TreeSet<String> missing = new TreeSet<>(keys(AdminSchema.tree()));
        missing.removeIf(key -> Pattern.compile("\\b" + Pattern.quote(key) + ":")
                .matcher(examples)
                .find());

        // Few formats need these; the table of keys names them.
        assertThat(missing).containsExactly("decimals", "language", "rows");
    }

    @Test
    void everyWordThatAKeyTakesIsNamed() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(words(AdminSchema.tree()))
                .isNotEmpty()
                .allMatch(word -> page.contains("`" + word + "`") || page.contains(": " + word));
    }

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            examples.add(matcher.group(1));
        }
        return examples;
    }

    private static List<String> keys(Object schema) {
        List<String> keys = new ArrayList<>();
        if (schema instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals("properties") && value instanceof Map<?, ?> properties) {
                    properties.keySet().forEach(key -> keys.add((String) key));
                }
                keys.addAll(keys(value));
            });
        }
        return keys;
    }

    private static List<String> words(Object schema) {
        List<String> words = new ArrayList<>();
        switch (schema) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    if (name.equals("enum") && value instanceof List<?> values) {
                        values.forEach(word -> words.add((String) word));
                    }
                    words.addAll(words(value));
                });
            case List<?> list -> list.forEach(item -> words.addAll(words(item)));
            default -> {}
        }
        return words;
    }
}
