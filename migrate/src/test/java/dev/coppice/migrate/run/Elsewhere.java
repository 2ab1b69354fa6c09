package dev.coppice.migrate.run;

import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A run in a process of its own, which only looks whether it may begin. */
final class Elsewhere {

    private static final int KEPT_OUT = 3;

    private Elsewhere() {}

    /** Whether it may, on an embedded database. */
    static boolean takes(TestDatabase database) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Elsewhere.class.getName(),
                        database.url())
                .inheritIO()
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("The other process did not end");
        }
        if (process.exitValue() != 0 && process.exitValue() != KEPT_OUT) {
            throw new IllegalStateException("The other process ended with " + process.exitValue());
        }
        return process.exitValue() == 0;
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
