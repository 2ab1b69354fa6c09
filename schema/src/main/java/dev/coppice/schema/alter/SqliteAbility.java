package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Part;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.words.Mentions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether SQLite can alter a table as it stands, or must have it made anew. */
record SqliteAbility(TablePair pair, List<Change> changes) {

    boolean mustRebuild() {
        return changes.stream().anyMatch(this::mustRebuild) || cannotFollowNames();
    }

    private boolean mustRebuild(Change change) {
        return switch (change) {
            case Change.Added(Part part) -> !canAdd(part);
            case Change.Dropped(Part part) -> !canDrop(part);
            case Change.Altered(Part now, Part later) -> !canAlter(now, later);
        };
    }

    private boolean canAdd(Part part) {
        return switch (part) {
            case Part.TableColumn(var table, Column column, int position) -> canAdd(column);
            case Part.TableReference(var table, ForeignKey key) -> comesWithItsColumn(key);
            case Part.TableIndex index -> true;
            case Part.TableTrigger trigger -> true;
            default -> false;
        };
    }

    private boolean canAdd(Column column) {
        boolean isGiven = column.value() instanceof ColumnValue.Given && column.nullable();
        boolean isConstant = column.value() instanceof ColumnValue.Literal && !refers(column);
        boolean isComputed =
                column.value() instanceof ColumnValue.Generated generated && !generated.stored() && column.nullable();
        boolean hasFilling = !column.nullable()
                && (pair.journey().fillings().find(pair.after(), column.name()).isPresent()
                        || KeptAlteration.value(pair.journey(), pair.after(), column)
                                .isPresent());
        return (isGiven || isConstant || isComputed) && !hasFilling && !isInKey(pair.wanted(), column.name());
    }

    private boolean refers(Column column) {
        return pair.wanted().foreignKeys().stream()
                .anyMatch(key -> key.columns().contains(column.name()));
    }

    private boolean comesWithItsColumn(ForeignKey key) {
        boolean isAlone = pair.wanted().foreignKeys().stream()
                        .filter(other -> other.columns().equals(key.columns()))
                        .toList()
                        .size()
                == 1;
        return isAlone
                && key.columns().size() == 1
                && pair.added().stream()
                        .anyMatch(column -> column.name().equals(key.columns().get(0))
                                && column.nullable()
                                && column.value() instanceof ColumnValue.Given);
    }

    private boolean canDrop(Part part) {
        return switch (part) {
            case Part.TableColumn(var table, Column column, int position) -> isMentionedNowhere(column.name());
            case Part.TableIndex index -> true;
            case Part.TableTrigger trigger -> true;
            default -> false;
        };
    }

    private boolean isMentionedNowhere(String column) {
        Table table = pair.current();
        boolean isMentioned = isInKey(table, column)
                || table.uniqueConstraints().stream()
                        .map(UniqueConstraint::columns)
                        .anyMatch(columns -> columns.contains(column))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))
                || texts(table).anyMatch(sql -> new Mentions(sql).of(column))
                || indexTexts(table).anyMatch(sql -> new Mentions(sql).of(column));
        return !isMentioned && table.columns().size() > pair.dropped().size();
    }

    private static boolean isInKey(Table table, String column) {
        return table.primaryKey()
                .map(PrimaryKey::columns)
                .filter(columns -> columns.contains(column))
                .isPresent();
    }

    /** Conditions and expressions in the table's own text. */
    private static Stream<String> texts(Table table) {
        return Stream.concat(
                table.checks().stream().map(check -> check.sql()),
                table.columns().stream()
                        .flatMap(column -> column.value() instanceof ColumnValue.Generated generated
                                ? Stream.of(generated.sql())
                                : Stream.empty()));
    }

    /** What indexes that stay speak of. */
    private Stream<String> indexTexts(Table table) {
        return table.indexes().stream()
                .filter(index -> changes.stream().noneMatch(change -> leaves(change, index)))
                .flatMap(index -> Stream.concat(
                        index.parts().stream().map(part -> part.expression() ? part.what() : dialectName(part)),
                        Stream.ofNullable(index.predicate())));
    }

    private String dialectName(IndexPart part) {
        return pair.journey().dialect().quote(part.what());
    }

    private static boolean leaves(Change change, Index index) {
        return switch (change) {
            case Change.Dropped(Part part) ->
                part instanceof Part.TableIndex(var table, var other) && other.equals(index);
            case Change.Altered(Part now, Part later) ->
                now instanceof Part.TableIndex(var table, var other) && other.equals(index);
            case Change.Added added -> false;
        };
    }

    private boolean canAlter(Part now, Part later) {
        if (now instanceof Part.TableItself one && later instanceof Part.TableItself other) {
            return one.options().equals(other.options());
        }
        if (now instanceof Part.TableColumn one && later instanceof Part.TableColumn other) {
            return isRenameOnly(new ColumnPair(one.column(), other.column()));
        }
        return now instanceof Part.TableIndex || now instanceof Part.TableTrigger || now instanceof Part.ColumnOrder;
    }

    private boolean isRenameOnly(ColumnPair column) {
        return !column.isRetyped()
                && column.current().nullable() == column.wanted().nullable()
                && isSameValue(column.current().value(), column.wanted().value());
    }

    private boolean isSameValue(ColumnValue now, ColumnValue later) {
        if (now instanceof ColumnValue.Generated one && later instanceof ColumnValue.Generated other) {
            return one.stored() == other.stored() && pair.saysTheSame(one.sql(), other.sql());
        }
        return Objects.equals(now, later);
    }

    /** SQLite writes new names into conditions in its own way; where that is not the wanted one, we write them. */
    private boolean cannotFollowNames() {
        Set<String> old = Stream.concat(
                        pair.isRenamed() ? Stream.of(pair.before().name()) : Stream.empty(),
                        pair.kept().stream()
                                .filter(ColumnPair::isRenamed)
                                .map(column -> column.current().name()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        texts(pair.current()), pair.current().indexes().stream().flatMap(SqliteAbility::conditions))
                .anyMatch(sql -> new Mentions(sql).ofAny(old));
    }

    private static Stream<String> conditions(Index index) {
        return Stream.concat(
                index.parts().stream().filter(IndexPart::expression).map(IndexPart::what),
                Stream.ofNullable(index.predicate()));
    }
}
