package dev.coppice.schema.diff;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds for each thing of one list the thing of another that it became. */
final class Pairing<T> {

    /** Two things that are one. */
    record Pair<T>(T current, T wanted) {}

    private final List<T> dropped;
    private final List<T> added;
    private final List<Pair<T>> pairs = new ArrayList<>();

    Pairing(List<T> current, List<T> wanted) {
        dropped = new ArrayList<>(current);
        added = new ArrayList<>(wanted);
    }

    /** Pairs those that are alike and have no partner yet, one by one in the order of the lists. */
    Pairing<T> of(BiPredicate<T, T> alike) {
        for (T one : List.copyOf(dropped)) {
            Optional<T> other = added.stream()
                    .filter(candidate -> alike.test(one, candidate))
                    .findFirst();
            other.ifPresent(partner -> {
                dropped.remove(one);
                added.remove(partner);
                pairs.add(new Pair<>(one, partner));
            });
        }
        return this;
    }

    /** Forgets the pairs so far, which are equal. */
    Pairing<T> ofEquals(BiPredicate<T, T> equal) {
        of(equal);
        pairs.clear();
        return this;
    }

    List<Pair<T>> pairs() {
        return List.copyOf(pairs);
    }

    List<T> dropped() {
        return List.copyOf(dropped);
    }

    List<T> added() {
        return List.copyOf(added);
    }

    /** As changes of parts of the schema: what went, what changed, what came. */
    List<Change> changes(Function<T, Part> ofCurrent, Function<T, Part> ofWanted) {
        List<Change> changes = new ArrayList<>();
        dropped.forEach(one -> changes.add(new Change.Dropped(ofCurrent.apply(one))));
        pairs.forEach(pair ->
                changes.add(new Change.Altered(ofCurrent.apply(pair.current()), ofWanted.apply(pair.wanted()))));
        added.forEach(one -> changes.add(new Change.Added(ofWanted.apply(one))));
        return changes;
    }
}
