package dev.coppice.schema.read;

import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SchemaSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Reads the schema of a live database. The connection stays the caller's: it is neither changed nor closed. */
public final class SchemaReader implements SchemaSource {

    private final String product;
    private final Catalogue catalogue;
    private final Scope scope;

    private SchemaReader(String product, Catalogue catalogue, Scope scope) {
        this.product = product;
        this.catalogue = catalogue;
        this.scope = scope;
    }

    /** A reader for whichever engine is behind the connection. */
    public static SchemaReader of(Connection connection, Scope scope) {
        try {
            String product = connection.getMetaData().getDatabaseProductName();
            return new SchemaReader(product, catalogue(product, connection), scope);
        } catch (SQLException e) {
            throw new Problem(
                    "The database does not say which engine it is", "Check that the connection is still open", e);
        }
    }

    @Override
    public Schema schema() {
        try {
            return scope.select(KeyOrder.of(catalogue.read(scope)));
        } catch (SQLException e) {
            throw new Problem(
                    "The catalogue of the %s database cannot be read".formatted(product),
                    "Check that the user may read it and that nobody else has locked it",
                    e);
        }
    }

    /** How much this reader sees. */
    public Coverage coverage() {
        return catalogue.coverage();
    }

    /** The engine's own name. */
    public String product() {
        return product;
    }

    private static Catalogue catalogue(String product, Connection connection) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> new SqliteCatalogue(connection);
            case "h2" -> new H2Catalogue(connection);
            case "postgresql" -> new PostgresCatalogue(connection);
            case "mariadb", "mysql" -> new MariaDbCatalogue(connection);
            default -> new JdbcCatalogue(connection);
        };
    }
}
