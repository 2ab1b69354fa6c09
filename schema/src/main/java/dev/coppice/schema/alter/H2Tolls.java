package dev.coppice.schema.alter;

import dev.coppice.schema.alter.Toll.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** H2 lets go of a table while it copies it; while it builds an index or looks at rows, it does not. */
final class H2Tolls {

    private H2Tolls() {}

    static Stream<Toll> of(TablePair pair) {
        ComingParts coming = ComingParts.of(pair);
        List<String> looked = new ArrayList<>(coming.all());
        looked.addAll(coming.newlyRequired());
        return Stream.concat(
                Toll.of(pair, Kind.COPIES_UNLOCKED, copied(pair)), Toll.of(pair, Kind.BLOCKS_WRITES, looked));
    }

    private static List<String> copied(TablePair pair) {
        List<String> copied = new ArrayList<>();
        pair.added().forEach(column -> copied.add(TollReasons.added(column)));
        copied.addAll(TollReasons.dropped(pair));
        pair.kept().stream()
                .filter(column -> column.isRetyped() && !Widening.isOf(column))
                .forEach(column -> copied.add(TollReasons.type(column)));
        return copied;
    }
}
