package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes queries as canonical query strings, percent-encoded, without the question mark. */
public final class QueryPrinter {

    private QueryPrinter() {}

    /** The query string that {@link QueryParser} reads as an equal query; empty if nothing was asked for. */
    public static String print(Query query) {
        return print(query, query.page());
    }

    /** The same query string for another page of the collection. */
    public static String print(Query query, @Nullable Page page) {
        StringBuilder out = new StringBuilder();
        if (!query.filter().equals(Filter.ALL)) {
            printFilter(out, query.filter());
        }
        if (!query.sort().isEmpty()) {
            append(out, "sort", query.sort().stream().map(QueryPrinter::sortKey).collect(Collectors.joining(",")));
        }
        if (query.include() != null) {
            append(out, "include", String.join(",", paths(query.include(), "")));
        }
        query.fields().forEach((type, names) -> append(out, "fields[" + type + "]", String.join(",", names)));
        if (query.count() != null) {
            append(out, QueryParser.COUNT, query.count().word());
        }
        Aggregation aggregation = query.aggregation();
        if (aggregation != null) {
            append(out, AggregationReader.FUNCTIONS, aggregation.printFunctions());
            if (!aggregation.groups().isEmpty()) {
                append(out, AggregationReader.GROUPS, aggregation.printGroups());
            }
            if (!aggregation.sort().isEmpty()) {
                append(out, "sort", aggregation.printSort());
            }
        }
        query.custom().forEach((name, value) -> append(out, name, value));
        if (page != null) {
            printPage(out, page);
        }
        return out.toString();
    }

    /** The parameters of a page alone, which come last in a query string. */
    static String print(Page page) {
        StringBuilder out = new StringBuilder();
        printPage(out, page);
        return out.toString();
    }

    /** The parameter that states a term. */
    static String name(Filter term) {
        return switch (term) {
            case Filter.Compare compare -> name(compare.path().toString(), comparison(compare.comparison()));
            case Filter.OneOf oneOf ->
                name(
                        oneOf.path().toString(),
                        oneOf.membership() == Filter.Membership.IN ? Operator.IN : Operator.NOTIN);
            case Filter.Like like ->
                name(
                        like.path().toString(),
                        like.sensitivity() == Filter.Case.SENSITIVE ? Operator.LIKE : Operator.ILIKE);
            case Filter.Absent absent -> name(absent.path().toString(), Operator.NULL);
            case Filter.Related related ->
                name(related.steps().stream().map(Relationship::name).collect(Collectors.joining(".")), Operator.NULL);
            case Filter.And and -> throw noBracketForm();
            case Filter.Or or -> throw noBracketForm();
        };
    }

    private static String name(String path, Operator operator) {
        return operator == Operator.EQ
                ? "filter[%s]".formatted(path)
                : "filter[%s][%s]".formatted(path, operator.word());
    }

    static Operator comparison(Filter.Comparison comparison) {
        return switch (comparison) {
            case EQ -> Operator.EQ;
            case NE -> Operator.NE;
            case LT -> Operator.LT;
            case LE -> Operator.LE;
            case GT -> Operator.GT;
            case GE -> Operator.GE;
        };
    }

    /** Whether a part of a filter is a comparison, which can stand in brackets. */
    static boolean fitsBrackets(Filter filter) {
        return !(filter instanceof Filter.And) && !(filter instanceof Filter.Or);
    }

    /** Each comparison in brackets of its own as long as these differ; the rest is one expression. */
    private static void printFilter(StringBuilder out, Filter filter) {
        Set<String> names = new HashSet<>();
        List<Filter> rest = new ArrayList<>();
        for (Filter part : filter instanceof Filter.And(List<Filter> parts) ? parts : List.of(filter)) {
            if (fitsBrackets(part) && names.add(name(part))) {
                append(out, name(part), value(part));
            } else {
                rest.add(part);
            }
        }
        if (!rest.isEmpty()) {
            Filter expression = rest.size() == 1 ? rest.getFirst() : new Filter.And(rest);
            append(out, RsqlReader.PARAMETER, RsqlPrinter.print(expression));
        }
    }

    private static String value(Filter term) {
        return switch (term) {
            case Filter.Compare compare -> item(compare.path(), compare.value());
            case Filter.OneOf oneOf ->
                oneOf.values().stream().map(value -> item(oneOf.path(), value)).collect(Collectors.joining(","));
            case Filter.Like like -> Escapes.escapePattern(like.pattern());
            case Filter.Absent absent -> presence(absent.presence());
            case Filter.Related related -> presence(related.presence());
            case Filter.And and -> throw noBracketForm();
            case Filter.Or or -> throw noBracketForm();
        };
    }

    private static String item(Path path, Object value) {
        return Escapes.escape(text(path, value));
    }

    /** A value as text that reads as the same value. */
    static String text(Path path, Object value) {
        return value instanceof KeyValue key ? ResourceId.encode(path.end().key(), key) : ValueText.print(value);
    }

    static String presence(Filter.Presence presence) {
        return presence == Filter.Presence.MISSING ? "true" : "false";
    }

    private static IllegalArgumentException noBracketForm() {
        return new IllegalArgumentException("Only a conjunction of terms can be written in brackets");
    }

    private static String sortKey(SortKey key) {
        return (key.direction() == SortKey.Direction.DESCENDING ? "-" : "") + key.path();
    }

    private static List<String> paths(List<Include> includes, String prefix) {
        List<String> paths = new ArrayList<>();
        for (Include include : includes) {
            String path = prefix + include.relationship().name();
            if (include.then().isEmpty()) {
                paths.add(path);
            } else {
                paths.addAll(paths(include.then(), path + "."));
            }
        }
        return paths;
    }

    private static void printPage(StringBuilder out, Page page) {
        switch (page) {
            case Page.Numbered(int number, int size) -> {
                append(out, "page[number]", Integer.toString(number));
                append(out, "page[size]", Integer.toString(size));
            }
            case Page.Offset(long offset, int size) -> {
                append(out, "page[offset]", Long.toString(offset));
                append(out, "page[limit]", Integer.toString(size));
            }
            case Page.Cursored(String after, String before, int size) -> {
                if (after != null) {
                    append(out, "page[after]", after);
                }
                if (before != null) {
                    append(out, "page[before]", before);
                }
                append(out, "page[size]", Integer.toString(size));
            }
        }
    }

    private static void append(StringBuilder out, String name, String value) {
        if (!out.isEmpty()) {
            out.append('&');
        }
        out.append(FormEncoding.encodeName(name)).append('=').append(FormEncoding.encodeValue(value));
    }
}
