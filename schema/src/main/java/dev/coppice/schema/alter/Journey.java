package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an alteration starts, where it leads, and what lies between. */
record Journey(
        Dialect dialect, Schema current, Schema wanted, SchemaDiff diff, Fillings fillings, Keepsakes keepsakes) {

    SchemaRenames renames() {
        return diff.renames();
    }

    /** The tables that stay, in the order of their names. */
    List<TablePair> pairs() {
        return current.tables().stream().flatMap(table -> find(table).stream()).toList();
    }

    private Optional<TablePair> find(Table table) {
        TableName name = table.name();
        return renames().tookNameOf(name)
                ? Optional.empty()
                : wanted.findTable(renames().table(name)).map(now -> new TablePair(table, now, this));
    }

    /** The table that stays and was called so. */
    Optional<TablePair> findPair(TableName before) {
        return current.findTable(before).flatMap(this::find);
    }

    List<Change> changes() {
        return diff.changes();
    }

    /** The parts of some kind that go: dropped, or to be replaced by another. */
    <P extends Part> Stream<Move<P>> leaving(Class<P> kind) {
        return changes().stream().flatMap(change -> switch (change) {
            case Change.Dropped(Part part) when kind.isInstance(part) -> Stream.of(new Move<>(kind.cast(part), change));
            case Change.Altered(Part now, Part later)
            when kind.isInstance(now) -> Stream.of(new Move<>(kind.cast(now), change));
            default -> Stream.empty();
        });
    }

    /** The parts of some kind that come: added, or in place of another. */
    <P extends Part> Stream<Move<P>> coming(Class<P> kind) {
        return changes().stream().flatMap(change -> switch (change) {
            case Change.Added(Part part) when kind.isInstance(part) -> Stream.of(new Move<>(kind.cast(part), change));
            case Change.Altered(Part now, Part later)
            when kind.isInstance(later) -> Stream.of(new Move<>(kind.cast(later), change));
            default -> Stream.empty();
        });
    }
}
