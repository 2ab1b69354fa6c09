package dev.coppice.migrate.run;

import dev.coppice.migrate.History;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What a kill in the middle of H2's {@code CREATE TABLE} may leave: the table without its key and its constraints, which
 * come one after the other. Nobody can see whether it is whole. As long as it is empty, nothing is lost if it is made again.
 */
final class HalfTable {

    private static final Scope OWNERS = Scope.EVERYTHING.excluding(History.TABLES.toArray(String[]::new));

    private HalfTable() {}

    /**
     * Drops a table, if without it the schema is as it was before and it has no rows; on H2 only.
     *
     * @param before the fingerprint
     */
    static void dropIfAllElseIs(String before, Connection connection) throws SQLException {
        Dialect dialect = Dialects.of(connection);
        if (!dialect.product().equals("H2")) {
            return;
        }
        Schema schema = SchemaReader.of(connection, OWNERS).schema();
        Optional<Table> came = schema.tables().stream()
                .filter(table -> Fingerprint.of(without(schema, table)).equals(before))
                .findFirst();
        if (came.isPresent() && isEmpty(connection, dialect, came.get())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE " + dialect.name(came.get().name()));
            }
        }
    }

    private static Schema without(Schema schema, Table table) {
        return schema.withTables(schema.tables().stream()
                .filter(other -> !other.name().equals(table.name()))
                .toList());
    }

    private static boolean isEmpty(Connection connection, Dialect dialect, Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT 1 FROM " + dialect.name(table.name()) + " FETCH FIRST ROW ONLY")) {
            return !rows.next();
        }
    }
}
