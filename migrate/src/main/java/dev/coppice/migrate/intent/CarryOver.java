package dev.coppice.migrate.intent;

import dev.coppice.schema.Change;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.RenamedViews;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.words.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries what changed in the entity classes over to the schema of the database.
 *
 * <p>The classes of today are compared with the classes as they agreed with the database last, never with the database
 * itself: what classes cannot say, or say in other words, is no change and stays as it is. What the database has already is
 * left alone, so that carrying over twice does no more than once.
 */
public final class CarryOver {

    private final Dialect dialect;
    private final Map<TableName, TableDraft> tables = new TreeMap<>();
    private final Map<TableName, EnumType> enums = new TreeMap<>();
    private final Map<TableName, Sequence> sequences = new TreeMap<>();
    private final Map<TableName, View> views = new TreeMap<>();
    private final NamedLists lists;
    private final List<String> leftOut = new ArrayList<>();

    private CarryOver(Schema database, ClassChanges classes, Dialect dialect) {
        this.dialect = dialect;
        this.lists = new NamedLists(database, classes.beforeInNamesOfNow(), classes.after(), dialect, enums);
        database.views().forEach(view -> views.put(view.name(), view));
        database.tables().forEach(table -> tables.put(table.name(), new TableDraft(table)));
        database.enums().forEach(type -> enums.put(type.name(), type));
        database.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
    }

    /**
     * What the database is to become.
     *
     * @param dialect of the database
     * @throws dev.coppice.schema.Problem if something new is to have a name that the database has already
     */
    public static WantedSchema of(Schema database, ClassChanges classes, Dialect dialect) {
        return of(database, classes, dialect, ViewsAfterRenames.UNKNOWN);
    }

    /**
     * What the database is to become, asking somebody for the queries of views first.
     *
     * @throws dev.coppice.schema.Problem if something new is to have a name that the database has already, or if nobody
     *     knows what the query of a view becomes
     */
    public static WantedSchema of(Schema database, ClassChanges classes, Dialect dialect, ViewsAfterRenames queries) {
        SchemaRenames renames = DueRenames.of(database, classes.renames(), classes.before());
        RenamedViews views = DueRenames.views(database, renames, dialect, queries);
        Schema spoken = DueRenames.withTriggers(database, renames, dialect).withViews(views.in(database.views()));
        Schema renamed = DueRenames.applied(spoken, renames, dialect);
        CarryOver run = new CarryOver(renamed, classes, dialect);
        List<Change> changes = classes.changes();
        changes.forEach(run::takeAway);
        changes.forEach(run::bring);
        run.reword();
        run.keepCounters(renamed);
        DueRenames.refuse(views.undecided(), database, run.views.values());
        List<Table> tables = run.tables.values().stream().map(TableDraft::table).toList();
        run.lists.forgetUnused(tables);
        Schema wanted = new Schema(
                tables,
                List.copyOf(run.views.values()),
                List.copyOf(run.enums.values()),
                renamed.domains(),
                List.copyOf(run.sequences.values()),
                renamed.routines());
        DueRenames.routines(database, renames)
                .forEach(name -> run.leave(
                        "what %s does, which may speak of what gets another name; a migration by hand may change it"
                                .formatted(name)));
        return new WantedSchema(wanted, renames, run.leftOut);
    }

    /** First goes what goes, so that nothing new is left out for the sake of something that goes. */
    private void takeAway(Change change) {
        switch (change) {
            case Change.Dropped(Part.WholeTable(Table table)) -> dropTable(table.name());
            case Change.Dropped(Part.WholeView(View view)) -> drop(view);
            case Change.Dropped(Part part) -> ofTable(part, edit -> edit.drop(part));
            case Change.Altered(Part current, Part wanted)
            when TableEdit.isReplaced(current) -> ofTable(current, edit -> edit.drop(current));
            default -> {}
        }
    }

    private void bring(Change change) {
        switch (change) {
            case Change.Added(Part.WholeTable(Table table)) -> addTable(table);
            case Change.Added(Part.WholeView(View view)) -> add(view);
            case Change.Added(Part.SchemaSequence(Sequence sequence)) -> add(sequence);
            case Change.Added(Part part) -> ofTable(part, edit -> edit.add(part));
            case Change.Altered(Part.WholeView(View current), Part.WholeView(View wanted)) -> alter(current, wanted);
            case Change.Altered(Part current, Part wanted) -> ofTable(wanted, edit -> edit.alter(current, wanted));
            case Change.Dropped dropped -> {}
        }
    }

