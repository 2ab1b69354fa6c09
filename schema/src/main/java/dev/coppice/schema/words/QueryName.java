package dev.coppice.schema.words;

import java.util.List;

/**
 * Where a query speaks of a column, or of a table that it reads.
 *
 * @param block the SELECT that it stands in
 * @param parts the names between dots, the last one being what is meant
 */
record QueryName(QueryBlock block, List<SqlToken> parts, Role role) {

    /** What a name is there for. */
    enum Role {
        /** A table or view in a FROM clause. */
        RELATION,
        /** A column that is shown under this name. */
        SHOWN,
        /** A column of what is sorted by. */
        SORTED,
        /** A column of what is grouped by. */
        GROUPED,
        /** A column anywhere else. */
        COLUMN,
        /** What stands before a dot and a star. */
        ALL_OF,
        /** Perhaps a column, perhaps a word of the language. */
        DOUBTFUL
    }

    QueryName {
        parts = List.copyOf(parts);
    }

    SqlToken last() {
        return parts.getLast();
    }
}
