package dev.coppice.migrate.check;

import dev.coppice.migrate.Finding.Code;
import dev.coppice.migrate.check.Concern.Effect;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.dialect.Dialect;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may matter about a column that changes.
 *
 * @param rows of its table, as it stands
 * @param subject the column under its new name: {@code customer.phone}
 */
record ColumnRisk(Dialect dialect, Rows rows, String subject) {

    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*");
    private static final String FILL =
            "Say --default %s=VALUE to fill them, give the column a default, or let it be empty";

    private static final String CONVERTED = "every value is converted, and one that cannot be stops the migration";

    Concern ofNewColumn(@Nullable String filling) {
        return new Concern(
                Code.REQUIRES_VALUE,
                rows.table().name(),
                subject,
                filling == null ? "rows that are there have no value for it" : "rows that are there get " + filling,
                rows.all(),
                filling == null ? Effect.IN_THE_WAY : Effect.TOLD,
                filling == null ? FILL.formatted(subject) : "");
    }

    /** H2 takes any text for a default, and finds out that it is no number when the first row gets it. */
    Optional<Concern> ofDefault(Column column) {
        boolean isOfNumbers = column.type() instanceof SqlType.Int || column.type() instanceof SqlType.Decimal;
        boolean isFoundOutLate = dialect.product().equals("H2") && isOfNumbers;
        return isFoundOutLate
                        && column.value() instanceof ColumnValue.Literal(String text)
                        && !NUMBER.matcher(text).matches()
                ? Optional.of(new Concern(
                        Code.CONVERTS_TYPE,
                        rows.table().name(),
                        subject,
                        "rows that are there would get the default %s, which is no number"
                                .formatted(dialect.text(text)),
                        rows.all(),
                        Effect.IN_THE_WAY,
                        "Correct the default"))
                : Optional.empty();
    }

    Concern ofMissingValues(Column old, @Nullable String filling) {
        return new Concern(
                Code.REQUIRES_VALUE,
                rows.table().name(),
                subject,
                filling == null ? "it must have a value from now on" : "rows without a value get " + filling,
                rows.missing(old.name()),
                filling == null ? Effect.IN_THE_WAY : Effect.TOLD,
                filling == null ? FILL.formatted(subject) : "");
    }

    Optional<Concern> ofType(Column old, Column now) {
        return switch (now.type()) {
            case SqlType.Text(Integer length, boolean fixed)
            when old.type() instanceof SqlType.Text(Integer before, boolean wasFixed) ->
                length != null && (before == null || length < before)
                        ? narrowing("at most %d characters".formatted(length), tooLong(old, length))
                        : Optional.empty();
            case SqlType.Int number
            when old.type() instanceof SqlType.Int before ->
                isWithin(before, number)
                        ? Optional.empty()
                        : narrowing("whole numbers of %d bits".formatted(number.bits()), outside(old, number));
            case SqlType.Decimal number
            when old.type() instanceof SqlType.Decimal before ->
                isWithin(before, number)
                        ? Optional.empty()
                        : narrowing("numbers of (%d, %d)".formatted(number.precision(), number.scale()), null);
            case SqlType.Timestamp(Integer digits, boolean zone)
            when old.type() instanceof SqlType.Timestamp(Integer before, boolean hadZone) && zone == hadZone ->
                isFewer(digits, before)
                        ? told(Code.NARROWS_TYPE, "fractions of seconds are rounded")
                        : Optional.empty();
            case SqlType.Choice(List<String> words)
            when old.type() instanceof SqlType.Choice(List<String> before) ->
                words.containsAll(before)
                        ? Optional.empty()
                        : narrowing("one of " + String.join(", ", words), noneOf(old, words));
            case SqlType.Int number when old.type() instanceof SqlType.Text -> ofTextThatBecomesANumber(old);
            case SqlType.Decimal number when old.type() instanceof SqlType.Text -> ofTextThatBecomesANumber(old);
            default ->
                Concerns.isOfOneKind(old.type(), now.type()) ? Optional.empty() : told(Code.CONVERTS_TYPE, CONVERTED);
        };
    }

    /** An engine may take a text that is no number for zero, or keep it as it is. */
    private Optional<Concern> ofTextThatBecomesANumber(Column old) {
        return Optional.of(new Concern(
                Code.CONVERTS_TYPE,
                rows.table().name(),
                subject,
                "every value must be a number from now on",
                noNumber(old),
                Effect.IN_THE_WAY,
                "Correct these values first, or keep the type"));
    }

    private Probe noNumber(Column old) {
        String column = rows.own(old.name());
        String pattern = dialect.text("^[ ]*[+-]?[0-9]+([.][0-9]*)?[ ]*$");
        return rows.where(
                switch (dialect.product()) {
                    case "PostgreSQL" -> column + " !~ " + pattern;
                    case "SQLite" ->
                        "ltrim(trim(%1$s), '+-') = '' OR ltrim(trim(%1$s), '+-') GLOB '*[^0-9.]*'".formatted(column);
                    case "H2" -> "NOT REGEXP_LIKE(" + column + ", " + pattern + ")";
                    default -> column + " NOT REGEXP " + pattern;
                });
    }

    private Optional<Concern> narrowing(String what, @Nullable Probe probe) {
        return Optional.of(new Concern(
                Code.NARROWS_TYPE,
                rows.table().name(),
                subject,
                "it holds only " + what + " from now on",
                probe,
                probe == null ? Effect.TOLD : Effect.IN_THE_WAY,
                probe == null ? "" : "Shorten or correct these values first, or keep the type"));
    }

    private Optional<Concern> told(Code code, String words) {
        return Optional.of(new Concern(code, rows.table().name(), subject, words, null, Effect.TOLD, ""));
    }

    private Probe tooLong(Column old, int length) {
        String function = dialect.product().equals("SQLite") ? "length" : "char_length";
        return rows.where(function + "(" + rows.own(old.name()) + ") > " + length);
    }

    private Probe outside(Column old, SqlType.Int number) {
        String column = rows.own(old.name());
        return rows.where(column + " < " + least(number) + " OR " + column + " > " + most(number));
    }

    private Probe noneOf(Column old, List<String> words) {
        return rows.where(rows.own(old.name()) + " NOT IN ("
                + words.stream().map(dialect::text).collect(Collectors.joining(", ")) + ")");
    }

    private static boolean isWithin(SqlType.Int before, SqlType.Int number) {
        return least(before).compareTo(least(number)) >= 0 && most(before).compareTo(most(number)) <= 0;
    }

    private static BigInteger least(SqlType.Int number) {
        return number.unsigned()
                ? BigInteger.ZERO
                : BigInteger.TWO.pow(number.bits() - 1).negate();
    }

    private static BigInteger most(SqlType.Int number) {
        int bits = number.unsigned() ? number.bits() : number.bits() - 1;
        return BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
    }

    private static boolean isWithin(SqlType.Decimal before, SqlType.Decimal number) {
        Integer digits = number.precision();
        Integer digitsBefore = before.precision();
        return digits == null
                || (digitsBefore != null
                        && digitsBefore - before.scale() <= digits - number.scale()
                        && before.scale() <= number.scale());
    }

    private static boolean isFewer(@Nullable Integer digits, @Nullable Integer before) {
        return digits != null && (before == null || digits < before);
    }
}
