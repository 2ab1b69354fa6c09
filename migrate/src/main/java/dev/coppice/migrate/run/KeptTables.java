package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.migrate.Migration;
import dev.coppice.migrate.draft.Head;
import dev.coppice.schema.Problem;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a database that hold what migrations moved aside. */
final class KeptTables {

    private final ConnectionSource source;

    KeptTables(ConnectionSource source) {
        this.source = source;
    }

    /** Those of the migrations that are there. */
    List<TableName> standing(List<Migration> migrations) {
        List<TableName> named =
                migrations.stream().flatMap(migration -> of(migration).stream()).toList();
        if (named.isEmpty()) {
            return named;
        }
        try (Connection connection = source.open()) {
            return named.stream().filter(table -> isThere(connection, table)).toList();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Where a migration moved what it dropped, as it says itself. */
    static List<TableName> of(Migration migration) {
        return Head.kept(migration.up().text()).stream().map(KeptTables::parse).toList();
    }

    /** Takes them away with all that is in them. */
    void drop(List<TableName> tables) {
        try (Connection connection = source.open();
                Statement statement = connection.createStatement()) {
            for (TableName table : tables) {
                statement.execute("DROP TABLE " + Dialects.of(connection).name(table));
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static TableName parse(String text) {
        int place = text.toLowerCase(java.util.Locale.ROOT).indexOf("." + History.KEPT);
        return place < 0 ? TableName.of(text) : new TableName(text.substring(0, place), text.substring(place + 1));
    }

    private static boolean isThere(Connection connection, TableName table) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1 FROM " + Dialects.of(connection).name(table) + " WHERE 1 = 0");
            return true;
        } catch (SQLException gone) {
            return false;
        }
    }

    private static Problem broken(SQLException e) {
        return new Problem("What was moved aside cannot be reached", "Check the connection and try again", e);
    }
}
