package dev.coppice.schema.words;

import dev.coppice.schema.words.QueryName.Role;
import dev.coppice.schema.words.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an expression of a query, or a list of them, for the columns that it speaks of. */
final class ExpressionReading {

    static final Set<String> CLAUSE_WORDS = Set.of(
            "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FETCH", "WINDOW", "QUALIFY", "FOR",
            "WITH");

    /** Words behind which an operand stands, and not another name for what stands before. */
    private static final Set<String> BEFORE_OPERANDS = Set.of("""
                    SELECT DISTINCT ALL WHERE AND OR NOT IN IS LIKE ILIKE BETWEEN CASE WHEN THEN ELSE ON BY HAVING FROM ANY \
                    SOME EXISTS ESCAPE TO GLOB MATCH REGEXP RLIKE DIV MOD XOR INTERVAL LIMIT OFFSET VALUES OVER FILTER BINARY \
                    ARRAY ROW LEADING TRAILING BOTH SEPARATOR""".split(" "));

    private final QueryReading reading;
    private final QueryCursor cursor;
    private final QueryBlock block;
    private final Role role;
    private final Map<String, QuerySource> known;

    /** @param role of columns that stand in it */
    ExpressionReading(QueryReading reading, QueryBlock block, Role role, Map<String, QuerySource> known) {
        this.reading = reading;
        this.cursor = reading.cursor();
        this.block = block;
        this.role = role;
        this.known = known;
    }

    /** One thing that a SELECT shows, with the name that it has. */
    void shown() {
        if (isShownAlone()) {
            List<SqlToken> parts = cursor.chain();
            reading.note(new QueryName(block, parts, Role.SHOWN));
            block.addOutput(parts.getLast().name());
        } else {
            new ExpressionReading(reading, block, Role.COLUMN, known)
                    .upToName()
                    .map(SqlToken::name)
                    .ifPresent(block::addAlias);
        }
    }

    /** Whether it is a column and nothing else. */
    private boolean isShownAlone() {
        int length = 1;
        while (cursor.ahead(length).isSymbol(".") && cursor.ahead(length + 1).isName()) {
            length += 2;
        }
        SqlToken next = cursor.ahead(length);
        boolean endsQuery = next.isSymbol("") || next.isSymbol(";") || next.isSymbol(")");
        return cursor.here().isName() && (endsQuery || next.isSymbol(",") || next.isWord("FROM"));
    }

    /** Up to what ends it: a comma of a list of shown columns or sources, a clause, a bracket that closes. */
    void all() {
        upToName().ifPresent(this::doubt);
    }

    /** @return the name that stands at the end, for what stands before */
    private Optional<SqlToken> upToName() {
        int start = cursor.at();
        Optional<SqlToken> last = Optional.empty();
        while (!isOver() && !ends(start)) {
            last.ifPresent(this::doubt);
            last = cursor.accept("AS") ? cursor.chain().stream().reduce((before, name) -> name) : next(start);
        }
        return last;
    }

    /** Up to the bracket that closes. */
    void inside() {
        int start = cursor.at();
        while (!isOver()) {
            if (cursor.accept("AS")) {
                cursor.chain();
            } else {
                next(start).ifPresent(this::doubt);
            }
        }
    }

    /** A word behind an operand that is no name for it: mostly one of the language's own. */
    private void doubt(SqlToken word) {
        reading.note(new QueryName(block, List.of(word), Role.DOUBTFUL));
    }

    private boolean isOver() {
        return cursor.isLost() || cursor.isAtEnd() || cursor.isAt(")");
    }

    /** @return the name that may be one for what stands before */
    private Optional<SqlToken> next(int start) {
        if (cursor.acceptSymbol("(")) {
            brackets();
        } else if (cursor.here().isName()) {
            return name(start);
        } else {
            if (cursor.isAt("*") && cursor.at() == start) {
                block.showAll();
            }
            cursor.skip(castLength());
        }
        return Optional.empty();
    }

    private void brackets() {
        if (cursor.isWord("SELECT") || cursor.isWord("WITH")) {
            reading.query(block, known);
        } else {
            int start = cursor.at();
            boolean isStar = cursor.acceptSymbol("*");
            if (isStar && !cursor.isAt(")")) {
                cursor.lose();
            }
            if (cursor.at() == start) {
                inside();
            }
        }
        cursor.close();
    }

    private Optional<SqlToken> name(int start) {
        boolean isFirst = cursor.at() == start;
        boolean isBehindOperand = !isFirst && endsOperand(cursor.before());
        boolean isBehindCollate = !isFirst && cursor.before().isWord("COLLATE");
        List<SqlToken> parts = cursor.chain();
        boolean isKindOfText = cursor.here().kind() == Kind.STRING && parts.size() == 1;
        if (cursor.acceptSymbol(".")) {
            reading.note(new QueryName(block, parts, Role.ALL_OF));
            block.showAll();
            if (!cursor.acceptSymbol("*")) {
                cursor.lose();
            }
        } else if (isBehindOperand && parts.size() == 1) {
            return Optional.of(parts.getFirst());
        } else if (!cursor.isAt("(") && !isBehindCollate && !isKindOfText) {
            reading.note(new QueryName(block, parts, role));
        }
        return Optional.empty();
    }

    private static boolean endsOperand(SqlToken token) {
        return switch (token.kind()) {
            case QUOTED_NAME, STRING, NUMBER -> true;
            case WORD -> !BEFORE_OPERANDS.contains(token.text().toUpperCase(Locale.ROOT));
            case SYMBOL -> token.isSymbol(")") || token.isSymbol("]");
        };
    }

    private boolean ends(int start) {
        boolean isList = role == Role.GROUPED || role == Role.SORTED;
        boolean isDistinctFrom =
                cursor.isWord("FROM") && cursor.at() > start && cursor.before().isWord("DISTINCT");
        boolean isWithTime = cursor.isWord("WITH") && cursor.ahead(1).isWord("TIME");
        boolean isClause = cursor.isAtOneOf(CLAUSE_WORDS) && !isDistinctFrom && !isWithTime;
        boolean isFunction = cursor.ahead(1).isSymbol("(");
        boolean isJoin = cursor.isAtOneOf(SourceReading.JOIN_WORDS) && !isFunction;
        boolean isCondition = cursor.isWord("ON") || cursor.isWord("USING");
        return (cursor.isAt(",") && !isList) || isClause || isJoin || isCondition || QueryReading.isAtSetWord(cursor);
    }

    /** {@code ::public.kind} names a type; anything else is one sign. */
    private int castLength() {
        boolean isCast = cursor.isAt(":")
                && cursor.ahead(1).isSymbol(":")
                && cursor.ahead(2).isName();
        int length = isCast ? 3 : 1;
        while (isCast
                && cursor.ahead(length).isSymbol(".")
                && cursor.ahead(length + 1).isName()) {
            length += 2;
        }
        return length;
    }
}
