package dev.coppice.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the owner chose when the project was created; every rebuild uses it again.
 *
 * @param name the project's name
 * @param packageName the root package
 * @param engine the engine
 * @param selection which part of the database
 * @param keys the columns that identify a row, by table or view, where the owner named them
 */
public record Choices(
        ProjectName name,
        PackageName packageName,
        Engine engine,
        Selection selection,
        SortedMap<String, List<String>> keys) {

    public Choices {
        keys = copy(keys);
    }

    /** All defaults. */
    public static Choices of(ProjectName name, Engine engine) {
        return new Choices(name, name.defaultPackage(), engine, Selection.EVERYTHING, new TreeMap<>());
    }

    public Choices withPackage(PackageName newPackage) {
        return new Choices(name, newPackage, engine, selection, keys);
    }

    public Choices withSelection(Selection newSelection) {
        return new Choices(name, packageName, engine, newSelection, keys);
    }

    public Choices withKeys(Map<String, List<String>> newKeys) {
        return new Choices(name, packageName, engine, selection, new TreeMap<>(newKeys));
    }

    private static SortedMap<String, List<String>> copy(Map<String, List<String>> keys) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        keys.forEach((table, columns) -> copy.put(table, List.copyOf(columns)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
