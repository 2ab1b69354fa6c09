package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Part;
import dev.coppice.schema.Trigger;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.Mentions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table of SQLite that stays, altered as it stands or made anew. */
final class SqliteTable {

    private final TablePair pair;
    private final Dialect dialect;
    private final List<Change> changes;
    private boolean rebuilt;

    private SqliteTable(TablePair pair) {
        this.pair = pair;
        this.dialect = pair.journey().dialect();
        this.changes = pair.changes();
        this.rebuilt = new SqliteAbility(pair, changes).mustRebuild();
    }

    /** The tables that stay. One that refers by name to a column which gets another name in a new table is made anew, too. */
    static List<SqliteTable> of(Journey journey) {
        List<SqliteTable> tables =
                journey.pairs().stream().map(SqliteTable::new).toList();
        boolean found = true;
        while (found) {
            found = false;
            for (SqliteTable table : tables) {
                boolean follows = !table.rebuilt
                        && tables.stream().filter(SqliteTable::isRebuilt).anyMatch(table::refersToNewName);
                table.rebuilt |= follows;
                found |= follows;
            }
        }
        return tables;
    }

    private boolean refersToNewName(SqliteTable target) {
        return pair.current().foreignKeys().stream()
                .anyMatch(key -> key.target().equals(target.pair.before())
                        && key.targetColumns().stream()
                                .anyMatch(column -> !target.pair.renamed(column).equals(column)));
    }

    TablePair pair() {
        return pair;
    }

    boolean isRebuilt() {
        return rebuilt;
    }

    /** Whether texts that speak of the table may speak of what is not there any more. */
    boolean losesNames() {
        return pair.isRenamed()
                || !pair.dropped().isEmpty()
                || pair.kept().stream().anyMatch(ColumnPair::isRenamed);
    }

    /** Triggers of a table made anew, and those that speak of what loses names, make way for a while. */
    void triggers(Script script, Collection<String> losers) {
        Set<String> made = new HashSet<>();
        for (Trigger trigger : pair.current().triggers()) {
            boolean stays = pair.wanted().triggers().contains(trigger)
                    && !rebuilt
                    && !losesNames()
                    && !new Mentions(trigger.sql()).ofAny(losers);
            if (stays) {
                made.add(trigger.name());
            } else {
                script.add(
                        Phase.DROP_TRIGGERS,
                        "DROP TRIGGER " + dialect.quoteIfNeeded(trigger.name()),
                        changesOf(trigger));
            }
        }
        pair.wanted().triggers().stream()
                .filter(trigger -> !made.contains(trigger.name()))
                .forEach(trigger -> script.add(Phase.CREATE_TRIGGERS, trigger.sql(), changesOf(trigger)));
    }

    private List<Change> changesOf(Trigger trigger) {
        return changes.stream()
                .filter(change -> switch (change) {
                    case Change.Added(Part part) -> isOf(part, trigger);
                    case Change.Dropped(Part part) -> isOf(part, trigger);
                    case Change.Altered(Part now, Part later) -> isOf(now, trigger) || isOf(later, trigger);
                })
                .toList();
    }

    private static boolean isOf(Part part, Trigger trigger) {
        return part instanceof Part.TableTrigger(var table, var other) && other.equals(trigger);
    }

    void add(Script script) {
        if (rebuilt) {
            dropIndexes(script);
            new SqliteRebuild(pair, changes).add(script);
            return;
        }
        for (Change change : changes) {
            switch (change) {
                case Change.Dropped(Part part) -> drop(script, part, change);
                case Change.Added(Part part) -> add(script, part, change);
                case Change.Altered(Part now, Part later)
                when now instanceof Part.TableIndex -> {
                    drop(script, now, change);
                    add(script, later, change);
                }
                case Change.Altered altered -> {}
            }
        }
    }

    /** Those that go: they would go with the old table, but something else may want their name before. */
    private void dropIndexes(Script script) {
        for (Change change : changes) {
            switch (change) {
                case Change.Dropped(Part.TableIndex index) -> drop(script, index, change);
                case Change.Altered(Part.TableIndex index, Part later) -> drop(script, index, change);
                default -> {}
            }
        }
    }

    private void drop(Script script, Part part, Change change) {
        if (part instanceof Part.TableIndex(var table, var index)) {
            script.add(Phase.DROP_INDEXES, "DROP INDEX " + dialect.quoteIfNeeded(index.name()), change);
        } else if (part instanceof Part.TableColumn(var table, Column column, int position)) {
            script.add(
                    Phase.DROP_COLUMNS,
                    "ALTER TABLE " + dialect.name(pair.before()) + " DROP COLUMN "
                            + dialect.quoteIfNeeded(column.name()),
                    change);
        }
    }

    private void add(Script script, Part part, Change change) {
        if (part instanceof Part.TableIndex(var table, var index)) {
            script.add(Phase.ADD_INDEXES, dialect.createIndex(pair.after(), index), change);
        } else if (part instanceof Part.TableColumn(var table, Column column, int position)) {
            script.add(
                    Phase.ADD_COLUMNS,
                    "ALTER TABLE " + dialect.name(pair.after()) + " ADD COLUMN "
                            + new CreateTable(dialect, pair.wanted()).columnWithoutKey(column)
                            + reference(column).orElse(""),
                    change);
            KeptAlteration.value(pair.journey(), pair.after(), column)
                    .ifPresent(value -> script.add(
                            Phase.FILL_COLUMNS,
                            "UPDATE " + dialect.name(pair.after()) + " SET " + dialect.quoteIfNeeded(column.name())
                                    + " = " + value,
                            change));
        }
    }

    /** A reference comes with its column. */
    private Optional<String> reference(Column column) {
        return pair.wanted().foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .filter(key -> changes.stream()
                        .anyMatch(
                                change -> change.equals(new Change.Added(new Part.TableReference(pair.after(), key)))))
                .findFirst()
                .map(this::reference);
    }

    private String reference(ForeignKey key) {
        String clause = new CreateTable(dialect, pair.wanted()).foreignKey(key);
        String columns = "FOREIGN KEY (" + dialect.names(key.columns()) + ") ";
        return " " + clause.replace(columns, "");
    }
}
