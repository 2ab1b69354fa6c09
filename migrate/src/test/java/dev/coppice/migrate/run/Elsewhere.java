package dev.coppice.migrate.run;

import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A run in a process of its own, which only looks whether it may begin. */
final class Elsewhere {

    private static final int KEPT_OUT = 3;

    private Elsewhere() {}

    /** Whether it may, on an embedded database. */
    static boolean takes(TestDatabase database) throws IOException {
        int code = OtherProcess.exitCode(Elsewhere.class, database.url());
        if (code != 0 && code != KEPT_OUT) {
            throw new IllegalStateException("The other process ended with " + code);
        }
        return code == 0;
    }

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(args[0])) {
            Hold hold = Hold.on(connection);
            boolean isOurs = hold.tryTake();
            if (isOurs) {
                hold.release();
            }
            System.exit(isOurs ? 0 : KEPT_OUT);
        }
    }
}
