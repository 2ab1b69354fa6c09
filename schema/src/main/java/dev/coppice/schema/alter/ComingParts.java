package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.Part;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parts of a table that are new, or that go and come again as something else: what makes an engine look at the rows. */
record ComingParts(TablePair pair, List<Part> parts) {

    ComingParts {
        parts = List.copyOf(parts);
    }

    static ComingParts of(TablePair pair) {
        List<Part> parts = new ArrayList<>();
        for (Change change : pair.changes()) {
            switch (change) {
                case Change.Added(Part part) -> parts.add(part);
                case Change.Altered(Part now, Part later) when !isTurned(pair, now, later) -> parts.add(later);
                default -> {}
            }
        }
        return new ComingParts(pair, parts);
    }

    private static boolean isTurned(TablePair pair, Part now, Part later) {
        Likeness likeness = new Likeness(pair);
        boolean isTurnedReference = now instanceof Part.TableReference(var table, var one)
                && later instanceof Part.TableReference(var name, var other)
                && likeness.ofAllButNameAndDeferral(one, other);
        return isTurnedReference || likeness.ofAllButName(now, later);
    }

    /** Unique constraints, keys and checks. */
    List<String> conditions() {
        return reasons(ComingParts::condition);
    }

    /** Indexes and references. */
    List<String> indexesAndReferences() {
        return reasons(ComingParts::indexOrReference);
    }

    /** All of these, in the order in which they come. */
    List<String> all() {
        return reasons(part -> Stream.concat(condition(part), indexOrReference(part)));
    }

    private List<String> reasons(Function<Part, Stream<String>> words) {
        return parts.stream().flatMap(words).toList();
    }

    private static Stream<String> condition(Part part) {
        return switch (part) {
            case Part.TableUnique(var table, var key) ->
                Stream.of("the unique constraint on " + String.join(", ", key.columns()));
            case Part.TableKey(var table, var key) -> Stream.of("the key " + String.join(", ", key.columns()));
            case Part.TableCheck(var table, var check) -> Stream.of(TollReasons.check(check));
            default -> Stream.empty();
        };
    }

    private static Stream<String> indexOrReference(Part part) {
        return switch (part) {
            case Part.TableIndex(var table, var index) -> Stream.of("the index " + index.name());
            case Part.TableReference(var table, var key) -> Stream.of("the reference to " + key.target());
            default -> Stream.empty();
        };
    }

    /** That columns have a value, where nothing else looks at them. */
    List<String> newlyRequired() {
        Stream<String> tightened = pair.kept().stream()
                .filter(ColumnPair::isTightened)
                .map(column -> column.wanted().name());
        Stream<String> filled = pair.added().stream()
                .filter(column -> !column.nullable())
                .map(Column::name)
                .filter(column ->
                        pair.journey().fillings().find(pair.after(), column).isPresent());
        return Stream.concat(tightened, filled)
                .filter(column -> !isOfNewKey(column))
                .map(column -> "a value in every " + column)
                .toList();
    }

    private boolean isOfNewKey(String column) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.TableKey(var table, var key)
                        && key.columns().contains(column));
    }
}
