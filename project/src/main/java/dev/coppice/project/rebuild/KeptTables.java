package dev.coppice.project.rebuild;

import dev.coppice.project.Manifest;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.diff.RenamedSchema;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What the database dropped and the project has all the same, because the owner keeps the classes: tables, views, and the
 * references of others to them. Remembered beside the schema, which knows nothing of them any more.
 *
 * @param schema the kept tables and views; and whatever refers to them, as a table that has these references but no column
 */
record KeptTables(Schema schema) {

    private static final String PATH = ".coppice/kept-tables.json";

    /** Those that a project remembers. */
    static KeptTables of(ProjectState state) {
        return new KeptTables(Optional.ofNullable(state.bases().get(PATH))
                .map(SchemaJson::parse)
                .orElse(Schema.EMPTY));
    }

    /**
     * Those of a schema that is no longer.
     *
     * @param names what is kept of its tables and views
     * @param renames what everything else in it is called now
     */
    static KeptTables of(Schema before, Set<TableName> names, SchemaRenames renames) {
        Schema today = RenamedSchema.of(before, renames);
        List<Table> tables = new ArrayList<>();
        for (Table table : today.tables()) {
            if (names.contains(table.name())) {
                tables.add(table);
            } else {
                List<ForeignKey> references = table.foreignKeys().stream()
                        .filter(key -> names.contains(key.target()))
                        .toList();
                if (!references.isEmpty()) {
                    Constraints only = new Constraints(null, references, List.of(), List.of());
                    tables.add(Table.of(table.name(), List.of(), only));
                }
            }
        }
        Stream<View> views = today.views().stream().filter(view -> names.contains(view.name()));
        return new KeptTables(Schema.of(tables.toArray(Table[]::new)).withViews(views.toList()));
    }

    /** A schema as if they were still in it, as far as it has room for them. */
    Schema in(Schema current) {
        List<Table> tables = new ArrayList<>();
        current.tables().forEach(table -> tables.add(withReferences(table, current)));
        schema.tables().stream()
                .filter(table -> isKept(table.name()) && !isIn(current, table.name()))
                .map(table -> withForeignKeys(
                        table,
                        table.foreignKeys().stream()
                                .filter(key -> isIn(current, key.target()) || isKept(key.target()))
                                .toList()))
                .forEach(tables::add);
        Stream<View> views = schema.views().stream().filter(view -> !isIn(current, view.name()));
        return current.withTables(tables)
                .withViews(Stream.concat(current.views().stream(), views).toList());
    }

    private Table withReferences(Table table, Schema current) {
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        schema.findTable(table.name()).stream()
                .flatMap(kept -> kept.foreignKeys().stream())
                .filter(key -> isKept(key.target()) && !isIn(current, key.target()))
                .filter(key -> key.columns().stream()
                        .allMatch(column -> table.findColumn(column).isPresent()))
                .filter(key -> keys.stream().noneMatch(own -> own.columns().equals(key.columns())))
                .forEach(keys::add);
        return keys.size() == table.foreignKeys().size() ? table : withForeignKeys(table, keys);
    }

    private boolean isKept(TableName name) {
        return schema.findTable(name)
                .filter(table -> !table.columns().isEmpty())
                .isPresent();
    }

    private static boolean isIn(Schema schema, TableName name) {
        return schema.findTable(name).isPresent()
                || schema.views().stream().anyMatch(view -> view.name().equals(name));
    }

    /** The same table with other foreign keys. */
    static Table withForeignKeys(Table table, List<ForeignKey> keys) {
        Constraints constraints = table.constraints();
        return table.withConstraints(
                new Constraints(constraints.primaryKey(), keys, constraints.uniqueConstraints(), constraints.checks()));
    }

    /** Writes down what is to be remembered of them: nothing if there are none. */
    void addTo(SortedMap<String, String> facts) {
        if (!schema.equals(Schema.EMPTY)) {
            facts.put(Manifest.basePath(PATH), SchemaJson.print(schema));
        }
    }
}
