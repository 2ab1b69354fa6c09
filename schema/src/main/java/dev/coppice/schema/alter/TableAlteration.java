package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a table that stays is apart from its columns and references: its key, constraints, indexes and triggers. */
final class TableAlteration {

    private final TablePair pair;
    private final Grammar grammar;
    private final Upheaval upheaval;
    private final Script script;
    private final List<Change> changes;
    private final List<List<String>> outgoing = new ArrayList<>();

    TableAlteration(Upheaval upheaval, Grammar grammar, Script script) {
        this.pair = upheaval.pair();
        this.grammar = grammar;
        this.upheaval = upheaval;
        this.script = script;
        this.changes = pair.changes();
    }

    Upheaval upheaval() {
        return upheaval;
    }

    /** The columns, under their old names, of keys, unique constraints and indexes that go, for good or for a while. */
    List<List<String>> outgoing() {
        return outgoing;
    }

    void add() {
        key();
        unique();
        indexes();
        checks();
        triggers();
        new ColumnAlteration(upheaval, grammar, script).add();
        if (!pair.changesOfItself().isEmpty()) {
            grammar.alterItself(script, pair);
        }
    }

    private void key() {
        Function<Table, List<Part.TableKey>> keys = table -> table.primaryKey().stream()
                .map(key -> new Part.TableKey(table.name(), key))
                .toList();
        Parts<Part.TableKey> parts = Parts.of(changes, Part.TableKey.class, sides(keys), (one, other) -> true);
        move(parts, key -> upheaval.unsettlesConstraint(key.key().columns()), Phase.DROP_KEYS, Phase.ADD_KEYS);
    }

    private void unique() {
        Function<Table, List<Part.TableUnique>> keys = table -> table.uniqueConstraints().stream()
                .map(key -> new Part.TableUnique(table.name(), key))
                .toList();
        Parts<Part.TableUnique> parts = Parts.of(
                changes,
                Part.TableUnique.class,
                sides(keys),
                (one, other) -> Objects.equals(
                                one.constraint().name(), other.constraint().name())
                        && pair.renamed(one.constraint().columns())
                                .equals(other.constraint().columns()));
        move(
                parts,
                key -> upheaval.unsettlesConstraint(key.constraint().columns()),
                Phase.DROP_UNIQUE,
                Phase.ADD_UNIQUE);
    }

    private void indexes() {
        Function<Table, List<Part.TableIndex>> indexes = table -> table.indexes().stream()
                .map(index -> new Part.TableIndex(table.name(), index))
                .toList();
        Parts<Part.TableIndex> parts = Parts.of(
                changes,
                Part.TableIndex.class,
                sides(indexes),
                (one, other) -> one.index().name().equals(other.index().name()));
        move(parts, part -> unsettles(part.index()), Phase.DROP_INDEXES, Phase.ADD_INDEXES);
    }

    private boolean unsettles(Index index) {
        return upheaval.hasMovingColumn(columns(index))
                || upheaval.hasMovingColumn(index.include())
                || Stream.concat(
                                Stream.ofNullable(index.predicate()),
                                index.parts().stream()
                                        .filter(IndexPart::expression)
                                        .map(IndexPart::what))
                        .anyMatch(upheaval::unsettlesText);
    }

    private void checks() {
        Function<Table, List<Part.TableCheck>> checks = table -> table.checks().stream()
                .map(check -> new Part.TableCheck(table.name(), check))
                .toList();
        Parts<Part.TableCheck> parts = Parts.of(
                changes,
                Part.TableCheck.class,
                sides(checks),
                (one, other) -> Objects.equals(one.check().name(), other.check().name())
                        && pair.saysTheSame(one.check().sql(), other.check().sql()));
        move(parts, part -> upheaval.unsettlesCheck(part.check()), Phase.DROP_CHECKS, Phase.ADD_CHECKS);
    }

