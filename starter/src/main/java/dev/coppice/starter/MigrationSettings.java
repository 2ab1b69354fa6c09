package dev.coppice.starter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Defaults for Flyway, so that it reads the files of {@code db/migration} as {@code coppice migrate} does. Whether it applies
 * them when the server starts is the owner's switch: {@code spring.flyway.enabled}.
 */
final class MigrationSettings {

    /** The file that builds the database which the project was created from. */
    private static final String BASELINE = "db/migration/V1__baseline.sql";

    private MigrationSettings() {}

    static Map<String, Object> of(ClassLoader project) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.flyway.enabled", false);
        settings.put("spring.flyway.placeholder-replacement", false);
        settings.put("spring.flyway.validate-migration-naming", true);
        // In a transaction of its own the lock would keep CREATE INDEX CONCURRENTLY waiting for ever.
        settings.put("spring.flyway.postgresql.transactional-lock", false);
        settings.put("logging.level.org.flywaydb", "warn");
        if (project.getResource(BASELINE) != null) {
            // A filled database without a record is the one that the project was created from.
            settings.put("spring.flyway.baseline-on-migrate", true);
            settings.put("spring.flyway.baseline-version", "1");
            settings.put("spring.flyway.baseline-description", "baseline");
        }
        return settings;
    }
}
