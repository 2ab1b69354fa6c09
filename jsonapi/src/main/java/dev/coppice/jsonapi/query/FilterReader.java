package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Alternatives;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.UnfitValueException;
import dev.coppice.jsonapi.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the parameters of the filter family in brackets; all of them have to hold. */
final class FilterReader {

    private final ResourceType type;
    private final Paths paths;
    private final Limits.Filters limits;
    private final Problems problems;
    private final List<Filter> terms = new ArrayList<>();
    private final Set<String> canonicalNames = new HashSet<>();

    FilterReader(ResourceType type, ResourceGraph graph, Limits.Filters limits, Problems problems) {
        this.type = type;
        this.paths = new Paths(graph);
        this.limits = limits;
        this.problems = problems;
    }

    void take(Parameter parameter) {
        int segments = parameter.segments().size();
        if (segments < 1 || segments > 2) {
            String detail =
                    "'%s' is not of the form filter[field] or filter[field][operator]".formatted(parameter.name());
            refuse(ProblemCode.INVALID_PARAMETER, parameter, detail);
            return;
        }
        String word = segments == 1 ? Operator.EQ.word() : parameter.segments().get(1);
        Operator.find(word).ifPresentOrElse(operator -> takeTerm(parameter, operator), () -> {
            String start = "There is no filter operator '%s'".formatted(word);
            String detail = Alternatives.sentence(start, word, Operator.words());
            refuse(ProblemCode.UNKNOWN_OPERATOR, parameter, detail);
        });
    }

    Filter finish() {
        return new Filter.And(terms);
    }

    private void takeTerm(Parameter parameter, Operator operator) {
        String dotted = parameter.segments().getFirst();
        if (dotted.split("\\.", -1).length > limits.depth() + 1) {
            refuseLimit(parameter, "A filter follows at most %d relationships", limits.depth());
            return;
        }
        switch (paths.find(type, dotted)) {
            case Paths.Found.Nowhere(String explanation, int offset) ->
                refuse(ProblemCode.UNKNOWN_FIELD, parameter, explanation);
            case Paths.Found.Field(Path path) -> takeFieldTerm(parameter, path, operator);
            case Paths.Found.Whole whole
            when operator == Operator.NULL ->
                presence(parameter).ifPresent(presence -> add(parameter, new Filter.Related(whole.steps(), presence)));
            case Paths.Found.Whole whole -> takeFieldTerm(parameter, whole.asId(), operator);
        }
    }

    private void takeFieldTerm(Parameter parameter, Path path, Operator operator) {
        if (!operator.fits(path.field())) {
            String fitting = Arrays.stream(Operator.values())
                    .filter(other -> other.fits(path.field()))
                    .map(Operator::word)
                    .collect(Collectors.joining(", "));
            String detail = "Operator '%s' does not fit '%s'; it takes %s".formatted(operator.word(), path, fitting);
            refuse(ProblemCode.UNSUPPORTED_OPERATOR, parameter, detail);
            return;
        }
        Optional<? extends Filter> term = switch (operator) {
            case EQ -> list(parameter, path).map(values -> equalTo(path, values));
            case IN -> list(parameter, path).map(in -> new Filter.OneOf(path, Filter.Membership.IN, in));
            case NOTIN -> list(parameter, path).map(not -> new Filter.OneOf(path, Filter.Membership.NOT_IN, not));
            case NE -> compare(parameter, path, Filter.Comparison.NE);
            case LT -> compare(parameter, path, Filter.Comparison.LT);
            case LE -> compare(parameter, path, Filter.Comparison.LE);
            case GT -> compare(parameter, path, Filter.Comparison.GT);
            case GE -> compare(parameter, path, Filter.Comparison.GE);
            case LIKE -> like(parameter, path, Filter.Case.SENSITIVE);
            case ILIKE -> like(parameter, path, Filter.Case.INSENSITIVE);
            case NULL -> presence(parameter).map(presence -> new Filter.Absent(path, presence));
        };
        term.ifPresent(read -> add(parameter, read));
    }

    private static Filter equalTo(Path path, List<Object> values) {
        return values.size() == 1
                ? new Filter.Compare(path, Filter.Comparison.EQ, values.getFirst())
                : new Filter.OneOf(path, Filter.Membership.IN, values);
    }

