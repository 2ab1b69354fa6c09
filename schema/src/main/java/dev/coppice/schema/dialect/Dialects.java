package dev.coppice.schema.dialect;

import dev.coppice.schema.Problem;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** Finds the dialect that an engine speaks. */
public final class Dialects {

    private Dialects() {}

    public static Dialect sqlite() {
        return new SqliteDialect();
    }

    public static Dialect h2() {
        return new H2Dialect(H2Dialect.Folding.UPPER);
    }

    public static Dialect postgresql() {
        return new PostgresDialect();
    }

    public static Dialect mariadb() {
        return new MariaDbDialect("MariaDB");
    }

    public static Dialect mysql() {
        return new MariaDbDialect("MySQL");
    }

    /** The dialect of the engine behind a connection; standard SQL for one that we do not know. */
    public static Dialect of(Connection connection) {
        try {
            DatabaseMetaData metadata = connection.getMetaData();
            Dialect dialect = forProduct(metadata.getDatabaseProductName());
            boolean isOtherH2 = dialect instanceof H2Dialect && !metadata.storesUpperCaseIdentifiers();
            return isOtherH2 ? new H2Dialect(H2Dialect.Folding.OTHERWISE) : dialect;
        } catch (SQLException e) {
            throw new Problem(
                    "The database does not say which engine it is", "Check that the connection is still open", e);
        }
    }

    /** The dialect of the engine that a JDBC URL names; standard SQL for one that we do not know. */
    public static Dialect forUrl(String jdbcUrl) {
        String[] parts = jdbcUrl.split(":", 3);
        return forProduct(parts.length < 2 ? "" : parts[1]);
    }

    private static Dialect forProduct(String product) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> sqlite();
            case "h2" -> h2();
            case "postgresql" -> postgresql();
            case "mariadb" -> mariadb();
            case "mysql" -> mysql();
            default -> new StandardDialect(product);
        };
    }
}
