package dev.coppice.project.merge.yaml;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An admin description while it is being made up or edited: resources by name, attributes by name with their format. */
final class AdminDraft {

    private static final List<String> RESOURCES =
            List.of("customers", "orders", "items", "products", "no", "invoices", "stocks", "true");
    private static final List<String> ATTRIBUTES = List.of(
            "id", "name", "phone", "email", "notes", "total", "price", "on", "null", "city", "street", "title", "tabs");
    private static final List<String> TABS = List.of("lines", "returns", "parts", "visits");

    final Map<String, Resource> resources = new LinkedHashMap<>();

    /** A resource; its title is always one of the words that attributes have. */
    static final class Resource {
        String title;
        final Map<String, @Nullable Format> attributes = new LinkedHashMap<>();
        final List<String> tabs = new ArrayList<>();

        Resource(String title) {
            this.title = title;
        }

        Resource copy() {
            Resource copy = new Resource(title);
            copy.attributes.putAll(attributes);
            copy.tabs.addAll(tabs);
            return copy;
        }
    }

    /** What a database might have given. */
    static AdminDraft random(Random random) {
        AdminDraft draft = new AdminDraft();
        for (String name : some(random, RESOURCES, 1)) {
            draft.resources.put(name, resource(random));
        }
        return draft;
    }

    Resource resource(String name) {
        return Objects.requireNonNull(resources.get(name));
    }

    private static Resource resource(Random random) {
        List<String> names = some(random, ATTRIBUTES, 1);
        Resource resource = new Resource(names.getFirst());
        names.forEach(name -> resource.attributes.put(name, format(random)));
        if (random.nextBoolean()) {
            resource.tabs.addAll(some(random, TABS, 1));
        }
        return resource;
    }

    static @Nullable Format format(Random random) {
        return random.nextInt(3) > 0 ? null : pick(random, List.of(Format.values()));
    }

    private static List<String> some(Random random, List<String> words, int least) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, least + random.nextInt(words.size() - least));
    }

    AdminDraft copy() {
        AdminDraft copy = new AdminDraft();
        resources.forEach((name, resource) -> copy.resources.put(name, resource.copy()));
        return copy;
    }

    /** What the database might give after it changed, and nothing comes back elsewhere; only more if so asked. */
    AdminDraft changed(Random random, boolean onlyMore) {
        AdminDraft after = copy();
        int changes = 1 + random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            if (random.nextInt(5) == 0) {
                after.changeResources(random, onlyMore, this);
            } else if (!after.resources.isEmpty()) {
                String name = pick(random, new ArrayList<>(after.resources.keySet()));
                Resource before = resources.getOrDefault(name, new Resource("id"));
                changeWithin(random, after.resource(name), before, onlyMore);
            }
        }
        return after;
    }

    private void changeResources(Random random, boolean onlyMore, AdminDraft before) {
        String name = pick(random, RESOURCES);
        if (!resources.containsKey(name) && !before.resources.containsKey(name)) {
            insert(resources, name, resource(random), random);
        } else if (!onlyMore) {
            resources.remove(name);
        }
    }

    private static void changeWithin(Random random, Resource resource, Resource before, boolean onlyMore) {
        String name = pick(random, ATTRIBUTES);
        String tab = pick(random, TABS);
        switch (random.nextInt(onlyMore ? 2 : 6)) {
            case 0 -> {
                if (!resource.attributes.containsKey(name) && !before.attributes.containsKey(name)) {
                    insert(resource.attributes, name, format(random), random);
                }
            }
            case 1 -> {
                boolean known = resource.tabs.contains(tab) || before.tabs.contains(tab);
                if (!known && !(onlyMore && resource.tabs.isEmpty())) {
                    resource.tabs.add(random.nextInt(resource.tabs.size() + 1), tab);
                }
            }
            case 2 -> resource.attributes.remove(name);
            case 3 -> resource.attributes.replace(name, format(random));
            case 4 -> resource.title = name;
            default -> resource.tabs.remove(tab);
        }
    }

    static <V extends @Nullable Object> void insert(Map<String, V> map, String key, V value, Random random) {
        Map<String, V> after = new LinkedHashMap<>(map);
        List<String> keys = new ArrayList<>(map.keySet());
        keys.add(random.nextInt(keys.size() + 1), key);
        after.put(key, value);
        map.clear();
        for (String each : keys) {
            map.put(each, after.get(each));
        }
    }

    static <V> V pick(Random random, List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    AdminApp app() {
        return AdminApp.of(
                "Shop",
                resources.entrySet().stream()
                        .map(entry -> resource(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static AdminResource resource(String name, Resource resource) {
        List<AdminAttribute> attributes = resource.attributes.entrySet().stream()
                .map(entry -> new AdminAttribute(entry.getKey(), entry.getValue()))
                .toList();
        List<AdminTab> tabs = resource.tabs.stream().map(AdminTab::of).toList();
        return AdminResource.of(name).showing(resource.title, attributes, tabs);
    }
}
