package dev.coppice.project.yaml;

import dev.coppice.project.Conflict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file that lists the open conflicts for programs. */
public final class ConflictsJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/conflicts/conflicts.json";

    private ConflictsJson() {}

    /** The text of the file: conflicts by the path of the owner's file. */
    public static String print(SortedMap<String, List<Conflict>> conflicts) {
        Map<String, Object> files = new LinkedHashMap<>();
        conflicts.forEach((path, ofFile) ->
                files.put(path, ofFile.stream().map(ConflictsJson::facts).toList()));
        return JsonText.of(files);
    }

    /**
     * The conflicts that a file lists.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static SortedMap<String, List<Conflict>> parse(String text) {
        YamlTree in = YamlTree.in(PATH);
        SortedMap<String, List<Conflict>> conflicts = new TreeMap<>();
        YamlTree.map(PATH, text).forEach((key, value) -> {
            String path = in.asText(key, "the file");
            List<Conflict> ofFile = new ArrayList<>();
            for (Object item : in.asList(value, path)) {
                ofFile.add(conflict(in, path, in.asMap(item, path)));
            }
            conflicts.put(path, List.copyOf(ofFile));
        });
        return Collections.unmodifiableSortedMap(conflicts);
    }

    private static Map<String, Object> facts(Conflict conflict) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("part", conflict.part());
        facts.put("reason", conflict.reason());
        facts.put("line", conflict.line());
        facts.put("base", conflict.base());
        facts.put("mine", conflict.mine());
        facts.put("theirs", conflict.theirs());
        return facts;
    }

    private static Conflict conflict(YamlTree in, String path, Map<?, ?> facts) {
        if (!(facts.get("line") instanceof Integer line)) {
            throw in.unexpected("the line of " + path, "a number");
        }
        return new Conflict(
                in.asText(facts.get("part"), path),
                in.asText(facts.get("reason"), path),
                line,
                in.asText(facts.get("base"), path),
                in.asText(facts.get("mine"), path),
                in.asText(facts.get("theirs"), path));
    }
}
