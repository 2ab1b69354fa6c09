package dev.coppice.schema.words;

import dev.coppice.schema.words.QueryName.Role;
import dev.coppice.schema.words.SqlToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a FROM clause: what a SELECT reads, and by which names. */
final class SourceReading {

    static final Set<String> JOIN_WORDS =
            Set.of("JOIN", "LEFT", "RIGHT", "FULL", "INNER", "OUTER", "CROSS", "NATURAL", "STRAIGHT_JOIN");

    private static final Set<String> AFTER_RELATIONS = Set.of(
            "ON", "USING", "UNION", "EXCEPT", "INTERSECT", "MINUS", "USE", "FORCE", "IGNORE", "INDEXED", "TABLESAMPLE");

    private final QueryReading reading;
    private final QueryCursor cursor;
    private final QueryBlock block;
    private final Map<String, QuerySource> known;

    SourceReading(QueryReading reading, QueryBlock block, Map<String, QuerySource> known) {
        this.reading = reading;
        this.cursor = reading.cursor();
        this.block = block;
        this.known = known;
    }

    void all() {
        source();
        while (!cursor.isLost()) {
            if (cursor.acceptSymbol(",")) {
                source();
            } else if (cursor.isAtOneOf(JOIN_WORDS)) {
                join();
            } else if (cursor.accept("ON")) {
                new ExpressionReading(reading, block, Role.COLUMN, known).all();
            } else if (cursor.accept("USING")) {
                cursor.list().forEach(block::joinBy);
            } else {
                return;
            }
        }
    }

    private void join() {
        if (cursor.isWord("NATURAL")) {
            block.joinByAllNames();
        }
        boolean isLast = cursor.isWord("JOIN") || cursor.isWord("STRAIGHT_JOIN");
        cursor.skip(1);
        if (isLast) {
            source();
        }
    }

    private void source() {
        boolean isLateral = cursor.accept("LATERAL");
        cursor.accept("ONLY");
        if (cursor.opensQuery()) {
            cursor.skip(1);
            List<String> outputs = reading.query(isLateral ? block : block.outer(), known);
            cursor.close();
            String called = alias().orElse("");
            block.add(QuerySource.derived(called, cursor.isAt("(") ? cursor.list() : outputs));
        } else if (cursor.acceptSymbol("(")) {
            all();
            cursor.close();
        } else {
            named(cursor.chain());
        }
    }

    private void named(List<SqlToken> parts) {
        if (parts.isEmpty() || cursor.isAt(".")) {
            cursor.lose();
        } else if (cursor.acceptSymbol("(")) {
            function(parts);
        } else {
            relation(parts);
        }
    }

    /** Nobody but the engine knows its columns. */
    private void function(List<SqlToken> parts) {
        new ExpressionReading(reading, block, Role.COLUMN, known).inside();
        cursor.close();
        block.add(QuerySource.derived(alias().orElse(parts.getLast().name()), null));
        if (cursor.isAt("(")) {
            cursor.lose();
        }
    }

    private void relation(List<SqlToken> parts) {
        String name = parts.getLast().name();
        Optional<String> alias = alias();
        List<String> columns = cursor.isAt("(") ? cursor.list() : null;
        QuerySource query = parts.size() == 1 ? known.get(QueryReading.folded(name)) : null;
        if (query != null) {
            block.add(QuerySource.derived(alias.orElse(name), columns == null ? query.columns() : columns));
            return;
        }
        reading.note(new QueryName(block, parts, Role.RELATION));
        Optional<QueryRelation> relation = reading.findRelation(parts);
        block.add(
                relation.isEmpty() || columns != null
                        ? QuerySource.derived(alias.orElse(name), columns)
                        : QuerySource.of(relation.get(), alias.orElse(null)));
    }

    private Optional<String> alias() {
        boolean isSaid = cursor.accept("AS");
        boolean mayBeAlias =
                cursor.here().kind() == Kind.QUOTED_NAME || (cursor.here().kind() == Kind.WORD && !endsRelation());
        if (isSaid && !mayBeAlias) {
            cursor.lose();
        }
        return mayBeAlias ? cursor.acceptName().map(SqlToken::name) : Optional.empty();
    }

    private boolean endsRelation() {
        return cursor.isAtOneOf(AFTER_RELATIONS)
                || cursor.isAtOneOf(JOIN_WORDS)
                || cursor.isAtOneOf(ExpressionReading.CLAUSE_WORDS);
    }
}
