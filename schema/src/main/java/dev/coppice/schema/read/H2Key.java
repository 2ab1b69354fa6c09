package dev.coppice.schema.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A name within a schema as H2's catalogue has it, the default schema not left out. */
record H2Key(String schema, String name) {

    /** The columns {@code …_schema} and {@code …_name} of a row. */
    static H2Key of(ResultSet row, String prefix) throws SQLException {
        return new H2Key(row.getString(prefix + "_schema"), row.getString(prefix + "_name"));
    }

    /** The tables in which H2 keeps the rows of a materialised view, one or the other at a time. */
    List<H2Key> stores() {
        return List.of(new H2Key(schema, name + "$1"), new H2Key(schema, name + "$2"));
    }
}
