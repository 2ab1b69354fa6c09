package dev.coppice.schema.diff;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for columns of a table that went and came, and may be the same. */
final class ColumnLikeness {

    private final Table current;
    private final Table wanted;
    private final SchemaRenames renames;
    private final Pairing<Column> columns;

    ColumnLikeness(Table current, Table wanted, SchemaRenames renames) {
        this.current = current;
        this.wanted = wanted;
        this.renames = renames;
        Sameness same = new Sameness(renames);
        this.columns = new Pairing<>(current.columns(), wanted.columns())
                .of((one, other) -> same.column(current.name(), one.name(), other.name()));
    }

    List<RenameCandidate> candidates() {
        return columns.dropped().stream()
                .flatMap(old -> columns.added().stream().map(now -> candidate(old, now)))
                .toList();
    }

    private RenameCandidate candidate(Column old, Column now) {
        Score score = new Score();
        type(score, old, now);
        place(score, old, now);
        roles(score, old, now);
        facts(score, old, now);
        double likeness = NameLikeness.of(old.name(), now.name());
        if (likeness >= 0.4) {
            score.plus((int) Math.round(30 * likeness), "similar name");
        }
        return score.candidate(new Rename.OfColumn(current.name(), old.name(), now.name()));
    }

    private static void type(Score score, Column old, Column now) {
        if (old.type().equals(now.type())) {
            score.plus(40, "same type");
        } else if (old.type().getClass() == now.type().getClass()) {
            score.plus(25, "same kind of type");
        } else if (family(old.type()) == family(now.type())) {
            score.plus(15, "similar type");
        } else {
            score.minus(20);
        }
    }

    private enum Family {
        NUMBERS,
        WORDS,
        TIMES,
        BYTES,
        OTHERS
    }

    private static Family family(SqlType type) {
        return switch (type) {
            case SqlType.Int i -> Family.NUMBERS;
            case SqlType.Decimal d -> Family.NUMBERS;
            case SqlType.Floating f -> Family.NUMBERS;
            case SqlType.Bool b -> Family.NUMBERS;
            case SqlType.Year y -> Family.NUMBERS;
            case SqlType.Text t -> Family.WORDS;
            case SqlType.Choice c -> Family.WORDS;
            case SqlType.Uuid u -> Family.WORDS;
            case SqlType.Json j -> Family.WORDS;
            case SqlType.Date d -> Family.TIMES;
            case SqlType.Time t -> Family.TIMES;
            case SqlType.Timestamp t -> Family.TIMES;
            case SqlType.Binary b -> Family.BYTES;
            case SqlType.Named n -> Family.OTHERS;
            case SqlType.Array a -> Family.OTHERS;
            case SqlType.Opaque o -> Family.OTHERS;
        };
    }

    /** To rename a column leaves it where it is; one that was added stands mostly at the end. */
    private void place(Score score, Column old, Column now) {
        boolean isBehindTheSame = neighbour(current, old, -1)
                .map(name -> renames.column(current.name(), name))
                .equals(neighbour(wanted, now, -1));
        boolean isBeforeTheSame = neighbour(current, old, 1)
                .map(name -> renames.column(current.name(), name))
                .equals(neighbour(wanted, now, 1));
        boolean isAtTheSamePlace =
                current.columns().indexOf(old) == wanted.columns().indexOf(now);
        if (isAtTheSamePlace || isBehindTheSame || isBeforeTheSame) {
            score.plus(isBehindTheSame && isBeforeTheSame ? 20 : 15, "same place");
        } else {
            score.minus(5);
        }
    }

    private static Optional<String> neighbour(Table table, Column column, int step) {
        int place = table.columns().indexOf(column) + step;
        return place < 0 || place >= table.columns().size()
                ? Optional.empty()
                : Optional.of(table.columns().get(place).name());
    }

    private void roles(Score score, Column old, Column now) {
        boolean wasKey = isKey(current, old);
        if (wasKey && isKey(wanted, now)) {
            score.plus(15, "both are the key");
        } else if (wasKey || isKey(wanted, now)) {
            score.minus(20);
        }
        Set<TableName> targets = targets(current, old).map(renames::table).collect(Collectors.toSet());
        Set<TableName> targetsNow = targets(wanted, now).collect(Collectors.toSet());
        if (!targets.isEmpty() && targets.equals(targetsNow)) {
            score.plus(
                    20,
                    "both refer to " + targetsNow.stream().sorted().findFirst().orElseThrow());
        } else if (targets.isEmpty() != targetsNow.isEmpty()) {
            score.minus(15);
        }
        if (isUnique(current, old) && isUnique(wanted, now)) {
            score.plus(5, "both are unique");
        }
        if (isIndexed(current, old) && isIndexed(wanted, now)) {
            score.plus(5, "both have an index");
        }
    }

    private static boolean isKey(Table table, Column column) {
        return table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    private static Stream<TableName> targets(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .map(ForeignKey::target);
    }

    private static boolean isUnique(Table table, Column column) {
        return table.uniqueConstraints().stream().anyMatch(key -> key.columns().contains(column.name()));
    }

    private static boolean isIndexed(Table table, Column column) {
        return table.indexes().stream()
                .anyMatch(index ->
                        index.parts().stream().anyMatch(part -> part.what().equals(column.name())));
    }

    private static void facts(Score score, Column old, Column now) {
        if (old.nullable() == now.nullable()) {
            score.plus(10, old.nullable() ? "both may be empty" : "both are required");
        }
        if (!(old.value() instanceof ColumnValue.Given) && old.value().equals(now.value())) {
            score.plus(5, "same default");
        }
        if (old.comment() != null && old.comment().equals(now.comment())) {
            score.plus(15, "same comment");
        }
    }
}
