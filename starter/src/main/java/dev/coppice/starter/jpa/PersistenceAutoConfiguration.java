package dev.coppice.starter.jpa;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;

/** Sets Hibernate up: names as the database has them. */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
public class PersistenceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ImplicitNamingStrategy coppiceImplicitNaming() {
        return new SnakeCaseNames();
    }

    @Bean
    @ConditionalOnMissingBean
    PhysicalNamingStrategy coppicePhysicalNaming() {
        return new LiteralNames();
    }

    @Bean
    HibernatePropertiesCustomizer coppiceGuardedNames() {
        return properties -> properties.putIfAbsent(JdbcSettings.STATEMENT_INSPECTOR, new GuardedNames());
    }

    @Bean
    MappingCheck coppiceMappingCheck(EntityManagerFactory entityManagers, DataSource dataSource) {
        return new MappingCheck(entityManagers.unwrap(SessionFactoryImplementor.class), dataSource);
    }
}
