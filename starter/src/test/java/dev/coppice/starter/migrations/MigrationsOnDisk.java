package dev.coppice.starter.migrations;

import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A folder of migrations, as a project has it.
 *
 * @param root the folder that is on the class path
 */
record MigrationsOnDisk(Path root) {

    private static final String FOLDER = "db/migration";

    static {
        // It tells of every step.
        LoggingSystem.get(MigrationsOnDisk.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.OFF);
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(FOLDER).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** What a class of the project would be loaded by. */
    ClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(
                new URL[] {root.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
    }

    /** Flyway itself, which knows nothing of us. */
    Flyway flyway(TestDatabase database) {
        return configuration(database).load();
    }

    FluentConfiguration configuration(TestDatabase database) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("filesystem:" + root.resolve(FOLDER));
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration;
    }
}
