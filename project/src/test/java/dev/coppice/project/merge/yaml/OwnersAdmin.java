package dev.coppice.project.merge.yaml;

import dev.coppice.admin.Format;
import dev.coppice.project.merge.yaml.AdminDraft.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What an owner may make of an admin description: other content in another layout, with marks that must not get lost. */
final class OwnersAdmin {

    private final Random random;
    private final AdminDraft content;
    private final List<String> marks = new ArrayList<>();
    private final Map<Resource, Map<String, String>> labels = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final int step;
    private final int listStep;
    private final String gap;
    private final String quote;
    private final boolean plainLayout;
    private @Nullable String anchor;

    private OwnersAdmin(Random random, AdminDraft base) {
        this.random = random;
        this.content = base.copy();
        this.plainLayout = random.nextInt(4) == 0;
        this.step = plainLayout ? 2 : 1 + random.nextInt(4);
        this.listStep = plainLayout ? 2 : random.nextInt(step + 1);
        this.gap = plainLayout ? " " : " ".repeat(1 + random.nextInt(3));
        this.quote = AdminDraft.pick(random, List.of("", "", "'", "\""));
    }

    /** The owner's text, what it says, and the marks in it. */
    record Result(String text, AdminDraft content, List<String> marks) {}

    static Result of(Random random, AdminDraft base) {
        OwnersAdmin owner = new OwnersAdmin(random, base);
        owner.editContent();
        owner.write();
        String text = owner.withLineEnds();
        return new Result(
                text, owner.content, owner.marks.stream().filter(text::contains).toList());
    }

    private void editContent() {
        int edits = random.nextInt(6);
        for (int i = 0; i < edits && !content.resources.isEmpty(); i++) {
            List<String> names = new ArrayList<>(content.resources.keySet());
            String name = AdminDraft.pick(random, names);
            Resource resource = content.resource(name);
            switch (random.nextInt(8)) {
                case 0 -> reorder(content.resources);
                case 1 -> content.resources.remove(name);
                case 2 -> reorder(resource.attributes);
                case 3 -> Collections.shuffle(resource.tabs, random);
                case 4 -> deleteAttribute(resource);
                case 5 -> AdminDraft.insert(resource.attributes, mark(), null, random);
                case 6 -> resource.title = mark();
                default ->
                    resource.attributes.replaceAll(
                            (attribute, format) -> random.nextInt(4) == 0 ? AdminDraft.format(random) : format);
            }
        }
        content.resources.values().forEach(this::label);
    }

    private void label(Resource resource) {
        Map<String, String> labelled = new HashMap<>();
        resource.attributes.keySet().stream()
                .filter(name -> random.nextInt(8) == 0)
                .forEach(name -> labelled.put(name, mark()));
        labels.put(resource, labelled);
    }

    private void deleteAttribute(Resource resource) {
        if (!resource.attributes.isEmpty()) {
            resource.attributes.remove(AdminDraft.pick(random, new ArrayList<>(resource.attributes.keySet())));
        }
    }

    private <V extends @Nullable Object> void reorder(Map<String, V> map) {
        Map<String, V> before = new LinkedHashMap<>(map);
        List<String> keys = new ArrayList<>(before.keySet());
        Collections.shuffle(keys, random);
        map.clear();
        for (String key : keys) {
            map.put(key, before.get(key));
        }
    }

    private String mark() {
        String mark = "mark" + (1000 + marks.size());
        marks.add(mark);
        return mark;
    }

    private void write() {
        comment(0);
        text.append("title: Shop").append(maybeComment()).append('\n');
        if (random.nextInt(4) == 0) {
            text.append("theme: ").append(mark()).append('\n');
        }
        text.append("resources:").append(maybeComment()).append('\n');
        boolean spaced = random.nextInt(4) == 0;
        content.resources.forEach((name, resource) -> {
            text.append(spaced && text.charAt(text.length() - 2) != ':' ? "\n" : "");
            comment(step);
            resource(name, resource);
        });
        comment(2 * step);
    }

