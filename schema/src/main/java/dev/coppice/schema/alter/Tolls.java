package dev.coppice.schema.alter;

import dev.coppice.schema.alter.Toll.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an alteration costs those who work with a table meanwhile, as each engine does it. */
final class Tolls {

    private final Journey journey;

    Tolls(Journey journey) {
        this.journey = journey;
    }

    /** One for each table and kind, with all that it is for. */
    List<Toll> all() {
        return switch (journey.dialect().product()) {
            case "SQLite" ->
                SqliteTable.of(journey).stream().flatMap(Tolls::sqlite).toList();
            case "H2" -> ofEach(H2Tolls::of);
            case "PostgreSQL" -> ofEach(new PostgresTolls(journey)::of);
            default -> ofEach(MariaDbTolls::of);
        };
    }

    private List<Toll> ofEach(Function<TablePair, Stream<Toll>> engine) {
        return journey.pairs().stream().flatMap(engine).toList();
    }

    private static Stream<Toll> sqlite(SqliteTable table) {
        TablePair pair = table.pair();
        return Toll.of(
                pair,
                Kind.COPIES,
                table.isRebuilt() ? List.of("what can only be done by making it anew") : TollReasons.dropped(pair));
    }
}
