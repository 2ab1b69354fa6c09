package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The parts of one kind of a table that stays, by what becomes of them. */
record Parts<P extends Part>(
        List<Move<P>> leaving, List<Turn<P>> turning, List<Turn<P>> staying, List<Move<P>> coming) {

    /** A part and what it becomes; without changes where it stays what it is. */
    record Turn<P extends Part>(P current, P wanted, List<Change> changes) {}

    /**
     * Sorts parts.
     *
     * @param same whether a part that stays is called as another one and is the same
     */
    static <P extends Part> Parts<P> of(List<Change> changes, Class<P> kind, Sides<P> sides, BiPredicate<P, P> same) {
        List<P> current = new ArrayList<>(sides.current());
        List<P> wanted = new ArrayList<>(sides.wanted());
        List<Move<P>> leaving = new ArrayList<>();
        List<Turn<P>> turning = new ArrayList<>();
        List<Move<P>> coming = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Dropped(Part part)
                when current.remove(part) -> leaving.add(new Move<>(kind.cast(part), change));
                case Change.Added(Part part)
                when wanted.remove(part) -> coming.add(new Move<>(kind.cast(part), change));
                case Change.Altered(Part now, Part later)
                when current.remove(now) && wanted.remove(later) ->
                    turning.add(new Turn<>(kind.cast(now), kind.cast(later), List.of(change)));
                default -> {}
            }
        }
        return new Parts<>(leaving, turning, staying(current, wanted, same), coming);
    }

    /** What a table has and what it will have. */
    record Sides<P extends Part>(List<P> current, List<P> wanted) {}

    private static <P extends Part> List<Turn<P>> staying(List<P> current, List<P> wanted, BiPredicate<P, P> same) {
        List<P> left = new ArrayList<>(wanted);
        List<Turn<P>> staying = new ArrayList<>();
        for (P part : current) {
            Optional<P> other = left.stream()
                    .filter(candidate -> same.test(part, candidate))
                    .findFirst();
            P partner = other.orElseThrow(() -> new IllegalStateException("Nothing became of " + part));
            left.remove(partner);
            staying.add(new Turn<>(part, partner, List.of()));
        }
        return staying;
    }
}
