package dev.coppice.schema.alter;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.ddl.CreateTable;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drops constraints whose names MariaDB made up, and numbers differently in each database: found by what they say. */
record MariaDbLookup(Dialect dialect) {

    private static final String SHORTEST_ENDING = "_ibfk_1";

    /** @throws Problem if the name that was made up is longer than a name may be, which MariaDB itself cannot drop */
    List<String> dropReference(Table table, ForeignKey key, boolean withIndex) {
        refuseUnusableName(table, key);
        String columns = key.columns().stream().collect(Collectors.joining("`"));
        String find = """
                SET @coppice_name = (
                    SELECT CONSTRAINT_NAME FROM information_schema.KEY_COLUMN_USAGE
                    WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s AND REFERENCED_TABLE_NAME = %s
                        AND CONSTRAINT_NAME REGEXP '_ibfk_|^[0-9]+$'
                    GROUP BY CONSTRAINT_NAME
                    HAVING GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION SEPARATOR '`') = %s
                    LIMIT 1)""".formatted(
                        schema(table),
                        dialect.text(table.name().name()),
                        dialect.text(key.target().name()),
                        dialect.text(columns));
        List<String> statements = new ArrayList<>();
        statements.add(find);
        statements.add("EXECUTE IMMEDIATE CONCAT("
                + dialect.text("ALTER TABLE " + dialect.name(table.name()) + " DROP FOREIGN KEY `")
                + ", REPLACE(@coppice_name, '`', '``'), '`')");
        if (withIndex) {
            statements.addAll(dropIndexOf(table, key));
        }
        return statements;
    }

    /** Of several over the same columns, the last one goes. */
    List<String> dropUnique(Table table, UniqueConstraint key) {
        List<String> statements = new ArrayList<>();
        statements.add(findIndex(table, key.columns(), 0));
        statements.add("EXECUTE IMMEDIATE " + dropFoundIndex(table));
        String first = key.columns().get(0);
        boolean hasTwin = table.uniqueConstraints().stream()
                        .filter(other -> other.name() == null)
                        .filter(other -> other.columns().get(0).equalsIgnoreCase(first))
                        .count()
                > 1;
        if (hasTwin) {
            statements.addAll(passNameOn(table, first));
        }
        return statements;
    }

    /** A number in a name that nothing else has any more would look as if somebody had chosen it. */
    private List<String> passNameOn(Table table, String first) {
        String name = dialect.text(first);
        return List.of(
                """
                SET @coppice_name = (
                    SELECT MIN(IF(NON_UNIQUE = 0 AND SEQ_IN_INDEX = 1 AND COLUMN_NAME = %1$s
                        AND LEFT(INDEX_NAME, %2$d) = %1$s AND SUBSTRING(INDEX_NAME, %3$d) REGEXP '^_[0-9]+$', INDEX_NAME, NULL))
                    FROM information_schema.STATISTICS
                    WHERE TABLE_SCHEMA = %4$s AND TABLE_NAME = %5$s
                    HAVING SUM(INDEX_NAME = %1$s) = 0)""".formatted(
                                name,
                                first.codePointCount(0, first.length()),
                                first.codePointCount(0, first.length()) + 1,
                                schema(table),
                                dialect.text(table.name().name())),
                "EXECUTE IMMEDIATE IF(@coppice_name IS NULL, 'DO 0', CONCAT("
                        + dialect.text("ALTER TABLE " + dialect.name(table.name()) + " RENAME INDEX `")
                        + ", REPLACE(@coppice_name, '`', '``'), "
                        + dialect.text("` TO " + dialect.quoteIfNeeded(first)) + "))");
    }

    /** MariaDB may have let go of it since: it needs none where another index begins with the columns. */
    private List<String> dropIndexOf(Table table, ForeignKey key) {
        if (mayHaveNumber(table, key.columns().get(0))) {
            return List.of(
                    findIndex(table, key.columns(), 1),
                    "EXECUTE IMMEDIATE IF(@coppice_name IS NULL, 'DO 0', " + dropFoundIndex(table) + ")");
        }
        return List.of("DROP INDEX IF EXISTS "
                + dialect.quoteIfNeeded(key.columns().get(0)) + " ON " + dialect.name(table.name()));
    }

