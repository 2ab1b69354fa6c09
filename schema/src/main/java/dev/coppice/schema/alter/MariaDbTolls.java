package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.alter.Toll.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * MariaDB copies for most other types, for values that it works out, for references and checks, and lets nobody write while
 * it builds an index of another method.
 */
final class MariaDbTolls {

    private MariaDbTolls() {}

    static Stream<Toll> of(TablePair pair) {
        List<String> copied = new ArrayList<>(ofColumns(pair));
        copied.addAll(ofParts(pair));
        return Stream.concat(
                Toll.of(pair, Kind.COPIES, copied), Toll.of(pair, Kind.BLOCKS_WRITES, indexesOfOtherMethods(pair)));
    }

    private static List<String> ofColumns(TablePair pair) {
        List<String> copied = new ArrayList<>();
        pair.kept().stream()
                .filter(MariaDbTolls::isOtherInStorage)
                .forEach(column -> copied.add(TollReasons.type(column)));
        pair.kept().stream()
                .filter(column -> column.hasOtherValue() && column.wanted().value() instanceof ColumnValue.Identity)
                .forEach(
                        column -> copied.add("the counter of " + column.wanted().name()));
        pair.added().stream()
                .filter(column -> isWorkedOut(column.value()))
                .forEach(column -> copied.add(TollReasons.added(column)));
        return copied;
    }

    private static boolean isOtherInStorage(ColumnPair column) {
        if (column.wanted().value() instanceof ColumnValue.Generated
                || column.current().value() instanceof ColumnValue.Generated) {
            return false;
        }
        SqlType now = column.current().type();
        SqlType later = column.wanted().type();
        boolean isLonger = now instanceof SqlType.Text(Integer before, boolean wasFixed)
                && later instanceof SqlType.Text(Integer after, boolean fixed)
                && !fixed
                && !wasFixed
                && before != null
                && after != null
                && before <= after;
        boolean hasMoreWordsAtTheEnd = now instanceof SqlType.Choice(List<String> before)
                && later instanceof SqlType.Choice(List<String> after)
                && after.size() >= before.size()
                && after.subList(0, before.size()).equals(before);
        boolean isOther = !now.equals(later)
                || !Objects.equals(column.current().spelling(), column.wanted().spelling());
        return isOther && !isLonger && !hasMoreWordsAtTheEnd;
    }

    private static boolean isWorkedOut(ColumnValue value) {
        return switch (value) {
            case ColumnValue.Given given -> false;
            case ColumnValue.Literal literal -> false;
            case ColumnValue.Expression(String sql) ->
                !sql.toLowerCase(Locale.ROOT).startsWith("current_timestamp");
            case ColumnValue.Identity identity -> true;
            case ColumnValue.Generated generated -> generated.stored();
        };
    }

    private static List<String> ofParts(TablePair pair) {
        List<String> copied = new ArrayList<>();
        for (Change change : pair.changes()) {
            switch (change) {
                case Change.Dropped(Part part) when part instanceof Part.TableKey -> copied.add("the key");
                case Change.Added(Part part) -> name(part).forEach(copied::add);
                case Change.Altered(Part now, Part later)
                when !new Likeness(pair).ofAllButName(now, later) -> name(later).forEach(copied::add);
                default -> {}
            }
        }
        boolean movesStorage = !pair.changesOfItself().isEmpty()
                && !pair.current().options().equals(pair.wanted().options());
        if (movesStorage) {
            copied.add("its storage");
        }
        return copied;
    }

    private static Stream<String> name(Part part) {
        return switch (part) {
            case Part.TableReference(var table, var key) -> Stream.of("the reference to " + key.target());
            case Part.TableCheck(var table, var check) -> Stream.of(TollReasons.check(check));
            default -> Stream.empty();
        };
    }

    private static List<String> indexesOfOtherMethods(TablePair pair) {
        return pair.changes().stream()
                .flatMap(change ->
                        change instanceof Change.Added(Part.TableIndex(var table, var index)) && index.method() != null
                                ? Stream.of("the index " + index.name())
                                : Stream.empty())
                .toList();
    }
}
