package dev.coppice.starter.plan;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ValueText;
import dev.coppice.jsonapi.query.Aggregation;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Path;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.mapping.ValueCoding;
import dev.coppice.starter.plan.Source.Place;
import dev.coppice.starter.plan.Term.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of groups are read for the figures that a request asks for, and what they mean. Averages are divided here,
 * because engines keep different numbers of digits.
 */
public final class SummaryPlan {

    private static final int MORE_DIGITS = 4;
    private static final BigInteger MAX_SAFE_INTEGER =
            BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);

    private final Source source;
    private final List<Condition> where = new ArrayList<>();
    private final List<Term> groups = new ArrayList<>();
    private final List<Term> figures = new ArrayList<>();
    private final Map<String, Reading> groupReadings = new LinkedHashMap<>();
    private final Map<String, Reading> figureReadings = new LinkedHashMap<>();

    /** What a row says about one group or figure. */
    private interface Reading {
        @Nullable
        Object of(@Nullable Object[] row);
    }

    /** The figures of one group, in the API's values. */
    public record Figures(Map<String, @Nullable Object> group, Map<String, @Nullable Object> values) {}

    public SummaryPlan(ApiModel model, StoredType type, Query query, Aggregation aggregation) {
        source = new Source(model, type);
        if (!query.filter().equals(Filter.ALL)) {
            where.add(new Conditions(source).of(query.filter()));
        }
        aggregation.groups().forEach(this::addGroup);
        aggregation.functions().forEach(this::addFigure);
    }

    /** Only rows that a to-many relationship of this one leads to. */
    public SummaryPlan relatedTo(StoredType parent, StoredField.ToMany toMany, KeyValue key) {
        List<Term.Column> columns = new Parents(source, parent).key(toMany.way());
        where.addFirst(Conditions.keyIn(parent, columns, List.of(key)));
        return this;
    }

    /** The statement for so many groups. */
    public Summary select(long atMost) {
        Place root = source.root();
        SameRows same = root.type().isWholeRow() ? SameRows.of(root.key(), groups, figures) : SameRows.NONE;
        return new Summary(same, same.seen(groups), same.seen(figures), source.rows(), Condition.all(where), atMost);
    }

    /** What a row of the statement means. */
    public Figures figures(@Nullable Object[] row) {
        return new Figures(read(groupReadings, row), read(figureReadings, row));
    }

    private static Map<String, @Nullable Object> read(Map<String, Reading> readings, @Nullable Object[] row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        readings.forEach((name, reading) -> values.put(name, reading.of(row)));
        return values;
    }

    private void addGroup(Aggregation.Group group) {
        Path path = group.path();
        Place place = source.at(path.steps());
        int at = groups.size();
        switch (path.field()) {
            case Path.Field.Id() -> {
                groups.addAll(place.key());
                StoredType target = place.type();
                groupReadings.put(group.name(), row -> {
                    KeyValue key = target.keyOf(row, at);
                    return key == null ? null : ResourceId.encode(target.type().key(), key);
                });
            }
            case Path.Field.Value(var attribute) -> {
                StoredField.Value value = place.type().value(attribute);
                Term.Column column = place.column(value.column());
                Aggregation.Span span = group.span();
                if (span == null) {
                    groups.add(column);
                    groupReadings.put(group.name(), row -> plain(value.coding(), row[at]));
                } else {
                    groups.add(new Term.Span(column, span.characters()));
                    groupReadings.put(group.name(), row -> row[at]);
                }
            }
        }
    }

    private void addFigure(Aggregation.Function function) {
        Path path = function.path();
        if (path == null) {
            int at = figure(new Term.RowCount());
            figureReadings.put(function.name(), row -> row[at]);
            return;
        }
        Path.Field.Value field = (Path.Field.Value) path.field();
        Place place = source.at(path.steps());
        StoredField.Value value = place.type().value(field.attribute());
        Term.Column column = place.column(value.column());
        figureReadings.put(
                function.name(),
                switch (function.kind()) {
                    case COUNT -> {
                        int at = figure(new Term.Figure(Function.COUNT, column));
                        yield row -> row[at];
                    }
                    case SUM -> {
                        int at = figure(new Term.Figure(Function.SUM, column));
                        yield row -> sum(value.coding().type(), row[at]);
                    }
                    case AVG -> {
                        int sum = figure(new Term.Figure(Function.SUM, column));
                        int count = figure(new Term.Figure(Function.COUNT, column));
                        yield row -> average(value.coding().type(), row[sum], row[count]);
                    }
                    case MIN -> {
                        int at = figure(new Term.Figure(Function.MIN, column));
                        yield row -> plain(value.coding(), row[at]);
                    }
                    case MAX -> {
                        int at = figure(new Term.Figure(Function.MAX, column));
                        yield row -> plain(value.coding(), row[at]);
                    }
                });
    }

    /** The place of a figure in a row, behind the groups, which were added before. */
    private int figure(Term term) {
        int known = figures.indexOf(term);
        if (known < 0) {
            known = figures.size();
            figures.add(term);
        }
        return groups.size() + known;
    }

    private static @Nullable Object plain(ValueCoding coding, @Nullable Object stored) {
        Object value = coding.read(stored);
        return switch (value) {
            case null -> null;
            case Long number -> whole(BigInteger.valueOf(number));
            case BigInteger number -> whole(number);
            case Float number -> Double.parseDouble(number.toString());
            case Double number -> number;
            case Boolean truth -> truth;
            default -> ValueText.print(value);
        };
    }

    private static @Nullable Object sum(AttributeType type, @Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        if (stored instanceof Double floating) {
            return floating;
        }
        BigDecimal sum = (BigDecimal) stored;
        return switch (type) {
            case AttributeType.Int whole ->
                whole(sum.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
            default -> sum.setScale(scale(type, sum), RoundingMode.HALF_EVEN).toPlainString();
        };
    }

    private static @Nullable Object average(AttributeType type, @Nullable Object sum, @Nullable Object count) {
        if (sum == null || count == null) {
            return null;
        }
        if (sum instanceof Double floating) {
            return floating / ((Number) count).doubleValue();
        }
        BigDecimal total = (BigDecimal) sum;
        BigDecimal exact = total.setScale(scale(type, total), RoundingMode.HALF_EVEN);
        BigDecimal number = new BigDecimal(Objects.toString(count));
        return exact.divide(number, exact.scale() + MORE_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static int scale(AttributeType type, BigDecimal number) {
        return switch (type) {
            case AttributeType.Decimal(Integer precision, Integer scale) when scale != null -> scale;
            case AttributeType.Int whole -> 0;
            default -> Math.max(0, number.scale());
        };
    }

    private static Object whole(BigInteger number) {
        return number.abs().compareTo(MAX_SAFE_INTEGER) <= 0 ? number : number.toString();
    }
}
