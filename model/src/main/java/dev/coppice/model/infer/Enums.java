package dev.coppice.model.infer;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Domain;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import dev.coppice.schema.words.ListedWords;
import dev.coppice.schema.words.ListedWords.Form;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns hold one of a fixed list of words: by an enum type, by a choice at the column, or by a check.
 *
 * <p>A column that takes part in a key or a foreign key keeps its text if the words are its own, because the column that
 * it is compared with would get another class for the same words.
 */
final class Enums {

    private static final String DOMAIN_SUBJECT = "VALUE";
    private static final int MOST_WORDS = 100;

    private final Types types;
    private final Map<TableName, Set<String>> connected;

    Enums(Types types, List<Draft> drafts, List<Reference> references) {
        this.types = types;
        this.connected = connectedColumns(drafts, references);
    }

    /** The words of each enum that a column uses, in the order of the columns. */
    Map<EnumOrigin, List<String>> all(List<Draft> drafts) {
        Map<EnumOrigin, List<String>> all = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            for (Column column : draft.source().columns()) {
                find(draft.source(), column).ifPresent(found -> all.put(found.origin(), found.words()));
            }
        }
        return all;
    }

    /** What the column's class stands for, if it has one. */
    Optional<EnumOrigin> findOrigin(Source source, Column column) {
        return find(source, column).map(Found::origin);
    }

    private record Found(EnumOrigin origin, List<String> words) {}

    private Optional<Found> find(Source source, Column column) {
        if (types.isCarried(column)) {
            return Optional.empty();
        }
        return ofDomain(column.type()).or(() -> ofEnumType(column)).or(() -> ofColumn(source, column));
    }

    private Optional<Found> ofEnumType(Column column) {
        return types.findEnum(types.base(column.type()))
                .map(type -> new Found(new EnumOrigin.OfType(type.name()), type.values()));
    }

    private Optional<Found> ofDomain(SqlType type) {
        return types.findDomain(type).flatMap(this::ofChecks);
    }

    private Optional<Found> ofChecks(Domain domain) {
        return words(domain.checks(), DOMAIN_SUBJECT, domain.type())
                .map(words -> new Found(new EnumOrigin.OfType(domain.name()), words));
    }

    private Optional<Found> ofColumn(Source source, Column column) {
        boolean isConnected = connected.getOrDefault(source.name(), Set.of()).contains(column.name());
        if (isConnected) {
            return Optional.empty();
        }
        EnumOrigin origin = new EnumOrigin.OfColumn(source.name(), column.name());
        if (types.base(column.type()) instanceof SqlType.Choice(List<String> values)) {
            return Optional.of(new Found(origin, values));
        }
        boolean caseMayNotMatter = column.collation() != null;
        return caseMayNotMatter
                ? Optional.empty()
                : words(source.constraints().checks(), column.name(), column.type())
                        .map(words -> new Found(origin, words));
    }

    private Optional<List<String>> words(Collection<Check> checks, String subject, SqlType type) {
        if (!(types.base(type) instanceof SqlType.Text text)) {
            return Optional.empty();
        }
        return checks.stream()
                .flatMap(check -> ListedWords.find(check.sql(), subject).stream())
                .filter(Enums::mayBeEnum)
                .map(ListedWords::words)
                .filter(words -> isStoredAsWritten(words, text))
                .findFirst();
    }

    private static boolean mayBeEnum(ListedWords listed) {
        List<String> words = listed.words();
        boolean isDistinct = words.size() == new HashSet<>(words).size();
        return listed.form() == Form.LIST && !listed.inBackQuotes() && isDistinct && words.size() <= MOST_WORDS;
    }

    /** A text of fixed length comes back with blanks behind it. */
    private static boolean isStoredAsWritten(List<String> words, SqlType.Text text) {
        Integer length = text.length();
        return !text.fixed()
                || length == null
                || words.stream().allMatch(word -> word.codePointCount(0, word.length()) == length);
    }

    private static Map<TableName, Set<String>> connectedColumns(List<Draft> drafts, List<Reference> references) {
        Map<TableName, Set<String>> connected = new LinkedHashMap<>();
        drafts.forEach(draft -> connected.put(draft.table(), new HashSet<>(draft.keyColumns())));
        for (Reference reference : references) {
            connected
                    .computeIfAbsent(reference.table(), table -> new HashSet<>())
                    .addAll(reference.columns());
            connected
                    .computeIfAbsent(reference.target(), table -> new HashSet<>())
                    .addAll(reference.foreignKey().targetColumns());
        }
        return connected;
    }
}
