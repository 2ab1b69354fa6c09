package dev.coppice.admin.read;

import dev.coppice.admin.AdminAction;
import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminChart;
import dev.coppice.admin.AdminFilter;
import dev.coppice.admin.AdminHistory;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.Condition;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Format;
import dev.coppice.admin.Place;
import dev.coppice.admin.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a description of an admin app. What is wrong with it is a finding, and the rest is read; what it means to the
 * API, {@link dev.coppice.admin.check.ModelCheck} knows.
 */
public final class AdminReader {

    private final List<Finding> findings = new ArrayList<>();

    private AdminReader() {}

    /**
     * What was read.
     *
     * @param app what of the file can be used
     * @param findings what cannot be used, in the order of the file
     * @param readable whether it is YAML at all
     */
    public record Reading(AdminApp app, List<Finding> findings, boolean readable) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    public static Reading read(String text) {
        AdminReader reader = new AdminReader();
        Optional<YamlValue> file = YamlText.read(text, reader.findings);
        boolean readable = file.isPresent() || reader.findings.isEmpty();
        AdminApp app = file.flatMap(value -> new SchemaCheck(AdminSchema.tree(), reader.findings).fitting(value))
                .map(value -> reader.app(new Entry((YamlValue.Members) value)))
                .orElse(AdminApp.UNSAID);
        return new Reading(app, reader.findings, readable);
    }

    private AdminApp app(Entry entry) {
        List<AdminResource> resources = entry.members("resources") == null ? null : resources(entry);
        List<AdminChart> charts =
                entry.entries("charts").stream().map(AdminReader::chart).toList();
        return new AdminApp(
                entry.text("title"), entry.text("locale"), theme(entry), entry.text("home"), resources, charts);
    }

    private static AdminApp.Theme theme(Entry entry) {
        String mode = entry.text("theme");
        Entry theme = entry.entry("theme");
        return theme == null
                ? new AdminApp.Theme(mode == null ? "system" : mode, null)
                : new AdminApp.Theme(theme.text("mode", "system"), theme.text("primary"));
    }

    private List<AdminResource> resources(Entry entry) {
        YamlValue.Members members = entry.members("resources");
        return members == null
                ? List.of()
                : members.members().stream().map(this::resource).toList();
    }

    private AdminResource resource(YamlValue.Member member) {
        Entry entry = new Entry((YamlValue.Members) member.value());
        Long order = entry.number("order");
        AdminResource.Looks looks = new AdminResource.Looks(
                entry.text("label"),
                entry.text("singular"),
                entry.text("icon"),
                entry.text("description"),
                entry.text("help"),
                order == null ? null : Math.toIntExact(order),
                entry.is("hidden"));
        Long perPage = entry.number("perPage");
        AdminResource.Listing listing = new AdminResource.Listing(
                entry.text("sort"),
                perPage == null ? null : Math.toIntExact(perPage),
                entry.text("count", AdminResource.Listing.PLAIN.count()));
        return new AdminResource(
                member.name(),
                looks,
                entry.text("title"),
                attributes(entry),
                entry.has("tabs") ? tabs(entry) : null,
                listing,
                new AdminResource.Allowed(entry.isNot("create"), entry.isNot("edit"), entry.isNot("delete")),
                actions(entry),
                history(entry),
                member.place());
    }

    private @Nullable List<AdminAttribute> attributes(Entry entry) {
        return entry.has("attributes")
                ? entry.entries("attributes").stream().map(this::attribute).toList()
                : null;
    }

    private AdminAttribute attribute(Entry entry) {
        return new AdminAttribute(
                entry.name(),
                entry.text("format") == null ? null : format(entry.text("format", "")),
                new AdminAttribute.Words(
                        entry.text("label"), entry.text("help"), entry.text("placeholder"), entry.text("group")),
                new AdminAttribute.Use(entry.is("readOnly"), entry.truth("search"), entry.truth("filter")),
                hidden(entry),
                condition(entry),
                entry.options(),
                entry.place());
    }

