package dev.coppice.migrate.intent;

import dev.coppice.schema.Column;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Routine;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.RenamedSchema;
import dev.coppice.schema.diff.RenamedTriggers;
import dev.coppice.schema.diff.RenamedViews;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.words.Mentions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which renames of the classes a database has still to follow. */
final class DueRenames {

    private final Schema database;
    private final SchemaRenames renames;

    private DueRenames(Schema database, SchemaRenames renames) {
        this.database = database;
        this.renames = renames;
    }

    /**
     * Those whose old name is there; the new one is not, or is given up.
     *
     * @throws Problem if something else has the new name
     */
    static SchemaRenames of(Schema database, SchemaRenames renames, Schema classesBefore) {
        return new DueRenames(database, renames).due(classesBefore);
    }

    /** The schema in the new names; what had one of them before and is not renamed itself is gone. */
    static Schema applied(Schema schema, SchemaRenames renames) {
        return RenamedSchema.of(staying(schema, renames), renames);
    }

    /** The same, in words that an engine understands. */
    static Schema applied(Schema schema, SchemaRenames renames, Dialect dialect) {
        return RenamedSchema.of(staying(schema, renames), renames, dialect::quoteIfNeeded);
    }

    /** The queries of views in the new names. */
    static RenamedViews views(Schema schema, SchemaRenames renames, Dialect dialect, ViewsAfterRenames queries) {
        return RenamedViews.of(schema, renames, dialect::quoteIfNeeded)
                .knowing(queries.of(schema, applied(schema, renames, dialect), renames));
    }

    /**
     * Makes sure that no view keeps a query of which nobody knows what it becomes.
     *
     * @param stored with the queries that they had
     * @param wanted the views of which the classes may want another query anyway
     */
    static void refuse(Set<TableName> undecided, Schema stored, Collection<View> wanted) {
        List<String> kept = stored.views().stream()
                .filter(view -> undecided.contains(view.name()))
                .filter(view -> wanted.stream().anyMatch(now -> now.sql().equals(view.sql())))
                .map(view -> view.name().toString())
                .toList();
        if (!kept.isEmpty()) {
            throw new Problem(
                    "The query of the view %s cannot be put into the new names: it is not clear whose names it means"
                            .formatted(String.join(", ", kept)),
                    "Write the renames and the view's new query by hand (coppice migrate revision -m TEXT), or put the"
                            + " table's name before each column in the query and try again");
        }
    }

    /**
     * The schema with its triggers in the new names, and everything else as it was.
     *
     * @throws Problem if nobody can say what a trigger becomes
     */
    static Schema withTriggers(Schema schema, SchemaRenames renames, Dialect dialect) {
        RenamedTriggers triggers = RenamedTriggers.of(schema, renames, dialect::quoteIfNeeded);
        if (!triggers.undecided().isEmpty()) {
            throw new Problem(
                    "The trigger %s cannot be put into the new names: it is not clear whose names it means"
                            .formatted(String.join(", ", triggers.undecided())),
                    "Write the renames and the trigger's new text by hand (coppice migrate revision -m TEXT)");
        }
        return schema.withTables(triggers.tables());
    }

    /** Routines that mention what gets another name; what they mean by it, only whoever wrote them knows. */
    static List<TableName> routines(Schema schema, SchemaRenames renames) {
        List<String> names = Stream.concat(
                        renames.tables().keySet().stream().map(TableName::name),
                        renames.columns().values().stream().flatMap(columns -> columns.keySet().stream()))
                .toList();
        return schema.routines().stream()
                .filter(routine -> new Mentions(routine.sql()).ofAny(names))
                .map(Routine::name)
                .distinct()
                .toList();
    }

    private static Schema staying(Schema schema, SchemaRenames renames) {
        return schema.withTables(schema.tables().stream()
                .filter(table -> !renames.tookNameOf(table.name()))
                .map(table -> staying(table, renames))
                .toList());
    }

    private static Table staying(Table table, SchemaRenames renames) {
        List<String> gone = table.columns().stream()
                .map(Column::name)
                .filter(column -> renames.tookNameOf(table.name(), column))
                .toList();
        if (gone.isEmpty()) {
            return table;
        }
        TableDraft draft = new TableDraft(table);
        gone.forEach(draft::dropColumn);
        return draft.table();
    }

    private SchemaRenames due(Schema before) {
        Map<TableName, TableName> ofTables = new TreeMap<>();
        renames.tables().forEach((old, now) -> {
            if (database.findTable(old).isPresent()) {
                boolean isTaken = database.findTable(now).isPresent()
                        && before.findTable(now).isEmpty();
                refuse(isTaken, "table " + old, now.toString());
                ofTables.put(old, now);
            }
        });
        Map<TableName, Map<String, String>> ofColumns = new TreeMap<>();
        renames.columns()
                .forEach((table, columns) -> database.findTable(table)
                        .or(() -> database.findTable(renames.table(table)))
                        .ifPresent(stored -> ofColumns.put(stored.name(), due(stored, before.table(table), columns))));
        return new SchemaRenames(ofTables, ofColumns);
    }

    private static Map<String, String> due(Table stored, Table before, Map<String, String> columns) {
        Map<String, String> due = new TreeMap<>();
        columns.forEach((old, now) -> {
            if (stored.findColumn(old).isPresent()) {
                boolean isTaken = stored.findColumn(now).isPresent()
                        && before.findColumn(now).isEmpty();
                refuse(isTaken, "column " + stored.name() + "." + old, now);
                due.put(old, now);
            }
        });
        return due;
    }

    private static void refuse(boolean isTaken, String what, String now) {
        if (isTaken) {
            throw new Problem(
                    "The %s cannot be renamed to %s: the database has both".formatted(what, now),
                    "Bring the values together and drop one of the two by hand, then try again");
        }
    }
}
