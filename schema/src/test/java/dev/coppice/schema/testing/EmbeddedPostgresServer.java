package dev.coppice.schema.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL from the binaries that come with the build. */
final class EmbeddedPostgresServer implements RunningServer {

    private final Path folder;
    private final ServerAddress address;
    private EmbeddedPostgres server;

    private EmbeddedPostgresServer(Path folder, EmbeddedPostgres server, ServerAddress address) {
        this.folder = folder;
        this.server = server;
        this.address = address;
    }

    static RunningServer start(Path folder) throws IOException, SQLException {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = builder(folder)
                .setPort(FreePort.next())
                .setCleanDataDirectory(Files.exists(data))
                .start();
        try {
            return new EmbeddedPostgresServer(folder, server, PostgresDoor.lock(data, server.getPort()));
        } catch (IOException | SQLException e) {
            server.close();
            throw e;
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "300");
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public void startAgain() {
        try {
            server = builder(folder)
                    .setCleanDataDirectory(false)
                    .setPort(server.getPort())
                    .setConnectConfig("password", address.password())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
