package dev.coppice.migrate.draft;

import dev.coppice.migrate.Finding;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.alter.Keepsake;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What may have become of the rows since something was moved aside, so that it cannot come back: what it refers to is gone,
 * or a row came that has no value for what is required. Asked before an undo begins.
 *
 * @param current the schema to which the undo leads
 * @param wanted the schema that it begins with
 * @param kept all that was moved aside
 */
record WayBack(Schema current, Schema wanted, SchemaRenames renames, List<Keepsake> kept, Dialect dialect) {

    private static final String PLACE = "k";
    private static final String ROW = "r";
    private static final String PARENT = "p";

    /** Queries for such rows, with what they are about. */
    List<Head.Guard> guards() {
        List<Head.Guard> guards = new ArrayList<>();
        for (Keepsake keepsake : kept) {
            for (ForeignKey key : keepsake.table().foreignKeys()) {
                if (comesBack(keepsake, key)) {
                    findParent(key).ifPresent(parent -> guards.add(lost(keepsake, key, parent)));
                }
            }
            if (!keepsake.isWhole()) {
                keepsake.values().stream()
                        .filter(WayBack::needsValue)
                        .map(column -> missing(keepsake, column))
                        .forEach(guards::add);
            }
        }
        // A head has one line for each; a name with two lines is nobody's.
        guards.removeIf(guard -> (guard.finding() + guard.rows()).lines().count() > 1);
        return guards;
    }

    private static boolean comesBack(Keepsake keepsake, ForeignKey key) {
        boolean isKept = keepsake.isWhole() || key.columns().stream().anyMatch(column -> isIn(keepsake, column));
        boolean isPlain = Stream.concat(
                        keepsake.key().stream(), key.columns().stream().map(keepsake.table()::column))
                .noneMatch(column -> column.type() instanceof SqlType.Named);
        return isKept && isPlain;
    }

    private static boolean isIn(Keepsake keepsake, String column) {
        return keepsake.values().stream().anyMatch(value -> value.name().equals(column));
    }

    /** Those that went together come back together, and need not be asked for. */
    private Optional<Table> findParent(ForeignKey key) {
        boolean wentToo = kept.stream().anyMatch(keepsake -> keepsake.isOf(key.target()));
        return wentToo ? Optional.empty() : wanted.findTable(renames.table(key.target()));
    }

    private Head.Guard lost(Keepsake keepsake, ForeignKey key, Table parent) {
        List<String> own =
                key.columns().stream().map(column -> column(keepsake, column)).toList();
        String given = own.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String same = IntStream.range(0, own.size())
                .mapToObj(i -> column(
                                PARENT,
                                renames.column(key.target(), key.targetColumns().get(i))) + " = " + own.get(i))
                .collect(Collectors.joining(" AND "));
        String subject = "%s.%s".formatted(keepsake.table().name(), String.join(",", key.columns()));
        return new Head.Guard(
                "%s %s: every value that is kept in %s must be found in %s"
                        .formatted(Finding.Code.ADDS_REFERENCE.word(), subject, keepsake.place(), parent.name()),
                "SELECT %s FROM %s WHERE %s AND NOT EXISTS (SELECT 1 FROM %s %s WHERE %s)"
                        .formatted(shown(keepsake), rows(keepsake), given, dialect.name(parent.name()), PARENT, same));
    }

    private static boolean needsValue(Column column) {
        return !column.nullable() && column.value() instanceof ColumnValue.Given;
    }

    private Head.Guard missing(Keepsake keepsake, Column column) {
        return new Head.Guard(
                "%s %s.%s: rows that came since have no value for it in %s"
                        .formatted(
                                Finding.Code.REQUIRES_VALUE.word(),
                                keepsake.table().name(),
                                column.name(),
                                keepsake.place()),
                "SELECT %s FROM %s %s WHERE NOT EXISTS (SELECT 1 FROM %s %s WHERE %s)"
                        .formatted(
                                shown(keepsake),
                                staying(keepsake),
                                ROW,
                                dialect.name(keepsake.place()),
                                PLACE,
                                found(keepsake)));
    }

    /** The key of a row that stays; of one that went with its table, the values by which people know it. */
    private String shown(Keepsake keepsake) {
        List<String> columns = keepsake.isWhole()
                ? keepsake.table()
                        .primaryKey()
                        .map(key -> key.columns())
                        .filter(key -> key.stream().allMatch(column -> isIn(keepsake, column)))
                        .orElseGet(() -> List.of(keepsake.values().getFirst().name()))
                : keepsake.key().stream().map(Column::name).toList();
        return columns.stream()
                .map(column -> column(keepsake.isWhole() ? PLACE : ROW, column))
                .collect(Collectors.joining(", "));
    }

    private String rows(Keepsake keepsake) {
        String place = dialect.name(keepsake.place()) + " " + PLACE;
        return keepsake.isWhole()
                ? place
                : "%s %s JOIN %s ON %s".formatted(staying(keepsake), ROW, place, found(keepsake));
    }

    private String staying(Keepsake keepsake) {
        return dialect.name(renames.table(keepsake.table().name()));
    }

    private String found(Keepsake keepsake) {
        return keepsake.key().stream()
                .map(column -> column(PLACE, keepsake.keyName(column)) + " = " + column(ROW, column.name()))
                .collect(Collectors.joining(" AND "));
    }

    /** A column of the table as it will be: from where it was moved to, or from the row that stayed. */
    private String column(Keepsake keepsake, String column) {
        boolean isKept = isIn(keepsake, column);
        return isKept
                ? column(PLACE, column)
                : column(ROW, renames.column(keepsake.table().name(), column));
    }

    private String column(String alias, String column) {
        return alias + "." + dialect.quoteIfNeeded(column);
    }
}
