package dev.coppice.starter.plan;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.UnfitValueException;
import dev.coppice.jsonapi.Unreadable;
import dev.coppice.jsonapi.ValueText;
import dev.coppice.jsonapi.query.CursorProfile;
import dev.coppice.jsonapi.query.Filter.Comparison;
import dev.coppice.jsonapi.query.SortKey.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where rows are in an order, by the values that it sorts by, and what holds for the rows beyond such a position. Missing
 * values are the greatest, as when sorting.
 */
public final class Keyset {

    /** Stands in front of what an engine keeps as a text though it means a date or time, and of what is no value of its type. */
    private static final char KEPT = '=';

    private final List<Order> order;

    /**
     * @param order complete: no two rows are equal in it
     * @throws ProblemException if it sorts by what cannot be told exactly
     */
    Keyset(List<Order> order) {
        this.order = List.copyOf(order);
        for (Order key : order) {
            if (key.coding().type() instanceof AttributeType.Floating(int bits, var beyond) && bits == Float.SIZE) {
                throw new ProblemException(CursorProfile.unsupportedSort(
                        "Numbers of 32 bits are too coarse for cursors; sort by other fields, or page by number"));
            }
        }
    }

    /** What has to be read of a row to know its position. */
    List<Term> terms() {
        return order.stream()
                .<Term>map(key -> isTime(key) ? new Term.AsKept(key.column()) : key.column())
                .toList();
    }

    /** The position of a row that has these terms from an offset on. */
    List<@Nullable String> position(@Nullable Object[] row, int offset) {
        List<@Nullable String> position = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            position.add(text(order.get(i), row[offset + i]));
        }
        return position;
    }

    /** Holds for the rows after a position. */
    Condition after(List<@Nullable String> position) {
        return beyond(order, parameters(position), 0);
    }

    /** Holds for the rows before a position. */
    Condition before(List<@Nullable String> position) {
        return beyond(reversed(), parameters(position), 0);
    }

    List<Order> reversed() {
        return order.stream().map(Order::reversed).toList();
    }

    private static Condition beyond(List<Order> order, List<@Nullable Parameter> position, int index) {
        Order key = order.get(index);
        Parameter value = position.get(index);
        Condition beyond = beyond(key, value);
        if (index == order.size() - 1) {
            return beyond;
        }
        Condition level = level(key, value);
        Condition further = Condition.all(List.of(level, beyond(order, position, index + 1)));
        Condition either = Condition.any(List.of(beyond, further));
        // Says nothing new, but lets an index over the first key begin at the position.
        return index == 0 && value != null ? new Condition.All(List.of(notBefore(key, value), either)) : either;
    }

    private static Condition beyond(Order key, @Nullable Parameter value) {
        boolean upwards = key.direction() == Direction.ASCENDING;
        if (value == null) {
            return upwards ? Condition.NEVER : new Condition.There(key.column());
        }
        Condition greater = new Condition.Sorted(key, upwards ? Comparison.GT : Comparison.LT, value);
        return upwards ? orMissing(key, greater) : greater;
    }

    private static Condition notBefore(Order key, Parameter value) {
        boolean upwards = key.direction() == Direction.ASCENDING;
        Condition from = new Condition.Sorted(key, upwards ? Comparison.GE : Comparison.LE, value);
        return upwards ? orMissing(key, from) : from;
    }

    private static Condition orMissing(Order key, Condition condition) {
        return key.absence() == Order.Absence.POSSIBLE
                ? new Condition.Any(List.of(condition, new Condition.Missing(key.column())))
                : condition;
    }

    private static Condition level(Order key, @Nullable Parameter value) {
        return value == null ? new Condition.Missing(key.column()) : new Condition.Sorted(key, Comparison.EQ, value);
    }

    private List<@Nullable Parameter> parameters(List<@Nullable String> position) {
        if (position.size() != order.size()) {
            throw new UnfitValueException("a position of another order");
        }
        List<@Nullable Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String text = position.get(i);
            parameters.add(text == null ? null : parameter(order.get(i), text));
        }
        return parameters;
    }

    private static Parameter parameter(Order key, String text) {
        AttributeType type = key.coding().type();
        boolean isPlain = type instanceof AttributeType.Text
                || (type instanceof AttributeType.Char && text.length() == 1)
                || (type instanceof AttributeType.Choice(List<String> words) && words.contains(text));
        if (!isPlain && !text.isEmpty() && text.charAt(0) == KEPT) {
            return new Parameter.Kept(text.substring(1));
        }
        Object parsed = ValueText.parseStored(type, text);
        // Decimals are taken as they are, because some engines keep more digits than the column has.
        Object value = type instanceof AttributeType.Decimal
                ? parsed
                : Objects.requireNonNull(key.coding().write(parsed));
        return new Parameter.Value(key.column().column().values(), value);
    }

    private static @Nullable String text(Order key, @Nullable Object stored) {
        return switch (stored) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case String kept when isTime(key) -> KEPT + kept;
            default -> printed(Objects.requireNonNull(key.coding().read(stored)));
        };
    }

    private static String printed(Object value) {
        return value instanceof Unreadable(String text) ? KEPT + text : ValueText.print(value);
    }

    private static boolean isTime(Order key) {
        return switch (key.coding().type()) {
            case AttributeType.Date date -> true;
            case AttributeType.Time time -> true;
            case AttributeType.OffsetTimeOfDay time -> true;
            case AttributeType.Timestamp time -> true;
            case AttributeType.OffsetTimestamp time -> true;
            default -> false;
        };
    }
}
