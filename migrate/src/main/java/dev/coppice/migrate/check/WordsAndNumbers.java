package dev.coppice.migrate.check;

import dev.coppice.migrate.Finding.Code;
import dev.coppice.migrate.check.Concern.Effect;
import dev.coppice.schema.Change;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Part;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.words.ListedWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns that held one of a list of words and hold a number from now on, or the other way round: an enum that is stored in
 * another way. No engine knows which number stands for which word, so this is never left to it.
 */
record WordsAndNumbers(Schema current, List<Change> changes, Dialect dialect) {

    /**
     * The concern about a column, if it is one of these.
     *
     * @param now the column as it is to be, in a table of the name
     */
    Optional<Concern> of(Rows rows, Column old, TableName wantedTable, Column now) {
        String subject = wantedTable + "." + now.name();
        String column = dialect.quoteIfNeeded(now.name());
        if (now.type() instanceof SqlType.Int) {
            return words(rows.table(), old).map(words -> concern(rows, old, subject, fromWords(column, words)));
        }
        return old.type() instanceof SqlType.Int
                ? words(wantedTable, now).map(words -> concern(rows, old, subject, toWords(column, words)))
                : Optional.empty();
    }

    private Concern concern(Rows rows, Column old, String subject, String mapping) {
        return new Concern(
                Code.CHANGES_MEANING,
                rows.table().name(),
                subject,
                "words become numbers or numbers become words, so the meaning of what is stored changes",
                rows.given(old.name()),
                Effect.IN_THE_WAY,
                ("Keep the mapping as it was, or write the migration by hand with 'coppice migrate revision -m TEXT' and say"
                                + " what becomes of what, in the order of the enum class: %s")
                        .formatted(mapping));
    }

    private String fromWords(String column, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "WHEN " + dialect.text(words.get(i)) + " THEN " + i)
                .collect(Collectors.joining(" ", "CASE " + column + " ", " END"));
    }

    private String toWords(String column, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "WHEN " + i + " THEN " + dialect.text(words.get(i)))
                .collect(Collectors.joining(" ", "CASE " + column + " ", " END"));
    }

    /** The words that a column holds as it stands. */
    private Optional<List<String>> words(Table table, Column column) {
        return words(column.type(), current.enums().stream()).or(() -> listed(table.checks().stream(), column));
    }

    /** The words that a column is to hold. */
    private Optional<List<String>> words(TableName table, Column column) {
        Stream<EnumType> types = Stream.concat(
                current.enums().stream(),
                changes.stream()
                        .flatMap(change -> change instanceof Change.Added(Part.SchemaEnum(EnumType type))
                                ? Stream.of(type)
                                : Stream.empty()));
        Stream<Check> checks = changes.stream().flatMap(change -> added(change, table));
        return words(column.type(), types).or(() -> listed(checks, column));
    }

    private static Stream<Check> added(Change change, TableName table) {
        return change instanceof Change.Added(Part.TableCheck(TableName name, Check check)) && name.equals(table)
                ? Stream.of(check)
                : Stream.empty();
    }

    private static Optional<List<String>> words(SqlType type, Stream<EnumType> types) {
        return switch (type) {
            case SqlType.Choice(List<String> words) -> Optional.of(words);
            case SqlType.Named(TableName name) ->
                types.filter(known -> known.name().equals(name))
                        .map(EnumType::values)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> listed(Stream<Check> checks, Column column) {
        return checks.flatMap(check -> ListedWords.find(check.sql(), column.name()).stream())
                .map(ListedWords::words)
                .findFirst();
    }
}
