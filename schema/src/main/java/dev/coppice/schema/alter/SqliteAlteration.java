package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.ddl.Definitions;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.ddl.TableOrder;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.Mentions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The way on SQLite, whose {@code ALTER TABLE} can rename, add at the end and drop what nothing mentions. Everything else
 * means to make the table anew and to copy its rows, while references are switched off: with them on, dropping the old
 * table would delete the rows of its children.
 */
final class SqliteAlteration {

    private final Journey journey;
    private final Dialect dialect;
    private final Script script = new Script();
    private final List<SqliteTable> tables;

    SqliteAlteration(Journey journey) {
        this.journey = journey;
        this.dialect = journey.dialect();
        this.tables = SqliteTable.of(journey);
    }

    Alteration alteration() {
        List<SqliteTable> rebuilt =
                tables.stream().filter(SqliteTable::isRebuilt).toList();
        SqliteReferences references = new SqliteReferences(journey, rebuilt);
        new KeptAlteration(journey, script).add();
        views();
        triggers();
        dropTables();
        renames();
        createTables();
        references.remember(script);
        tables.forEach(table -> table.add(script));
        references.check(script);
        return rebuilt.isEmpty() && !dropsParents() && !bringsBackCircles()
                ? new Alteration(script.steps(), Alteration.Surroundings.TRANSACTION)
                : new Alteration(SqliteReferences.switchedOff(script.steps()), Alteration.Surroundings.OWN);
    }

    /** To drop a table empties it first, and so touches rows of those that refer to it and still stand. */
    private boolean dropsParents() {
        Set<TableName> standing = new HashSet<>(
                journey.current().tables().stream().map(Table::name).toList());
        boolean found = false;
        for (Table table : dropped()) {
            standing.remove(table.name());
            found |= journey.current().tables().stream()
                    .filter(other -> standing.contains(other.name()))
                    .flatMap(other -> other.foreignKeys().stream())
                    .anyMatch(key -> key.target().equals(table.name()));
        }
        return found;
    }

    /** Rows that come back before those that they refer to. */
    private boolean bringsBackCircles() {
        List<Table> back = TableOrder.of(journey.coming(Part.WholeTable.class)
                .map(move -> move.part().table())
                .filter(table -> journey.keepsakes().bringBack(table.name()))
                .toList());
        Set<TableName> later = new HashSet<>(back.stream().map(Table::name).toList());
        boolean found = false;
        for (Table table : back) {
            later.remove(table.name());
            found |= table.foreignKeys().stream().anyMatch(key -> later.contains(key.target()));
        }
        return found;
    }

    private void renames() {
        TableRenames renames = new TableRenames(journey, () -> dialect, script);
        renames.tables();
        tables.stream()
                .filter(table -> !table.isRebuilt())
                .forEach(table -> renames.columns(table.pair(), column -> true));
    }

    private void dropTables() {
        for (Table table : dropped()) {
            script.add(
                    Phase.DROP_TABLES,
                    "DROP TABLE " + dialect.name(table.name()),
                    new Change.Dropped(new Part.WholeTable(table)));
        }
    }

    /** Those that refer come before those that they refer to. */
    private List<Table> dropped() {
        List<Table> ordered = new ArrayList<>(TableOrder.of(journey.leaving(Part.WholeTable.class)
                .map(move -> move.part().table())
                .toList()));
        Collections.reverse(ordered);
        return ordered;
    }

    private void createTables() {
        List<Table> added = journey.coming(Part.WholeTable.class)
                .map(move -> move.part().table())
                .toList();
        for (Table table : TableOrder.of(added)) {
            Change change = new Change.Added(new Part.WholeTable(table));
            script.add(Phase.CREATE_TABLES, new CreateTable(dialect, table).statement(table.foreignKeys()), change);
            table.indexes()
                    .forEach(
                            index -> script.add(Phase.CREATE_TABLES, dialect.createIndex(table.name(), index), change));
            table.triggers().forEach(trigger -> script.add(Phase.CREATE_TRIGGERS, trigger.sql(), change));
            new KeptAlteration(journey, script).rowsOf(table.name());
        }
    }

    /** Views that change, and those whose text speaks of what gets another name or is made anew. */
    private void views() {
        Set<View> leaving = new HashSet<>();
        Set<View> coming = new HashSet<>();
        journey.leaving(Part.WholeView.class)
                .forEach(move -> leaving.add(move.part().view()));
        journey.coming(Part.WholeView.class)
                .forEach(move -> coming.add(move.part().view()));
        Set<String> moving = new TreeSet<>();
        tables.stream()
                .filter(SqliteTable::losesNames)
                .forEach(table -> moving.add(table.pair().before().name()));
        leaving.forEach(view -> moving.add(view.name().name()));
        boolean found = true;
        while (found) {
            found = false;
            for (View view : journey.current().views()) {
                if (!leaving.contains(view) && new Mentions(view.sql()).ofAny(moving)) {
                    found = leaving.add(view);
                    moving.add(view.name().name());
                    TableName now = journey.renames().table(view.name());
                    journey.wanted().views().stream()
                            .filter(other -> other.name().equals(now))
                            .forEach(coming::add);
                }
            }
        }
        write(leaving, coming);
    }

    private void write(Set<View> leaving, Set<View> coming) {
        List<Definitions.Definition> before = new ArrayList<>(new Definitions(journey.current()).afterTables());
        Collections.reverse(before);
        for (Definitions.Definition definition : before) {
            if (definition instanceof Definitions.ViewDefinition(View view) && leaving.contains(view)) {
                List<Change> changes = changes(view);
                script.explain(
                        Phase.DROP_VIEWS,
                        "DROP VIEW " + dialect.name(view.name()),
                        changes.isEmpty() ? "It speaks of what changes, and comes again below" : null,
                        changes);
            }
        }
        for (Definitions.Definition definition : new Definitions(journey.wanted()).afterTables()) {
            if (definition instanceof Definitions.ViewDefinition(View view) && coming.contains(view)) {
                new Spelling(dialect)
                        .view(view)
                        .forEach(sql -> script.add(Phase.CREATE_DEFINITIONS, sql, changes(view)));
                view.triggers().forEach(trigger -> script.add(Phase.CREATE_TRIGGERS, trigger.sql(), changes(view)));
            }
        }
    }

    private List<Change> changes(View view) {
        return journey.changes().stream()
                .filter(change -> switch (change) {
                    case Change.Added(Part part) -> part.equals(new Part.WholeView(view));
                    case Change.Dropped(Part part) -> part.equals(new Part.WholeView(view));
                    case Change.Altered(Part now, Part later) ->
                        Stream.of(now, later).anyMatch(part -> part.equals(new Part.WholeView(view)));
                })
                .toList();
    }

    /** A trigger goes with the table that is made anew; one elsewhere that speaks of what moves makes way for a while. */
    private void triggers() {
        Set<String> moving = new TreeSet<>();
        tables.stream()
                .filter(SqliteTable::losesNames)
                .forEach(table -> moving.add(table.pair().before().name()));
        tables.forEach(table -> table.triggers(script, moving));
    }
}
