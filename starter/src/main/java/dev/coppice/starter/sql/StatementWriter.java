package dev.coppice.starter.sql;

import dev.coppice.starter.plan.Condition;
import dev.coppice.starter.plan.Order;
import dev.coppice.starter.plan.Parameter;
import dev.coppice.starter.plan.Rows;
import dev.coppice.starter.plan.SameRows;
import dev.coppice.starter.plan.Select;
import dev.coppice.starter.plan.Select.Duplicates;
import dev.coppice.starter.plan.Select.Slice;
import dev.coppice.starter.plan.Summary;
import dev.coppice.starter.plan.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One statement, while it is written. */
final class StatementWriter {

    private final Spelling spelling;
    private final StringBuilder sql = new StringBuilder(256);
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<String> definitions = new LinkedHashSet<>();
    private final ConditionWriter conditions;

    StatementWriter(Spelling spelling) {
        this.spelling = spelling;
        conditions = new ConditionWriter(this, spelling);
    }

    SqlText finish() {
        String text = definitions.isEmpty() ? sql.toString() : "with " + String.join(", ", definitions) + " " + sql;
        return new SqlText(text, parameters);
    }

    void count(Select of) {
        if (of.duplicates() == Duplicates.KEPT && of.slice() == null) {
            sql.append("select count(*)");
            body(of);
        } else {
            sql.append("select count(*) from (");
            select(of);
            sql.append(") d");
        }
    }

    void select(Select select) {
        sql.append(select.duplicates() == Duplicates.REMOVED ? "select distinct " : "select ");
        for (int i = 0; i < select.columns().size(); i++) {
            sql.append(i == 0 ? "" : ", ").append(term(select.columns().get(i)));
        }
        body(select);
    }

    void summary(Summary summary) {
        List<String> columns = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        summary.groups().forEach(group -> {
            String term = term(group);
            boolean collated = spelling.collatesTexts() && isText(group);
            columns.add(collated ? "min(" + term + ")" : term);
            groups.add(collated ? spelling.sameText(term) : term);
        });
        summary.figures().forEach(figure -> columns.add(term(figure)));
        sql.append("select ").append(String.join(", ", columns));
        if (summary.same().named().isEmpty()) {
            rows(summary.from(), summary.where());
        } else {
            once(summary);
        }
        if (!groups.isEmpty()) {
            sql.append(" group by ").append(String.join(", ", groups));
        }
        sql.append(" limit ").append(summary.atMost());
    }

    private void once(Summary summary) {
        List<String> columns = new ArrayList<>();
        summary.same()
                .named()
                .forEach((column, name) ->
                        columns.add(term(column) + " as " + name.column().expression()));
        sql.append(" from (select distinct ").append(String.join(", ", columns));
        rows(summary.from(), summary.where());
        sql.append(") ").append(SameRows.ALIAS);
    }

    private void body(Select select) {
        rows(select.from(), select.where());
        String separator = " order by ";
        for (Order order : select.order()) {
            sql.append(separator).append(spelling.order(spelling.sorted(term(order.column()), order), order));
            separator = ", ";
        }
        if (select.slice() != null) {
            slice(select.slice());
        }
    }

    /**
     * How many rows is no parameter: PostgreSQL plans a statement once for any, takes a limit that it does not know for a
     * tenth of the rows, and walks through a whole table in its order for the few that a page or an include wants.
     */
    private void slice(Slice slice) {
        sql.append(" limit ").append(slice.size());
        if (slice.offset() > 0) {
            sql.append(" offset ").append(parameter(new Parameter.Amount(slice.offset())));
        }
    }

    /** What holds for the first rows joins the condition, because there is nothing before them to join. */
    void rows(List<Rows> from, Condition where) {
        for (Rows rows : from) {
            rows.rows().asDefinition().ifPresent(definitions::add);
            sql.append(
                    switch (rows.joined()) {
                        case FIRST -> " from ";
                        case INNER -> " join ";
                        case LEFT -> " left join ";
                    });
            sql.append(rows.rows().name()).append(' ').append(rows.alias());
            if (rows.joined() != Rows.Joined.FIRST) {
                sql.append(" on ");
                conditions.write(rows.on());
            }
        }
        Condition first = from.getFirst().on();
        boolean alone = where.equals(Condition.ALWAYS);
        Condition all =
                first.equals(Condition.ALWAYS) ? where : alone ? first : new Condition.All(List.of(first, where));
        if (!all.equals(Condition.ALWAYS)) {
            sql.append(" where ");
            conditions.write(all);
        }
    }

    /** Further text of the statement, at its end. */
    StatementWriter add(String more) {
        sql.append(more);
        return this;
    }

    /** Remembers a value and returns what stands for it in the text. */
    String parameter(Parameter parameter) {
        parameters.add(parameter);
        return "?";
    }

    String term(Term term) {
        return switch (term) {
            case Term.Column(String alias, var column) -> column.of(alias);
            case Term.AsKept(Term.Column column) -> spelling.asKept(term(column));
            case Term.Span(Term.Column column, int characters) -> spelling.beginning(term(column), characters);
            case Term.RowCount() -> "count(*)";
            case Term.Figure(Term.Function function, Term.Column column) ->
                function.name().toLowerCase(Locale.ROOT) + "(" + term(column) + ")";
        };
    }

    private static boolean isText(Term term) {
        return term instanceof Term.Column column
                && column.column().values().getJavaTypeDescriptor().getJavaTypeClass() == String.class;
    }
}
