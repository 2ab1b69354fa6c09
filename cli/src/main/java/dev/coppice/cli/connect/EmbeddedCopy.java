package dev.coppice.cli.connect;

import dev.coppice.project.Engine;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies the database in a file, consistently and without touching the original or the folder that it lies in.
 *
 * <p>SQLite makes files of its own beside a database that it opens in WAL mode; where that would happen, the files are
 * copied as they are and the copy puts itself in order.
 */
public final class EmbeddedCopy {

    private static final int SQLITE_WRITE_VERSION_AT = 18;
    private static final byte SQLITE_WAL = 2;

    /** How a SQLite database is copied. */
    enum Way {
        /** SQLite's backup: other programs may write meanwhile. */
        BACKUP,
        /** File by file: nobody has it open, or opening it would make files beside it. */
        FILES
    }

    private EmbeddedCopy() {}

    /**
     * A database that may be opened without a trace: itself, or a copy that goes when this is closed.
     *
     * @param copies the folder of the copy, or null
     */
    public record Opening(DatabaseUrl url, @Nullable Path copies) implements AutoCloseable {
        @Override
        public void close() {
            if (copies != null) {
                delete(copies);
            }
        }
    }

    /**
     * What to open in place of a database that is only to be looked at.
     *
     * @throws Problem if it is a file that cannot be read
     */
    public static Opening opening(DatabaseUrl url) {
        if (!(url instanceof DatabaseUrl.Embedded embedded)) {
            return new Opening(url, null);
        }
        Connector.requireDatabaseFile(embedded);
        try {
            if (embedded.engine() == Engine.H2 || way(embedded.file()) == Way.BACKUP) {
                return new Opening(url, null);
            }
            Path folder = Files.createTempDirectory("coppice");
            DatabaseUrl.Embedded copy = embedded.in(folder.resolve("copy"));
            copy(embedded, copy.file());
            return new Opening(copy, folder);
        } catch (IOException e) {
            throw new Problem(
                    "%s cannot be copied: %s".formatted(embedded.file(), reason(e)),
                    "Check the rights and the room on the disk",
                    e);
        }
    }

    /**
     * Copies what the URL names to a file that does not exist yet.
     *
     * @throws Problem if the original is not a database, is locked, or the copy has no room
     */
    public static void copy(DatabaseUrl.Embedded original, Path target) {
        Connector.requireDatabaseFile(original);
        try {
            switch (original.engine()) {
                case SQLITE -> copySqlite(original, target);
                case H2 -> copyH2(original.file(), target);
                case POSTGRESQL, MARIADB -> throw new IllegalArgumentException("Not in a file: " + original.engine());
            }
        } catch (SQLException e) {
            throw ConnectionTrouble.of(original, Credentials.NONE, e);
        } catch (IOException e) {
            throw new Problem(
                    "%s cannot be copied to %s: %s".formatted(original.file(), target, reason(e)),
                    "Check the rights and the room on the disk",
                    e);
        }
    }

    private static void copySqlite(DatabaseUrl.Embedded original, Path target) throws IOException, SQLException {
        if (way(original.file()) == Way.FILES) {
            copyFiles(original.file(), target);
            settle(original.in(target));
            return;
        }
        try (Connection connection = new Connector().open(original, Credentials.NONE);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("backup to '%s'".formatted(target.toString().replace("'", "''")));
        }
    }

    static Way way(Path file) throws IOException {
        boolean writerLeftJournal = Files.exists(beside(file, "-journal"));
        boolean othersHaveItOpen = Files.exists(beside(file, "-wal")) && Files.exists(beside(file, "-shm"));
        boolean openingMakesFiles = isInWalMode(file) && !othersHaveItOpen;
        return writerLeftJournal || openingMakesFiles ? Way.FILES : Way.BACKUP;
    }

    private static boolean isInWalMode(Path file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(SQLITE_WRITE_VERSION_AT + 1);
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.read(header) == header.capacity() && header.get(SQLITE_WRITE_VERSION_AT) == SQLITE_WAL;
        }
    }

    private static void copyFiles(Path original, Path target) throws IOException {
        Files.copy(original, target);
        for (String suffix : new String[] {"-wal", "-journal"}) {
            if (Files.exists(beside(original, suffix))) {
                Files.copy(beside(original, suffix), beside(target, suffix));
            }
        }
    }

    /** Lets SQLite take over what stood in the journal, and leave one file. */
    private static void settle(DatabaseUrl.Embedded copy) throws SQLException {
        try (Connection connection = Connector.openForWriting(copy.file());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
            statement.execute("pragma journal_mode = delete");
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void copyH2(Path original, Path target) throws IOException {
        try (FileChannel from = FileChannel.open(original);
                FileLock lock = from.tryLock(0, Long.MAX_VALUE, true);
                FileChannel to = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            requireLock(lock, original);
            long size = from.size();
            for (long done = 0; done < size; ) {
                done += from.transferTo(done, size - done, to);
            }
        }
    }

    private static void requireLock(@Nullable FileLock lock, Path original) {
        if (lock == null) {
            throw new Problem("Another program has %s open".formatted(original), "Stop it and start again");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        boolean saysReason = e instanceof FileSystemException file && file.getReason() != null;
        return saysReason ? String.valueOf(((FileSystemException) e).getReason()) : String.valueOf(e.getMessage());
    }
}
