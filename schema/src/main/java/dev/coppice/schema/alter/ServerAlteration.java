package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.ddl.TableOrder;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The way on an engine with a full {@code ALTER TABLE}. */
final class ServerAlteration {

    private final Journey journey;
    private final Grammar grammar;
    private final Dialect dialect;
    private final Script script = new Script();
    private final TypeAlteration types;
    private final Map<TableName, Upheaval> upheavals = new TreeMap<>();

    ServerAlteration(Journey journey, Grammar grammar) {
        this.journey = journey;
        this.grammar = grammar;
        this.dialect = journey.dialect();
        this.types = new TypeAlteration(journey, script);
        for (TablePair pair : journey.pairs()) {
            upheavals.put(pair.before(), new Upheaval(pair, grammar, types.remade()));
        }
    }

    Alteration alteration() {
        new KeptAlteration(journey, script).add();
        types.alter();
        dropTables();
        TableRenames renames = new TableRenames(journey, grammar, script);
        renames.tables();
        upheavals
                .values()
                .forEach(upheaval -> renames.columns(upheaval.pair(), column -> !upheaval.comesAgain(column)));
        createTables();
        Map<TableName, TableAlteration> tables = new TreeMap<>();
        upheavals.forEach((name, upheaval) -> tables.put(name, new TableAlteration(upheaval, grammar, script)));
        tables.values().forEach(TableAlteration::add);
        new References(journey, grammar, tables).add(script);
        new ConstraintRenames(grammar, script).add();
        new DefinitionAlteration(journey, grammar, upheavals).add(script);
        return new Alteration(script.steps(), Alteration.Surroundings.TRANSACTION);
    }

    private void dropTables() {
        List<Table> tables = journey.leaving(Part.WholeTable.class)
                .map(move -> move.part().table())
                .toList();
        List<Table> ordered = new ArrayList<>(TableOrder.of(tables));
        Collections.reverse(ordered);
        Set<TableName> standing =
                new HashSet<>(ordered.stream().map(Table::name).toList());
        for (Table table : ordered) {
            standing.remove(table.name());
            ordered.stream()
                    .filter(other -> standing.contains(other.name()))
                    .forEach(other -> other.foreignKeys().stream()
                            .filter(key -> key.target().equals(table.name()))
                            .forEach(key -> dropInCircle(other, key)));
            script.add(Phase.DROP_TABLES, "DROP TABLE " + dialect.name(table.name()), change(table));
        }
    }

    private void dropInCircle(Table table, ForeignKey key) {
        grammar.drop(table, new Part.TableReference(table.name(), key))
                .forEach(sql -> script.add(Phase.DROP_REFERENCES, sql, change(table)));
    }

    private Change change(Table table) {
        return journey.changes().stream()
                .filter(change ->
                        change instanceof Change.Dropped(Part part) && part.equals(new Part.WholeTable(table)))
                .findFirst()
                .orElseThrow();
    }

    private void createTables() {
        List<Table> added = journey.coming(Part.WholeTable.class)
                .map(move -> move.part().table())
                .toList();
        Set<TableName> standing = new HashSet<>();
        for (TablePair pair : journey.pairs()) {
            if (pair.changes().isEmpty()) {
                standing.add(pair.after());
            }
        }
        for (Table table : TableOrder.of(added)) {
            create(table, standing);
            standing.add(table.name());
        }
    }

    private void create(Table table, Set<TableName> standing) {
        CreateTable create = new CreateTable(dialect, table);
        List<Change> changes = List.of(new Change.Added(new Part.WholeTable(table)));
        boolean comesBack = journey.keepsakes().bringBack(table.name());
        List<ForeignKey> now = table.foreignKeys().stream()
                .filter(key -> !comesBack)
                .filter(key -> !dialect.mustWait(key, table))
                .filter(key -> standing.contains(key.target()) || isOwnKey(table, key))
                .toList();
        script.add(Phase.CREATE_TABLES, create.statement(now), changes);
        dialect.createPartitions(table).forEach(sql -> script.add(Phase.CREATE_TABLES, sql, changes));
        for (Index index : table.indexes()) {
            new Spelling(dialect)
                    .index(table.name(), index)
                    .forEach(sql -> script.add(Phase.CREATE_TABLES, sql, changes));
        }
        new Spelling(dialect).comments(table).forEach(sql -> script.add(Phase.CREATE_TABLES, sql, changes));
        if (comesBack) {
            new KeptAlteration(journey, script).rowsOf(table.name());
            table.columns().stream()
                    .flatMap(column -> grammar.goOn(table, column).stream())
                    .forEach(sql -> script.add(Phase.BRING_BACK, sql, changes));
        }
        table.foreignKeys().stream()
                .filter(key -> !now.contains(key))
                .sorted(ForeignKey.NAMED_FIRST)
                .map(key -> grammar.add(table, new Part.TableReference(table.name(), key)))
                .forEach(sql -> script.add(Phase.ADD_REFERENCES, sql, changes));
        dialect.whenAllTablesStand(table).forEach(sql -> script.add(Phase.SET_OPTIONS, sql, changes));
        table.triggers().forEach(trigger -> script.add(Phase.CREATE_TRIGGERS, trigger.sql(), changes));
    }

    private static boolean isOwnKey(Table table, ForeignKey key) {
        boolean isKey = table.primaryKey()
                .filter(own -> Set.copyOf(own.columns()).equals(Set.copyOf(key.targetColumns())))
                .isPresent();
        boolean isUnique = table.uniqueConstraints().stream()
                .anyMatch(own -> Set.copyOf(own.columns()).equals(Set.copyOf(key.targetColumns())));
        return key.target().equals(table.name()) && (isKey || isUnique);
    }
}
