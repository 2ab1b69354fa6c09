package dev.coppice.project.yaml;

import dev.coppice.project.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a manifest line by line, as far as it goes: version control kept the lines of two manifests in it, so that braces
 * and commas need not fit any more.
 */
final class MergedManifest {

    private static final Pattern GENERATOR = Pattern.compile(" {2}\"generator\": \"([^\"]*)\",?");
    private static final Pattern FILE = Pattern.compile(" {4}\"(.+)\": \\{");
    private static final Pattern FACT = Pattern.compile(" {6}\"(class|sha256|state|result)\": \"([^\"]*)\",?");

    private final SortedMap<String, Map<String, String>> facts = new TreeMap<>();
    private String generator = "";
    private Map<String, String> current = new TreeMap<>();

    MergedManifest(String text) {
        text.lines().forEach(this::read);
    }

    private void read(String line) {
        Matcher matcher = GENERATOR.matcher(line);
        if (matcher.matches()) {
            generator = matcher.group(1);
        } else if (matcher.usePattern(FILE).matches()) {
            current = facts.computeIfAbsent(unescaped(matcher.group(1)), path -> new TreeMap<>());
        } else if (matcher.usePattern(FACT).matches()) {
            BinaryOperator<String> latest = (before, now) -> now;
            boolean isState = matcher.group(1).equals("state");
            current.merge(matcher.group(1), matcher.group(2), isState ? MergedManifest::moreOpen : latest);
        }
    }

    /** States stand in the order in which they ask for the owner. */
    private static String moreOpen(String one, String other) {
        return rank(one) > rank(other) ? one : other;
    }

    private static int rank(String state) {
        List<String> states = new ArrayList<>();
        for (Manifest.State known : Manifest.State.values()) {
            states.add(known.id());
        }
        return states.indexOf(state);
    }

    private static String unescaped(String path) {
        return path.replaceAll("\\\\(.)", "$1");
    }

    Manifest manifest() {
        YamlTree in = YamlTree.in(ManifestJson.PATH);
        List<Manifest.Entry> entries = new ArrayList<>();
        facts.forEach((path, found) -> entry(in, path, found).ifPresent(entries::add));
        if (generator.isEmpty() || entries.isEmpty()) {
            throw in.unexpected("the list of files", "one that can be read");
        }
        return new Manifest(generator, entries);
    }

    private static Optional<Manifest.Entry> entry(YamlTree in, String path, Map<String, String> found) {
        return found.containsKey("class") && found.containsKey("sha256")
                ? Optional.of(ManifestJson.entry(in, path, found))
                : Optional.empty();
    }
}
