package dev.coppice.starter.sql;

import dev.coppice.jsonapi.query.Filter;
import dev.coppice.starter.plan.Condition;
import dev.coppice.starter.plan.Count;
import dev.coppice.starter.plan.Estimate;
import dev.coppice.starter.plan.Once;
import dev.coppice.starter.plan.Order;
import dev.coppice.starter.plan.Parameter;
import dev.coppice.starter.plan.Rows;
import dev.coppice.starter.plan.Select;
import dev.coppice.starter.plan.Select.Duplicates;
import dev.coppice.starter.plan.Select.Slice;
import dev.coppice.starter.plan.Summary;
import dev.coppice.starter.plan.Term;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.dialect.Dialect;

/**
 * Spells what is to be read as a statement of one engine. Values never become part of the text, so that the same shape of
 * request is the same text, whose plan drivers and databases keep.
 */
public final class SqlWriter {

    private static final char ESCAPE = '!';

    private final Spelling spelling;

    public SqlWriter(Dialect dialect) {
        spelling = Spelling.of(dialect);
    }

    /** The statement that reads these rows. */
    public SqlText write(Select select) {
        Text text = new Text();
        text.select(select);
        return text.finish();
    }

    /** The statement that reads these rows of a table and keeps others from changing them. */
    public SqlText writeLocking(Select select) {
        SqlText text = write(select);
        return new SqlText(text.text() + spelling.lock(), text.parameters());
    }

    /** How the engine hands over rows bit by bit, for at most so long. */
    public Streaming streaming(Duration atMost) {
        return spelling.streaming(atMost);
    }

    /** The statement that reads how many rows there are. */
    public SqlText write(Count count) {
        Text text = new Text();
        Select of = count.of();
        if (of.duplicates() == Duplicates.KEPT && of.slice() == null) {
            text.sql.append("select count(*)");
            text.body(of);
        } else {
            text.sql.append("select count(*) from (");
            text.select(of);
            text.sql.append(") d");
        }
        return text.finish();
    }

    /** The statement that reads figures. */
    public SqlText write(Summary summary) {
        Text text = new Text();
        text.summary(summary);
        return text.finish();
    }

    /** The statement that asks the statistics; empty where the engine has none. */
    public Optional<SqlText> write(Estimate estimate) {
        return spelling.estimate(TableName.of(estimate.table().name()));
    }

    /** Whether dates and times are read as the texts that the engine keeps. */
    public boolean keepsTimesAsText() {
        return spelling.keepsTimesAsText();
    }

    /** One statement, while it is written. */
    private final class Text {

        private final StringBuilder sql = new StringBuilder(256);
        private final List<Parameter> parameters = new ArrayList<>();
        private final Set<String> definitions = new LinkedHashSet<>();

        SqlText finish() {
            String text = definitions.isEmpty() ? sql.toString() : "with " + String.join(", ", definitions) + " " + sql;
            return new SqlText(text, parameters);
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
            if (summary.once().named().isEmpty()) {
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
            summary.once()
                    .named()
                    .forEach((column, name) ->
                            columns.add(term(column) + " as " + name.column().expression()));
            sql.append(" from (select distinct ").append(String.join(", ", columns));
            rows(summary.from(), summary.where());
            sql.append(") ").append(Once.ALIAS);
        }

        void body(Select select) {
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
        private void rows(List<Rows> from, Condition where) {
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
                    condition(rows.on());
                }
            }
            Condition first = from.getFirst().on();
            boolean alone = where.equals(Condition.ALWAYS);
            Condition all =
                    first.equals(Condition.ALWAYS) ? where : alone ? first : new Condition.All(List.of(first, where));
            if (!all.equals(Condition.ALWAYS)) {
                sql.append(" where ");
                condition(all);
            }
        }

        private void condition(Condition condition) {
            switch (condition) {
                case Condition.All(List<Condition> parts) -> joined(parts, " and ", "1 = 1");
                case Condition.Any(List<Condition> parts) -> joined(parts, " or ", "1 = 0");
                case Condition.Not(Condition negated) -> {
                    sql.append("not (");
                    condition(negated);
                    sql.append(')');
                }
                case Condition.Compare compare -> compare(compare);
                case Condition.Sorted(Order key, Filter.Comparison comparison, Parameter value) ->
                    sql.append(spelling.sorted(term(key.column()), key))
                            .append(sign(comparison))
                            .append(fitted(parameter(value), key.column()));
                case Condition.SameMoment(Term.Column column, Parameter.Value moment) -> {
                    sql.append(spelling.sameMoment(term(column)));
                    for (int i = 0; i < spelling.usesOfMoment(); i++) {
                        parameters.add(moment);
                    }
                }
                case Condition.Equal(Term.Column left, Term.Column right) ->
                    sql.append(term(left)).append(" = ").append(term(right));
                case Condition.OneOf oneOf -> oneOf(oneOf);
                case Condition.Like like -> like(like);
                case Condition.Missing(Term.Column column) ->
                    sql.append(term(column)).append(" is null");
                case Condition.There(Term.Column column) ->
                    sql.append(term(column)).append(" is not null");
                case Condition.Exists(List<Rows> from, Condition where) -> {
                    sql.append("exists (select 1");
                    rows(from, where);
                    sql.append(')');
                }
            }
        }

