package dev.coppice.starter.plan;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Path;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.SortKey;
import dev.coppice.jsonapi.query.SortKey.Direction;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredRows;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.plan.Order.Absence;
import dev.coppice.starter.plan.Select.Duplicates;
import dev.coppice.starter.plan.Select.Slice;
import dev.coppice.starter.plan.Source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a type: built from what a request asks for, then made into statements for a page and for a number.
 *
 * <p>Missing values come last in ascending order and first in descending order. The key completes the order, so that pages
 * never overlap.
 */
public final class RowPlan {

    private final Query query;
    private final Source source;
    private final StoredType type;
    private final Selection selection;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Term> parentKey = new ArrayList<>();

    /**
     * A plan.
     *
     * @param source with the joins that the selection needs
     */
    RowPlan(Source source, Selection selection, Query query) {
        this.query = query;
        this.source = source;
        this.selection = selection;
        type = selection.type();
        if (!query.filter().equals(Filter.ALL)) {
            conditions.add(new Conditions(source).of(query.filter()));
        }
    }

    /** Only rows with one of these keys. */
    public RowPlan withKeys(Collection<KeyValue> keys) {
        conditions.addFirst(Conditions.keyIn(type, source.root().key(), keys));
        return this;
    }

    /**
     * Only rows that a to-many relationship of these rows leads to. {@link #withParents} then reads the parent's key in
     * front of each row.
     */
    public RowPlan relatedTo(StoredType parent, StoredField.ToMany toMany, Collection<KeyValue> parents) {
        List<Term.Column> columns = new Parents(source, parent).key(toMany.way());
        parentKey.addAll(columns);
        conditions.addFirst(Conditions.keyIn(parent, columns, parents));
        return this;
    }

    /** Where the rows' columns are in a result. */
    public Selection selection() {
        return selection;
    }

    /** How many columns the parent's key has in the rows of {@link #withParents}. */
    public int parentColumns() {
        return parentKey.size();
    }

    /** The rows of a page, in order. */
    public Select page(long offset, long size) {
        return select(selection.columns(), order(), new Slice(offset, size));
    }

    /** The rows with the key of the parent in front, in the order of the rows. */
    public Select withParents(long atMost) {
        List<Term> columns = new ArrayList<>(parentKey);
        columns.addAll(selection.columns());
        return select(columns, order(), new Slice(0, atMost));
    }

    /** All rows, in order. */
    public Select inOrder() {
        return select(selection.columns(), order(), null);
    }

    /** One row if there are more than so many, otherwise none. */
    public Select beyond(long rows) {
        return select(List.copyOf(source.root().key()), List.of(), new Slice(rows, 1));
    }

    /** All rows, in no order. */
    public Select all() {
        return select(selection.columns(), List.of(), null);
    }

    /**
     * The rows of a page between cursors, from its own end: backwards if only the end of the page is given.
     *
     * @param positions the positions of the page's cursors
     */
    public Select between(Positions positions, long size) {
        Keyset keyset = new Keyset(order());
        List<Condition> within = new ArrayList<>(conditions);
        if (positions.after() != null) {
            within.add(keyset.after(positions.after()));
        }
        if (positions.before() != null) {
            within.add(keyset.before(positions.before()));
        }
        boolean backwards = positions.before() != null && positions.after() == null;
        List<Term> columns = new ArrayList<>(selection.columns());
        columns.addAll(keyset.terms());
        List<Order> order = backwards ? keyset.reversed() : order();
        return select(columns, Condition.all(within), order, new Slice(0, size));
    }

    /** Where the cursors of a page are; null where there is none. */
    public record Positions(
            @Nullable List<@Nullable String> after,
            @Nullable List<@Nullable String> before) {}

    /** The position of a row of {@link #between}. */
    public List<@Nullable String> position(@Nullable Object[] row) {
        return new Keyset(order()).position(row, selection.columns().size());
    }

    /** How many rows there are on all pages. */
    public Count count() {
        return new Count(select(List.copyOf(source.root().key()), List.of(), null));
    }

    /** How many rows there are, counted up to a number. */
    public Count countUpTo(long atMost) {
        return new Count(select(List.copyOf(source.root().key()), List.of(), new Slice(0, atMost)));
    }

    /** The question to the database's statistics how many rows there are; empty where they cannot know. */
    public Optional<Estimate> estimate() {
        StoredRows rows = type.rows();
        boolean allOfTable = conditions.isEmpty()
                && source.rows().size() == 1
                && !type.isWholeRow()
                && rows.definition() == null
                && !rows.name().startsWith("(");
        return allOfTable ? Optional.of(new Estimate(rows)) : Optional.empty();
    }

    /** What is read. */
    public StoredType type() {
        return type;
    }

    private Select select(List<Term> columns, List<Order> order, @Nullable Slice slice) {
        return select(columns, Condition.all(conditions), order, slice);
    }

    /** Where equal rows are read once, what they are sorted by is read, too, behind the rest: engines cannot do without. */
    private Select select(List<Term> columns, Condition where, List<Order> order, @Nullable Slice slice) {
        if (!type.isWholeRow()) {
            return new Select(columns, Duplicates.KEPT, source.rows(), where, order, slice);
        }
        Set<Term> read = new HashSet<>(columns);
        List<Term> all = new ArrayList<>(columns);
        order.stream().map(Order::column).filter(read::add).forEach(all::add);
        return new Select(all, Duplicates.REMOVED, source.rows(), where, order, slice);
    }

    private List<Order> order() {
        List<Order> order = new ArrayList<>();
        Set<Term> ordered = new HashSet<>();
        for (SortKey key : query.sort()) {
            for (Order part : parts(key)) {
                if (ordered.add(part.column())) {
                    order.add(part);
                }
            }
        }
        Absence absence = type.isWholeRow() ? Absence.POSSIBLE : Absence.IMPOSSIBLE;
        for (Order part : keyParts(source.root(), Direction.ASCENDING, absence)) {
            if (ordered.add(part.column())) {
                order.add(part);
            }
        }
        return order;
    }

    private List<Order> parts(SortKey key) {
        Path path = key.path();
        Place place = source.at(path.steps());
        boolean absent = place.mayBeMissing() || place.type().isWholeRow() || mayBeNull(path);
        Absence absence = absent ? Absence.POSSIBLE : Absence.IMPOSSIBLE;
        return switch (path.field()) {
            case Path.Field.Value(var attribute) -> {
                StoredField.Value value = place.type().value(attribute);
                yield List.of(new Order(place.column(value.column()), value.coding(), key.direction(), absence));
            }
            case Path.Field.Id() -> keyParts(place, key.direction(), absence);
        };
    }

    private static List<Order> keyParts(Place place, Direction direction, Absence absence) {
        return place.type().key().stream()
                .map(part -> new Order(place.column(part.column()), part.coding(), direction, absence))
                .toList();
    }

    private static boolean mayBeNull(Path path) {
        return path.field() instanceof Path.Field.Value(var attribute) && attribute.mayBeNull();
    }
}
