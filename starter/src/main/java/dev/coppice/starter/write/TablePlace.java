package dev.coppice.starter.write;

import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.mapping.TableName.Part;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the catalogue of a database may have a table. A name that says no schema is that of the table which the connection
 * sees: on PostgreSQL the first of its search path, elsewhere that of its own schema.
 */
record TablePlace(@Nullable String catalog, @Nullable String schema, String table) {

    private static final String SEEN_BY_POSTGRESQL = """
            select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.oid = to_regclass(cast(? as text))""";

    /** The likeliest first: the name as it is spelled, then as the engine keeps names that stand without quotes. */
    static List<TablePlace> of(Connection connection, TableName name) throws SQLException {
        DatabaseMetaData engine = connection.getMetaData();
        if (engine.getDatabaseProductName().equals("PostgreSQL")) {
            return seenByPostgresql(connection, name);
        }
        boolean hasSchemas = engine.supportsSchemasInTableDefinitions();
        List<TablePlace> places = new ArrayList<>();
        for (String table : spellings(engine, name.table())) {
            if (name.schema() == null) {
                places.add(new TablePlace(connection.getCatalog(), connection.getSchema(), table));
                continue;
            }
            for (String place : spellings(engine, name.schema())) {
                places.add(
                        hasSchemas
                                ? new TablePlace(connection.getCatalog(), place, table)
                                : new TablePlace(place, null, table));
            }
        }
        return places;
    }

    private static List<TablePlace> seenByPostgresql(Connection connection, TableName name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEEN_BY_POSTGRESQL)) {
            statement.setString(1, name.spelled());
            try (ResultSet found = statement.executeQuery()) {
                return found.next()
                        ? List.of(new TablePlace(connection.getCatalog(), found.getString(1), found.getString(2)))
                        : List.of();
            }
        }
    }

    private static Set<String> spellings(DatabaseMetaData engine, Part part) throws SQLException {
        Set<String> spellings = new LinkedHashSet<>(List.of(part.text()));
        if (engine.storesUpperCaseIdentifiers()) {
            spellings.add(part.text().toUpperCase(Locale.ROOT));
        }
        return spellings;
    }

    /** What it is in, be it called schema or catalogue. */
    @Nullable
    String surroundings() {
        return schema == null ? catalog : schema;
    }
}
