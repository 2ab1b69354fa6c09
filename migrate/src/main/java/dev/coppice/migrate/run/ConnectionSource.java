package dev.coppice.migrate.run;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database, each of which may change it and belongs to whoever asked. */
@FunctionalInterface
public interface ConnectionSource {

    Connection open() throws SQLException;
}
