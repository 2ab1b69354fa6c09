package dev.coppice.starter.write;

import dev.coppice.starter.mapping.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The foreign keys and checks of tables as the catalogue of the database tells them: names, and what they are about. */
final class TableRules {

    private static final String CHECKS_OF_POSTGRESQL = """
            select c.conname, pg_get_constraintdef(c.oid) from pg_constraint c join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            where c.contype = 'c' and n.nspname = ? and t.relname = ?""";
    private static final String CHECKS_OF_MARIADB = """
            select constraint_name, check_clause from information_schema.check_constraints
            where constraint_schema = ? and table_name = ?""";
    private static final String CHECKS_ELSEWHERE = """
            select c.constraint_name, c.check_clause from information_schema.check_constraints c
            join information_schema.table_constraints t
              on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
            where t.table_schema = ? and t.table_name = ?""";
    private static final String TABLE_OF_SQLITE =
            "select name, sql from sqlite_schema where type = 'table' and lower(name) = lower(?)";

    private final DataSource dataSource;

    TableRules(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A foreign key of a table.
     *
     * @param name empty where the database knows none
     */
    record ForeignKey(String name, List<String> columns) {
        ForeignKey {
            columns = List.copyOf(columns);
        }
    }

    /** A check of a table: its name, or its condition where it has none, and the condition as the database spells it. */
    record Check(String name, String condition) {

        /** Whether it looks at a column. */
        boolean mentions(String column) {
            // MariaDB writes a quote within a text behind a backslash.
            String bare = condition.replaceAll("'(?:\\\\'|''|[^'])*'", "''");
            String name = Pattern.quote(column);
            return Pattern.compile("(?i)[\"`\\[]%1$s[\"`\\]]|(?<![\\w$\"`])%1$s(?![\\w$\"`]|\\s*\\()".formatted(name))
                    .matcher(bare)
                    .find();
        }
    }

    /** The foreign keys of a table; none where the catalogue does not tell. */
    List<ForeignKey> foreignKeys(TableName table) {
        return ofFirst(table, TableRules::foreignKeys);
    }

    private interface Reading<T> {
        List<T> read(Connection connection, TablePlace place) throws SQLException;
    }

    /** What is said of the first place that something is said of. */
    private <T> List<T> ofFirst(TableName table, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            for (TablePlace place : TablePlace.of(connection, table)) {
                List<T> found = reading.read(connection, place);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        } catch (SQLException unknown) {
            // Only the choice of words depends on it.
            return List.of();
        }
        return List.of();
    }

    private static List<ForeignKey> foreignKeys(Connection connection, TablePlace place) throws SQLException {
        Map<String, ForeignKey> found = new LinkedHashMap<>();
        try (ResultSet columns =
                connection.getMetaData().getImportedKeys(place.catalog(), place.schema(), place.table())) {
            int nameless = 0;
            while (columns.next()) {
                String said = columns.getString("FK_NAME");
                String name = said == null ? "" : said;
                nameless += name.isEmpty() && columns.getInt("KEY_SEQ") == 1 ? 1 : 0;
                String known = name.isEmpty() ? "\n" + nameless : name;
                List<String> all = new ArrayList<>(found.getOrDefault(known, new ForeignKey(name, List.of()))
                        .columns());
                all.add(columns.getString("FKCOLUMN_NAME"));
                found.put(known, new ForeignKey(name, all));
            }
        }
        return List.copyOf(found.values());
    }

    /** The foreign key of a table that an engine speaks of. */
    Optional<ForeignKey> foreignKey(TableName table, String message) {
        return foreignKeys(table).stream()
                .filter(key -> isNamed(key.name(), message))
                .max(Comparator.comparingInt(key -> key.name().length()));
    }

    /** The check of a table that an engine speaks of. */
    Optional<Check> check(TableName table, String message) {
        String words = oneLine(message);
        return ofFirst(table, TableRules::checks).stream()
                .filter(check -> isNamed(oneLine(check.name()), words))
                .max(Comparator.comparingInt(check -> check.name().length()));
    }

    private static List<Check> checks(Connection connection, TablePlace place) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "SQLite" ->
                pairs(connection, TABLE_OF_SQLITE, place.table()).stream()
                        .flatMap(made -> ChecksInSql.of(made.condition()).stream())
                        .toList();
            case "PostgreSQL" -> pairs(connection, CHECKS_OF_POSTGRESQL, place.surroundings(), place.table());
            case "MariaDB" -> pairs(connection, CHECKS_OF_MARIADB, place.surroundings(), place.table());
            default -> pairs(connection, CHECKS_ELSEWHERE, place.surroundings(), place.table());
        };
    }

    private static List<Check> pairs(Connection connection, String query, @Nullable String... place)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < place.length; i++) {
                statement.setString(i + 1, place[i]);
            }
            List<Check> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String condition = rows.getString(2);
                    found.add(new Check(rows.getString(1), condition == null ? "" : condition));
                }
            }
            return found;
        }
    }

    /** Whole, not as a part of a longer name. */
    private static boolean isNamed(String name, String message) {
        return !name.isEmpty()
                && Pattern.compile("(?i)(?<![\\w$])%s(?![\\w$])".formatted(Pattern.quote(name)))
                        .matcher(message)
                        .find();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
