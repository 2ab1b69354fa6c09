package dev.coppice.project.merge.yaml;

import dev.coppice.project.PartChange;
import dev.coppice.project.SameThings;
import dev.coppice.project.merge.Part;
import dev.coppice.project.merge.Splice;
import dev.coppice.project.yaml.QuotedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * An admin description in which every resource, attribute and relationship has the name that it has today, wherever the
 * owner names it: as a resource, an item, a title or a tab.
 *
 * @param changes what was renamed
 */
record Renamed(YamlFile file, List<PartChange> changes) {

    private static final Set<String> LISTS_OF_MEMBERS = Set.of(YamlNames.ATTRIBUTES, "tabs");
    private static final String TITLE = "title";

    /** Renames in a text whatever goes by another name today. */
    static Renamed of(String text, SameThings same) {
        YamlFile file = YamlFile.read(text);
        if (same.resources().isEmpty() && same.members().isEmpty()) {
            return new Renamed(file, List.of());
        }
        Renaming renaming = new Renaming(file, same);
        file.root().parts().stream()
                .filter(part -> part.key().equals(YamlNames.RESOURCES))
                .forEach(renaming::resources);
        return new Renamed(YamlFile.read(renaming.splice.text()), renaming.changes);
    }

    private static final class Renaming {

        private final Splice splice;
        private final SameThings same;
        private final List<PartChange> changes = new ArrayList<>();

        Renaming(YamlFile file, SameThings same) {
            this.splice = new Splice(file.text());
            this.same = same;
        }

        void resources(YamlPart resources) {
            Set<YamlPart> renamed = renameable(resources.parts(), same.resources());
            for (YamlPart resource : resources.parts()) {
                String name = resource.key();
                if (renamed.contains(resource)) {
                    name = same.resources().getOrDefault(name, name);
                    rename(resource.nameNode(), name);
                    changes.add(change(name, resource.key()));
                }
                members(resource, name);
            }
        }

        private void members(YamlPart resource, String resourceName) {
            Map<String, String> names = same.members().getOrDefault(resource.key(), Map.of());
            for (YamlPart part : resource.parts()) {
                boolean title = part.key().equals(TITLE) && part.shape() == Part.Shape.LEAF;
                if (title && names.containsKey(part.value())) {
                    rename(part.node(), names.getOrDefault(part.value(), part.value()));
                } else if (LISTS_OF_MEMBERS.contains(part.key())) {
                    items(part, names, resourceName);
                }
            }
        }

        private void items(YamlPart list, Map<String, String> names, String resourceName) {
            for (YamlPart item : renameable(list.parts(), names)) {
                String name = names.getOrDefault(item.key(), item.key());
                rename(item.nameNode(), name);
                String part = list.key().equals(YamlNames.ATTRIBUTES)
                        ? resourceName + "." + name
                        : "%s@%s.%s".formatted(resourceName, list.key(), name);
                changes.add(change(part, item.key()));
            }
        }

        /** Those that can have their new name, because nothing that keeps its name has it. */
        private static Set<YamlPart> renameable(List<YamlPart> parts, Map<String, String> names) {
            Set<String> kept = parts.stream()
                    .map(YamlPart::key)
                    .filter(key -> !names.containsKey(key))
                    .collect(Collectors.toCollection(HashSet::new));
            return parts.stream()
                    .filter(part -> names.containsKey(part.key())
                            && part.nameNode().text() != null
                            && kept.add(names.getOrDefault(part.key(), "")))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static PartChange change(String part, String before) {
            return new PartChange(PartChange.Kind.CHANGED, part, "was " + before);
        }

        private void rename(YamlNode node, String name) {
            if (node.content() instanceof YamlNode.Scalar(String text, ScalarStyle style)) {
                splice.replace(
                        node.start(),
                        node.end(),
                        switch (style) {
                            case SINGLE_QUOTED -> "'" + name.replace("'", "''") + "'";
                            case DOUBLE_QUOTED -> QuotedText.of(name);
                            default -> YamlPrinter.plain(name);
                        });
            }
        }
    }
}
