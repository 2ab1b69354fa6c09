package dev.coppice.migrate.proof;

import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of each type as literals, another one for each row. */
record SampleValues(Schema schema, Dialect dialect) {

    private static final String LONG_WORD = "a word of some length that goes on and on ";

    /** A value; nothing for a type of which nobody knows one. */
    Optional<String> of(SqlType type, int row) {
        return switch (type) {
            case SqlType.Text(Integer length, boolean fixed) -> Optional.of(dialect.text(text(length, row)));
            case SqlType.Int number -> Optional.of(Integer.toString(row));
            case SqlType.Decimal(Integer precision, int scale) -> Optional.of(decimal(precision, scale, row));
            case SqlType.Floating number -> Optional.of(row + ".5");
            case SqlType.Bool bool -> Optional.of(bool(row % 2 == 0));
            case SqlType.Date date -> Optional.of(dialect.text("2024-02-" + twoDigits(row)));
            case SqlType.Time time -> Optional.of(dialect.text("10:20:" + twoDigits(row)));
            case SqlType.Timestamp(Integer digits, boolean zone) ->
                Optional.of(dialect.text("2024-02-03 10:20:" + twoDigits(row) + (zone ? "+00:00" : "")));
            case SqlType.Year year -> Optional.of("20" + twoDigits(row));
            case SqlType.Binary(Integer length, boolean fixed) -> Optional.of(bytes(fixed ? length : null, row));
            case SqlType.Uuid uuid -> Optional.of(dialect.text("00000000-0000-4000-8000-%012d".formatted(row)));
            case SqlType.Json json -> Optional.of(json(row));
            case SqlType.Choice(List<String> words) -> word(words, row);
            case SqlType.Named(TableName name) -> named(name, row);
            case SqlType.Array array -> Optional.of(dialect.product().equals("PostgreSQL") ? "'{}'" : "ARRAY[]");
            case SqlType.Opaque opaque -> Optional.empty();
        };
    }

    private static String text(@Nullable Integer length, int row) {
        String word = row + LONG_WORD.repeat(Math.min(row, 9));
        int limit = length == null ? word.length() : Math.min(length, word.length());
        return word.substring(0, Math.min(limit, 200)).strip();
    }

    private static String decimal(@Nullable Integer precision, int scale, int row) {
        boolean hasWhole = precision == null || precision > scale;
        return scale > 0
                ? (hasWhole ? row + ".5" : "0." + "0".repeat(scale - 1) + ((row - 1) % 9 + 1))
                : Integer.toString(row);
    }

    /** As a day of a month, or a second; the same again after a while. */
    private static String twoDigits(int row) {
        return "%02d".formatted((row - 1) % 28 + 1);
    }

    private String bool(boolean value) {
        return switch (dialect.product()) {
            case "PostgreSQL", "H2" -> Boolean.toString(value);
            default -> value ? "1" : "0";
        };
    }

    private String bytes(@Nullable Integer exactly, int row) {
        String hex = twoDigits(row).repeat(exactly == null ? 3 : exactly);
        return dialect.product().equals("PostgreSQL") ? "'\\x" + hex + "'" : "X'" + hex + "'";
    }

    private String json(int row) {
        String text = dialect.text("{\"n\": " + row + "}");
        return dialect.product().equals("H2") ? "JSON " + text : text;
    }

    private Optional<String> word(List<String> words, int row) {
        return words.isEmpty() ? Optional.empty() : Optional.of(dialect.text(words.get(row % words.size())));
    }

    private Optional<String> named(TableName name, int row) {
        Optional<EnumType> list =
                schema.enums().stream().filter(type -> type.name().equals(name)).findFirst();
        if (list.isPresent()) {
            return word(list.get().values(), row);
        }
        return schema.domains().stream()
                .filter(domain -> domain.name().equals(name))
                .map(Domain::type)
                .findFirst()
                .flatMap(type -> of(type, row));
    }
}