    private void resource(String name, Resource resource) {
        boolean flow = !plainLayout && random.nextInt(6) == 0;
        String key = " ".repeat(step) + word(name) + ":";
        if (flow) {
            String tabs = resource.tabs.isEmpty() ? "" : ", tabs: " + tabs(resource);
            text.append("%s {title: %s, attributes: [%s]%s}\n"
                    .formatted(key, word(resource.title), String.join(", ", flowItems(resource)), tabs));
            return;
        }
        text.append(key).append(maybeComment()).append('\n');
        if (random.nextInt(6) == 0) {
            text.append("%shidden: %s\n".formatted(" ".repeat(2 * step), mark()));
        }
        text.append("%stitle: %s%s\n".formatted(" ".repeat(2 * step), word(resource.title), maybeComment()));
        attributes(resource);
        if (!resource.tabs.isEmpty()) {
            text.append("%stabs: %s\n".formatted(" ".repeat(2 * step), tabs(resource)));
        }
        if (anchor != null && random.nextBoolean()) {
            text.append("%scopied: *%s\n".formatted(" ".repeat(2 * step), anchor));
            anchor = null;
        }
    }

    private String tabs(Resource resource) {
        return "[" + String.join(", ", resource.tabs.stream().map(this::word).toList()) + "]";
    }

    private void attributes(Resource resource) {
        text.append(" ".repeat(2 * step)).append("attributes:");
        if (resource.attributes.isEmpty()) {
            text.append(random.nextBoolean() ? " []\n" : "\n");
            return;
        }
        if (random.nextInt(6) == 0) {
            anchor = mark();
            text.append(" &").append(anchor);
        }
        switch (plainLayout ? 2 : random.nextInt(4)) {
            case 0 ->
                text.append(" [ ")
                        .append(String.join(", ", flowItems(resource)))
                        .append(" ]\n");
            case 1 -> flowLines(flowItems(resource));
            default -> block(resource);
        }
    }

    private void flowLines(List<String> items) {
        String pad = " ".repeat(3 * step);
        text.append(" [\n");
        for (int i = 0; i < items.size(); i++) {
            text.append(pad).append(items.get(i));
            boolean last = i == items.size() - 1;
            text.append(last && random.nextBoolean() ? "" : ",")
                    .append(maybeComment())
                    .append('\n');
        }
        text.append(" ".repeat(2 * step)).append("]\n");
    }

    private void block(Resource resource) {
        text.append(maybeComment()).append('\n');
        int column = 2 * step + listStep;
        boolean spread = random.nextBoolean() && !plainLayout;
        Map<String, String> labelled = labels.getOrDefault(resource, Map.of());
        resource.attributes.forEach((name, format) -> {
            if (random.nextInt(10) == 0) {
                text.append('\n');
            }
            comment(column);
            String dash = " ".repeat(column) + "-" + gap;
            boolean word = format == null && !labelled.containsKey(name);
            if (word) {
                text.append(dash).append(word(name));
            } else if (spread) {
                text.append(dash).append(String.join("\n" + " ".repeat(dash.length()), facts(name, format, labelled)));
            } else {
                text.append(dash)
                        .append("{")
                        .append(String.join(", ", facts(name, format, labelled)))
                        .append("}");
            }
            text.append(maybeComment()).append('\n');
        });
        comment(column);
    }

    private List<String> flowItems(Resource resource) {
        Map<String, String> labelled = labels.getOrDefault(resource, Map.of());
        List<String> items = new ArrayList<>();
        resource.attributes.forEach((name, format) -> {
            boolean word = format == null && !labelled.containsKey(name);
            items.add(word ? word(name) : "{" + String.join(", ", facts(name, format, labelled)) + "}");
        });
        return items;
    }

    private List<String> facts(String name, @Nullable Format format, Map<String, String> labelled) {
        List<String> facts = new ArrayList<>();
        facts.add("name: " + word(name));
        if (format != null) {
            facts.add("format: " + format.id());
        }
        if (labelled.containsKey(name)) {
            facts.add(random.nextInt(facts.size() + 1), "label: " + labelled.get(name));
        }
        return facts;
    }

    private String word(String word) {
        boolean mistakable = List.of("no", "on", "true", "null").contains(word);
        String around = mistakable && quote.isEmpty() ? "\"" : quote;
        return around + word + around;
    }

    private String maybeComment() {
        return random.nextInt(12) == 0 ? "  # " + mark() : "";
    }

    private void comment(int column) {
        if (random.nextInt(8) == 0) {
            text.append(random.nextInt(3) == 0 ? "\n" : "");
            text.append(" ".repeat(column)).append("# ").append(mark()).append('\n');
        }
    }

    private String withLineEnds() {
        String ended = random.nextInt(4) == 0 ? text.toString().stripTrailing() : text.toString();
        String mark = random.nextInt(6) == 0 ? "\uFEFF" : "";
        return mark + (random.nextInt(4) == 0 ? ended.replace("\n", "\r\n") : ended);
    }
}
