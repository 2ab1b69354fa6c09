package dev.coppice.project.merge.yaml;

import java.util.stream.Collectors;

/** What a node says, in one spelling. */
final class Meaning {

    private Meaning() {}

    static String of(YamlNode node) {
        return switch (node.content()) {
            case YamlNode.Scalar scalar -> scalar.text();
            case YamlNode.Alias(String name) -> "*" + name;
            case YamlNode.Collection c ->
                node.isMapping()
                        ? c.entries().stream().map(Meaning::entry).collect(Collectors.joining(", ", "{", "}"))
                        : c.entries().stream()
                                .map(item -> of(item.value()))
                                .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static String entry(YamlNode.Entry entry) {
        String key = entry.key() == null ? "" : of(entry.key());
        return key + ": " + of(entry.value());
    }
}
