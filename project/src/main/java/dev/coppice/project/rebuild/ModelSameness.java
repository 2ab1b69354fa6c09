package dev.coppice.project.rebuild;

import dev.coppice.model.EntityModel;
import dev.coppice.project.ModelNames;
import dev.coppice.project.ModelNames.Names;
import dev.coppice.project.SameThings;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the owner's classes call differently since the project last followed them, by what it maps to. */
final class ModelSameness {

    private final ModelNames before;
    private final ModelNames now;
    private final SchemaRenames renames;

    ModelSameness(ModelNames before, EntityModel now, SchemaRenames renames) {
        this.before = before;
        this.now = ModelNames.of(now);
        this.renames = renames;
    }

    /** The same things, also by the names that were known before; the later ones count. */
    SameThings over(SameThings known) {
        Map<String, String> classes = new HashMap<>(known.classes());
        Map<String, String> resources = new HashMap<>(known.resources());
        Map<String, Map<String, String>> members = new HashMap<>(known.members());
        for (Names old : before.entities()) {
            findToday(old).ifPresent(today -> {
                put(classes, old.className(), today.className());
                put(resources, old.resource(), today.resource());
                Map<String, String> own = new HashMap<>(members.getOrDefault(old.resource(), Map.of()));
                old.members().forEach((identity, name) -> {
                    String other = today.members().get(renamed(old, identity));
                    if (other != null) {
                        put(own, name, other);
                    }
                });
                members.put(old.resource(), own);
            });
        }
        members.values().removeIf(Map::isEmpty);
        return new SameThings(classes, resources, members, known.columns(), known.tables());
    }

    private Optional<Names> findToday(Names old) {
        return now.find(renames.table(old.table()), old.className())
                .or(() -> before.findOnly(old.table()).flatMap(only -> now.findOnly(renames.table(old.table()))));
    }

    private String renamed(Names old, String identity) {
        for (Map.Entry<String, String> column :
                renames.columns().getOrDefault(old.table(), Map.of()).entrySet()) {
            if (column.getKey().toLowerCase(Locale.ROOT).equals(identity)) {
                return column.getValue().toLowerCase(Locale.ROOT);
            }
        }
        return identity;
    }

    private static void put(Map<String, String> names, String before, String now) {
        if (before.equals(now)) {
            names.remove(before);
        } else {
            names.put(before, now);
        }
    }
}
