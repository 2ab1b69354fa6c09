package dev.coppice.project.yaml;

import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file in which the manifest is kept. */
public final class ManifestJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/manifest.json";

    private ManifestJson() {}

    /** The text of the file. */
    public static String print(Manifest manifest) {
        Map<String, Object> files = new LinkedHashMap<>();
        for (Manifest.Entry entry : manifest.files()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("class", entry.fileClass().id());
            facts.put("sha256", entry.sha256());
            if (entry.state() != Manifest.State.SETTLED) {
                facts.put("state", entry.state().id());
            }
            if (entry.result() != null) {
                facts.put("result", entry.result());
            }
            files.put(entry.path(), facts);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("generator", manifest.generator());
        tree.put("files", files);
        return JsonText.of(tree);
    }

    /**
     * The manifest that a file holds.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static Manifest parse(String text) {
        Map<?, ?> tree = YamlTree.map(PATH, text);
        YamlTree in = YamlTree.in(PATH);
        List<Manifest.Entry> entries = in.asMap(tree.get("files"), "files").entrySet().stream()
                .map(entry -> entry(in, in.asText(entry.getKey(), "files"), entry.getValue()))
                .toList();
        return new Manifest(in.asText(tree.get("generator"), "generator"), entries);
    }

    /**
     * What can be read of a manifest of which version control kept the lines of both sides, with marks or without: of
     * facts that are there twice the last, of states the one that is most open.
     *
     * @throws dev.coppice.schema.Problem if nothing can be read
     */
    public static Manifest parseMerged(String text) {
        return new MergedManifest(text).manifest();
    }

    static Manifest.Entry entry(YamlTree in, String path, Object facts) {
        Map<?, ?> map = in.asMap(facts, path);
        String id = in.asText(map.get("class"), path);
        FileClass fileClass = Arrays.stream(FileClass.values())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> in.unexpected(path, "of a known class"));
        Object result = map.get("result");
        return new Manifest.Entry(
                path,
                fileClass,
                in.asText(map.get("sha256"), path),
                state(in, path, map.get("state")),
                result == null ? null : in.asText(result, path));
    }

    private static Manifest.State state(YamlTree in, String path, @Nullable Object word) {
        if (word == null) {
            return Manifest.State.SETTLED;
        }
        return Arrays.stream(Manifest.State.values())
                .filter(state -> state.id().equals(word))
                .findFirst()
                .orElseThrow(() -> in.unexpected(path, "in a known state"));
    }
}
