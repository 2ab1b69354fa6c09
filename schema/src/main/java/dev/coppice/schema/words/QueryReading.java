package dev.coppice.schema.words;

import dev.coppice.schema.words.QueryName.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query as far as it takes to know which SELECT each name stands in and what that one reads. What it does not
 * understand ends it.
 */
final class QueryReading {

    private static final Set<String> SET_WORDS = Set.of("UNION", "EXCEPT", "INTERSECT", "MINUS");

    private final QueryCursor cursor;
    private final List<QueryName> names = new ArrayList<>();
    private final Function<List<SqlToken>, Optional<QueryRelation>> relations;

    /** @param relations the table or view that a name means, if it is known */
    QueryReading(List<SqlToken> tokens, Function<List<SqlToken>, Optional<QueryRelation>> relations) {
        this.cursor = new QueryCursor(tokens);
        this.relations = relations;
    }

    /** All names of tables and columns; nothing if the text is not understood. */
    Optional<List<QueryName>> names() {
        query(null, Map.of());
        boolean isRead = !cursor.isLost() && cursor.isAtEnd();
        return isRead ? Optional.of(List.copyOf(names)) : Optional.empty();
    }

    /**
     * One SELECT or several united, with the queries that have names before them.
     *
     * @param outer the SELECT whose columns it may speak of, too
     * @param known queries that have names
     * @return what it calls its columns; null where the text does not say
     */
    @Nullable
    List<String> query(@Nullable QueryBlock outer, Map<String, QuerySource> known) {
        Map<String, QuerySource> named = new HashMap<>(known);
        if (cursor.accept("WITH")) {
            cursor.accept("RECURSIVE");
            do {
                namedQuery(outer, named);
            } while (!cursor.isLost() && cursor.acceptSymbol(","));
        }
        QueryBlock first = select(outer, named);
        while (!cursor.isLost() && cursor.isAtOneOf(SET_WORDS)) {
            first.beOneOfSeveral();
            cursor.skip(1);
            if (!cursor.accept("ALL")) {
                cursor.accept("DISTINCT");
            }
            select(outer, named).beOneOfSeveral();
        }
        return first.outputs();
    }

    private void namedQuery(@Nullable QueryBlock outer, Map<String, QuerySource> named) {
        String name = cursor.acceptName().map(SqlToken::name).orElse("");
        List<String> columns = cursor.isAt("(") ? cursor.list() : null;
        boolean isQuery = cursor.accept("AS");
        cursor.accept("NOT");
        cursor.accept("MATERIALIZED");
        if (!isQuery || !cursor.acceptSymbol("(")) {
            cursor.lose();
            return;
        }
        named.put(folded(name), QuerySource.derived(name, columns));
        List<String> outputs = query(outer, named);
        cursor.close();
        named.put(folded(name), QuerySource.derived(name, columns == null ? outputs : columns));
    }

    private QueryBlock select(@Nullable QueryBlock outer, Map<String, QuerySource> known) {
        QueryBlock block = new QueryBlock(outer);
        if (cursor.opensQuery()) {
            cursor.skip(1);
            block.show(query(outer, known));
            cursor.close();
        } else if (cursor.accept("SELECT")) {
            shown(block, known);
        } else {
            cursor.lose();
        }
        clauses(block, known);
        return block;
    }

    /** What stands between SELECT and FROM, one after the other. */
    private void shown(QueryBlock block, Map<String, QuerySource> known) {
        if (cursor.accept("DISTINCT") && cursor.accept("ON")) {
            cursor.acceptSymbol("(");
            new ExpressionReading(this, block, Role.COLUMN, known).inside();
            cursor.close();
        }
        cursor.accept("ALL");
        do {
            new ExpressionReading(this, block, Role.SHOWN, known).shown();
        } while (!cursor.isLost() && cursor.acceptSymbol(","));
    }

    private void clauses(QueryBlock block, Map<String, QuerySource> known) {
        while (!cursor.isLost() && cursor.isAtOneOf(ExpressionReading.CLAUSE_WORDS)) {
            String word = cursor.here().text().toUpperCase(Locale.ROOT);
            cursor.skip(1);
            switch (word) {
                case "FROM" -> new SourceReading(this, block, known).all();
                case "GROUP", "HAVING" -> new ExpressionReading(this, block, Role.GROUPED, known).all();
                case "ORDER", "LIMIT" -> new ExpressionReading(this, block, Role.SORTED, known).all();
                case "WINDOW", "FOR" -> cursor.lose();
                default -> new ExpressionReading(this, block, Role.COLUMN, known).all();
            }
        }
    }

    static boolean isAtSetWord(QueryCursor cursor) {
        return cursor.isAtOneOf(SET_WORDS);
    }

    QueryCursor cursor() {
        return cursor;
    }

    void note(QueryName name) {
        names.add(name);
    }

    /** The table or view that a name means, if it is known. */
    Optional<QueryRelation> findRelation(List<SqlToken> parts) {
        return relations.apply(parts);
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
