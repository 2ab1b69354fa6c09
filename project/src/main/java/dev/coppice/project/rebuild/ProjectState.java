package dev.coppice.project.rebuild;

import dev.coppice.project.Manifest;
import dev.coppice.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is on disk: what the owner has, and what the project remembers.
 *
 * @param files the owner's texts by path, the choices and names below {@code .coppice} among them
 * @param others the paths of what is there but was not read: large or not a file
 * @param bases the pristine texts by the path of the file that they were generated for
 * @param manifest what was generated last, or null if that is not known
 * @param schema the schema that the project was last made from, or null if that is not known
 * @param damage what is wrong with what the project remembers, in sentences; empty if it can be trusted
 */
public record ProjectState(
        SortedMap<String, FileText> files,
        SortedSet<String> others,
        SortedMap<String, String> bases,
        @Nullable Manifest manifest,
        @Nullable Schema schema,
        List<String> damage) {

    public ProjectState {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
        bases = Collections.unmodifiableSortedMap(new TreeMap<>(bases));
        damage = List.copyOf(damage);
    }

    public Optional<FileText> findFile(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The text of a file, if it is there. */
    public Optional<String> findText(String path) {
        return findFile(path).map(FileText::text);
    }

    /** Whether something stands at a path. */
    public boolean has(String path) {
        return files.containsKey(path) || others.contains(path);
    }

    public Optional<Schema> findSchema() {
        return Optional.ofNullable(schema);
    }

    /** Whether it remembers what was generated. */
    public boolean hasBase() {
        return !bases.isEmpty();
    }

    /** The files that do not yet have everything that was generated for them. */
    public Set<String> unsettled() {
        return entries().stream()
                .filter(Manifest.Entry::isOpen)
                .map(Manifest.Entry::path)
                .collect(Collectors.toSet());
    }

    Optional<Manifest.Entry> findEntry(String path) {
        return entries().stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    private List<Manifest.Entry> entries() {
        return manifest == null ? List.of() : manifest.files();
    }
}
