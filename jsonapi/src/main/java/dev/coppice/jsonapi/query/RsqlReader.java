package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Alternatives;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a filter in RSQL: {@code (price=gt=5,name==A*);customer.country==NO}. A semicolon or {@code and} means that both
 * hold and binds closer than a comma or {@code or}, which means that one holds. Values with characters of the syntax stand
 * in single or double quotes, where a backslash takes the next character as it is; outside of quotes it does so only before
 * a star. Knows where each thing stands, so that whatever is wrong is told with its place.
 */
final class RsqlReader {

    static final String PARAMETER = "filter";

    private static final String RESERVED = "\"'();,=!~<> ";

    private final String text;
    private final TermReader reader;
    private final Limits.Filters limits;
    private final Problems problems;
    private int at;
    private int terms;

    RsqlReader(String text, TermReader reader, Limits.Filters limits, Problems problems) {
        this.text = text;
        this.reader = reader;
        this.limits = limits;
        this.problems = problems;
    }

    /** The filter; everything that is wrong with it is a problem. */
    Filter read() {
        try {
            Filter filter = any(0);
            if (at < text.length()) {
                throw expected("';', ',' or the end");
            }
            return filter;
        } catch (Broken broken) {
            problems.add(broken.problem);
            return Filter.ALL;
        }
    }

    /** How many comparisons were read. */
    int terms() {
        return terms;
    }

    private Filter any(int depth) {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(all(depth));
        } while (takes(',', "or"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter all(int depth) {
        List<Filter> parts = new ArrayList<>();
        do {
            Filter part = one(depth);
            if (part instanceof Filter.And(List<Filter> inner)) {
                parts.addAll(inner);
            } else {
                parts.add(part);
            }
        } while (takes(';', "and"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter one(int depth) {
        skipBlanks();
        if (!is('(')) {
            return comparison();
        }
        if (depth == limits.depth()) {
            throw new Broken(Problem.of(
                            ProblemCode.LIMIT_EXCEEDED, "A filter is nested at most %d deep".formatted(limits.depth()))
                    .with("limit", limits.depth())
                    .with("offset", at));
        }
        at++;
        Filter inner = any(depth + 1);
        skipBlanks();
        if (!is(')')) {
            throw expected("')'");
        }
        at++;
        return inner;
    }

    private Filter comparison() {
        Item selector = new Item(unreserved("a field"), at);
        at += selector.text().length();
        skipBlanks();
        int operatorAt = at;
        String sign = sign();
        skipBlanks();
        List<Operand> operands = operands();
        Operator operator = operator(sign, operatorAt, operands);
        terms++;
        return reader.read(new Term(PARAMETER, selector, operator, operands))
                .<Filter>map(filter -> filter)
                .orElse(Filter.ALL);
    }

    private String sign() {
        for (String sign : List.of("==", "!=", "<=", ">=", "<", ">")) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        int end = is('=') ? text.indexOf('=', at + 1) : -1;
        if (end < 0) {
            throw expected("an operator such as '==' or '=gt='");
        }
        String word = text.substring(at + 1, end);
        at = end + 1;
        return word;
    }

    /** A star in what is equal or not makes a pattern of it. */
    private Operator operator(String sign, int operatorAt, List<Operand> operands) {
        boolean pattern = operands.size() == 1 && operands.getFirst().hasWildStar();
        return switch (sign) {
            case "==" -> pattern ? Operator.LIKE : Operator.EQ;
            case "!=" -> {
                if (pattern) {
                    at = operands.getFirst().offset();
                    throw new Broken(at("'!=' takes no pattern; a star that stands for itself is written '\\*'"));
                }
                yield Operator.NE;
            }
            case "<" -> Operator.LT;
            case "<=" -> Operator.LE;
            case ">" -> Operator.GT;
            case ">=" -> Operator.GE;
            case "out" -> Operator.NOTIN;
            default ->
                Operator.find(sign).orElseThrow(() -> {
                    String start = "There is no filter operator '=%s='".formatted(sign);
                    return new Broken(Problem.of(
                                    ProblemCode.UNKNOWN_OPERATOR, Alternatives.sentence(start, sign, Operator.words()))
                            .with("offset", operatorAt));
                });
        };
    }

    private List<Operand> operands() {
        if (!is('(')) {
            return List.of(operand());
        }
        List<Operand> operands = new ArrayList<>();
        do {
            at++;
            skipBlanks();
            operands.add(operand());
            skipBlanks();
        } while (is(','));
        if (!is(')')) {
            throw expected("',' or ')'");
        }
        at++;
        return operands;
    }

    private Operand operand() {
        int start = at;
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        boolean quoted = is('"') || is('\'');
        char quote = quoted ? text.charAt(at++) : ' ';
        while (at < text.length() && (quoted ? !is(quote) : RESERVED.indexOf(text.charAt(at)) < 0)) {
            char c = text.charAt(at);
            boolean escapes = c == '\\' && at + 1 < text.length() && (quoted || text.charAt(at + 1) == '*');
            if (escapes) {
                at++;
                literal.append(text.charAt(at));
            } else if (c == '*') {
                literals.add(literal.toString());
                literal.setLength(0);
            } else {
                literal.append(c);
            }
            at++;
        }
        if (quoted && !is(quote)) {
            throw expected("a closing " + quote);
        }
        if (quoted) {
            at++;
        } else if (at == start) {
            throw expected("a value");
        }
        literals.add(literal.toString());
        return new Operand(literals, text.substring(start, at), start);
    }

    private String unreserved(String wanted) {
        int end = at;
        while (end < text.length() && RESERVED.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == at) {
            throw expected(wanted);
        }
        return text.substring(at, end);
    }

    private boolean takes(char sign, String word) {
        skipBlanks();
        if (is(sign)) {
            at++;
            return true;
        }
        boolean afterBlank = at > 0 && text.charAt(at - 1) == ' ';
        boolean spelled = afterBlank && text.startsWith(word + " ", at);
        at = spelled ? at + word.length() : at;
        return spelled;
    }

    private void skipBlanks() {
        while (is(' ')) {
            at++;
        }
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private Broken expected(String what) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new Broken(at("Expected %s, but there is %s".formatted(what, found)));
    }

    private Problem at(String detail) {
        return Problem.of(ProblemCode.INVALID_PARAMETER_VALUE, detail).with("offset", at);
    }

    /** The expression cannot be read any further. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // Thrown and caught within one reading.
        private final Problem problem;

        Broken(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem.atParameter(PARAMETER);
        }
    }
}
