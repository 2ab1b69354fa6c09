package dev.coppice.schema.read;

import java.sql.SQLException;
import java.util.List;

/** Asks H2's catalogue about the schemas that are to be read: each question has one place for them. */
record H2Rows(Rows rows, List<String> schemas) {

    <T> List<T> list(String sql, Rows.Mapper<T> mapper) throws SQLException {
        return rows.list(sql, mapper, (Object) schemas.toArray(String[]::new));
    }
}
