package dev.coppice.schema.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL from the binaries that come with the build. */
final class EmbeddedPostgresServer implements RunningServer {

    private final EmbeddedPostgres server;
    private final ServerAddress address;

    private EmbeddedPostgresServer(EmbeddedPostgres server, ServerAddress address) {
        this.server = server;
        this.address = address;
    }

    static RunningServer start(Path folder) throws IOException, SQLException {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "300")
                .start();
        try {
            return new EmbeddedPostgresServer(server, PostgresDoor.lock(data, server.getPort()));
        } catch (IOException | SQLException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
