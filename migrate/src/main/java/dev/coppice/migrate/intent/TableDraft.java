package dev.coppice.migrate.intent;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.words.ListedWords;
import dev.coppice.schema.words.Mentions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table in the making. Things of it are found by what they do, not by what they are called. */
final class TableDraft {

    private final Table start;
    private final List<Column> columns;
    private final List<ForeignKey> references;
    private final List<UniqueConstraint> unique;
    private final List<Check> checks;
    private final List<Index> indexes;
    private final List<Check> droppedChecks = new ArrayList<>();
    private final List<Index> droppedIndexes = new ArrayList<>();
    private @Nullable PrimaryKey key;
    private @Nullable String comment;

    TableDraft(Table table) {
        this.start = table;
        this.columns = new ArrayList<>(table.columns());
        this.references = new ArrayList<>(table.foreignKeys());
        this.unique = new ArrayList<>(table.uniqueConstraints());
        this.checks = new ArrayList<>(table.checks());
        this.indexes = new ArrayList<>(table.indexes());
        this.key = table.primaryKey().orElse(null);
        this.comment = table.comment();
    }

    TableName name() {
        return start.name();
    }

    Optional<Column> findColumn(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    void add(Column column) {
        columns.add(column);
    }

    void change(String name, UnaryOperator<Column> change) {
        columns.replaceAll(column -> column.name().equals(name) ? change.apply(column) : column);
    }

    /** Takes a column out, with what cannot be without it. */
    void dropColumn(String name) {
        columns.removeIf(column -> column.name().equals(name));
        references.removeIf(reference -> reference.columns().contains(name));
        unique.removeIf(constraint -> constraint.columns().contains(name));
        indexes.removeIf(index -> columns(index).contains(name)
                || index.include().contains(name)
                || index.parts().stream().anyMatch(part -> part.expression() && new Mentions(part.what()).of(name))
                || new Mentions(index.predicate()).of(name));
        checks.removeIf(check -> new Mentions(check.sql()).of(name));
        if (key != null && key.columns().contains(name)) {
            key = null;
        }
    }

    Optional<PrimaryKey> key() {
        return Optional.ofNullable(key);
    }

    void key(@Nullable PrimaryKey newKey) {
        key = newKey;
    }

    void comment(@Nullable String newComment) {
        comment = newComment;
    }

    Optional<ForeignKey> findReference(ForeignKey like) {
        return references.stream()
                .filter(reference -> reference.target().equals(like.target())
                        && pairs(reference).equals(pairs(like)))
                .findFirst();
    }

    /** Which column leads to which; in what order they are told says nothing. */
    private static Map<String, String> pairs(ForeignKey reference) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            pairs.put(reference.columns().get(i), reference.targetColumns().get(i));
        }
        return pairs;
    }

    void add(ForeignKey reference) {
        references.add(reference);
    }

    void drop(ForeignKey reference) {
        references.remove(reference);
    }

    void dropReferencesTo(TableName table) {
        references.removeIf(reference -> reference.target().equals(table));
    }

    /** Whether something makes the columns unique: the key, a constraint or an index. */
    boolean isUnique(List<String> names) {
        Set<String> wanted = new HashSet<>(names);
        return (key != null && Set.copyOf(key.columns()).equals(wanted))
                || unique.stream()
                        .anyMatch(constraint -> Set.copyOf(constraint.columns()).equals(wanted))
                || indexes.stream()
                        .anyMatch(
                                index -> isPlainUnique(index) && columns(index).equals(wanted));
    }

    /** Whether the key alone makes the columns unique, and more than that. */
    boolean haveKeyAmong(List<String> names) {
        return key != null && names.containsAll(key.columns());
    }

    void add(UniqueConstraint constraint) {
        unique.add(constraint);
    }

    void dropUnique(List<String> names) {
        Set<String> gone = new HashSet<>(names);
        unique.removeIf(constraint -> Set.copyOf(constraint.columns()).equals(gone));
        indexes.removeIf(index -> isPlainUnique(index) && columns(index).equals(gone));
    }

    Optional<Index> findIndex(Index like) {
        return indexes.stream()
                .filter(index -> index.name().equalsIgnoreCase(like.name()))
                .findFirst()
                .or(() -> indexes.stream()
                        .filter(index -> index.parts().equals(like.parts()) && index.unique() == like.unique())
                        .findFirst());
    }

    /** What was said of an index that went is said of the one that comes under its name. */
    void add(Index index) {
        String said = index.comment() == null ? commentOfDropped(index.name()) : index.comment();
        indexes.add(index.withComment(said));
    }

    private @Nullable String commentOfDropped(String name) {
        return droppedIndexes.stream()
                .filter(index -> index.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Index::comment)
                .orElse(null);
    }

    void drop(Index index) {
        indexes.remove(index);
        droppedIndexes.add(index);
    }

    Optional<Check> findCheck(Check like) {
        return checks.stream()
                .filter(check -> like.name() == null
                        ? SqlWords.same(check.sql(), like.sql())
                        : like.name().equalsIgnoreCase(check.name()))
                .findFirst()
                .or(() -> checks.stream()
                        .filter(check -> SqlWords.same(check.sql(), like.sql()) || listTheSame(check, like))
                        .findFirst());
    }

    /** Whether both allow the same words for the same column, in whichever way it is printed. */
    private boolean listTheSame(Check one, Check other) {
        return columns.stream().map(Column::name).anyMatch(name -> {
            Optional<Set<String>> words = listed(one, name);
            return words.isPresent() && words.equals(listed(other, name));
        });
    }

    private static Optional<Set<String>> listed(Check check, String column) {
        return ListedWords.find(check.sql(), column).map(list -> Set.copyOf(list.words()));
    }

    /** The columns for which a check lists words and says nothing else. */
    List<Column> listedBy(Check check) {
        return columns.stream()
                .filter(column -> listed(check, column.name()).isPresent())
                .toList();
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    void add(Check check) {
        checks.add(check);
    }

    void drop(Check check) {
        checks.remove(check);
        droppedChecks.add(check);
    }

    /** The name of a check that went and said something of the same columns: what comes in its place goes by it, too. */
    Optional<String> findFreeName(Check successor) {
        Set<String> about = mentioned(successor);
        return droppedChecks.stream()
                .filter(check -> mentioned(check).equals(about))
                .flatMap(check -> Stream.ofNullable(check.name()))
                .filter(name -> checks.stream().noneMatch(check -> name.equals(check.name())))
                .findFirst();
    }

    private Set<String> mentioned(Check check) {
        return columns.stream()
                .map(Column::name)
                .filter(name -> new Mentions(check.sql()).of(name))
                .collect(Collectors.toSet());
    }

    Table table() {
        return new Table(
                start.name(),
                columns,
                new Constraints(key, references, unique, checks),
                indexes,
                start.triggers(),
                start.partitioning(),
                comment,
                start.options());
    }

    private static boolean isPlainUnique(Index index) {
        return index.unique()
                && index.predicate() == null
                && index.parts().stream().noneMatch(IndexPart::expression);
    }

    private static Set<String> columns(Index index) {
        Set<String> names = new HashSet<>();
        index.parts().stream().filter(part -> !part.expression()).forEach(part -> names.add(part.what()));
        return names;
    }
}
