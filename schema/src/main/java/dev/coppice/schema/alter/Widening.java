package dev.coppice.schema.alter;

import dev.coppice.schema.SqlType;
import dev.coppice.schema.alter.TablePair.ColumnPair;
import org.jspecify.annotations.Nullable;

/** Tells types that hold all that the old one held, and write it as it was. */
final class Widening {

    private Widening() {}

    static boolean isOf(ColumnPair column) {
        SqlType now = column.current().type();
        return switch (column.wanted().type()) {
            case SqlType.Text(Integer length, boolean fixed)
            when now instanceof SqlType.Text(Integer before, boolean wasFixed) ->
                !fixed && !wasFixed && isAtLeast(length, before);
            case SqlType.Decimal(Integer precision, int scale)
            when now instanceof SqlType.Decimal(Integer before, int digits) ->
                precision == null || (before != null && scale == digits && precision >= before);
            case SqlType.Timestamp(Integer precision, boolean zone)
            when now instanceof SqlType.Timestamp(Integer before, boolean hadZone) ->
                zone == hadZone && isAtLeast(precision, before);
            case SqlType.Time(Integer precision, boolean zone)
            when now instanceof SqlType.Time(Integer before, boolean hadZone) ->
                zone == hadZone && isAtLeast(precision, before);
            default -> now.equals(column.wanted().type());
        };
    }

    private static boolean isAtLeast(@Nullable Integer size, @Nullable Integer before) {
        return size == null || (before != null && size >= before);
    }
}
