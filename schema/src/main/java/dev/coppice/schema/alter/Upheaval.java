package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Part;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import dev.coppice.schema.words.Mentions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What moves in a table that stays, and so what must make way: its columns under their old names. */
final class Upheaval {

    private final TablePair pair;
    private final Journey journey;
    private final Grammar grammar;
    private final Set<TableName> remadeTypes;
    private final Set<String> gone = new HashSet<>();
    private final Set<String> again = new HashSet<>();
    private final Set<String> retyped = new HashSet<>();
    private final Set<String> altered = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();

    Upheaval(TablePair pair, Grammar grammar, Set<TableName> remadeTypes) {
        this.pair = pair;
        this.journey = pair.journey();
        this.grammar = grammar;
        this.remadeTypes = remadeTypes;
        pair.dropped().forEach(column -> gone.add(column.name()));
        pair.kept().forEach(this::look);
        boolean found = true;
        while (found) {
            found = pair.kept().stream().filter(this::leans).toList().stream()
                    .map(column -> again.add(column.current().name()))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    private void look(ColumnPair column) {
        String name = column.current().name();
        if (column.isRenamed()) {
            renamed.add(name);
        }
        if (column.isRetyped() || column.hasOtherValue() || column.hasOtherComment() || hasOtherNullness(column)) {
            altered.add(name);
        }
        if (mustComeAgain(column)) {
            again.add(name);
        } else if (column.isRetyped() || isOfRemadeType(column.wanted().type())) {
            retyped.add(name);
        }
    }

    private static boolean hasOtherNullness(ColumnPair column) {
        return column.current().nullable() != column.wanted().nullable();
    }

    private boolean isOfRemadeType(SqlType type) {
        return switch (type) {
            case SqlType.Named(TableName name) -> remadeTypes.contains(name);
            case SqlType.Array(SqlType element) -> isOfRemadeType(element);
            default -> false;
        };
    }

    private boolean mustComeAgain(ColumnPair column) {
        ColumnValue now = column.current().value();
        ColumnValue later = column.wanted().value();
        if (later instanceof ColumnValue.Generated wanted) {
            boolean isSame = now instanceof ColumnValue.Generated current
                    && current.stored() == wanted.stored()
                    && pair.saysTheSame(current.sql(), wanted.sql())
                    && !column.isRetyped()
                    && column.current().nullable() == column.wanted().nullable();
            return !isSame;
        }
        return now instanceof ColumnValue.Generated && !grammar.canForgetExpression(column.current());
    }

    /** Whether a generated column is worked out from what moves, and so must be made again. */
    private boolean leans(ColumnPair column) {
        return column.current().value() instanceof ColumnValue.Generated generated
                && column.wanted().value() instanceof ColumnValue.Generated
                && !again.contains(column.current().name())
                && speaksOfWhatMoves(new Mentions(generated.sql()), true);
    }

    private boolean speaksOfWhatMoves(Mentions mentions, boolean typesMatter) {
        return mentions.ofAny(again)
                || (typesMatter && mentions.ofAny(retyped))
                || (!grammar.followsRenames() && mentions.ofAny(renamed));
    }

    TablePair pair() {
        return pair;
    }

    boolean isRetyped(ColumnPair column) {
        return retyped.contains(column.current().name());
    }

    boolean isRenamed(String column) {
        return renamed.contains(column);
    }

    /** Columns that are dropped, and made again. */
    boolean comesAgain(ColumnPair column) {
        return again.contains(column.current().name());
    }

    boolean hasMovingColumn(List<String> columns) {
        return columns.stream().anyMatch(column -> gone.contains(column) || again.contains(column));
    }

    /** Whether a key or unique constraint over the columns must make way. */
    boolean unsettlesConstraint(List<String> columns) {
        return hasMovingColumn(columns)
                || (grammar.constraintsShowOldNames() && columns.stream().anyMatch(renamed::contains));
    }

    /** Whether a reference over the columns must make way for a new type. */
    boolean unsettles(List<String> columns) {
        return unsettlesConstraint(columns)
                || pair.kept().stream()
                        .filter(column -> columns.contains(column.current().name()))
                        .anyMatch(column -> isRetyped(column) && grammar.referenceMakesWay(column));
    }

    /** Whether a check that stays must make way. */
    boolean unsettlesCheck(Check check) {
        Mentions mentions = new Mentions(check.sql());
        boolean isLost = check.name() == null && grammar.losesChecksOfColumns() && mentions.ofAny(altered);
        boolean losesColumns = !gone.isEmpty() || !again.isEmpty();
        boolean isOfNothing =
                pair.current().columns().stream().map(Column::name).noneMatch(mentions::inQuotesOf);
        return isLost
                || (grammar.losesChecksOfNothing() && losesColumns && isOfNothing)
                || speaksOfWhatMoves(mentions, grammar.checksMakeWay());
    }

    /** Whether a trigger that stays must make way. */
    boolean unsettlesTrigger(String sql) {
        return speaksOfWhatMoves(new Mentions(sql), true);
    }

    /** Whether an index condition or expression that stays must make way. */
    boolean unsettlesText(String sql) {
        return speaksOfWhatMoves(new Mentions(sql), false);
    }

    /** Whether views of the table must make way. */
    boolean unsettlesViews() {
        boolean hasNewNames = pair.isRenamed() || !renamed.isEmpty();
        return !gone.isEmpty() || !again.isEmpty() || !retyped.isEmpty() || (hasNewNames && !grammar.followsRenames());
    }

    boolean isRenamed() {
        return pair.isRenamed() || !renamed.isEmpty();
    }

    List<Change> changesOf(ColumnPair column) {
        return journey.changes().stream()
                .filter(change -> change instanceof Change.Altered(Part now, Part later)
                        && now instanceof Part.TableColumn(TableName table, Column current, int position)
                        && table.equals(pair.before())
                        && current.name().equals(column.current().name()))
                .toList();
    }
}
