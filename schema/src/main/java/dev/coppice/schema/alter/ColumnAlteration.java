package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.Mentions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a table that stays: those that go, those that come, and those that become others. */
final class ColumnAlteration {

    private final TablePair pair;
    private final Journey journey;
    private final Grammar grammar;
    private final Dialect dialect;
    private final Upheaval upheaval;
    private final Script script;
    private final Places places;

    ColumnAlteration(Upheaval upheaval, Grammar grammar, Script script) {
        this.pair = upheaval.pair();
        this.journey = pair.journey();
        this.grammar = grammar;
        this.dialect = journey.dialect();
        this.upheaval = upheaval;
        this.script = script;
        this.places = new Places(dialect, upheaval);
    }

    /** Whether the key comes with its only column, because the engine counts only in keys. */
    static boolean bringsKey(TablePair pair, PrimaryKey key, Grammar grammar) {
        return grammar.countsInKeysOnly()
                && key.columns().size() == 1
                && pair.added().stream()
                        .anyMatch(column -> column.name().equals(key.columns().get(0))
                                && column.value() instanceof ColumnValue.Identity);
    }

    /** Whether the key goes with its only column, because the engine counts only in keys. */
    static boolean takesKey(TablePair pair, PrimaryKey key, Grammar grammar) {
        return grammar.countsInKeysOnly()
                && key.columns().size() == 1
                && pair.dropped().stream()
                        .anyMatch(column -> column.name().equals(key.columns().get(0))
                                && column.value() instanceof ColumnValue.Identity);
    }

    void add() {
        drop();
        pair.kept().stream().filter(column -> !upheaval.comesAgain(column)).forEach(this::alter);
        pair.added().forEach(this::add);
        pair.kept().stream().filter(upheaval::comesAgain).forEach(this::addAgain);
    }

    private void drop() {
        boolean someStays = pair.kept().stream().anyMatch(column -> !upheaval.comesAgain(column));
        pair.kept().stream()
                .filter(upheaval::comesAgain)
                .forEach(column -> script.explain(
                        Phase.DROP_COLUMNS,
                        grammar.alter(pair.current()) + "DROP COLUMN "
                                + dialect.quoteIfNeeded(column.current().name()),
                        column.wanted().value() instanceof ColumnValue.Generated
                                ? "It is worked out from other columns, and comes again below"
                                : "It comes again below, with the values that it was worked out to",
                        upheaval.changesOf(column)));
        pair.dropped().stream()
                .sorted(Comparator.comparing(column -> !(column.value() instanceof ColumnValue.Generated)))
                .forEach(column -> script.add(
                        someStays ? Phase.DROP_COLUMNS : Phase.DROP_LAST_COLUMNS,
                        grammar.alter(someStays ? pair.current() : pair.wanted()) + "DROP COLUMN "
                                + dialect.quoteIfNeeded(column.name()),
                        dropped(column)));
    }

    private List<Change> dropped(Column column) {
        return List.of(new Change.Dropped(new Part.TableColumn(
                pair.before(), column, pair.current().columns().indexOf(column))));
    }

    private List<Change> added(Column column) {
        return List.of(new Change.Added(new Part.TableColumn(
                pair.after(), column, pair.wanted().columns().indexOf(column))));
    }

    private void alter(ColumnPair column) {
        grammar.alter(script, pair, story(column));
    }

    private ColumnStory story(ColumnPair column) {
        @Nullable String filling = column.isTightened() ? filling(column.wanted()) : null;
        return new ColumnStory(column, filling, upheaval.isRetyped(column), upheaval.changesOf(column));
    }

    private @Nullable String filling(Column column) {
        return journey.fillings()
                .find(pair.after(), column.name())
                .or(() -> defaultOf(column))
                .orElse(null);
    }

    private Optional<String> defaultOf(Column column) {
        return switch (column.value()) {
            case ColumnValue.Literal(String text) -> Optional.of(dialect.literal(text, column.type()));
            case ColumnValue.Expression(String sql) -> Optional.of(grammar.valueOfDefault(sql));
            case ColumnValue.Given given -> Optional.empty();
            case ColumnValue.Identity identity -> Optional.empty();
            case ColumnValue.Generated generated -> Optional.empty();
        };
    }

