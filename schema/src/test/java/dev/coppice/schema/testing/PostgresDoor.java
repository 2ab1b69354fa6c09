package dev.coppice.schema.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Puts a lock on a new PostgreSQL that lets everybody in, so that tests meet passwords as in real life. */
final class PostgresDoor {

    private static final int FIRST_WITH_ITERATIONS = 16;

    private PostgresDoor() {}

    /** Gives the superuser a password that exists for this server only, and demands it from everybody. */
    static ServerAddress lock(Path data, int port) throws IOException, SQLException {
        ServerAddress open =
                new ServerAddress("jdbc:postgresql://localhost:%d/postgres".formatted(port), "postgres", "");
        String password = UUID.randomUUID().toString();
        try (Connection connection = open.connect();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_ITERATIONS) {
                // Of thousands each connection would take tens of milliseconds of both sides, and tests make many.
                statement.execute("SET scram_iterations = 1");
            }
            statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
        return new ServerAddress(open.url(), open.user(), password);
    }
}
