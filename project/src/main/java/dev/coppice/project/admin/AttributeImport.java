package dev.coppice.project.admin;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.ApiOutline.Kind;
import dev.coppice.admin.Condition;
import dev.coppice.admin.Format;
import dev.coppice.admin.Place;
import dev.coppice.admin.View;
import dev.coppice.admin.read.YamlValue;
import dev.coppice.project.admin.ApiNames.Field;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates what is said about one attribute. */
final class AttributeImport {

    private static final Map<String, Format> FORMATS = Map.ofEntries(
            Map.entry("image", Format.IMAGE),
            Map.entry("textarea", Format.TEXTAREA),
            Map.entry("markdown", Format.MARKDOWN),
            Map.entry("date", Format.DATE),
            Map.entry("datetime", Format.DATE_TIME),
            Map.entry("timestamp", Format.DATE_TIME),
            Map.entry("json", Format.JSON),
            Map.entry("code", Format.CODE),
            Map.entry("email", Format.EMAIL),
            Map.entry("url", Format.LINK),
            Map.entry("link", Format.LINK),
            Map.entry("password", Format.PASSWORD),
            Map.entry("currency", Format.MONEY),
            Map.entry("percent", Format.PERCENT));

    /** Types that the classes say, too. */
    private static final Set<String> PLAIN = Set.of(
            "bigint",
            "bool",
            "boolean",
            "char",
            "decimal",
            "double",
            "float",
            "int",
            "integer",
            "number",
            "numeric",
            "real",
            "smallint",
            "string",
            "text",
            "time",
            "varchar");

    private final ForeignNames names;
    private final ApiNames.Resource resource;
    private final ImportNotes notes;
    private final EnumSet<View> hidden = EnumSet.noneOf(View.class);
    private @Nullable Format format;
    private @Nullable String label;
    private @Nullable String help;
    private @Nullable String group;
    private @Nullable Boolean search;
    private @Nullable Condition showWhen;

    AttributeImport(ForeignNames names, ApiNames.Resource resource, ImportNotes notes) {
        this.names = names;
        this.resource = resource;
        this.notes = notes;
    }

    /**
     * The attribute as ours.
     *
     * @param what how it is called where something is lost
     */
    AdminAttribute result(String what, Field field, YamlValue.Members entry) {
        Place place = entry.find("name").map(YamlValue::place).orElse(entry.place());
        String name = what.substring(what.indexOf('.') + 1);
        for (YamlValue.Member member : entry.members()) {
            if (!member.name().equals("name") && !member.value().isNothing()) {
                take(what + "." + member.name(), name, field, member);
            }
        }
        return new AdminAttribute(
                field.name(),
                format,
                new AdminAttribute.Words(label, help, null, group),
                new AdminAttribute.Use(false, search, null),
                hidden,
                showWhen,
                Map.of(),
                place);
    }

    private void take(String what, String name, Field field, YamlValue.Member member) {
        String text = String.valueOf(member.value().plain());
        switch (member.name()) {
            case "label" -> label = ResourceImport.label(text, name, field.name());
            case "search" -> search(what, field, member);
            case "sort", "required" -> known(what, text, member);
            case "type" -> type(what, text, member);
            case "info", "tooltip", "description", "help" ->
                help = help == null ? prose(text) : help + " " + prose(text);
            case "show_when" -> condition(what, text, member);
            case "hidden" -> hide(what, text, member, EnumSet.allOf(View.class));
            case "hide_list" -> hide(what, text, member, EnumSet.of(View.LIST));
            case "hide_show" -> hide(what, text, member, EnumSet.of(View.SHOW));
            case "hide_edit" -> hide(what, text, member, EnumSet.of(View.EDIT, View.CREATE));
            case "hide_create", "hide_insert" -> hide(what, text, member, EnumSet.of(View.CREATE));
            case "default" ->
                notes.lose(
                        member.place(),
                        what,
                        "'%s' is not filled in: new rows begin as the class or the database has it".formatted(text));
            case "group" -> group = text.isBlank() ? null : text.strip();
            default -> notes.lose(member.place(), what, "nothing in a description says that");
        }
    }

    private static String prose(String text) {
        return HtmlProse.toMarkdown(text).replaceAll("\\s+", " ");
    }

    private void search(String what, Field field, YamlValue.Member member) {
        boolean isText = field instanceof Field.Value value && value.kind() == Kind.TEXT;
        if (!Boolean.TRUE.equals(member.value().plain())) {
            notes.know("search: false");
        } else if (isText) {
            search = true;
        } else {
            notes.lose(member.place(), what, "the search box looks into texts only; the list has a filter for it");
        }
    }

    private void known(String what, String text, YamlValue.Member member) {
        if (text.equals("true")) {
            notes.know(member.name());
        } else {
            notes.lose(member.place(), what, "the API decides about that");
        }
    }

    private void type(String what, String text, YamlValue.Member member) {
        String word = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        Format known = FORMATS.get(word);
        if (known != null) {
            format = known;
        } else if (PLAIN.contains(word)) {
            notes.know("type");
        } else {
            notes.lose(member.place(), what, "there is no format like '%s'".formatted(text));
        }
    }

    private void condition(String what, String text, YamlValue.Member member) {
        switch (ForeignCondition.of(text, name -> names.field(resource, name).map(Field::name))) {
            case ForeignCondition.Result.Translated(Condition condition) -> showWhen = condition;
            case ForeignCondition.Result.Untranslated(String why) ->
                notes.lose(member.place(), what, "%s, so it is always shown".formatted(why));
        }
    }

    private void hide(String what, String text, YamlValue.Member member, Set<View> views) {
        if (text.equals("true")) {
            hidden.addAll(views);
        } else if (!text.equals("false")) {
            notes.lose(member.place(), what, "it is neither true nor false");
        }
    }
}
