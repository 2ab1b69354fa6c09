package dev.coppice.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The law of every reader: what it read, written as DDL into an empty database and read again, is equal. */
public final class RoundTrip {

    private RoundTrip() {}

    /**
     * Checks the law for whatever the one database holds.
     *
     * @param empty a database of the same engine, which is filled
     * @return what was read
     */
    public static Schema holds(Connection full, Connection empty, Scope scope) throws SQLException {
        Schema read = SchemaReader.of(full, scope).schema();
        create(read, empty);
        assertThat(SchemaReader.of(empty, scope).schema())
                .as(() -> new DdlWriter(Dialects.of(empty)).script(read))
                .isEqualTo(read);
        return read;
    }

    /** Makes a database look like a schema. */
    public static void create(Schema schema, Connection empty) throws SQLException {
        List<String> statements = new DdlWriter(Dialects.of(empty)).create(schema);
        try (Statement statement = empty.createStatement()) {
            for (String sql : statements) {
                execute(statement, sql);
            }
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql, e);
        }
    }
}