    private void add(Column column) {
        List<Change> changes = added(column);
        Optional<String> back = KeptAlteration.value(journey, pair.after(), column);
        if (back.isPresent() && column.nullable()) {
            script.add(Phase.ADD_COLUMNS, addition(column), changes);
            script.add(
                    Phase.FILL_COLUMNS,
                    "UPDATE " + dialect.name(pair.after()) + " SET " + dialect.quoteIfNeeded(column.name()) + " = "
                            + back.get() + grammar.leavingAlone(pair.current()),
                    changes);
            grammar.comment(pair.after(), column).ifPresent(sql -> script.add(Phase.COMMENT, sql, changes));
            return;
        }
        Optional<String> filling = column.nullable()
                ? Optional.empty()
                : back.or(() -> journey.fillings().find(pair.after(), column.name()));
        boolean isPlain = column.value() instanceof ColumnValue.Given;
        if (filling.isPresent() || (isPlain && !column.nullable() && !grammar.addsRequiredColumnsSafely())) {
            Column empty = new Column(
                    column.name(),
                    column.type(),
                    column.spelling(),
                    true,
                    ColumnValue.GIVEN,
                    column.collation(),
                    column.comment());
            script.add(Phase.ADD_COLUMNS, addition(empty), changes);
            grammar.alter(
                    script, pair, new ColumnStory(new ColumnPair(empty, column), filling.orElse(null), false, changes));
        } else {
            boolean isGenerated = column.value() instanceof ColumnValue.Generated;
            script.add(isGenerated ? Phase.ADD_GENERATED_COLUMNS : Phase.ADD_COLUMNS, addition(column), changes);
        }
        grammar.comment(pair.after(), column).ifPresent(sql -> script.add(Phase.COMMENT, sql, changes));
    }

    private String addition(Column column) {
        CreateTable create = new CreateTable(dialect, pair.wanted());
        boolean withKey = pair.wanted()
                .primaryKey()
                .filter(key -> bringsKey(pair, key, grammar) && key.columns().contains(column.name()))
                .isPresent();
        return grammar.alter(pair.wanted()) + "ADD COLUMN "
                + (withKey ? create.column(column) : create.columnWithoutKey(column))
                + (grammar.placesColumns() ? places.of(column) : "");
    }

    private void addAgain(ColumnPair column) {
        List<Change> changes = upheaval.changesOf(column);
        Column wanted = column.wanted();
        if (wanted.value() instanceof ColumnValue.Generated) {
            script.add(Phase.ADD_GENERATED_COLUMNS, addition(wanted), changes);
        } else {
            addWithOldValues(column, changes);
        }
        grammar.comment(pair.after(), wanted).ifPresent(sql -> script.add(Phase.COMMENT, sql, changes));
    }

    /** A generated column that becomes an ordinary one keeps what it was worked out to. */
    private void addWithOldValues(ColumnPair column, List<Change> changes) {
        String sql = ((ColumnValue.Generated) column.current().value()).sql();
        Mentions mentions = new Mentions(sql);
        boolean canBeWorkedOut = pair.dropped().stream().noneMatch(gone -> mentions.of(gone.name()))
                && pair.kept().stream()
                        .noneMatch(other ->
                                other.isRenamed() && mentions.of(other.current().name()));
        if (!canBeWorkedOut) {
            throw Refusal.VALUES_OF_EXPRESSION.byHand(
                    "Column %s.%s cannot keep its values, because what they are worked out from changes, too"
                            .formatted(pair.after(), column.wanted().name()));
        }
        Column wanted = column.wanted();
        Column empty = new Column(
                wanted.name(), wanted.type(), wanted.spelling(), true, ColumnValue.GIVEN, wanted.collation(), null);
        script.add(Phase.ADD_COLUMNS, addition(empty), changes);
        script.add(
                Phase.FILL_COLUMNS,
                "UPDATE " + dialect.name(pair.after()) + " SET " + dialect.quoteIfNeeded(wanted.name()) + " = " + sql,
                changes);
        grammar.alter(script, pair, new ColumnStory(new ColumnPair(empty, wanted), null, false, changes));
    }
}
