package dev.coppice.project.yaml;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file that says what the admin app shows. */
public final class AdminYaml {

    /** Where the file is. */
    public static final String PATH = "src/main/resources/admin/admin.yaml";

    private static final String HEADER = """
            # yaml-language-server: $schema=http://localhost:5656/admin/schema.json
            # What the admin app shows. Lists give the order on screen; what is left out takes its default.
            """;

    private AdminYaml() {}

    /** The text of the file; what has its default is not mentioned. */
    public static String print(AdminApp app) {
        Map<String, Object> resources = new LinkedHashMap<>();
        app.resources().forEach(resource -> resources.put(resource.name(), resource(resource)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", app.title());
        tree.put("resources", resources);
        return HEADER + YamlText.of(tree);
    }

    private static Map<String, Object> resource(AdminResource resource) {
        List<Object> attributes = new ArrayList<>();
        resource.attributes().forEach(attribute -> attributes.add(attribute(attribute)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", resource.title());
        tree.put("attributes", attributes);
        if (!resource.tabs().isEmpty()) {
            tree.put("tabs", new YamlText.Flow(resource.tabs()));
        }
        return tree;
    }

    private static Object attribute(AdminAttribute attribute) {
        if (attribute.format() == null) {
            return attribute.name();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", attribute.name());
        tree.put("format", attribute.format().id());
        return new YamlText.Flow(tree);
    }
}