    private Optional<Filter> compare(Parameter parameter, Path path, Filter.Comparison comparison) {
        return single(parameter)
                .flatMap(item -> value(parameter, item, path))
                .map(value -> new Filter.Compare(path, comparison, value));
    }

    private Optional<Filter> like(Parameter parameter, Path path, Filter.Case sensitivity) {
        return single(parameter).flatMap(item -> {
            try {
                return Optional.of(new Filter.Like(path, Escapes.unescapePattern(item.text()), sensitivity));
            } catch (UnfitValueException unfit) {
                refuseValue(parameter, item, unfit);
                return Optional.empty();
            }
        });
    }

    private Optional<Filter.Presence> presence(Parameter parameter) {
        return switch (parameter.value()) {
            case "true" -> Optional.of(Filter.Presence.MISSING);
            case "false" -> Optional.of(Filter.Presence.THERE);
            default -> {
                refuseValue(
                        parameter, new Item(parameter.value(), 0), new UnfitValueException("expected true or false"));
                yield Optional.empty();
            }
        };
    }

    /** All values of a list, or nothing if one of them does not fit. */
    private Optional<List<Object>> list(Parameter parameter, Path path) {
        List<Item> items = Item.values(parameter.value());
        if (items.size() > limits.listItems()) {
            refuseLimit(parameter, "A list has at most %d values", limits.listItems());
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        items.forEach(item -> value(parameter, item, path).ifPresent(values::add));
        return values.size() == items.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<Item> single(Parameter parameter) {
        List<Item> items = Item.values(parameter.value());
        if (items.size() > 1) {
            int comma = items.get(1).offset() - 1;
            String detail = "This operator takes one value; a comma inside it is written '\\,'";
            problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail)
                    .atParameter(parameter.name())
                    .with("offset", comma));
            return Optional.empty();
        }
        return Optional.of(items.getFirst()).filter(item -> keepsLimit(parameter, item));
    }

    private Optional<Object> value(Parameter parameter, Item item, Path path) {
        if (!keepsLimit(parameter, item)) {
            return Optional.empty();
        }
        try {
            String text = Escapes.unescape(item.text());
            return Optional.of(
                    switch (path.field()) {
                        case Path.Field.Id() ->
                            ResourceId.decode(path.end().key(), text)
                                    .orElseThrow(() -> new UnfitValueException("expected an id of '%s'"
                                            .formatted(path.end().name())));
                        case Path.Field.Value value ->
                            ValueText.parse(value.attribute().type(), text);
                    });
        } catch (UnfitValueException unfit) {
            refuseValue(parameter, item, unfit);
            return Optional.empty();
        }
    }

    private boolean keepsLimit(Parameter parameter, Item item) {
        boolean tooLong = item.text().getBytes(StandardCharsets.UTF_8).length > limits.valueBytes();
        if (tooLong) {
            refuseLimit(parameter, "A value of a filter has at most %d bytes", limits.valueBytes());
        }
        return !tooLong;
    }

    private void add(Parameter parameter, Filter term) {
        String canonicalName = QueryPrinter.name(term);
        if (terms.size() == limits.terms()) {
            refuseLimit(parameter, "A filter has at most %d terms", limits.terms());
        } else if (canonicalNames.add(canonicalName)) {
            terms.add(term);
        } else {
            String detail = "'%s' means '%s', which is given already".formatted(parameter.name(), canonicalName);
            refuse(ProblemCode.DUPLICATE_PARAMETER, parameter, detail);
        }
    }

    private void refuse(ProblemCode code, Parameter parameter, String detail) {
        problems.add(Problem.of(code, detail).atParameter(parameter.name()));
    }

    private void refuseValue(Parameter parameter, Item item, UnfitValueException unfit) {
        String detail = "'%s' does not fit: %s".formatted(item.text(), unfit.expectation());
        problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail)
                .atParameter(parameter.name())
                .with("offset", item.offset()));
    }

    private void refuseLimit(Parameter parameter, String sentence, int limit) {
        problems.add(Problem.of(ProblemCode.LIMIT_EXCEEDED, sentence.formatted(limit))
                .atParameter(parameter.name())
                .with("limit", limit));
    }
}
