package dev.coppice.schema.alter;

import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.alter.Toll.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL copies for types that are stored in another way, and for values that differ from row to row. It lets nobody near
 * the table for conditions, and nobody write for indexes and references.
 */
final class PostgresTolls {

    private static final Pattern CALL = Pattern.compile("([\\w.]+)\\s*\\(");

    /** What is worked out once for all rows. */
    private static final Set<String> STEADY = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "timezone",
            "date_trunc",
            "to_char",
            "lower",
            "upper",
            "concat",
            "coalesce",
            "make_date",
            "abs",
            "round");

    private final Journey journey;
    private final Set<TableName> remade;

    PostgresTolls(Journey journey) {
        this.journey = journey;
        this.remade = new TypeAlteration(journey, new Script()).remade();
    }

    Stream<Toll> of(TablePair pair) {
        ComingParts coming = ComingParts.of(pair);
        List<String> locked = new ArrayList<>(coming.conditions());
        locked.addAll(coming.newlyRequired());
        return Stream.of(
                        Toll.of(pair, Kind.COPIES, copied(pair)),
                        Toll.of(pair, Kind.BLOCKS_READS, locked),
                        Toll.of(pair, Kind.BLOCKS_WRITES, coming.indexesAndReferences()),
                        coming.parts().stream().flatMap(part -> ofTarget(pair, part)))
                .flatMap(tolls -> tolls);
    }

    private List<String> copied(TablePair pair) {
        List<String> copied = new ArrayList<>();
        pair.kept().stream()
                .filter(column -> isRemade(column)
                        || (!column.current().type().equals(column.wanted().type()) && !Widening.isOf(column)))
                .forEach(column -> copied.add(TollReasons.type(column)));
        pair.added().stream()
                .filter(column -> isWorkedOutForEachRow(column.value()))
                .forEach(column -> copied.add(TollReasons.added(column)));
        return copied;
    }

    private boolean isRemade(ColumnPair column) {
        return column.wanted().type() instanceof SqlType.Named(var name) && remade.contains(name);
    }

    private static boolean isWorkedOutForEachRow(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Given given -> false;
            case ColumnValue.Literal literal -> false;
            case ColumnValue.Expression(String sql) -> !isSteady(sql);
            case ColumnValue.Identity identity -> true;
            case ColumnValue.Generated generated -> generated.stored();
        };
    }

    private static boolean isSteady(String sql) {
        Matcher call = CALL.matcher(sql);
        while (call.find()) {
            if (!STEADY.contains(call.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** While a reference is checked, nobody can write to the table that it leads to, either. */
    private Stream<Toll> ofTarget(TablePair pair, Part part) {
        return part instanceof Part.TableReference(var table, var key)
                        && !key.target().equals(table)
                ? journey.pairs().stream()
                        .filter(other -> other.after().equals(key.target()))
                        .flatMap(other -> Toll.of(
                                other, Kind.BLOCKS_WRITES, List.of("the reference of " + pair.after() + " to it")))
                : Stream.empty();
    }
}
