package dev.coppice.starter.rows;

import dev.coppice.jsonapi.query.Aggregation;
import dev.coppice.jsonapi.query.SortKey.Direction;
import dev.coppice.starter.plan.SummaryPlan.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of groups: as asked for, then by what they have in common. They are few, so they are sorted here, alike for all
 * engines: numbers by size, texts by their characters, missing values as the greatest.
 */
final class FigureOrder implements Comparator<Figures> {

    private final List<Aggregation.Sort> keys;
    private final List<String> numbers;

    FigureOrder(Aggregation aggregation) {
        keys = new ArrayList<>(aggregation.sort());
        aggregation.groups().forEach(group -> keys.add(new Aggregation.Sort(group.name(), Direction.ASCENDING)));
        numbers = aggregation.functions().stream()
                .filter(function -> function.kind() == Aggregation.Kind.SUM || function.kind() == Aggregation.Kind.AVG)
                .map(Aggregation.Function::name)
                .toList();
    }

    @Override
    public int compare(Figures left, Figures right) {
        for (Aggregation.Sort key : keys) {
            int order = compare(key.name(), value(left, key.name()), value(right, key.name()));
            if (order != 0) {
                return key.direction() == Direction.ASCENDING ? order : -order;
            }
        }
        return 0;
    }

    private static @Nullable Object value(Figures figures, String name) {
        return figures.group().containsKey(name)
                ? figures.group().get(name)
                : figures.values().get(name);
    }

    private int compare(String name, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        boolean areNumbers = numbers.contains(name) || (left instanceof Number && right instanceof Number);
        return areNumbers
                ? Double.compare(number(left).doubleValue(), number(right).doubleValue())
                : left.toString().compareTo(right.toString());
    }

    private static Number number(Object value) {
        return value instanceof Number number ? number : new BigDecimal(value.toString());
    }
}