    private static @Nullable Format format(String word) {
        return java.util.Arrays.stream(Format.values())
                .filter(format -> format.id().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Set<View> hidden(Entry entry) {
        if (entry.is("hidden")) {
            return EnumSet.allOf(View.class);
        }
        Set<View> hidden = EnumSet.noneOf(View.class);
        for (View view : View.values()) {
            if (entry.texts("hidden").contains(view.id())) {
                hidden.add(view);
            }
        }
        return hidden;
    }

    private @Nullable Condition condition(Entry entry) {
        String text = entry.text("showWhen");
        if (text == null) {
            return null;
        }
        try {
            return ConditionReader.read(text);
        } catch (ConditionReader.Unreadable e) {
            String message = "%s, in 'showWhen' at character %d".formatted(e.getMessage(), e.offset() + 1);
            findings.add(new Finding(
                    entry.placeOf("showWhen"),
                    message,
                    "Write a condition such as: state == 'paid' and mode != 'create'"));
            return null;
        }
    }

    private List<AdminTab> tabs(Entry entry) {
        return entry.entries("tabs").stream()
                .map(tab -> new AdminTab(tab.name(), tab.text("label"), attributes(tab), tab.is("hidden"), tab.place()))
                .toList();
    }

    private List<AdminAction> actions(Entry entry) {
        return entry.entries("actions").stream()
                .map(action -> new AdminAction(
                        action.name(),
                        action.text("label", action.name()),
                        action.text("method", "POST"),
                        action.text("path", ""),
                        action.text("confirm"),
                        action.place()))
                .toList();
    }

    private static AdminChart chart(Entry entry) {
        return new AdminChart(
                entry.text("title", ""),
                entry.text("kind", "bar"),
                entry.text("resource", ""),
                entry.text("aggregate", "count()"),
                entry.text("groupBy", ""),
                filter(entry),
                entry.place());
    }

    private static @Nullable AdminFilter filter(Entry entry) {
        String expression = entry.text("filter");
        return expression == null ? null : new AdminFilter(expression, entry.placeOf("filter"));
    }

    /** Its form is no matter of the schema alone: that a mapping says where the notes are. */
    private @Nullable AdminHistory history(Entry entry) {
        if (!entry.has("history")) {
            return null;
        }
        String name = entry.text("history");
        Entry said = entry.entry("history");
        Place place = entry.placeOf("history");
        if (name != null || said == null) {
            String relationship = name == null ? "" : name;
            return new AdminHistory(new AdminHistory.Notes.Related(relationship), null, null, null, null, place);
        }
        boolean isRelated = said.has("name");
        boolean isListed = said.has("resource") || said.has("row") || said.has("filter");
        if (isRelated == isListed || (isListed && !(said.has("resource") && said.has("row")))) {
            findings.add(
                    new Finding(
                            place,
                            "'history' does not say where changes are noted",
                            "Write 'name' with a to-many relationship, or 'resource' and 'row' with its attribute that holds the id"));
            return null;
        }
        AdminHistory.Notes notes = isRelated
                ? new AdminHistory.Notes.Related(said.name())
                : new AdminHistory.Notes.Listed(said.text("resource", ""), said.text("row", ""), filter(said));
        return new AdminHistory(
                notes, said.text("label"), said.text("when"), said.text("who"), attributes(said), said.place());
    }

    /** A part of the description, of which the schema has been found to hold. */
    private record Entry(YamlValue.Members members, Place place) {

        Entry(YamlValue.Members members) {
            this(members, members.place());
        }

        /** An entry of a list, which may be no more than a name. */
        static Entry of(YamlValue value) {
            return value instanceof YamlValue.Members members
                    ? new Entry(
                            members, members.find("name").map(YamlValue::place).orElse(members.place()))
                    : new Entry(new YamlValue.Members(
                            List.of(new YamlValue.Member("name", value.place(), value)), value.place()));
        }

        String name() {
            return text("name", "");
        }

        boolean has(String key) {
            return members.find(key).isPresent();
        }

        @Nullable
        String text(String key) {
            return value(key) instanceof String text ? text : null;
        }

        String text(String key, String otherwise) {
            String text = text(key);
            return text == null ? otherwise : text;
        }

        @Nullable
        Long number(String key) {
            return value(key) instanceof Long number ? number : null;
        }

        @Nullable
        Boolean truth(String key) {
            return value(key) instanceof Boolean truth ? truth : null;
        }

        boolean is(String key) {
            return Boolean.TRUE.equals(truth(key));
        }

        boolean isNot(String key) {
            return !Boolean.FALSE.equals(truth(key));
        }

        YamlValue.@Nullable Members members(String key) {
            return members.find(key).orElse(null) instanceof YamlValue.Members found ? found : null;
        }

        @Nullable
        Entry entry(String key) {
            YamlValue.Members found = members(key);
            return found == null ? null : new Entry(found);
        }

        List<Entry> entries(String key) {
            return members.find(key).orElse(null) instanceof YamlValue.Items items
                    ? items.items().stream().map(Entry::of).toList()
                    : List.of();
        }

        /** One word, or a list of them. */
        List<String> texts(String key) {
            return switch (value(key)) {
                case String text -> List.of(text);
                case List<?> list -> list.stream().map(String::valueOf).toList();
                case null, default -> List.of();
            };
        }

        Map<String, Object> options() {
            Map<String, Object> options = new java.util.LinkedHashMap<>();
            if (value("options") instanceof Map<?, ?> map) {
                map.forEach((name, value) -> {
                    if (value != null) {
                        options.put(String.valueOf(name), value);
                    }
                });
            }
            return options;
        }

        Place placeOf(String key) {
            return members.find(key).map(YamlValue::place).orElse(place);
        }

        private @Nullable Object value(String key) {
            return members.find(key).map(YamlValue::plain).orElse(null);
        }
    }
}
