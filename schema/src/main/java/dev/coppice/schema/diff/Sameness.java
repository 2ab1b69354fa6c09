package dev.coppice.schema.diff;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether things of two schemas say the same when what was renamed is counted as the same.
 *
 * <p>In each question the first thing is of the current schema and the second of the wanted one; tables whose parts are
 * compared are given by their current name.
 */
final class Sameness {

    private final SchemaRenames renames;
    private final SameText text;

    Sameness(SchemaRenames renames) {
        this.renames = renames;
        this.text = new SameText(renames);
    }

    boolean table(TableName one, TableName other) {
        return !renames.tookNameOf(one) && renames.table(one).equals(other);
    }

    boolean column(TableName table, String one, String other) {
        return !renames.tookNameOf(table, one) && renames.column(table, one).equals(other);
    }

    boolean columns(TableName table, List<String> some, List<String> others) {
        return pairwise(some, others, (one, other) -> column(table, one, other));
    }

    boolean text(@Nullable String one, @Nullable String other) {
        return text.same(one, other);
    }

    /** Of a text about the columns of a table. */
    boolean text(TableName table, @Nullable String one, @Nullable String other) {
        return new SameText(renames, table).same(one, other);
    }

    /** Whether a column is called and is the same. */
    boolean column(TableName table, Column one, Column other) {
        return one.name().equals(other.name())
                && column(table, one.name(), other.name())
                && value(table, one.value(), other.value())
                && withoutValue(one).equals(withoutValue(other));
    }

    private static Column withoutValue(Column column) {
        return column.withValue(ColumnValue.GIVEN);
    }

    private boolean value(TableName table, ColumnValue one, ColumnValue other) {
        if (one instanceof ColumnValue.Expression(String sql) && other instanceof ColumnValue.Expression(String now)) {
            return text.sameValue(sql, now);
        }
        if (one instanceof ColumnValue.Generated before && other instanceof ColumnValue.Generated after) {
            return before.stored() == after.stored() && text(table, before.sql(), after.sql());
        }
        return one.equals(other);
    }

    boolean unique(TableName table, UniqueConstraint one, UniqueConstraint other) {
        return Objects.equals(one.name(), other.name())
                && columns(table, one.columns(), other.columns())
                && one.nullsDistinct() == other.nullsDistinct()
                && one.deferral() == other.deferral();
    }

    boolean reference(TableName table, ForeignKey one, ForeignKey other) {
        return Objects.equals(one.name(), other.name())
                && columns(table, one.columns(), other.columns())
                && table(one.target(), other.target())
                && columns(one.target(), one.targetColumns(), other.targetColumns())
                && one.onDelete() == other.onDelete()
                && one.onUpdate() == other.onUpdate()
                && one.deferral() == other.deferral();
    }

    /** Whether two indexes do the same, whatever they are called and whatever is said of them. */
    boolean index(TableName table, Index one, Index other) {
        return pairwise(one.parts(), other.parts(), (part, now) -> part(table, part, now))
                && one.unique() == other.unique()
                && Objects.equals(one.method(), other.method())
                && text(table, one.predicate(), other.predicate())
                && columns(table, one.include(), other.include());
    }

    private boolean part(TableName table, IndexPart one, IndexPart other) {
        boolean isSame =
                one.expression() ? text(table, one.what(), other.what()) : column(table, one.what(), other.what());
        return isSame
                && one.expression() == other.expression()
                && one.descending() == other.descending()
                && one.suffix().equals(other.suffix());
    }

    boolean partitioning(@Nullable Partitioning one, @Nullable Partitioning other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return text(one.sql(), other.sql())
                && pairwise(
                        one.partitions(),
                        other.partitions(),
                        (part, now) -> part.name().equals(now.name()) && text(part.sql(), now.sql()));
    }

    /**
     * Whether a view is called and is the same.
     *
     * @param passedOn names that mean something else in its query now
     */
    boolean view(View one, View other, Set<String> passedOn) {
        TableName name = one.name();
        return name.equals(other.name())
                && table(name, other.name())
                && new SameText(renames, passedOn).same(one.sql(), other.sql())
                && pairwise(one.columns(), other.columns(), (column, now) -> column(name, column, now))
                && one.materialized() == other.materialized()
                && Objects.equals(one.comment(), other.comment())
                && pairwise(
                        one.indexes(),
                        other.indexes(),
                        (index, now) -> index.name().equals(now.name())
                                && Objects.equals(index.comment(), now.comment())
                                && index(name, index, now))
                && pairwise(
                        one.triggers(),
                        other.triggers(),
                        (trigger, now) -> trigger.name().equals(now.name()) && text(trigger.sql(), now.sql()));
    }

    private static <T> boolean pairwise(List<T> some, List<T> others, BiPredicate<T, T> same) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same.test(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
