package dev.coppice.schema.read;

import dev.coppice.schema.Identities;
import dev.coppice.schema.Problem;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads what a live database calls its tables and columns by itself. Only PostgreSQL tells: MariaDB does so only for
 * tables and privileged users, and forgets when it rebuilds a table; the others do not keep any.
 */
public final class IdentityReader {

    private IdentityReader() {}

    /**
     * The identities of what a scope covers; {@link Identities#NONE} where the database does not tell them.
     *
     * @throws Problem if the catalogue cannot be read
     */
    public static Identities of(Connection connection, Scope scope) {
        try {
            boolean tells = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            return tells ? new PostgresIdentities(connection).read(scope) : Identities.NONE;
        } catch (SQLException e) {
            throw new Problem(
                    "The identities of tables and columns cannot be read",
                    "Check that the user may read the catalogue of the database",
                    e);
        }
    }
}
