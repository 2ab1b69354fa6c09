package dev.coppice.starter.jpa;

import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import dev.coppice.starter.CoppiceProperties;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
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
import org.springframework.transaction.PlatformTransactionManager;

/** Joins the resources of the API to the mapping: names, graph, reads and writes. */
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
    ApiModel coppiceApiModel(EntityManagerFactory entityManagers, List<ApiExposure> exposures) {
        Api api = new Api();
        exposures.forEach(exposure -> exposure.expose(api));
        return ApiModelBuilder.build(entityManagers.unwrap(SessionFactoryImplementor.class), api.resources());
    }

    @Bean
    MappingCheck coppiceMappingCheck(EntityManagerFactory entityManagers, DataSource dataSource) {
        return new MappingCheck(entityManagers.unwrap(SessionFactoryImplementor.class), dataSource);
    }

    @Bean
    ResourceReader coppiceResourceReader(
            ApiModel model,
            EntityManager entityManager,
            PlatformTransactionManager transactions,
            CoppiceProperties properties) {
        return new ResourceReader(
                model, entityManager, transactions, properties.limits().includedResources());
    }

    @Bean
    ResourceWriter coppiceResourceWriter(
            ApiModel model,
            ResourceReader reader,
            EntityManager entityManager,
            PlatformTransactionManager transactions,
            DataSource dataSource,
            CoppiceProperties properties) {
        UnitsOfWork units = new UnitsOfWork(model, entityManager, transactions, properties.retry());
        Violations violations = new Violations(model, reader, new ViolatedColumns(dataSource));
        return new ResourceWriter(model, units, reader, violations);
    }
}
