package dev.coppice.project.admin;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.Place;
import dev.coppice.admin.Suggestion;
import dev.coppice.admin.View;
import dev.coppice.admin.read.YamlValue;
import dev.coppice.project.admin.ApiNames.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Translates what is said about one resource. */
final class ResourceImport {

    private static final Set<String> HANDLED =
            Set.of("type", "attributes", "tab_groups", "user_key", "info_list", "info_show", "label", "hidden");

    private final ForeignNames names;
    private final ApiNames.Resource resource;
    private final YamlValue.Member member;
    private final YamlValue.Members said;
    private final ImportNotes notes;
    private final List<AdminAttribute> attributes = new ArrayList<>();

    ResourceImport(ForeignNames names, ApiNames.Resource resource, YamlValue.Member member, ImportNotes notes) {
        this.names = names;
        this.resource = resource;
        this.member = member;
        this.said = member.value() instanceof YamlValue.Members members
                ? members
                : new YamlValue.Members(List.of(), member.place());
        this.notes = notes;
    }

    /**
     * The resource as ours.
     *
     * @param columns how many its list shows
     */
    AdminResource result(int columns) {
        entries("attributes").forEach(this::attribute);
        TabImport tabGroups = new TabImport(names, resource, member.name(), notes);
        entries("tab_groups").forEach(entry -> tabGroups.take(entry, attributes));
        List<AdminTab> tabs = tabGroups.tabs();
        said.members().stream()
                .filter(other -> !HANDLED.contains(other.name()))
                .filter(other -> !Set.of("description", "icon").contains(other.name()))
                .forEach(other -> notes.lose(other.place(), of(other.name()), "nothing in a description says that"));
        AdminResource plain = AdminResource.of(resource.name());
        return new AdminResource(
                resource.name(),
                looks(),
                title(),
                attributes.isEmpty() ? null : shown(columns),
                tabs.isEmpty() ? null : tabs,
                plain.listing(),
                plain.allowed(),
                List.of(),
                null,
                member.place());
    }

    private String of(String part) {
        return member.name() + "." + part;
    }

    /** The entries of a list, or of a mapping from names, as an even older format has it. */
    private Stream<YamlValue.Members> entries(String key) {
        return switch (said.find(key).orElse(null)) {
            case YamlValue.Items items -> items.items().stream().flatMap(item -> entry(item).stream());
            case YamlValue.Members mapping -> mapping.members().stream().map(ResourceImport::entry);
            case null, default -> Stream.empty();
        };
    }

    private Optional<YamlValue.Members> entry(YamlValue item) {
        return switch (item) {
            case YamlValue.Members members -> Optional.of(members);
            case YamlValue.Scalar scalar ->
                Optional.of(new YamlValue.Members(
                        List.of(new YamlValue.Member("name", scalar.place(), scalar)), scalar.place()));
            case YamlValue.Items items -> {
                notes.lose(items.place(), member.name(), "a list within a list is not understood");
                yield Optional.empty();
            }
        };
    }

    private static YamlValue.Members entry(YamlValue.Member named) {
        List<YamlValue.Member> members = new ArrayList<>();
        members.add(new YamlValue.Member("name", named.place(), new YamlValue.Scalar(named.name(), named.place())));
        if (named.value() instanceof YamlValue.Members rest) {
            members.addAll(rest.members());
        }
        return new YamlValue.Members(members, named.place());
    }

    private AdminResource.Looks looks() {
        String icon = text("icon");
        boolean isIcon = icon == null || icon.matches("[A-Za-z][A-Za-z0-9_-]*");
        if (!isIcon) {
            notes.lose(placeOf("icon"), of("icon"), "a picture is named by a word of letters, digits, '-' and '_'");
        }
        boolean hidden = said.find("hidden")
                .map(YamlValue::plain)
                .filter(Boolean.TRUE::equals)
                .isPresent();
        return new AdminResource.Looks(
                label(text("label"), resource.name()),
                null,
                isIcon ? icon : null,
                text("description"),
                help(),
                null,
                hidden);
    }

    private @Nullable String help() {
        List<String> texts = Stream.of("info_list", "info_show")
                .flatMap(key -> Optional.ofNullable(text(key)).stream())
                .toList();
        for (String key : List.of("info_list", "info_show")) {
            String text = text(key);
            if (text != null && HtmlProse.isHtml(text)) {
                notes.lose(placeOf(key), of(key), "its HTML has become Markdown; look whether it reads well");
            }
        }
        return texts.isEmpty()
                ? null
                : String.join("\n\n", texts.stream().map(HtmlProse::toMarkdown).toList());
    }

    private @Nullable String title() {
        String key = text("user_key");
        if (key == null) {
            return null;
        }
        List<String> parts = List.of(key.strip().split("[\\s,]+"));
        Optional<Field> field = names.field(resource, parts.getFirst());
        if (field.isEmpty() || !(field.get() instanceof Field.Value)) {
            notes.lose(placeOf("user_key"), of("user_key"), "'%s' is no attribute that names a row".formatted(key));
            return null;
        }
        if (parts.size() > 1) {
            notes.lose(
                    placeOf("user_key"),
                    of("user_key"),
                    "a row is named by one attribute, '%s'"
                            .formatted(field.get().name()));
        }
        return field.get().name();
    }

    private void attribute(YamlValue.Members entry) {
        String name = String.valueOf(entry.find("name").map(YamlValue::plain).orElse(""));
        Place place = entry.find("name").map(YamlValue::place).orElse(entry.place());
        Optional<Field> field = names.field(resource, name);
        if (field.isEmpty()) {
            notes.lose(place, of(name), "the API has no such attribute" + suggestion(name));
        } else if (attributes.stream()
                .anyMatch(known -> known.name().equals(field.get().name()))) {
            notes.lose(
                    place,
                    of(name),
                    "'%s' is shown already".formatted(field.get().name()));
        } else {
            attributes.add(new AttributeImport(names, resource, notes).result(of(name), field.get(), entry));
        }
    }

    private String suggestion(String name) {
        String words = Suggestion.among(
                name, resource.fields().stream().map(Field::name).toList());
        return words.startsWith("Did") ? "; d" + words.substring(1) : "";
    }

    /** What is beyond the first columns is not shown in the list. */
    private List<AdminAttribute> shown(int columns) {
        List<AdminAttribute> shown = new ArrayList<>();
        int inList = 0;
        for (AdminAttribute attribute : attributes) {
            boolean hides = attribute.hidden().contains(View.LIST);
            inList += hides ? 0 : 1;
            shown.add(hides || inList <= columns ? attribute : attribute.hiddenIn(View.LIST));
        }
        return shown;
    }

    /** A label, without marks; null where a name says as much. */
    static @Nullable String label(@Nullable String label, String... usual) {
        if (label == null) {
            return null;
        }
        String bare = label.strip().replaceFirst("\\s*\\*$", "").strip();
        boolean saysMore = !bare.isEmpty()
                && Stream.of(usual).noneMatch(name -> ForeignNames.plain(name).equals(ForeignNames.plain(bare)));
        return saysMore ? bare : null;
    }

    private @Nullable String text(String key) {
        return said.find(key)
                .map(YamlValue::plain)
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private Place placeOf(String key) {
        return said.find(key).map(YamlValue::place).orElse(member.place());
    }
}
