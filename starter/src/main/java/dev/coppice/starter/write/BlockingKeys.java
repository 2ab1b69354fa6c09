package dev.coppice.starter.write;

import dev.coppice.starter.mapping.TableName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Which columns keep the rows that they point to from being deleted, by the rule of their foreign key. The catalogue of the
 * database knows it; the mapping may not.
 */
public final class BlockingKeys {

    private final DataSource dataSource;

    public BlockingKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A column of a foreign key, without quotes and in lower case. */
    record Column(String table, String name) {

        Column {
            table = table.toLowerCase(Locale.ROOT);
            name = unquoted(name);
        }

        private static String unquoted(String name) {
            return name.replaceAll("^[\"`]|[\"`]$", "").toLowerCase(Locale.ROOT);
        }
    }

    /** The columns that point to rows of a table and do not let go of them; none where the catalogue does not tell. */
    Set<Column> of(TableName table) {
        Set<Column> found = new HashSet<>();
        try (Connection connection = dataSource.getConnection()) {
            for (TablePlace place : TablePlace.of(connection, table)) {
                collect(connection, place, found);
            }
        } catch (SQLException unknown) {
            // Only the choice of words depends on it.
            return Set.of();
        }
        return found;
    }

    private static void collect(Connection connection, TablePlace place, Set<Column> found) throws SQLException {
        try (ResultSet keys =
                connection.getMetaData().getExportedKeys(place.catalog(), place.schema(), place.table())) {
            while (keys.next()) {
                if (blocks(keys.getInt("DELETE_RULE"))) {
                    found.add(new Column(keys.getString("FKTABLE_NAME"), keys.getString("FKCOLUMN_NAME")));
                }
            }
        }
    }

    private static boolean blocks(int rule) {
        return rule == DatabaseMetaData.importedKeyNoAction || rule == DatabaseMetaData.importedKeyRestrict;
    }
}
