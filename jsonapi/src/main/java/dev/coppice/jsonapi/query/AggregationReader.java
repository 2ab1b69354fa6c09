package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Alternatives;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.AttributeType.Comparing;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Aggregation.Function;
import dev.coppice.jsonapi.query.Aggregation.Group;
import dev.coppice.jsonapi.query.Aggregation.Kind;
import dev.coppice.jsonapi.query.Aggregation.Sort;
import dev.coppice.jsonapi.query.Aggregation.Span;
import dev.coppice.jsonapi.query.SortKey.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what figures are asked for: functions, groups, and how the groups are sorted. */
final class AggregationReader {

    static final String FUNCTIONS = "Aggregate";
    static final String GROUPS = "GroupBy";

    private static final Pattern CALL = Pattern.compile("([A-Za-z]+)\\(([^()]*)\\)");

    private final ResourceType type;
    private final Paths paths;
    private final Limits.Aggregates limits;
    private final Problems problems;
    private final List<Function> functions = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private boolean asked;
    private boolean grouped;

    AggregationReader(ResourceType type, ResourceGraph graph, Limits.Aggregates limits, Problems problems) {
        this.type = type;
        this.paths = new Paths(graph);
        this.limits = limits;
        this.problems = problems;
    }

    /** Whether figures are asked for at all. */
    boolean isAsked() {
        return asked;
    }

    void takeFunctions(Parameter parameter) {
        asked = true;
        List<Item> items = Item.names(parameter.value());
        if (items.isEmpty()) {
            refuse(FUNCTIONS, 0, "Expected a function such as count()");
        } else if (items.size() > limits.functions()) {
            refuseLimit(FUNCTIONS, "At most %d functions can be asked for", limits.functions());
        } else {
            items.forEach(item -> function(item).ifPresent(found -> add(functions, found, found.name(), item)));
        }
    }

    void takeGroups(Parameter parameter) {
        grouped = true;
        List<Item> items = Item.names(parameter.value());
        if (items.isEmpty()) {
            refuse(GROUPS, 0, "Expected a field");
        } else if (items.size() > limits.groupKeys()) {
            refuseLimit(GROUPS, "Resources are grouped by at most %d fields", limits.groupKeys());
        } else {
            items.forEach(item -> group(item).ifPresent(found -> add(groups, found, found.name(), item)));
        }
    }

    /** The aggregation; null if there is none or it was refused. */
    @Nullable
    Aggregation finish(@Nullable Parameter sort) {
        if (!asked) {
            if (grouped) {
                String detail = "'%s' groups what '%s' asks for; give both".formatted(GROUPS, FUNCTIONS);
                problems.add(Problem.of(ProblemCode.INVALID_PARAMETER, detail).atParameter(GROUPS));
            }
            return null;
        }
        List<Sort> keys = sort == null ? List.of() : sort(sort);
        return functions.isEmpty() ? null : new Aggregation(functions, groups, keys);
    }

    private <T> void add(List<T> list, T found, String name, Item item) {
        String parameter = found instanceof Group ? GROUPS : FUNCTIONS;
        if (list.contains(found)) {
            refuse(parameter, item.offset(), "'%s' is there already".formatted(name));
        } else {
            list.add(found);
        }
    }

    private Optional<Function> function(Item item) {
        Matcher call = CALL.matcher(item.text());
        Optional<Kind> kind = call.matches()
                ? Arrays.stream(Kind.values())
                        .filter(known -> known.word().equals(call.group(1)))
                        .findFirst()
                : Optional.empty();
        if (kind.isEmpty()) {
            String start = "'%s' is no function".formatted(item.text());
            List<String> known =
                    List.of("count()", "count(field)", "sum(field)", "avg(field)", "min(field)", "max(field)");
            refuse(FUNCTIONS, item.offset(), Alternatives.sentence(start, item.text(), known));
            return Optional.empty();
        }
        String argument = call.group(2);
        int offset = item.offset() + call.start(2);
        if (argument.isEmpty() && kind.get() == Kind.COUNT) {
            return Optional.of(new Function(item.text(), Kind.COUNT, null));
        }
        return path(FUNCTIONS, new Item(argument, offset))
                .filter(path -> fits(kind.get(), path, offset))
                .map(path -> new Function(item.text(), kind.get(), path));
    }

