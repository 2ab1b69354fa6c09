package dev.coppice.starter.plan;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Filter.Comparison;
import dev.coppice.jsonapi.query.Filter.Membership;
import dev.coppice.jsonapi.query.Filter.Presence;
import dev.coppice.jsonapi.query.Path;
import dev.coppice.starter.mapping.ColumnPair;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.mapping.ValueCoding;
import dev.coppice.starter.plan.Rows.Joined;
import dev.coppice.starter.plan.Source.Place;
import dev.coppice.starter.plan.Source.Reached;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters as conditions of a statement. To-one relationships are joined, so that they can be used inside of "or"; a path
 * over a to-many relationship becomes a sub-query, so that no row is ever found twice.
 */
final class Conditions {

    private final Source source;

    Conditions(Source source) {
        this.source = source;
    }

    Condition of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> terms) ->
                Condition.all(terms.stream().map(this::of).toList());
            case Filter.Or(List<Filter> terms) ->
                Condition.any(terms.stream().map(this::of).toList());
            case Filter.Compare(Path path, Comparison comparison, Object value) ->
                atEnd(path, end -> end.compare(comparison, value));
            case Filter.OneOf(Path path, Membership membership, List<Object> values) ->
                atEnd(path, end -> end.oneOf(membership, values));
            case Filter.Like like -> atEnd(like.path(), end -> end.like(like));
            case Filter.Absent(Path path, Presence presence) -> atEnd(path, end -> end.absent(presence));
            case Filter.Related(List<Relationship> steps, Presence presence) -> related(steps, presence);
        };
    }

    /** Whether the key that is found in some columns is one of these. */
    static Condition keyIn(StoredType type, List<Term.Column> columns, Collection<KeyValue> keys) {
        if (columns.size() > 1) {
            return Condition.any(
                    keys.stream().map(key -> keyEquals(type, columns, key)).toList());
        }
        Term.Column column = columns.getFirst();
        ValueCoding coding = type.key().getFirst().coding();
        List<Parameter.Value> values = keys.stream()
                .map(key -> parameter(column, Objects.requireNonNull(coding.write(key.single()))))
                .toList();
        return values.size() == 1 ? equal(column, values.getFirst()) : new Condition.OneOf(column, values);
    }

    private static Condition keyEquals(StoredType type, List<Term.Column> columns, KeyValue key) {
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Term.Column column = columns.get(i);
            @Nullable
            Object value = type.key().get(i).coding().write(key.parts().get(i));
            equal.add(value == null ? new Condition.Missing(column) : equal(column, parameter(column, value)));
        }
        return new Condition.All(equal);
    }

    private static Condition equal(Term.Column column, Parameter.Value value) {
        return value.value() instanceof LocalDateTime
                ? new Condition.SameMoment(column, value)
                : new Condition.Compare(column, Comparison.EQ, value);
    }

    private static Parameter.Value parameter(Term.Column column, Object value) {
        return new Parameter.Value(column.column().values(), value);
    }

    private Condition atEnd(Path path, Function<End, Condition> condition) {
        List<Relationship> steps = path.steps();
        return switch (path.field()) {
            case Path.Field.Value(var attribute) ->
                at(
                        steps,
                        place ->
                                condition.apply(new ValueEnd(place, place.type().value(attribute))));
            case Path.Field.Id()
            when steps.isEmpty() ->
                condition.apply(new IdEnd(source.root().type(), source.root().key()));
            case Path.Field.Id() -> atId(steps, condition);
        };
    }

    /** The key of what the last step leads to is mostly in the row before it. */
    private Condition atId(List<Relationship> steps, Function<End, Condition> condition) {
        Relationship last = steps.getLast();
        StoredType target = source.model().target(last);
        StoredType holder =
                steps.size() == 1 ? source.root().type() : source.model().target(steps.get(steps.size() - 2));
        if (holder.field(last) instanceof StoredField.ToOne toOne
                && toOne.linkage() == StoredField.ToOne.Linkage.OWN_COLUMNS) {
            return at(
                    steps.subList(0, steps.size() - 1),
                    place -> condition.apply(new IdEnd(target, linkage(place, toOne, target))));
        }
        return at(steps, place -> condition.apply(new IdEnd(target, place.key())));
    }

    /** The columns of a row that hold the key of a target, in the order of that key. */
    static List<Term.Column> linkage(Place place, StoredField.ToOne toOne, StoredType target) {
        return target.key().stream()
                .map(part -> toOne.on().stream()
                        .filter(pair ->
                                pair.there().expression().equals(part.column().expression()))
                        .findFirst()
                        .orElseThrow())
                .map(pair -> place.column(pair.here()))
                .toList();
    }

    private Condition related(List<Relationship> steps, Presence presence) {
        Relationship last = steps.getLast();
        return at(
                steps.subList(0, steps.size() - 1),
                place -> place.type().field(last) instanceof StoredField.ToOne toOne
                        ? relatedToOne(place, toOne, presence)
                        : relatedToMany(place, last, presence));
    }

    private Condition relatedToMany(Place place, Relationship last, Presence presence) {
        Reached reached = source.step(place, last, Joined.FIRST);
        Condition exists = new Condition.Exists(reached.rows(), Condition.ALWAYS);
        return presence == Presence.THERE ? exists : reached(place, new Condition.Not(exists));
    }

    private Condition relatedToOne(Place place, StoredField.ToOne toOne, Presence presence) {
        if (toOne.linkage() == StoredField.ToOne.Linkage.INVERSE) {
            return relatedToMany(place, toOne.relationship(), presence);
        }
        List<Term.Column> columns = toOne.on().stream()
                .map(ColumnPair::here)
                .distinct()
                .map(place::column)
                .toList();
        return presence == Presence.THERE
                ? Condition.all(
                        columns.stream().<Condition>map(Condition.There::new).toList())
                : reached(
                        place,
                        Condition.any(columns.stream()
                                .<Condition>map(Condition.Missing::new)
                                .toList()));
    }

    /** The condition at the end of a path; some row that the path reaches has to fulfil it. */
    private Condition at(List<Relationship> steps, Function<Place, Condition> condition) {
        int toMany = 0;
        while (toMany < steps.size() && !steps.get(toMany).isToMany()) {
            toMany++;
        }
        Place place = source.at(steps.subList(0, toMany));
        if (toMany == steps.size()) {
            return condition.apply(place);
        }
        return exists(place, steps.subList(toMany, steps.size()), condition);
    }

    private Condition exists(Place outer, List<Relationship> steps, Function<Place, Condition> condition) {
        Reached reached = source.step(outer, steps.getFirst(), Joined.FIRST);
        List<Rows> rows = new ArrayList<>(reached.rows());
        for (Relationship step : steps.subList(1, steps.size())) {
            reached = source.step(reached.place(), step, Joined.INNER);
            rows.addAll(reached.rows());
        }
        return new Condition.Exists(rows, condition.apply(reached.place()));
    }

    /** A path that reaches nothing satisfies no condition, not even that something is missing. */
    private static Condition reached(Place place, Condition condition) {
        return place.mayBeMissing()
                ? new Condition.All(
                        List.of(condition, new Condition.There(place.key().getFirst())))
                : condition;
    }

    /** What a path leads to, and the conditions on it. */
    private interface End {

        Condition compare(Comparison comparison, Object value);

        Condition oneOf(Membership membership, List<Object> values);

        Condition like(Filter.Like like);

        Condition absent(Presence presence);
    }

    private record ValueEnd(Place place, StoredField.Value field) implements End {

        @Override
        public Condition compare(Comparison comparison, Object value) {
            return new Condition.Compare(column(), comparison, stored(value));
        }

        @Override
        public Condition oneOf(Membership membership, List<Object> values) {
            Condition in = new Condition.OneOf(
                    column(), values.stream().map(this::stored).toList());
            return membership == Membership.IN ? in : new Condition.Not(in);
        }

        @Override
        public Condition like(Filter.Like like) {
            return new Condition.Like(column(), like.pattern(), like.sensitivity());
        }

        @Override
        public Condition absent(Presence presence) {
            return presence == Presence.THERE
                    ? new Condition.There(column())
                    : reached(place, new Condition.Missing(column()));
        }

        private Term.Column column() {
            return place.column(field.column());
        }

        private Parameter.Value stored(Object value) {
            return parameter(column(), Objects.requireNonNull(field.coding().write(value)));
        }
    }

    /** The key of a type, in the columns that hold it. */
    private record IdEnd(StoredType type, List<Term.Column> columns) implements End {

        @Override
        public Condition compare(Comparison comparison, Object value) {
            KeyValue key = (KeyValue) value;
            return switch (comparison) {
                case EQ -> keyEquals(type, columns, key);
                case NE -> new Condition.Not(keyEquals(type, columns, key));
                case LT, LE, GT, GE -> ordered(comparison, key, 0);
            };
        }

        @Override
        public Condition oneOf(Membership membership, List<Object> values) {
            Condition in = keyIn(
                    type, columns, values.stream().map(KeyValue.class::cast).toList());
            return membership == Membership.IN ? in : new Condition.Not(in);
        }

        @Override
        public Condition like(Filter.Like like) {
            throw new IllegalStateException("Ids are not matched with patterns");
        }

        @Override
        public Condition absent(Presence presence) {
            return presence == Presence.THERE ? new Condition.There(columns.getFirst()) : Condition.NEVER;
        }

        /** The parts of a key count in their order, as when sorting. */
        private Condition ordered(Comparison comparison, KeyValue key, int index) {
            Term.Column column = columns.get(index);
            @Nullable
            Object value = type.key().get(index).coding().write(key.parts().get(index));
            if (value == null) {
                return Condition.NEVER;
            }
            Parameter.Value stored = parameter(column, value);
            if (index == columns.size() - 1) {
                return new Condition.Compare(column, comparison, stored);
            }
            boolean upwards = comparison == Comparison.GT || comparison == Comparison.GE;
            Condition beyond = new Condition.Compare(column, upwards ? Comparison.GT : Comparison.LT, stored);
            Condition level = new Condition.Compare(column, Comparison.EQ, stored);
            return Condition.any(List.of(beyond, Condition.all(List.of(level, ordered(comparison, key, index + 1)))));
        }
    }
}
