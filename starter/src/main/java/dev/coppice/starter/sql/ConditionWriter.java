package dev.coppice.starter.sql;

import dev.coppice.jsonapi.query.Filter;
import dev.coppice.starter.plan.Condition;
import dev.coppice.starter.plan.Order;
import dev.coppice.starter.plan.Parameter;
import dev.coppice.starter.plan.Rows;
import dev.coppice.starter.plan.Term;
import java.sql.Types;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes which rows are meant into a statement. */
final class ConditionWriter {

    private static final char ESCAPE = '!';

    private final StatementWriter text;
    private final Spelling spelling;

    ConditionWriter(StatementWriter text, Spelling spelling) {
        this.text = text;
        this.spelling = spelling;
    }

    void write(Condition condition) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, " and ", "1 = 1");
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ", "1 = 0");
            case Condition.Not(Condition negated) -> {
                text.add("not (");
                write(negated);
                text.add(")");
            }
            case Condition.Compare compare -> compare(compare);
            case Condition.Sorted(Order key, Filter.Comparison comparison, Parameter value) ->
                text.add(spelling.sorted(text.term(key.column()), key))
                        .add(sign(comparison))
                        .add(fitted(text.parameter(value), key.column()));
            case Condition.SameMoment(Term.Column column, Parameter.Value moment) -> {
                text.add(spelling.sameMoment(text.term(column)));
                for (int i = 0; i < spelling.usesOfMoment(); i++) {
                    text.parameter(moment);
                }
            }
            case Condition.Equal(Term.Column left, Term.Column right) ->
                text.add(text.term(left)).add(" = ").add(text.term(right));
            case Condition.OneOf oneOf -> oneOf(oneOf);
            case Condition.Like like -> like(like);
            case Condition.Missing(Term.Column column) ->
                text.add(text.term(column)).add(" is null");
            case Condition.There(Term.Column column) ->
                text.add(text.term(column)).add(" is not null");
            case Condition.Exists(List<Rows> from, Condition where) -> {
                text.add("exists (select 1");
                text.rows(from, where);
                text.add(")");
            }
        }
    }

    private void joined(List<Condition> parts, String word, String empty) {
        if (parts.isEmpty()) {
            text.add(empty);
            return;
        }
        text.add("(");
        for (int i = 0; i < parts.size(); i++) {
            text.add(i == 0 ? "" : word);
            write(parts.get(i));
        }
        text.add(")");
    }

    /** The collation of a column, whose indexes are used, may find too much, which is then looked at exactly. */
    private void compare(Condition.Compare compare) {
        String column = text.term(compare.column());
        Parameter.Value value = compare.value();
        boolean exactly = isCollated(value);
        if (exactly && compare.comparison() == Filter.Comparison.NE) {
            text.add(spelling.sameText(column)).add(" <> ").add(spelling.sameText(text.parameter(value)));
        } else if (exactly && compare.comparison() == Filter.Comparison.EQ) {
            text.add("(").add(column).add(" = ").add(text.parameter(value));
            text.add(" and ").add(spelling.sameText(column)).add(" = ");
            text.add(spelling.sameText(text.parameter(value))).add(")");
        } else if (isPadded(compare.column())) {
            comparePadded(column, compare.comparison(), value);
        } else {
            text.add(column).add(sign(compare.comparison())).add(text.parameter(value));
        }
    }

    /** Blanks at the end of a value count, those that fill up a column do not; its index takes no notice of either. */
    private void comparePadded(String column, Filter.Comparison comparison, Parameter.Value value) {
        if (comparison == Filter.Comparison.EQ) {
            text.add("(").add(column).add(" = ").add(spelling.padded(text.parameter(value)));
            text.add(" and ").add(spelling.unpadded(column)).add(" = ");
            text.add(text.parameter(value)).add(")");
        } else if (comparison == Filter.Comparison.NE || endsWithBlank(value)) {
            text.add(spelling.unpadded(column)).add(sign(comparison)).add(text.parameter(value));
        } else {
            text.add(column).add(sign(comparison)).add(spelling.padded(text.parameter(value)));
        }
    }

    private static boolean endsWithBlank(Parameter.Value value) {
        return value.values().convertToRelationalValue(value.value()) instanceof String stored && stored.endsWith(" ");
    }

    /** Whether blanks fill up the values of a column. */
    private boolean isPadded(Term.Column column) {
        return spelling.padsTexts() && column.column().values().getJdbcType().getJdbcTypeCode() == Types.CHAR;
    }

    private String fitted(String parameter, Term.Column column) {
        return isPadded(column) ? spelling.padded(parameter) : parameter;
    }

    private boolean isCollated(Parameter.Value value) {
        return spelling.collatesTexts() && value.value() instanceof String;
    }

    private void oneOf(Condition.OneOf oneOf) {
        List<Parameter.Value> values = oneOf.values();
        String column = text.term(oneOf.column());
        if (values.isEmpty()) {
            text.add("1 = 0");
        } else if (isCollated(values.getFirst())) {
            text.add("(");
            among(column, values, UnaryOperator.identity());
            text.add(" and ");
            among(spelling.sameText(column), values, spelling::sameText);
            text.add(")");
        } else if (isPadded(oneOf.column())) {
            text.add("(");
            among(column, values, spelling::padded);
            text.add(" and ");
            among(spelling.unpadded(column), values, UnaryOperator.identity());
            text.add(")");
        } else {
            among(column, values, UnaryOperator.identity());
        }
    }

    /** Padded to a power of two, so that lists of many lengths are few texts. */
    private void among(String column, List<Parameter.Value> values, UnaryOperator<String> form) {
        int padded = values.size() == 1 ? 1 : Integer.highestOneBit(values.size() - 1) * 2;
        text.add(column).add(" in (");
        for (int i = 0; i < padded; i++) {
            Parameter.Value value = values.get(Math.min(i, values.size() - 1));
            text.add(i == 0 ? "" : ", ").add(form.apply(text.parameter(value)));
        }
        text.add(")");
    }

    private void like(Condition.Like like) {
        String column = text.term(like.column());
        String pattern = text.parameter(new Parameter.Text(like.pattern().toSqlLike(ESCAPE)));
        text.add(
                switch (like.sensitivity()) {
                    case SENSITIVE -> spelling.exact(column) + " like " + pattern;
                    case INSENSITIVE -> spelling.likeInAnyCase(column, pattern);
                });
        text.add(" escape '").add(String.valueOf(ESCAPE)).add("'");
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
