package dev.coppice.jsonapi.query;

import java.util.List;

/**
 * One comparison of a filter as it was sent.
 *
 * @param parameter the name of the query parameter
 * @param selector the dotted name, and where it starts in the parameter's value
 */
record Term(String parameter, Item selector, Operator operator, List<Operand> operands) {
    Term {
        operands = List.copyOf(operands);
    }

    /** Whether it stands in an expression rather than in brackets of its own. */
    boolean isInExpression() {
        return parameter.equals(RsqlReader.PARAMETER);
    }
}