    private boolean fits(Kind kind, Path path, int offset) {
        boolean fits = path.field() instanceof Path.Field.Value(var attribute)
                && switch (kind) {
                    case COUNT -> true;
                    case SUM, AVG -> isNumber(attribute.type());
                    case MIN, MAX -> attribute.type().comparing() == Comparing.ORDERED;
                };
        if (!fits) {
            String what = switch (kind) {
                case COUNT -> "an attribute";
                case SUM, AVG -> "a number";
                case MIN, MAX -> "an attribute with an order";
            };
            refuse(FUNCTIONS, offset, "'%s' takes %s, which '%s' is not".formatted(kind.word(), what, path));
        }
        return fits;
    }

    private static boolean isNumber(AttributeType type) {
        return type instanceof AttributeType.Int
                || type instanceof AttributeType.Decimal
                || type instanceof AttributeType.Floating;
    }

    private Optional<Group> group(Item item) {
        Matcher call = CALL.matcher(item.text());
        if (!call.matches()) {
            return path(GROUPS, item)
                    .filter(path -> isGrouping(path, item.offset()))
                    .map(path -> new Group(item.text(), path, null));
        }
        Optional<Span> span = Arrays.stream(Span.values())
                .filter(known -> known.word().equals(call.group(1)))
                .findFirst();
        if (span.isEmpty()) {
            refuse(
                    GROUPS,
                    item.offset(),
                    "'%s' is no part of time; there is year, month, day".formatted(call.group(1)));
            return Optional.empty();
        }
        int offset = item.offset() + call.start(2);
        return path(GROUPS, new Item(call.group(2), offset))
                .filter(path -> isDate(path, offset))
                .map(path -> new Group(item.text(), path, span.get()));
    }

    private boolean isGrouping(Path path, int offset) {
        boolean fits = !(path.field() instanceof Path.Field.Value(var attribute))
                || attribute.type().comparing() != Comparing.PRESENCE;
        if (!fits) {
            refuse(GROUPS, offset, "Values of '%s' cannot be compared".formatted(path));
        }
        return fits;
    }

    /** Times with an offset lie on different days for different people. */
    private boolean isDate(Path path, int offset) {
        boolean fits = path.field() instanceof Path.Field.Value(var attribute)
                && (attribute.type() instanceof AttributeType.Date
                        || attribute.type() instanceof AttributeType.Timestamp);
        if (!fits) {
            refuse(GROUPS, offset, "'%s' is no date, and no date and time without an offset".formatted(path));
        }
        return fits;
    }

    private Optional<Path> path(String parameter, Item dotted) {
        Path path = switch (paths.find(type, dotted.text())) {
            case Paths.Found.Nowhere(String explanation, int offset) -> {
                problems.add(Problem.of(ProblemCode.UNKNOWN_FIELD, explanation)
                        .atParameter(parameter)
                        .with("offset", dotted.offset() + offset));
                yield null;
            }
            case Paths.Found.Field(Path field) -> field;
            case Paths.Found.Whole whole -> whole.asId();
        };
        if (path != null && path.crossesToMany()) {
            refuse(parameter, dotted.offset(), "'%s' leads to any number of resources".formatted(dotted.text()));
            return Optional.empty();
        }
        return Optional.ofNullable(path);
    }

    private List<Sort> sort(Parameter parameter) {
        List<String> names = new ArrayList<>(groups.stream().map(Group::name).toList());
        names.addAll(functions.stream().map(Function::name).toList());
        List<Sort> keys = new ArrayList<>();
        for (Item item : Item.names(parameter.value())) {
            boolean descending = item.text().startsWith("-");
            String name = descending ? item.text().substring(1) : item.text();
            if (names.contains(name)) {
                keys.add(new Sort(name, descending ? Direction.DESCENDING : Direction.ASCENDING));
            } else {
                String start = "'%s' is no group and no function of this request".formatted(name);
                refuse("sort", item.offset(), Alternatives.sentence(start, name, names));
            }
        }
        return keys;
    }

    private void refuse(String parameter, int offset, String detail) {
        problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail)
                .atParameter(parameter)
                .with("offset", offset));
    }

    private void refuseLimit(String parameter, String sentence, int limit) {
        problems.add(Problem.of(ProblemCode.LIMIT_EXCEEDED, sentence.formatted(limit))
                .atParameter(parameter)
                .with("limit", limit));
    }
}
