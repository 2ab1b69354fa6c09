package dev.coppice.project.code;

import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An index of Java sources: which class maps which table, wherever it lies and whatever it is called, and which member
 * which column.
 */
public final class OwnerCode {

    private final SortedMap<String, SourceFacts> sources = new TreeMap<>();
    private final Map<String, List<String>> declarations = new HashMap<>();
    private final Map<String, List<Located>> byTable = new HashMap<>();
    private final Map<String, List<Located>> byName = new LinkedHashMap<>();

    /**
     * A class and the file that it stands in.
     *
     * @param path below the project
     */
    public record Located(String path, String packageName, MappedClass mapped) {

        public String className() {
            return mapped.className();
        }
    }

    private final List<SourceFacts.Exposed> exposed = new ArrayList<>();

    private OwnerCode() {}

    /**
     * The index of sources.
     *
     * @param texts by path; only those of Java are looked at
     * @param reader reads each text, and remembers what it read
     */
    public static OwnerCode of(Map<String, String> texts, SourceReader reader) {
        SortedMap<String, String> sources = new TreeMap<>(texts);
        sources.keySet().removeIf(path -> !path.endsWith(".java"));
        reader.prepare(sources.values());
        OwnerCode code = new OwnerCode();
        sources.forEach((path, text) -> code.add(path, reader.facts(text)));
        return code;
    }

    /** The entity class of a table or view. Where there are several, the one that a condition prefers, then the first. */
    public Optional<Located> findEntity(TableName table, Predicate<Located> preferred) {
        List<Located> sameName = byTable.getOrDefault(key(table), List.of());
        List<Located> exact = sameName.stream()
                .filter(found -> table.equals(found.mapped().table()))
                .toList();
        List<Located> candidates = exact.isEmpty()
                ? sameName.stream().filter(found -> mayBe(found, table)).toList()
                : exact;
        return candidates.stream()
                .filter(preferred)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** The entity class of a table or view; the first where there are several. */
    public Optional<Located> findEntity(TableName table) {
        return findEntity(table, found -> true);
    }

    /** A class that takes part in the mapping, by its simple name. */
    public Optional<Located> findClass(String className) {
        return byName.getOrDefault(className, List.of()).stream().findFirst();
    }

    /** All entity classes, in the order of their files. */
    public List<Located> entities() {
        return byTable.values().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Located::path).thenComparing(Located::className))
                .toList();
    }

    /** The file that declares a type of this simple name, whether it takes part in the mapping or not. */
    public Optional<String> findDeclaration(String className) {
        return declarations.getOrDefault(className, List.of()).stream().findFirst();
    }

    /** The file that declares an enum of this simple name. */
    public Optional<String> findEnum(String className) {
        return declarations.getOrDefault(className, List.of()).stream()
                .filter(path -> findFacts(path)
                        .map(facts -> facts.enums().contains(className))
                        .orElse(false))
                .findFirst();
    }

    /** What a source says. */
    public Optional<SourceFacts> findFacts(String path) {
        return Optional.ofNullable(sources.get(path));
    }

    /** What is exposed in the API, in the order of the sources. */
    public List<SourceFacts.Exposed> exposed() {
        return Collections.unmodifiableList(exposed);
    }

    /** The classes that a class inherits its mapping from, nearest first. */
    public List<MappedClass> ancestors(MappedClass mapped) {
        List<MappedClass> ancestors = new ArrayList<>();
        String next = mapped.superclass();
        while (next != null && ancestors.size() < sources.size()) {
            Optional<Located> parent = findClass(next);
            if (parent.isEmpty() || ancestors.contains(parent.get().mapped())) {
                break;
            }
            ancestors.add(parent.get().mapped());
            next = parent.get().mapped().superclass();
        }
        return ancestors;
    }

    /** Whether a class maps a column by other means than its own fields: inherited, embedded or overridden. */
    public boolean mapsElsewhere(String className, String column) {
        return findClass(className)
                .map(Located::mapped)
                .filter(mapped -> mapsFurther(mapped, column)
                        || ancestors(mapped).stream()
                                .anyMatch(parent -> mapsItself(parent, column) || mapsFurther(parent, column)))
                .isPresent();
    }

    private boolean mapsFurther(MappedClass mapped, String column) {
        boolean named = mapped.furtherColumns().stream().anyMatch(other -> ColumnNames.same(other, column));
        return named || embedded(mapped).anyMatch(inner -> mapsItself(inner, column) || mapsFurther(inner, column));
    }

    private Stream<MappedClass> embedded(MappedClass mapped) {
        return mapped.members().stream()
                .filter(member ->
                        member.mapping() instanceof Mapping.Other || member.mapping() instanceof Mapping.Basic)
                .flatMap(member -> findClass(member.type()).stream())
                .map(Located::mapped)
                .filter(other -> other.kind() == EntitySource.Kind.EMBEDDABLE && !other.equals(mapped));
    }

    private static boolean mapsItself(MappedClass mapped, String column) {
        return mapped.members().stream()
                .flatMap(member -> member.mapping().columns().stream())
                .anyMatch(own -> ColumnNames.same(own, column));
    }

    private void add(String path, SourceFacts facts) {
        sources.put(path, facts);
        exposed.addAll(facts.exposed());
        facts.declared()
                .forEach(name -> declarations
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(path));
        for (MappedClass mapped : facts.mapped()) {
            Located located = new Located(path, facts.packageName(), mapped);
            byName.computeIfAbsent(mapped.className(), name -> new ArrayList<>())
                    .add(located);
            TableName table = mapped.table();
            if (table != null) {
                byTable.computeIfAbsent(key(table), key -> new ArrayList<>()).add(located);
            }
        }
    }

    private static boolean mayBe(Located found, TableName table) {
        TableName own = found.mapped().table();
        return own != null
                && (own.findSchema().isEmpty()
                        || table.findSchema().isEmpty()
                        || own.findSchema()
                                .get()
                                .equalsIgnoreCase(table.findSchema().get()));
    }

    private static String key(TableName table) {
        return table.name().toLowerCase(Locale.ROOT);
    }
}
