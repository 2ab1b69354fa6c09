package dev.coppice.project.merge.yaml;

import dev.coppice.project.merge.Part;
import dev.coppice.project.merge.TreeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the parts of YAML files are called: by the keys that lead to them, and in the admin description by what they stand
 * for. There {@code customers} is a resource, {@code customers.phone} an attribute of it, and what is said about either
 * follows an at sign: {@code customers@title}, {@code customers.phone@format}, {@code customers@tabs.orders}.
 */
final class YamlNames implements TreeRules<YamlPart> {

    static final String RESOURCES = "resources";
    static final String ATTRIBUTES = "attributes";

    @Override
    public String name(YamlPart part) {
        List<String> path = path(part);
        if (path.isEmpty()) {
            return "the file";
        }
        boolean admin = path.getFirst().equals(RESOURCES) && isAdmin(part);
        return admin && path.size() > 1 ? adminName(path.subList(1, path.size())) : String.join(".", path);
    }

    private static String adminName(List<String> path) {
        String resource = path.getFirst();
        if (path.size() == 1) {
            return resource;
        }
        boolean attribute = path.get(1).equals(ATTRIBUTES) && path.size() > 2;
        if (!attribute) {
            return resource + "@" + String.join(".", path.subList(1, path.size()));
        }
        String name = resource + "." + path.get(2);
        return path.size() == 3 ? name : name + "@" + String.join(".", path.subList(3, path.size()));
    }

    /** Whether a file has the entry that makes an admin description. */
    private static boolean isAdmin(YamlPart part) {
        YamlPart root = part;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return root.parts().stream()
                .anyMatch(child -> child.key().equals(RESOURCES) && child.shape() == Part.Shape.GROUP);
    }

    private static List<String> path(YamlPart part) {
        List<String> path = new ArrayList<>();
        Optional<YamlPart> current = Optional.of(part);
        while (current.isPresent() && current.get().parent().isPresent()) {
            path.addFirst(current.get().key());
            current = current.get().parent();
        }
        return path;
    }

    @Override
    public Optional<Pin> pin(YamlPart mine, YamlPart theirs) {
        return Optional.empty();
    }
}