        private void joined(List<Condition> parts, String word, String empty) {
            if (parts.isEmpty()) {
                sql.append(empty);
                return;
            }
            sql.append('(');
            for (int i = 0; i < parts.size(); i++) {
                sql.append(i == 0 ? "" : word);
                condition(parts.get(i));
            }
            sql.append(')');
        }

        /** The collation of a column, whose indexes are used, may find too much, which is then looked at exactly. */
        private void compare(Condition.Compare compare) {
            String column = term(compare.column());
            Parameter.Value value = compare.value();
            boolean exactly = isCollated(value);
            if (exactly && compare.comparison() == Filter.Comparison.NE) {
                sql.append(spelling.sameText(column)).append(" <> ").append(spelling.sameText(parameter(value)));
            } else if (exactly && compare.comparison() == Filter.Comparison.EQ) {
                sql.append('(').append(column).append(" = ").append(parameter(value));
                sql.append(" and ").append(spelling.sameText(column)).append(" = ");
                sql.append(spelling.sameText(parameter(value))).append(')');
            } else if (isPadded(compare.column()) && compare.comparison() == Filter.Comparison.EQ) {
                sql.append('(').append(column).append(" = ").append(spelling.padded(parameter(value)));
                sql.append(" and ").append(spelling.unpadded(column)).append(" = ");
                sql.append(parameter(value)).append(')');
            } else {
                sql.append(column).append(sign(compare.comparison())).append(parameter(value));
            }
        }

        /** Whether a parameter is taken for another type than the column's, whose index would not be used. */
        private boolean isPadded(Term.Column column) {
            return spelling.padsTexts()
                    && column.column().values().getJdbcType().getJdbcTypeCode() == Types.CHAR;
        }

        private String fitted(String parameter, Term.Column column) {
            return isPadded(column) ? spelling.padded(parameter) : parameter;
        }

        private boolean isCollated(Parameter.Value value) {
            return spelling.collatesTexts() && value.value() instanceof String;
        }

        private void oneOf(Condition.OneOf oneOf) {
            List<Parameter.Value> values = oneOf.values();
            String column = term(oneOf.column());
            if (values.isEmpty()) {
                sql.append("1 = 0");
            } else if (isCollated(values.getFirst())) {
                sql.append('(');
                among(column, values, UnaryOperator.identity());
                sql.append(" and ");
                among(spelling.sameText(column), values, spelling::sameText);
                sql.append(')');
            } else if (isPadded(oneOf.column())) {
                sql.append('(');
                among(column, values, spelling::padded);
                sql.append(" and ");
                among(spelling.unpadded(column), values, UnaryOperator.identity());
                sql.append(')');
            } else {
                among(column, values, UnaryOperator.identity());
            }
        }

        /** Padded to a power of two, so that lists of many lengths are few texts. */
        private void among(String column, List<Parameter.Value> values, UnaryOperator<String> form) {
            int padded = values.size() == 1 ? 1 : Integer.highestOneBit(values.size() - 1) * 2;
            sql.append(column).append(" in (");
            for (int i = 0; i < padded; i++) {
                Parameter.Value value = values.get(Math.min(i, values.size() - 1));
                sql.append(i == 0 ? "" : ", ").append(form.apply(parameter(value)));
            }
            sql.append(')');
        }

        private void like(Condition.Like like) {
            String column = term(like.column());
            String pattern = parameter(new Parameter.Text(like.pattern().toSqlLike(ESCAPE)));
            sql.append(
                    switch (like.sensitivity()) {
                        case SENSITIVE -> spelling.exact(column) + " like " + pattern;
                        case INSENSITIVE -> spelling.likeInAnyCase(column, pattern);
                    });
            sql.append(" escape '").append(ESCAPE).append('\'');
        }

        private String parameter(Parameter parameter) {
            parameters.add(parameter);
            return "?";
        }
    }

    private String term(Term term) {
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

    private static String sign(Filter.Comparison comparison) {
        return switch (comparison) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
        };
    }
}
