package dev.coppice.jsonapi.query;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what single comparisons mean; what means nothing becomes a problem. */
final class TermReader {

    private final ResourceType type;
    private final Paths paths;
    private final Limits.Filters limits;
    private final Problems problems;

    TermReader(ResourceType type, ResourceGraph graph, Limits.Filters limits, Problems problems) {
        this.type = type;
        this.paths = new Paths(graph);
        this.limits = limits;
        this.problems = problems;
    }

    /** The filter that a term stands for; nothing if it was refused. */
    Optional<? extends Filter> read(Term term) {
        String dotted = term.selector().text();
        if (dotted.split("\\.", -1).length > limits.depth() + 1) {
            refuseLimit(term, "A filter follows at most %d relationships", limits.depth());
            return Optional.empty();
        }
        return switch (paths.find(type, dotted)) {
            case Paths.Found.Nowhere(String explanation, int offset) -> {
                Problem problem =
                        Problem.of(ProblemCode.UNKNOWN_FIELD, explanation).atParameter(term.parameter());
                problems.add(
                        term.isInExpression()
                                ? problem.with("offset", term.selector().offset() + offset)
                                : problem);
                yield Optional.empty();
            }
            case Paths.Found.Field(Path path) -> compared(term, path);
            case Paths.Found.Whole whole
            when term.operator() == Operator.NULL ->
                presence(term).map(presence -> new Filter.Related(whole.steps(), presence));
            case Paths.Found.Whole whole -> compared(term, whole.asId());
        };
    }

    /** Refuses a value that is none, such as one with a backslash too many. */
    void refuseValue(String parameter, String raw, int offset, UnfitValueException unfit) {
        String detail = "'%s' does not fit: %s".formatted(raw, unfit.expectation());
        problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail)
                .atParameter(parameter)
                .with("offset", offset));
    }

    private Optional<? extends Filter> compared(Term term, Path path) {
        Operator operator = term.operator();
        if (!operator.fits(path.field())) {
            String fitting = Arrays.stream(Operator.values())
                    .filter(other -> other.fits(path.field()))
                    .map(Operator::word)
                    .collect(Collectors.joining(", "));
            String detail = "Operator '%s' does not fit '%s'; it takes %s".formatted(operator.word(), path, fitting);
            Problem problem =
                    Problem.of(ProblemCode.UNSUPPORTED_OPERATOR, detail).atParameter(term.parameter());
            problems.add(
                    term.isInExpression()
                            ? problem.with("offset", term.selector().offset())
                            : problem);
            return Optional.empty();
        }
        return switch (operator) {
            case EQ -> list(term, path).map(values -> equalTo(path, values));
            case IN -> list(term, path).map(in -> new Filter.OneOf(path, Filter.Membership.IN, in));
            case NOTIN -> list(term, path).map(not -> new Filter.OneOf(path, Filter.Membership.NOT_IN, not));
            case NE -> compare(term, path, Filter.Comparison.NE);
            case LT -> compare(term, path, Filter.Comparison.LT);
            case LE -> compare(term, path, Filter.Comparison.LE);
            case GT -> compare(term, path, Filter.Comparison.GT);
            case GE -> compare(term, path, Filter.Comparison.GE);
            case LIKE -> like(term, path, Filter.Case.SENSITIVE);
            case ILIKE -> like(term, path, Filter.Case.INSENSITIVE);
            case NULL -> presence(term).map(presence -> new Filter.Absent(path, presence));
        };
    }

    private static Filter equalTo(Path path, List<Object> values) {
        return values.size() == 1
                ? new Filter.Compare(path, Filter.Comparison.EQ, values.getFirst())
                : new Filter.OneOf(path, Filter.Membership.IN, values);
    }

    private Optional<Filter> compare(Term term, Path path, Filter.Comparison comparison) {
        return single(term)
                .flatMap(operand -> value(term, operand, path))
                .map(value -> new Filter.Compare(path, comparison, value));
    }

    private Optional<Filter> like(Term term, Path path, Filter.Case sensitivity) {
        return single(term)
                .filter(operand -> isText(term, operand, path))
                .map(operand -> new Filter.Like(path, operand.pattern(), sensitivity));
    }

    private boolean isText(Term term, Operand operand, Path path) {
        try {
            if (path.field() instanceof Path.Field.Value value) {
                ValueText.parseStored(value.attribute().type(), operand.text());
            }
            return true;
        } catch (UnfitValueException unfit) {
            refuseValue(term.parameter(), operand.raw(), operand.offset(), unfit);
            return false;
        }
    }

    private Optional<Filter.Presence> presence(Term term) {
        Operand first = term.operands().getFirst();
        boolean alone = term.operands().size() == 1;
        return switch (alone ? first.text() : "") {
            case "true" -> Optional.of(Filter.Presence.MISSING);
            case "false" -> Optional.of(Filter.Presence.THERE);
            default -> {
                refuseValue(
                        term.parameter(),
                        first.raw(),
                        first.offset(),
                        new UnfitValueException("expected true or false"));
                yield Optional.empty();
            }
        };
    }

    /** All values of a list, or nothing if one of them does not fit. */
    private Optional<List<Object>> list(Term term, Path path) {
        List<Operand> operands = term.operands();
        if (operands.size() > limits.listItems()) {
            refuseLimit(term, "A list has at most %d values", limits.listItems());
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        operands.forEach(operand -> value(term, operand, path).ifPresent(values::add));
        return values.size() == operands.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<Operand> single(Term term) {
        List<Operand> operands = term.operands();
        if (operands.size() > 1) {
            String comma = term.isInExpression()
                    ? "a value with a comma stands in quotes"
                    : "a comma inside it is written '\\,'";
            problems.add(Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, "This operator takes one value; " + comma)
                    .atParameter(term.parameter())
                    .with("offset", operands.get(1).offset() - 1));
            return Optional.empty();
        }
        return Optional.of(operands.getFirst()).filter(operand -> keepsLimit(term, operand));
    }

    private Optional<Object> value(Term term, Operand operand, Path path) {
        if (!keepsLimit(term, operand)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (path.field()) {
                        case Path.Field.Id() ->
                            ResourceId.decode(path.end().key(), operand.text())
                                    .orElseThrow(() -> new UnfitValueException("expected an id of '%s'"
                                            .formatted(path.end().name())));
                        case Path.Field.Value value ->
                            ValueText.parse(value.attribute().type(), operand.text());
                    });
        } catch (UnfitValueException unfit) {
            refuseValue(term.parameter(), operand.raw(), operand.offset(), unfit);
            return Optional.empty();
        }
    }

    private boolean keepsLimit(Term term, Operand operand) {
        boolean tooLong = operand.raw().getBytes(StandardCharsets.UTF_8).length > limits.valueBytes();
        if (tooLong) {
            refuseLimit(term, "A value of a filter has at most %d bytes", limits.valueBytes());
        }
        return !tooLong;
    }

    private void refuseLimit(Term term, String sentence, int limit) {
        problems.add(Problem.of(ProblemCode.LIMIT_EXCEEDED, sentence.formatted(limit))
                .atParameter(term.parameter())
                .with("limit", limit));
    }
}
