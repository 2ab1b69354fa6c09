package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Alternatives;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.UnfitValueException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of the filter family: comparisons in brackets and one expression; all of them have to hold. */
final class FilterReader {

    private final TermReader reader;
    private final Limits.Filters limits;
    private final Problems problems;
    private final List<Filter> terms = new ArrayList<>();
    private final Set<String> canonicalNames = new HashSet<>();
    private Filter expression = Filter.ALL;
    private int count;

    FilterReader(ResourceType type, ResourceGraph graph, Limits.Filters limits, Problems problems) {
        reader = new TermReader(type, graph, limits, problems);
        this.limits = limits;
        this.problems = problems;
    }

    void take(Parameter parameter) {
        int segments = parameter.segments().size();
        if (segments == 0) {
            RsqlReader rsql = new RsqlReader(parameter.value(), reader, limits, problems);
            expression = rsql.read();
            count += rsql.terms();
            checkCount(parameter);
            return;
        }
        if (segments > 2) {
            String detail = "'%s' is not of the form filter[field], filter[field][operator] or filter=expression"
                    .formatted(parameter.name());
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

    /**
     * What has to hold. Comparisons that can stand in brackets come first, so that equal filters are equal however they
     * were sent.
     */
    Filter finish() {
        List<Filter> inBrackets = new ArrayList<>(terms);
        List<Filter> others = new ArrayList<>();
        for (Filter part : expression instanceof Filter.And(List<Filter> parts) ? parts : List.of(expression)) {
            boolean fits = QueryPrinter.fitsBrackets(part) && canonicalNames.add(QueryPrinter.name(part));
            (fits ? inBrackets : others).add(part);
        }
        inBrackets.addAll(others);
        return new Filter.And(inBrackets);
    }

    private void takeTerm(Parameter parameter, Operator operator) {
        operands(parameter, operator)
                .flatMap(operands -> reader.read(
                        new Term(parameter.name(), new Item(parameter.segments().getFirst(), 0), operator, operands)))
                .ifPresent(term -> add(parameter, term));
    }

    private Optional<List<Operand>> operands(Parameter parameter, Operator operator) {
        List<Operand> operands = new ArrayList<>();
        for (Item item : Item.values(parameter.value())) {
            try {
                List<String> literals = operator.isPattern()
                        ? Escapes.unescapePattern(item.text()).literals()
                        : List.of(Escapes.unescape(item.text()));
                operands.add(new Operand(literals, item.text(), item.offset()));
            } catch (UnfitValueException unfit) {
                reader.refuseValue(parameter.name(), item.text(), item.offset(), unfit);
                return Optional.empty();
            }
        }
        return Optional.of(operands);
    }

    private void add(Parameter parameter, Filter term) {
        String canonicalName = QueryPrinter.name(term);
        if (canonicalNames.add(canonicalName)) {
            terms.add(term);
            count++;
            checkCount(parameter);
        } else {
            String detail = "'%s' means '%s', which is given already".formatted(parameter.name(), canonicalName);
            refuse(ProblemCode.DUPLICATE_PARAMETER, parameter, detail);
        }
    }

    private void checkCount(Parameter parameter) {
        if (count > limits.terms()) {
            problems.add(
                    Problem.of(ProblemCode.LIMIT_EXCEEDED, "A filter has at most %d terms".formatted(limits.terms()))
                            .atParameter(parameter.name())
                            .with("limit", limits.terms()));
        }
    }

    private void refuse(ProblemCode code, Parameter parameter, String detail) {
        problems.add(Problem.of(code, detail).atParameter(parameter.name()));
    }
}
