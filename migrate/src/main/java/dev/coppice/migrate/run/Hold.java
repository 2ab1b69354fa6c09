package dev.coppice.migrate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one engine lets one run at a time in. */
interface Hold {

    /** Whether it is ours now. */
    boolean tryTake() throws SQLException;

    void release() throws SQLException;

    /** What fits the engine behind a connection, which stays open for as long as it is held. */
    static Hold on(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT)) {
            case "postgresql" ->
                new OnServer(
                        connection,
                        "SELECT CASE WHEN pg_try_advisory_lock(hashtext('coppice'), hashtext(current_schema())) THEN 1 END",
                        "SELECT pg_advisory_unlock(hashtext('coppice'), hashtext(current_schema()))");
            case "mariadb", "mysql" ->
                new OnServer(
                        connection,
                        "SELECT CASE WHEN GET_LOCK(CONCAT('coppice-', MD5(DATABASE())), 0) = 1 THEN 1 END",
                        "SELECT RELEASE_LOCK(CONCAT('coppice-', MD5(DATABASE())))");
            case "sqlite" ->
                new BesideFile(file(connection, "SELECT file FROM pragma_database_list WHERE name = 'main'"));
            case "h2" -> new BesideFile(isRemote(connection) ? null : file(connection, "SELECT DATABASE_PATH()"));
            default -> new Free();
        };
    }

    /** Where the file of an embedded database is; null if it has none. */
    private static @Nullable Path file(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            String file = found.next() ? found.getString(1) : null;
            return file == null || file.isEmpty() ? null : Path.of(file + "-migrating");
        }
    }

    private static boolean isRemote(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().matches("jdbc:h2:(tcp|ssl):.*");
    }

    /** By a lock of the session, which the server frees when the session ends. */
    record OnServer(Connection connection, String take, String free) implements Hold {

        @Override
        public boolean tryTake() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet taken = statement.executeQuery(take)) {
                return taken.next() && taken.getInt(1) == 1;
            }
        }

        @Override
        public void release() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(free);
            }
        }
    }

    /** By a lock on a file beside the database, which the operating system frees when the process ends. */
    final class BesideFile implements Hold {

        private static final int LARGEST = 1024;

        private final @Nullable Path file;
        private @Nullable FileChannel channel;

        BesideFile(@Nullable Path file) {
            this.file = file;
        }

        @Override
        public boolean tryTake() {
            if (file == null) {
                return true;
            }
            try {
                FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (isLocked(opened) && isStill(file, opened)) {
                    channel = opened;
                    return true;
                }
                opened.close();
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void release() {
            FileChannel held = channel;
            if (file == null || held == null) {
                return;
            }
            try {
                Files.deleteIfExists(file);
                held.close();
            } catch (IOException e) {
                // Windows keeps a file that is open; it is empty, and the next run takes it.
                channel = null;
            }
        }

        private static boolean isLocked(FileChannel opened) throws IOException {
            try {
                FileLock lock = opened.tryLock(LARGEST, 1, false);
                return lock != null;
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }

        /**
         * Whoever held it before may have deleted it between our opening and our locking. The size tells, twice: what was
         * made in its place has another. To look into it would be the end of the lock: on Unix, a process that closes a file
         * loses every lock that it has on it.
         */
        private static boolean isStill(Path file, FileChannel opened) throws IOException {
            int size = 2 + new SecureRandom().nextInt(LARGEST - 2);
            opened.write(ByteBuffer.allocate(1), LARGEST - 1);
            opened.truncate(size);
            boolean isOurs = isOfSize(file, size);
            opened.truncate(size / 2);
            return isOurs && isOfSize(file, size / 2);
        }

        private static boolean isOfSize(Path file, int size) throws IOException {
            try {
                return Files.size(file) == size;
            } catch (NoSuchFileException gone) {
                return false;
            }
        }
    }

    /** Not at all, on an engine that we do not know: Flyway's own lock has to do. */
    record Free() implements Hold {

        @Override
        public boolean tryTake() {
            return true;
        }

        @Override
        public void release() {}
    }
}
