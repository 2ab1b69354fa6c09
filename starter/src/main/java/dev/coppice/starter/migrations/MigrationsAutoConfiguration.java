package dev.coppice.starter.migrations;

import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations when the server starts: Flyway applies them, where the owner wants it; otherwise they are only looked at. */
@AutoConfiguration
@ConditionalOnClass(Flyway.class)
public class MigrationsAutoConfiguration {

    /** {@code spring.flyway.enabled: false}, as it is unless the owner says otherwise. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "spring.flyway.enabled", havingValue = false)
    static class Off {

        @Bean
        PendingMigrations coppicePendingMigrations(DataSource dataSource, ApplicationContext project) {
            return new PendingMigrations(dataSource, new ScriptFiles(Objects.requireNonNull(project.getClassLoader())));
        }
    }

    /** {@code spring.flyway.enabled: true}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "spring.flyway.enabled")
    static class On {

        @Bean
        FlywayConfigurationCustomizer coppicePlainConnections() {
            return new PlainConnections();
        }

        @Bean
        @ConditionalOnMissingBean
        FlywayMigrationStrategy coppiceGuardedMigration() {
            return new GuardedMigration();
        }
    }
}
