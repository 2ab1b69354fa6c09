package dev.coppice.project.yaml;

import dev.coppice.schema.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML or JSON file whose shape is known, and says in words where it is not as expected. */
public final class YamlTree {

    private static final int LARGEST = 500_000_000;

    private final String path;

    private YamlTree(String path) {
        this.path = path;
    }

    /**
     * The mapping that a file holds.
     *
     * @param path the file, for error texts
     */
    public static Map<?, ?> map(String path, String text) {
        Optional<Map<?, ?>> plain = path.endsWith(".json") ? JsonTree.find(text) : Optional.empty();
        return plain.isPresent() ? plain.get() : yaml(path, text);
    }

    private static Map<?, ?> yaml(String path, String text) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(path).setCodePointLimit(LARGEST).build();
        try {
            Object tree = new Load(settings).loadFromString(text);
            return tree == null ? Map.of() : new YamlTree(path).asMap(tree, "the file");
        } catch (YamlEngineException e) {
            throw new Problem(
                    "%s cannot be read: %s".formatted(path, firstLine(e)),
                    "Correct it, or take it from version control",
                    e);
        }
    }

    static YamlTree in(String path) {
        return new YamlTree(path);
    }

    Map<?, ?> asMap(@Nullable Object value, String where) {
        return switch (value) {
            case null -> Map.of();
            case Map<?, ?> map -> map;
            default -> throw unexpected(where, "a mapping");
        };
    }

    List<?> asList(@Nullable Object value, String where) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw unexpected(where, "a list");
        };
    }

    List<String> asTexts(@Nullable Object value, String where) {
        return asList(value, where).stream().map(item -> asText(item, where)).toList();
    }

    String asText(@Nullable Object value, String where) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case null, default -> throw unexpected(where, "a text");
        };
    }

    Problem unexpected(String where, String wanted) {
        return new Problem(
                "In %s, %s is not %s".formatted(path, where, wanted), "Correct it, or take it from version control");
    }

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}