    private <P extends Part> Parts.Sides<P> sides(Function<Table, List<P>> parts) {
        return new Parts.Sides<>(parts.apply(pair.current()), parts.apply(pair.wanted()));
    }

    private <P extends Part> void move(Parts<P> parts, Predicate<P> unsettled, Phase drop, Phase add) {
        parts.leaving().forEach(move -> drop(drop, move.part(), move.changes()));
        Stream.concat(parts.turning().stream(), parts.staying().stream()).forEach(turn -> {
            Optional<Grammar.Turned> inPlace = unsettled.test(turn.current())
                    ? Optional.empty()
                    : grammar.turn(pair, turn.current(), turn.wanted());
            inPlace.ifPresentOrElse(turned -> script.turn(turned, turn.changes()), () -> {
                drop(drop, turn.current(), turn.changes());
                come(add, turn.wanted(), turn.changes());
            });
        });
        parts.coming().forEach(move -> come(add, move.part(), move.changes()));
    }

    private void come(Phase phase, Part part, List<Change> itsChanges) {
        if (!isAddedWithItsColumn(part)) {
            script.add(phase, grammar.add(pair.wanted(), part), itsChanges);
            grammar.comment(pair.wanted(), part).ifPresent(sql -> script.add(phase, sql, itsChanges));
        }
    }

    private boolean isAddedWithItsColumn(Part part) {
        return part instanceof Part.TableKey(TableName table, var key)
                && ColumnAlteration.bringsKey(pair, key, grammar);
    }

    private void drop(Phase phase, Part part, List<Change> itsChanges) {
        switch (part) {
            case Part.TableKey(var table, var key) -> outgoing.add(key.columns());
            case Part.TableUnique(var table, var key) -> outgoing.add(key.columns());
            case Part.TableIndex(var table, var index) -> outgoing.add(columns(index));
            default -> {}
        }
        if (part instanceof Part.TableKey(var table, var key) && ColumnAlteration.takesKey(pair, key, grammar)) {
            return;
        }
        grammar.drop(pair.current(), part).forEach(sql -> script.add(phase, sql, itsChanges));
    }

    private static List<String> columns(Index index) {
        return index.parts().stream()
                .filter(part -> !part.expression())
                .map(IndexPart::what)
                .toList();
    }

    private void triggers() {
        Function<Table, List<Part.TableTrigger>> triggers = table -> table.triggers().stream()
                .map(trigger -> new Part.TableTrigger(table.name(), trigger))
                .toList();
        Parts<Part.TableTrigger> parts = Parts.of(
                changes,
                Part.TableTrigger.class,
                sides(triggers),
                (one, other) -> one.trigger().name().equals(other.trigger().name()));
        parts.leaving().forEach(move -> dropTrigger(move.part(), move.changes()));
        parts.turning().forEach(turn -> {
            dropTrigger(turn.current(), turn.changes());
            script.add(Phase.CREATE_TRIGGERS, turn.wanted().trigger().sql(), turn.changes());
        });
        parts.staying().stream().filter(this::mustComeAgain).forEach(turn -> {
            dropTrigger(turn.current(), List.of());
            script.add(Phase.CREATE_TRIGGERS, turn.wanted().trigger().sql(), List.of());
        });
        parts.coming()
                .forEach(move ->
                        script.add(Phase.CREATE_TRIGGERS, move.part().trigger().sql(), move.changes()));
    }

    /** A trigger that speaks of what moves. */
    private boolean mustComeAgain(Parts.Turn<Part.TableTrigger> turn) {
        boolean hasOtherText =
                !turn.current().trigger().sql().equals(turn.wanted().trigger().sql());
        return (hasOtherText && !grammar.followsRenames())
                || upheaval.unsettlesTrigger(turn.current().trigger().sql());
    }

    private void dropTrigger(Part.TableTrigger part, List<Change> itsChanges) {
        script.add(Phase.DROP_TRIGGERS, grammar.dropTrigger(part.table(), part.trigger()), itsChanges);
    }
}
