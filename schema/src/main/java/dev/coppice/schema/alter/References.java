package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Part;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The references of tables that stay: changed, or in the way of what changes at either of their ends. */
record References(Journey journey, Grammar grammar, Map<TableName, TableAlteration> tables) {

    private record Coming(Part.TableReference part, List<Change> changes) {}

    void add(Script script) {
        tables.values().forEach(table -> add(table, script));
    }

    private void add(TableAlteration table, Script script) {
        TablePair pair = table.upheaval().pair();
        Parts<Part.TableReference> parts = Parts.of(
                pair.changes(),
                Part.TableReference.class,
                new Parts.Sides<>(references(pair.current()), references(pair.wanted())),
                (one, other) -> isSame(pair, one.key(), other.key()));
        List<Coming> coming = new ArrayList<>();
        parts.leaving().forEach(move -> drop(script, pair, move.part(), move.changes()));
        Stream.concat(parts.turning().stream(), parts.staying().stream()).forEach(turn -> {
            Optional<Grammar.Turned> inPlace = makesWay(turn.current().key(), table)
                    ? Optional.empty()
                    : grammar.turn(pair, turn.current(), turn.wanted());
            inPlace.ifPresentOrElse(turned -> script.turn(turned, turn.changes()), () -> {
                drop(script, pair, turn.current(), turn.changes());
                coming.add(new Coming(turn.wanted(), turn.changes()));
            });
        });
        parts.coming().forEach(move -> coming.add(new Coming(move.part(), move.changes())));
        coming.stream()
                .sorted(Comparator.comparing(reference -> reference.part().key(), ForeignKey.NAMED_FIRST))
                .forEach(reference -> script.add(
                        Phase.ADD_REFERENCES, grammar.add(pair.wanted(), reference.part()), reference.changes()));
    }

    private static List<Part.TableReference> references(Table table) {
        return table.foreignKeys().stream()
                .map(key -> new Part.TableReference(table.name(), key))
                .toList();
    }

    private boolean isSame(TablePair pair, ForeignKey one, ForeignKey other) {
        return Objects.equals(one.name(), other.name())
                && pair.renamed(one.columns()).equals(other.columns())
                && journey.renames().table(one.target()).equals(other.target());
    }

    private void drop(Script script, TablePair pair, Part.TableReference part, List<Change> changes) {
        grammar.drop(pair.current(), part).forEach(sql -> script.add(Phase.DROP_REFERENCES, sql, changes));
    }

    private boolean makesWay(ForeignKey key, TableAlteration table) {
        @Nullable TableAlteration target = tables.get(key.target());
        boolean isUnsettledThere = target != null
                && (target.upheaval().unsettles(key.targetColumns())
                        || target.outgoing().stream()
                                .anyMatch(columns -> Set.copyOf(columns).equals(Set.copyOf(key.targetColumns()))));
        return isUnsettledThere
                || table.upheaval().unsettles(key.columns())
                || grammar.referenceMakesWay(key, table, target);
    }
}
