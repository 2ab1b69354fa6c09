package dev.coppice.schema.diff;

import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tables and columns are the same under another name: known from the database or answered by the owner.
 *
 * <p>What is not mentioned keeps its name, unless another took it.
 *
 * @param tables tables and views: new name by old name
 * @param columns new name by old name, by the old name of the table
 */
public record SchemaRenames(Map<TableName, TableName> tables, Map<TableName, Map<String, String>> columns) {

    /** Everything has the name that it had. */
    public static final SchemaRenames NONE = new SchemaRenames(Map.of(), Map.of());

    public SchemaRenames {
        tables = withoutIdle(tables);
        columns = columns.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), withoutIdle(entry.getValue())))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean isEmpty() {
        return tables.isEmpty() && columns.isEmpty();
    }

    /** What the table or view is called now, if it is still there. */
    public TableName table(TableName old) {
        return tables.getOrDefault(old, old);
    }

    /** What the column is called now, if it is still there. */
    public String column(TableName oldTable, String oldColumn) {
        return ofColumns(oldTable).getOrDefault(oldColumn, oldColumn);
    }

    /** What the table was called before, if it has another name now. */
    public Optional<TableName> findOldTable(TableName now) {
        return findKey(tables, now);
    }

    /** What the column was called before, if it has another name now. */
    public Optional<String> findOldColumn(TableName oldTable, String nowColumn) {
        return findKey(ofColumns(oldTable), nowColumn);
    }

    /** The columns of a table that have another name now: new name by old name. */
    public Map<String, String> ofColumns(TableName oldTable) {
        return columns.getOrDefault(oldTable, Map.of());
    }

    /** Whether another table has the name now, though this one was not renamed: then it is gone. */
    public boolean tookNameOf(TableName old) {
        return !tables.containsKey(old) && tables.containsValue(old);
    }

    /** Whether another column has the name now, though this one was not renamed: then it is gone. */
    public boolean tookNameOf(TableName oldTable, String oldColumn) {
        Map<String, String> names = ofColumns(oldTable);
        return !names.containsKey(oldColumn) && names.containsValue(oldColumn);
    }

    /** What leads back. */
    public SchemaRenames inverse() {
        return new SchemaRenames(
                inverse(tables),
                columns.entrySet().stream()
                        .collect(Collectors.toMap(entry -> table(entry.getKey()), entry -> inverse(entry.getValue()))));
    }

    /**
     * The same with those of others.
     *
     * @throws IllegalArgumentException if one says that a thing became one thing and the other says another
     */
    public SchemaRenames and(SchemaRenames others) {
        Map<TableName, Map<String, String>> all = new TreeMap<>(columns);
        others.columns.forEach((table, names) -> all.merge(table, names, SchemaRenames::together));
        return new SchemaRenames(together(tables, others.tables), all);
    }

    private static <K> Map<K, K> together(Map<K, K> some, Map<K, K> others) {
        Map<K, K> all = new TreeMap<>(some);
        others.forEach((old, now) -> {
            K before = all.putIfAbsent(old, now);
            if (before != null && !before.equals(now)) {
                throw new IllegalArgumentException("%s cannot become %s and %s".formatted(old, before, now));
            }
        });
        return all;
    }

    /** These, and those of others that they do not contradict. */
    public SchemaRenames over(SchemaRenames others) {
        Map<TableName, Map<String, String>> otherColumns = others.columns.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> free(entry.getValue(), ofColumns(entry.getKey()))));
        return and(new SchemaRenames(free(others.tables, tables), otherColumns));
    }

    private static <K> Map<K, K> free(Map<K, K> names, Map<K, K> stronger) {
        return names.entrySet().stream()
                .filter(entry -> !stronger.containsKey(entry.getKey()) && !stronger.containsValue(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of them that lead from a thing of the one schema to a thing of the other. */
    public SchemaRenames between(Schema current, Schema wanted) {
        Set<TableName> before = names(current);
        Set<TableName> after = names(wanted);
        Map<TableName, TableName> keptTables = tables.entrySet().stream()
                .filter(entry -> before.contains(entry.getKey()) && after.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        SchemaRenames ofTables = new SchemaRenames(keptTables, Map.of());
        Map<TableName, Map<String, String>> keptColumns = new TreeMap<>();
        for (Table table : current.tables()) {
            if (!ofTables.tookNameOf(table.name())) {
                wanted.findTable(ofTables.table(table.name()))
                        .ifPresent(now -> keptColumns.put(table.name(), between(table, now)));
            }
        }
        return new SchemaRenames(keptTables, keptColumns);
    }

    private Map<String, String> between(Table current, Table wanted) {
        return ofColumns(current.name()).entrySet().stream()
                .filter(entry -> current.findColumn(entry.getKey()).isPresent()
                        && wanted.findColumn(entry.getValue()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<TableName> names(Schema schema) {
        return Stream.concat(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name))
                .collect(Collectors.toSet());
    }

    private static <K> Optional<K> findKey(Map<K, K> names, K value) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <K> Map<K, K> inverse(Map<K, K> names) {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static <K> Map<K, K> withoutIdle(Map<K, K> names) {
        Map<K, K> real = names.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (new HashSet<>(real.values()).size() < real.size()) {
            throw new IllegalArgumentException("Two things cannot become one: " + new TreeMap<>(real));
        }
        return real;
    }
}
