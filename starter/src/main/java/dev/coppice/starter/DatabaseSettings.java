package dev.coppice.starter;

import java.util.Map;

/**
 * Defaults that depend on the engine behind the connection's URL. Ten seconds are the longest for any statement. Dates and
 * times go to drivers as they are: on the way over {@code java.sql.Timestamp} those that summer time leaves out are moved,
 * and over {@code java.sql.Time} fractions of seconds are lost.
 */
final class DatabaseSettings {

    private static final String ON_CONNECT = "spring.datasource.hikari.connection-init-sql";
    private static final String PLAIN_TIMES = "spring.jpa.properties.hibernate.type.java_time_use_direct_jdbc";
    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";

    private DatabaseSettings() {}

    static Map<String, Object> of(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return sqlite();
        }
        if (url.startsWith("jdbc:h2:")) {
            return Map.of(ON_CONNECT, "SET QUERY_TIMEOUT 10000", PLAIN_TIMES, true);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return postgresql();
        }
        if (url.startsWith("jdbc:mariadb:")) {
            return Map.of(ON_CONNECT, "SET SESSION max_statement_time = 10", PLAIN_TIMES, true);
        }
        if (url.startsWith("jdbc:mysql:")) {
            return Map.of(ON_CONNECT, "SET SESSION max_execution_time = 10000", PLAIN_TIMES, true);
        }
        return Map.of();
    }

    /**
     * What is carried as text keeps one spelling: the driver would spell arrays, points and boxes in another way once it has
     * sent a statement five times and gets them in binary. It cannot read the time 24:00 with an offset then.
     */
    private static Map<String, Object> postgresql() {
        return Map.of(
                ON_CONNECT,
                "SET statement_timeout = 10000",
                PLAIN_TIMES,
                true,
                DRIVER + "binaryTransferDisable",
                "BYTEA_ARRAY,INT2_ARRAY,INT4_ARRAY,INT8_ARRAY,OID_ARRAY,FLOAT4_ARRAY,FLOAT8_ARRAY,VARCHAR_ARRAY,TEXT_ARRAY,"
                        + "POINT,BOX,TIMETZ");
    }

    /** The journal mode is left as it is: it is written into the file, which may be used by others. */
    private static Map<String, Object> sqlite() {
        return Map.of(
                "spring.jpa.database-platform",
                "dev.coppice.starter.jpa.SqliteDialect",
                DRIVER + "foreign_keys",
                "true",
                DRIVER + "case_sensitive_like",
                "true",
                DRIVER + "busy_timeout",
                "5000",
                DRIVER + "date_class",
                "TEXT");
    }
}
