package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Filter.Comparison;
import dev.coppice.jsonapi.query.Filter.Membership;
import dev.coppice.jsonapi.query.Filter.Presence;
import dev.coppice.jsonapi.query.Path;
import dev.coppice.starter.jpa.Source.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Filters as conditions of a query. To-one relationships are joined, so that they can be used inside of "or"; a path over
 * a to-many relationship becomes a sub-query, so that no row is ever found twice.
 */
final class Conditions {

    private static final char ESCAPE = '!';
    private static final String ALWAYS = "1 = 1";
    private static final String NEVER = "1 = 0";

    private final Source source;
    private final Hql hql;
    private final Matching matching;

    Conditions(Source source, Hql hql, Matching matching) {
        this.source = source;
        this.hql = hql;
        this.matching = matching;
    }

    String of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> terms) -> joined(terms, " and ", ALWAYS);
            case Filter.Or(List<Filter> terms) -> joined(terms, " or ", NEVER);
            case Filter.Compare(Path path, Comparison comparison, Object value) ->
                atEnd(path, end -> end.compare(comparison, value));
            case Filter.OneOf(Path path, Membership membership, List<Object> values) ->
                atEnd(path, end -> end.oneOf(membership, values));
            case Filter.Like like -> atEnd(like.path(), end -> end.like(like));
            case Filter.Absent(Path path, Presence presence) -> atEnd(path, end -> end.absent(presence));
            case Filter.Related(List<Relationship> steps, Presence presence) -> related(steps, presence);
        };
    }

    /** Whether the key found at a place or behind an association is one of these. */
    String keyIn(StoredType type, String prefix, Collection<KeyValue> keys) {
        if (type.key().size() == 1) {
            StoredType.KeyPart only = type.key().getFirst();
            List<Object> values = keys.stream()
                    .map(key -> Objects.requireNonNull(only.coding().write(key.single())))
                    .toList();
            return values.size() == 1
                    ? prefix + only.path() + " = " + hql.parameter(values.getFirst())
                    : prefix + only.path() + " in (" + hql.parameter(new Hql.Values(values)) + ")";
        }
        return keys.stream().map(key -> keyEquals(type, prefix, key)).collect(Collectors.joining(" or ", "(", ")"));
    }

    private String keyEquals(StoredType type, String prefix, KeyValue key) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < type.key().size(); i++) {
            StoredType.KeyPart part = type.key().get(i);
            Object value = part.coding().write(key.parts().get(i));
            equal.add(partEquals(prefix + part.path(), value));
        }
        return "(" + String.join(" and ", equal) + ")";
    }

    private String partEquals(String path, @Nullable Object value) {
        return switch (value) {
            case null -> path + " is null";
            case LocalDateTime moment -> matching.same(path, hql.parameter(moment));
            default -> path + " = " + hql.parameter(value);
        };
    }

    private String joined(List<Filter> terms, String word, String empty) {
        return terms.isEmpty() ? empty : terms.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String atEnd(Path path, Function<End, String> condition) {
        List<Relationship> steps = path.steps();
        return switch (path.field()) {
            case Path.Field.Value(var attribute) ->
                at(
                        steps,
                        place ->
                                condition.apply(new ValueEnd(place, place.type().value(attribute))));
            case Path.Field.Id() -> {
                boolean keyIsInTheRow = !steps.isEmpty() && hasOwnKey(steps.getLast(), path);
                if (keyIsInTheRow) {
                    Relationship last = steps.getLast();
                    yield at(
                            steps.subList(0, steps.size() - 1),
                            place -> condition.apply(
                                    new IdEnd(source.model().target(last), place.path(last.name()) + ".")));
                }
                yield at(steps, place -> condition.apply(new IdEnd(place.type(), place.alias() + ".")));
            }
        };
    }

    private boolean hasOwnKey(Relationship last, Path path) {
        List<Relationship> steps = path.steps();
        StoredType holder =
                steps.size() == 1 ? source.root().type() : source.model().target(steps.get(steps.size() - 2));
        return holder.field(last) instanceof StoredField.ToOne toOne
                && toOne.linkage() == StoredField.ToOne.Linkage.OWN_COLUMNS;
    }

    private String related(List<Relationship> steps, Presence presence) {
        Relationship last = steps.getLast();
        return at(steps.subList(0, steps.size() - 1), place -> {
            String path = place.path(last.name());
            boolean there = presence == Presence.THERE;
            if (last.isToMany()) {
                return reached(place, path + (there ? " is not empty" : " is empty"));
            }
            return there ? path + " is not null" : reached(place, path + " is null");
        });
    }

    /** The condition at the end of a path; some row that the path reaches has to fulfil it. */
    private String at(List<Relationship> steps, Function<Place, String> condition) {
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

    private String exists(Place outer, List<Relationship> steps, Function<Place, String> condition) {
        Place place = new Place(source.model().target(steps.getFirst()), source.newAlias(), false);
        StringBuilder from = new StringBuilder("exists (select 1 from ")
                .append(outer.path(steps.getFirst().name()))
                .append(' ')
                .append(place.alias());
        for (Relationship step : steps.subList(1, steps.size())) {
            Place next = new Place(source.model().target(step), source.newAlias(), false);
            from.append(" join ").append(place.path(step.name())).append(' ').append(next.alias());
            place = next;
        }
        return from.append(" where ").append(condition.apply(place)).append(')').toString();
    }

    /** A path that reaches nothing satisfies no condition, not even that something is missing. */
    private static String reached(Place place, String condition) {
        if (!place.mayBeMissing()) {
            return condition;
        }
        String key = place.path(place.type().key().getFirst().path());
        return "(" + condition + " and " + key + " is not null)";
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
        };
    }

    /** What a path leads to, and the conditions on it. */
    private interface End {

        String compare(Comparison comparison, Object value);

        String oneOf(Membership membership, List<Object> values);

        String like(Filter.Like like);

        String absent(Presence presence);
    }

    private final class ValueEnd implements End {

        private final Place place;
        private final StoredField.Value field;
        private final String expression;

        ValueEnd(Place place, StoredField.Value field) {
            this.place = place;
            this.field = field;
            expression = place.path(field.path());
        }

        @Override
        public String compare(Comparison comparison, Object value) {
            return expression + sign(comparison) + hql.parameter(stored(value));
        }

        @Override
        public String oneOf(Membership membership, List<Object> values) {
            List<Object> stored = values.stream().map(this::stored).toList();
            String in = membership == Membership.IN ? " in (" : " not in (";
            return expression + in + hql.parameter(new Hql.Values(stored)) + ")";
        }

        @Override
        public String like(Filter.Like like) {
            String pattern = hql.parameter(like.pattern().toSqlLike(ESCAPE));
            return switch (like.sensitivity()) {
                case SENSITIVE -> matching.exact(expression) + " like " + pattern + " escape '" + ESCAPE + "'";
                case INSENSITIVE -> expression + " ilike " + pattern + " escape '" + ESCAPE + "'";
            };
        }

        @Override
        public String absent(Presence presence) {
            return presence == Presence.THERE ? expression + " is not null" : reached(place, expression + " is null");
        }

        private Object stored(Object value) {
            return Objects.requireNonNull(field.coding().write(value));
        }
    }

    private final class IdEnd implements End {

        private final StoredType type;
        private final String prefix;

        IdEnd(StoredType type, String prefix) {
            this.type = type;
            this.prefix = prefix;
        }

        @Override
        public String compare(Comparison comparison, Object value) {
            KeyValue key = (KeyValue) value;
            return switch (comparison) {
                case EQ -> keyEquals(type, prefix, key);
                case NE -> "not " + keyEquals(type, prefix, key);
                case LT, LE, GT, GE -> ordered(comparison, key, 0);
            };
        }

        @Override
        public String oneOf(Membership membership, List<Object> values) {
            String in = keyIn(
                    type, prefix, values.stream().map(KeyValue.class::cast).toList());
            return membership == Membership.IN ? in : "not (" + in + ")";
        }

        @Override
        public String like(Filter.Like like) {
            throw new IllegalStateException("Ids are not matched with patterns");
        }

        @Override
        public String absent(Presence presence) {
            String first = prefix + type.key().getFirst().path();
            return presence == Presence.THERE ? first + " is not null" : NEVER;
        }

        /** The parts of a key count in their order, as when sorting. */
        private String ordered(Comparison comparison, KeyValue key, int index) {
            StoredType.KeyPart part = type.key().get(index);
            String expression = prefix + part.path();
            @Nullable Object value = part.coding().write(key.parts().get(index));
            if (value == null) {
                return NEVER;
            }
            if (index == type.key().size() - 1) {
                return expression + sign(comparison) + hql.parameter(value);
            }
            boolean upwards = comparison == Comparison.GT || comparison == Comparison.GE;
            String beyond = expression + (upwards ? " > " : " < ") + hql.parameter(value);
            String level = expression + " = " + hql.parameter(value);
            return "(%s or (%s and %s))".formatted(beyond, level, ordered(comparison, key, index + 1));
        }
    }
}
