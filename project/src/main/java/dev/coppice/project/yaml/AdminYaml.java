package dev.coppice.project.yaml;

import dev.coppice.admin.AdminAction;
import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminChart;
import dev.coppice.admin.AdminFilter;
import dev.coppice.admin.AdminHistory;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.ConditionText;
import dev.coppice.admin.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return HEADER + YamlText.of(app(app));
    }

    private static Map<String, Object> app(AdminApp app) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "title", app.title());
        put(tree, "locale", app.locale());
        if (!app.theme().equals(AdminApp.Theme.SYSTEM)) {
            tree.put("theme", theme(app.theme()));
        }
        put(tree, "home", app.home());
        if (app.resources() != null) {
            Map<String, Object> resources = new LinkedHashMap<>();
            app.resources().forEach(resource -> resources.put(resource.name(), resource(resource)));
            tree.put("resources", resources);
        }
        if (!app.charts().isEmpty()) {
            tree.put("charts", app.charts().stream().map(AdminYaml::chart).toList());
        }
        return tree;
    }

    private static Object theme(AdminApp.Theme theme) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mode", theme.mode());
        put(tree, "primary", theme.primary());
        return new YamlText.Flow(tree);
    }

    private static Map<String, Object> resource(AdminResource resource) {
        Map<String, Object> tree = new LinkedHashMap<>();
        AdminResource.Looks looks = resource.looks();
        put(tree, "label", looks.label());
        put(tree, "singular", looks.singular());
        put(tree, "icon", looks.icon());
        put(tree, "description", looks.description());
        put(tree, "help", looks.help());
        put(tree, "order", looks.order());
        put(tree, "hidden", looks.hidden() ? true : null);
        put(tree, "title", resource.title());
        put(tree, "sort", resource.listing().sort());
        put(tree, "perPage", resource.listing().perPage());
        put(
                tree,
                "count",
                resource.listing().count().equals(AdminResource.Listing.PLAIN.count())
                        ? null
                        : resource.listing().count());
        put(tree, "create", resource.allowed().create() ? null : false);
        put(tree, "edit", resource.allowed().edit() ? null : false);
        put(tree, "delete", resource.allowed().delete() ? null : false);
        if (resource.attributes() != null) {
            tree.put(
                    "attributes",
                    resource.attributes().stream().map(AdminYaml::attribute).toList());
        }
        if (resource.tabs() != null && !resource.tabs().isEmpty()) {
            tree.put("tabs", tabs(resource.tabs()));
        }
        if (!resource.actions().isEmpty()) {
            tree.put(
                    "actions",
                    resource.actions().stream().map(AdminYaml::action).toList());
        }
        put(tree, "history", resource.history() == null ? null : history(resource.history()));
        return tree;
    }

    private static Object attribute(AdminAttribute attribute) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", attribute.name());
        put(tree, "label", attribute.words().label());
        put(
                tree,
                "format",
                attribute.format() == null ? null : attribute.format().id());
        put(tree, "options", attribute.options().isEmpty() ? null : attribute.options());
        put(tree, "help", attribute.words().help());
        put(tree, "placeholder", attribute.words().placeholder());
        put(tree, "group", attribute.words().group());
        put(tree, "readOnly", attribute.use().readOnly() ? true : null);
        put(tree, "hidden", hidden(attribute.hidden()));
        put(tree, "showWhen", attribute.showWhen() == null ? null : ConditionText.of(attribute.showWhen()));
        put(tree, "search", attribute.use().search());
        put(tree, "filter", attribute.use().filter());
        return tree.size() == 1 ? attribute.name() : new YamlText.Flow(tree);
    }

    private static @Nullable Object hidden(Set<View> hidden) {
        if (hidden.isEmpty()) {
            return null;
        }
        return hidden.size() == View.values().length
                ? true
                : hidden.stream().sorted().map(View::id).toList();
    }

    private static Object tabs(List<AdminTab> tabs) {
        boolean onlyNames = tabs.stream().allMatch(tab -> tab.equals(AdminTab.of(tab.name())));
        return onlyNames
                ? new YamlText.Flow(tabs.stream().map(AdminTab::name).toList())
                : tabs.stream().map(AdminYaml::tab).toList();
    }

    private static Object tab(AdminTab tab) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", tab.name());
        put(tree, "label", tab.label());
        put(tree, "hidden", tab.hidden() ? true : null);
        if (tab.attributes() == null) {
            return tree.size() == 1 ? tab.name() : new YamlText.Flow(tree);
        }
        tree.put(
                "attributes",
                tab.attributes().stream().map(AdminYaml::attribute).toList());
        return tree;
    }

    private static Object action(AdminAction action) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", action.name());
        tree.put("label", action.label());
        tree.put("method", action.method());
        tree.put("path", action.path());
        put(tree, "confirm", action.confirm());
        return tree;
    }

    private static Object chart(AdminChart chart) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", chart.title());
        tree.put("kind", chart.kind());
        tree.put("resource", chart.resource());
        tree.put("aggregate", chart.aggregate());
        tree.put("groupBy", chart.groupBy());
        put(tree, "filter", expression(chart.filter()));
        return tree;
    }

    private static @Nullable String expression(@Nullable AdminFilter filter) {
        return filter == null ? null : filter.expression();
    }

    private static Object history(AdminHistory history) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (history.notes()) {
            case AdminHistory.Notes.Related(String name) -> tree.put("name", name);
            case AdminHistory.Notes.Listed(String resource, String row, AdminFilter filter) -> {
                tree.put("resource", resource);
                tree.put("row", row);
                put(tree, "filter", expression(filter));
            }
        }
        put(tree, "label", history.label());
        put(tree, "when", history.when());
        put(tree, "who", history.who());
        if (history.attributes() != null) {
            tree.put(
                    "attributes",
                    history.attributes().stream().map(AdminYaml::attribute).toList());
        }
        boolean onlyName = tree.size() == 1;
        return onlyName && history.notes() instanceof AdminHistory.Notes.Related(String name) ? name : tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