    private String findIndex(Table table, List<String> columns, int nonUnique) {
        String first = columns.get(0);
        int length = first.codePointCount(0, first.length());
        return """
                SET @coppice_name = (
                    SELECT INDEX_NAME FROM information_schema.STATISTICS
                    WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s AND NON_UNIQUE = %d
                        AND LEFT(INDEX_NAME, %d) = %s AND SUBSTRING(INDEX_NAME, %d) REGEXP '^(_[0-9]+)?$'
                    GROUP BY INDEX_NAME
                    HAVING GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX SEPARATOR '`') = %s
                        AND COUNT(SUB_PART) = 0 AND SUM(COLLATION = 'D') = 0
                    ORDER BY LENGTH(INDEX_NAME) DESC, INDEX_NAME DESC
                    LIMIT 1)""".formatted(
                        schema(table),
                        dialect.text(table.name().name()),
                        nonUnique,
                        length,
                        dialect.text(first),
                        length + 1,
                        dialect.text(String.join("`", columns)));
    }

    private String dropFoundIndex(Table table) {
        return "CONCAT('DROP INDEX `', REPLACE(@coppice_name, '`', '``'), "
                + dialect.text("` ON " + dialect.name(table.name())) + ")";
    }

    /**
     * Whether an index that has no name of its own may be called like its first column with a number, because something
     * else is called like that column: which number depends on what came first.
     */
    static boolean mayHaveNumber(Table table, String firstColumn) {
        return Stream.of(
                                table.foreignKeys().stream().map(key -> ofIndex(key.name(), key.columns())),
                                table.uniqueConstraints().stream().map(key -> ofIndex(key.name(), key.columns())),
                                table.indexes().stream().map(Index::name),
                                table.checks().stream().map(Check::name))
                        .flatMap(names -> names)
                        .filter(Objects::nonNull)
                        .filter(firstColumn::equalsIgnoreCase)
                        .count()
                > 1;
    }

    /**
     * Whether something comes or goes that is called like a column, so that an index which stands and has its name from
     * the column must give the name away, or may have it without a number.
     */
    static boolean changesHands(String column, TablePair pair) {
        return isTaken(column, pair.current()) != isTaken(column, pair.wanted());
    }

    private static boolean isTaken(String name, Table table) {
        return names(table).anyMatch(name::equalsIgnoreCase);
    }

    private static Stream<String> names(Table table) {
        return Stream.of(
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.uniqueConstraints().stream().map(UniqueConstraint::name),
                        table.indexes().stream().map(Index::name))
                .flatMap(names -> names)
                .filter(Objects::nonNull);
    }

    private static String ofIndex(@Nullable String name, List<String> columns) {
        return name == null ? columns.get(0) : name;
    }

    private void refuseUnusableName(Table table, ForeignKey key) {
        String invented = table.name().name() + SHORTEST_ENDING;
        if (invented.codePointCount(0, invented.length()) > dialect.identifierLimit()) {
            throw Refusal.NAMELESS_CONSTRAINT.because(
                    "MariaDB made up a name for the reference of table %s on (%s) that is too long to drop it by"
                            .formatted(table.name(), String.join(", ", key.columns())),
                    "Give the table a shorter name for a while with RENAME TABLE, which shortens that name, too,"
                            + " drop the reference by hand, and try again");
        }
    }

    /** One that stands at a column has no name to drop it by, and goes when the column is defined anew. */
    List<String> dropCheck(Table table, Check check) {
        List<Column> columns = new CheckedColumns(dialect, table).of(check);
        String find = """
                SET @coppice_name = (
                    SELECT CONSTRAINT_NAME FROM information_schema.CHECK_CONSTRAINTS
                    WHERE CONSTRAINT_SCHEMA = %s AND TABLE_NAME = %s AND LEVEL = 'Table' AND CHECK_CLAUSE IN (%s, %s)
                        AND CONSTRAINT_NAME REGEXP '^CONSTRAINT_[0-9]+$'
                    LIMIT 1)""".formatted(
                        schema(table),
                        dialect.text(table.name().name()),
                        dialect.text(check.sql()),
                        dialect.text("(" + check.sql() + ")"));
        String alter = "ALTER TABLE " + dialect.name(table.name()) + " ";
        String drop =
                "CONCAT(" + dialect.text(alter + "DROP CONSTRAINT `") + ", REPLACE(@coppice_name, '`', '``'), '`')";
        boolean mayStandAtColumn = columns.size() == 1;
        String statement = mayStandAtColumn
                ? "IF(@coppice_name IS NULL, "
                        + dialect.text(
                                alter + "MODIFY " + new CreateTable(dialect, table).columnWithoutKey(columns.get(0)))
                        + ", " + drop + ")"
                : drop;
        return List.of(find, "EXECUTE IMMEDIATE " + statement);
    }

    private String schema(Table table) {
        return table.name().findSchema().map(dialect::text).orElse("DATABASE()");
    }
}
