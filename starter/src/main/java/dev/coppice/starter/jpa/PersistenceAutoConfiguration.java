package dev.coppice.starter.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.boot.internal.EntityManagerFactoryBuilderImpl;
import org.hibernate.jpa.boot.spi.TypeContributorList;
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
    @SuppressWarnings("removal") // Nothing else yet lets a bean contribute types.
    HibernatePropertiesCustomizer coppiceWordsOfEnums(ObjectProvider<PersistenceManagedTypes> types) {
        return properties ->
                properties.putIfAbsent(EntityManagerFactoryBuilderImpl.TYPE_CONTRIBUTORS, (TypeContributorList)
                        () -> List.of(new WordsOfEnums(types.getIfAvailable())));
    }

    @Bean
    MappingCheck coppiceMappingCheck(EntityManagerFactory entityManagers, DataSource dataSource) {
        return new MappingCheck(entityManagers.unwrap(SessionFactoryImplementor.class), dataSource);
    }
}