    private void leave(String sentence) {
        leftOut.add(sentence);
    }

    private void ofTable(Part part, Consumer<TableEdit> job) {
        part.findTable().map(tables::get).ifPresent(draft -> job.accept(edit(draft)));
    }

    private TableEdit edit(TableDraft draft) {
        return new TableEdit(draft, new ColumnEdit(draft, dialect, enums, lists, this::leave), dialect);
    }

    /** A list of words is told apart from the columns that have it. */
    private void reword() {
        lists.reworded()
                .forEach(words -> Optional.ofNullable(tables.get(words.table()))
                        .ifPresent(draft -> edit(draft).reword(words.column(), words.before(), words.after())));
    }

    private void add(View view) {
        if (views.containsKey(view.name())) {
            return;
        }
        if (view.sql().isBlank()) {
            leave("the view %s has to be written by hand; with @View of Hibernate the class says its query"
                    .formatted(view.name()));
        } else {
            views.put(view.name(), ofQuery(view, null));
        }
    }

    /** What its columns are, the engine says: a class has them in another order, and may leave some out. */
    private static View ofQuery(View view, @Nullable String comment) {
        return new View(view.name(), List.of(), view.sql(), false, comment);
    }

    /** Only another query is something that a class can ask for. */
    private void alter(View current, View wanted) {
        View stored = views.get(wanted.name());
        if (stored == null) {
            add(wanted);
        } else if (!wanted.sql().isBlank() && !SqlWords.same(current.sql(), wanted.sql())) {
            views.put(wanted.name(), ofQuery(wanted, stored.comment()));
        }
    }

    private void drop(View view) {
        if (view.sql().isBlank()) {
            leave("the view %s is not used any more; a migration by hand may drop it".formatted(view.name()));
        } else if (views.containsKey(view.name())) {
            readers(view.name())
                    .findFirst()
                    .ifPresentOrElse(
                            reader -> leave("the view %s stays, because %s reads it".formatted(view.name(), reader)),
                            () -> views.remove(view.name()));
        }
    }

    private Stream<TableName> readers(TableName view) {
        return views.values().stream()
                .filter(other -> !other.name().equals(view) && new Mentions(other.sql()).of(view.name()))
                .map(View::name);
    }

    /**
     * A table that is there and only gets its class now. If it has no key, it goes on without one: a class has to name
     * one, whether its rows have it or not.
     */
    private void addTable(Table table) {
        TableDraft stored = tables.get(table.name());
        boolean staysWithoutKey = stored != null && stored.key().isEmpty();
        TableDraft draft = tables.computeIfAbsent(
                table.name(), name -> new TableDraft(Table.of(name, List.of(), Constraints.NONE)));
        TableEdit edit = edit(draft);
        TableParts.of(table).stream()
                .filter(part -> !(staysWithoutKey && part instanceof Part.TableKey))
                .forEach(edit::add);
    }

    private void dropTable(TableName name) {
        if (tables.remove(name) != null) {
            tables.values().forEach(table -> table.dropReferencesTo(name));
        }
    }

    private void add(Sequence sequence) {
        if (dialect.can(Ability.SEQUENCES)) {
            sequences.putIfAbsent(sequence.name(), sequence);
        }
    }

    /** A class that takes its numbers from the sequence behind a column wants that one, and the column to stay as it is. */
    private void keepCounters(Schema database) {
        for (Table table : database.tables()) {
            table.columns().stream()
                    .filter(column -> column.value() instanceof ColumnValue.Identity)
                    .forEach(column -> dialect.findCounter(table.name().name(), column.name())
                            .map(name -> new TableName(table.name().schema(), name))
                            .filter(counter -> sequences.remove(counter) != null)
                            .flatMap(counter -> Optional.ofNullable(tables.get(table.name())))
                            .ifPresent(
                                    draft -> draft.change(column.name(), wanted -> wanted.withValue(column.value()))));
        }
    }
}
