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
    private final Path data;
    private final ServerAddress address;
    private EmbeddedPostgres server;

    private EmbeddedPostgresServer(Path folder, Path data, EmbeddedPostgres server, ServerAddress address) {
        this.folder = folder;
        this.data = data;
        this.server = server;
        this.address = address;
    }

    static RunningServer start(Path folder) throws IOException, SQLException {
        Path data = Files.createTempDirectory(Files.createDirectories(folder), "data");
        EmbeddedPostgres server = builder(folder, data).setPort(FreePort.next()).start();
        try {
            return new EmbeddedPostgresServer(folder, data, server, PostgresDoor.lock(data, server.getPort()));
        } catch (IOException | SQLException e) {
            server.close();
            throw e;
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path data) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
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
            server = builder(folder, data)
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
        ServerFiles.delete(data);
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
