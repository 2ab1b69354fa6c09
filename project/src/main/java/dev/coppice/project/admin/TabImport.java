package dev.coppice.project.admin;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.Place;
import dev.coppice.admin.read.YamlValue;
import dev.coppice.project.admin.ApiNames.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Translates what is said about the relationships of one resource: those to many are tabs, those to one attributes. */
final class TabImport {

    private static final Set<String> HANDLED = Set.of("name", "fks", "direction", "resource", "label");

    private final ForeignNames names;
    private final ApiNames.Resource resource;
    private final String called;
    private final ImportNotes notes;
    private final List<AdminTab> tabs = new ArrayList<>();

    /**
     * @param called how the resource is called where something is lost
     */
    TabImport(ForeignNames names, ApiNames.Resource resource, String called, ImportNotes notes) {
        this.names = names;
        this.resource = resource;
        this.called = called;
        this.notes = notes;
    }

    List<AdminTab> tabs() {
        return List.copyOf(tabs);
    }

    /** One entry; a relationship to one goes to the attributes. */
    void take(YamlValue.Members entry, List<AdminAttribute> attributes) {
        String name = text(entry, "name");
        Place place = entry.find("name").map(YamlValue::place).orElse(entry.place());
        entry.members().stream()
                .filter(other -> !HANDLED.contains(other.name()))
                .forEach(other ->
                        notes.lose(other.place(), of(name + "." + other.name()), "nothing in a description says that"));
        if (text(entry, "direction").equals("toone")) {
            names.toOne(resource, columns(entry), name)
                    .ifPresentOrElse(
                            toOne -> one(toOne, text(entry, "label"), place, attributes),
                            () -> notes.lose(place, of(name), "the API has no such relationship"));
        } else {
            many(entry, name, place);
        }
    }

    private static List<String> columns(YamlValue.Members entry) {
        return entry.find("fks").map(YamlValue::plain).orElse(null) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void many(YamlValue.Members entry, String name, Place place) {
        String target = text(entry, "resource");
        Optional<Field.ToMany> toMany =
                names.resource(target).flatMap(found -> names.toMany(resource, found, columns(entry)));
        if (toMany.isEmpty()) {
            notes.lose(place, of(name), "the API has no relationship to many '%s' by these columns".formatted(target));
            return;
        }
        String tab = toMany.get().name();
        if (tabs.stream().anyMatch(known -> known.name().equals(tab))) {
            notes.lose(place, of(name), "'%s' has a tab already".formatted(tab));
        } else {
            tabs.add(new AdminTab(tab, ResourceImport.label(text(entry, "label"), tab), null, false, place));
        }
    }

    /** A row at the other end stands among the attributes; its name there may come from here. */
    private static void one(Field.ToOne toOne, String label, Place place, List<AdminAttribute> attributes) {
        Optional<AdminAttribute> there = attributes.stream()
                .filter(attribute -> attribute.name().equals(toOne.name()))
                .findFirst();
        String words = ResourceImport.label(label, toOne.name());
        if (there.isEmpty()) {
            attributes.add(AdminAttribute.of(toOne.name()).withLabel(words).at(place));
        } else if (words != null && there.get().words().label() == null) {
            attributes.set(attributes.indexOf(there.get()), there.get().withLabel(words));
        }
    }

    private String of(String part) {
        return called + "." + part;
    }

    private static String text(YamlValue.Members entry, String key) {
        return entry.find(key).map(YamlValue::plain).map(String::valueOf).orElse("");
    }
}
