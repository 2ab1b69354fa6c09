package dev.coppice.project.yaml;

import dev.coppice.project.Choices;
import dev.coppice.project.Engine;
import dev.coppice.project.PackageName;
import dev.coppice.project.ProjectName;
import dev.coppice.project.Selection;
import dev.coppice.schema.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file in which the owner's choices are kept. */
public final class ChoicesYaml {

    /** Where the file is. */
    public static final String PATH = ".coppice/choices.yaml";

    private static final String HEADER =
            "# What was chosen when the project was created. Every rebuild uses it again.\n";

    private ChoicesYaml() {}

    /** The text of the file; what was not chosen is not mentioned. */
    public static String print(Choices choices) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", choices.name().value());
        tree.put("package", choices.packageName().value());
        tree.put("engine", choices.engine().id());
        Selection selection = choices.selection();
        putUnlessEmpty(tree, "schemas", selection.schemas());
        putUnlessEmpty(tree, "include", selection.include());
        putUnlessEmpty(tree, "exclude", selection.exclude());
        putUnlessEmpty(tree, "not-exposed", selection.notExposed());
        if (!choices.keys().isEmpty()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            choices.keys().forEach((table, columns) -> keys.put(table, new YamlText.Flow(columns)));
            tree.put("keys", keys);
        }
        return HEADER + YamlText.of(tree);
    }

    /**
     * The choices that a file holds.
     *
     * @throws Problem if it is not such a file
     */
    public static Choices parse(String text) {
        Map<?, ?> tree = YamlTree.map(PATH, text);
        YamlTree in = YamlTree.in(PATH);
        Selection selection = new Selection(
                in.asTexts(tree.get("schemas"), "schemas"),
                in.asTexts(tree.get("include"), "include"),
                in.asTexts(tree.get("exclude"), "exclude"),
                in.asTexts(tree.get("not-exposed"), "not-exposed"));
        Map<String, List<String>> keys = new TreeMap<>();
        in.asMap(tree.get("keys"), "keys")
                .forEach((table, columns) -> keys.put(in.asText(table, "keys"), in.asTexts(columns, "keys")));
        return new Choices(
                name(in.asText(tree.get("name"), "name")),
                new PackageName(in.asText(tree.get("package"), "package")),
                engine(in.asText(tree.get("engine"), "engine")),
                selection,
                new TreeMap<>(keys));
    }

    private static ProjectName name(String text) {
        ProjectName name = ProjectName.from(text);
        if (!name.value().equals(text)) {
            throw new Problem(
                    "In %s, '%s' is not a name for a project".formatted(PATH, text), "Take '%s'".formatted(name));
        }
        return name;
    }

    private static Engine engine(String id) {
        return Arrays.stream(Engine.values())
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "In %s, '%s' is not an engine".formatted(PATH, id),
                        "Take one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Engine.values())
                                                .map(Engine::id)
                                                .toList())));
    }

    private static void putUnlessEmpty(Map<String, Object> tree, String key, List<String> values) {
        if (!values.isEmpty()) {
            tree.put(key, values);
        }
    }
}
