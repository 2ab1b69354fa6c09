package dev.coppice.starter.jpa;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

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

    /** Words that enums lack are nothing to Hibernate, whichever way the enum says its words. */
    @Bean
    HibernatePropertiesCustomizer coppiceWordsOfEnums(ObjectProvider<PersistenceManagedTypes> types) {
        return properties -> types.ifAvailable(mapped -> properties.put(WordsOfEnums.MAPPED, mapped));
    }

    /** What is stored and nothing to Hibernate is not to be taken for missing. The API asks for values itself. */
    @Bean
    HibernatePropertiesCustomizer coppiceStoredIsNotMissing() {
        return properties -> properties.putIfAbsent(ValidationSettings.CHECK_NULLABILITY, false);
    }

    @Bean
    MappingCheck coppiceMappingCheck(EntityManagerFactory entityManagers, DataSource dataSource) {
        return new MappingCheck(entityManagers.unwrap(SessionFactoryImplementor.class), dataSource);
    }
}
