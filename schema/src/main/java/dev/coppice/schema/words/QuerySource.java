package dev.coppice.schema.words;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a FROM clause brings.
 *
 * @param called the name that its columns are qualified with; empty for none
 * @param relation the table or view that is read; null for a query in its place
 * @param columns by their names before; null where nobody can say
 * @param isAliased whether it is called otherwise than the relation
 */
record QuerySource(
        String called,
        @Nullable QueryRelation relation,
        @Nullable List<String> columns,
        boolean isAliased) {

    /** A table or view under its own names. */
    static QuerySource of(QueryRelation relation, @Nullable String alias) {
        String own = relation.before().name();
        return new QuerySource(alias == null ? own : alias, relation, relation.columns(), alias != null);
    }

    /** What has names of its own, that nobody changes. */
    static QuerySource derived(String called, @Nullable List<String> columns) {
        return new QuerySource(called, null, columns, true);
    }

    boolean isOpen() {
        return columns == null;
    }

    /** Its column that a name means. */
    Optional<String> findColumn(SqlToken name) {
        return columns == null ? Optional.empty() : find(columns, name.name());
    }

    private static Optional<String> find(List<String> columns, String name) {
        return columns.stream()
                .filter(name::equals)
                .findFirst()
                .or(() -> columns.stream().filter(name::equalsIgnoreCase).findFirst());
    }

    String columnAfter(String column) {
        return relation == null ? column : relation.columnAfter(column);
    }

    boolean loses(String column) {
        return relation != null && relation.gone().contains(column);
    }

    /** Whether it has a column of this name afterwards. */
    boolean hasAfterwards(String name) {
        return columns != null
                && columns.stream()
                        .filter(column -> !loses(column))
                        .map(this::columnAfter)
                        .anyMatch(name::equalsIgnoreCase);
    }

    String calledAfter() {
        return relation == null || isAliased ? called : relation.after().name();
    }
}
