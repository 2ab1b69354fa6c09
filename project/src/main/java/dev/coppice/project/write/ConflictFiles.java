package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.Conflict;
import dev.coppice.project.FileStep;
import dev.coppice.project.OpenConflicts;
import dev.coppice.project.yaml.ConflictsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The open conflicts of a project, each explained in {@code .coppice/conflicts/<path>.md}. Like the proposals, they belong to
 * the team and are committed; they go when they are settled.
 */
public final class ConflictFiles {

    private static final String FOLDER = ".coppice/conflicts/";

    private final ProjectFiles files;
    private final SortedMap<String, List<Conflict>> open;

    private ConflictFiles(ProjectFiles files, SortedMap<String, List<Conflict>> open) {
        this.files = files;
        this.open = open;
    }

    /**
     * A conflict of a project.
     *
     * @param number its place in the list of all, from 1
     * @param path the owner's file
     */
    public record Located(int number, String path, Conflict conflict) {

        /** What the owner calls it: {@code <path>#<part>}. */
        public String id() {
            return ConflictFiles.id(path, conflict);
        }
    }

    /**
     * The open conflicts of a project.
     *
     * @throws dev.coppice.schema.Problem if the list of them cannot be read
     */
    public static ConflictFiles of(ProjectFiles files) {
        return new ConflictFiles(
                files,
                files.findText(ConflictsJson.PATH).map(ConflictsJson::parse).orElse(new TreeMap<>()));
    }

    /** What the owner calls a conflict. */
    public static String id(String path, Conflict conflict) {
        return path + "#" + conflict.part();
    }

    /** Where the conflicts of a file are explained. */
    public static String explanationPath(String path) {
        return FOLDER + path + ".md";
    }

    /** All, in the order of paths and lines. */
    public List<Located> all() {
        return located(open);
    }

    /** Those that are open once {@link #explain} is done. */
    public static List<Located> after(List<OpenConflicts> conflicts) {
        return located(byPath(conflicts));
    }

    private static List<Located> located(SortedMap<String, List<Conflict>> open) {
        List<Located> all = new ArrayList<>();
        open.forEach((path, conflicts) ->
                conflicts.forEach(conflict -> all.add(new Located(all.size() + 1, path, conflict))));
        return all;
    }

    private static SortedMap<String, List<Conflict>> byPath(List<OpenConflicts> conflicts) {
        SortedMap<String, List<Conflict>> open = new TreeMap<>();
        conflicts.stream()
                .filter(ofFile -> !ofFile.conflicts().isEmpty())
                .forEach(ofFile -> open.put(ofFile.path(), ofFile.conflicts()));
        return open;
    }

    /**
     * The conflict that is meant by an id, by as much of its end as is unique, or by its number.
     *
     * @throws dev.coppice.schema.Problem if none is meant, or more than one
     */
    public Located choose(String word) {
        Map<String, Located> names = new LinkedHashMap<>();
        all().forEach(located -> names.put(located.id(), located));
        return all().stream()
                .filter(located -> String.valueOf(located.number()).equals(word))
                .findFirst()
                .orElseGet(() -> found(names, Choice.of(word, names.keySet(), "conflict")));
    }

    /** The steps after which these conflicts are explained, and no others. */
    public List<FileStep> explain(List<OpenConflicts> conflicts) {
        SortedMap<String, List<Conflict>> wanted = byPath(conflicts);
        StepsTowards steps = new StepsTowards(files);
        for (OpenConflicts ofFile : conflicts) {
            if (!ofFile.conflicts().isEmpty()) {
                steps.put(explanationPath(ofFile.path()), Bytes.utf8(ConflictText.of(ofFile)));
            }
        }
        open.keySet().stream()
                .filter(path -> !wanted.containsKey(path))
                .forEach(path -> steps.remove(explanationPath(path)));
        if (wanted.isEmpty()) {
            steps.remove(ConflictsJson.PATH);
        } else {
            steps.put(ConflictsJson.PATH, Bytes.utf8(ConflictsJson.print(wanted)));
        }
        return steps.steps();
    }

    private static Located found(Map<String, Located> names, String id) {
        Located located = names.get(id);
        if (located == null) {
            throw new IllegalStateException("There is no " + id);
        }
        return located;
    }
}
