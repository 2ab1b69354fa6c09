package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.Relationship;
import java.util.List;
import java.util.stream.Collectors;

/** Writes filters as expressions that {@link RsqlReader} reads as equal filters. All values stand in quotes. */
final class RsqlPrinter {

    private RsqlPrinter() {}

    static String print(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> terms) ->
                terms.stream().map(RsqlPrinter::inner).collect(Collectors.joining(";"));
            case Filter.Or(List<Filter> terms) ->
                terms.stream().map(RsqlPrinter::inner).collect(Collectors.joining(","));
            case Filter.Compare compare ->
                compare.path()
                        + sign(QueryPrinter.comparison(compare.comparison()))
                        + quoted(QueryPrinter.text(compare.path(), compare.value()));
            case Filter.OneOf oneOf -> {
                Operator operator = oneOf.membership() == Filter.Membership.IN ? Operator.IN : Operator.NOTIN;
                yield oneOf.values().stream()
                        .map(value -> quoted(QueryPrinter.text(oneOf.path(), value)))
                        .collect(Collectors.joining(",", oneOf.path() + sign(operator) + "(", ")"));
            }
            case Filter.Like like -> {
                Operator operator = like.sensitivity() == Filter.Case.SENSITIVE ? Operator.LIKE : Operator.ILIKE;
                yield like.pattern().literals().stream()
                        .map(RsqlPrinter::escaped)
                        .collect(Collectors.joining("*", like.path() + sign(operator) + "'", "'"));
            }
            case Filter.Absent absent -> absent.path() + sign(Operator.NULL) + QueryPrinter.presence(absent.presence());
            case Filter.Related related ->
                related.steps().stream().map(Relationship::name).collect(Collectors.joining("."))
                        + sign(Operator.NULL)
                        + QueryPrinter.presence(related.presence());
        };
    }

    private static String inner(Filter filter) {
        return QueryPrinter.fitsBrackets(filter) ? print(filter) : "(" + print(filter) + ")";
    }

    private static String sign(Operator operator) {
        return "=" + operator.word() + "=";
    }

    private static String quoted(String text) {
        return "'" + escaped(text) + "'";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'").replace("*", "\\*");
    }
}
