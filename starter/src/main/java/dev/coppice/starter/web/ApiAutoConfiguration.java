package dev.coppice.starter.web;

import com.zaxxer.hikari.HikariDataSource;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.starter.Api;
import dev.coppice.starter.ApiExposure;
import dev.coppice.starter.CoppiceProperties;
import dev.coppice.starter.grants.PerView;
import dev.coppice.starter.grants.Views;
import dev.coppice.starter.jpa.Dialects;
import dev.coppice.starter.jpa.MappingCheck;
import dev.coppice.starter.jpa.PersistenceAutoConfiguration;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.ApiModelBuilder;
import dev.coppice.starter.write.KeptAnswers;
import dev.coppice.starter.write.UnitsOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardHost;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Serves the API over HTTP. */
@AutoConfiguration(after = PersistenceAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
public class ApiAutoConfiguration {

    /** After the owner's controllers, before static files. */
    static final int API_ORDER = 10;

    private static final int DEFAULT_CONNECTIONS = 10;
    private static final int SENT_AT_ONCE = 32_768;

    @Bean
    ApiModel coppiceApiModel(
            EntityManagerFactory entityManagers,
            List<ApiExposure> exposures,
            CoppiceProperties properties,
            DataSource dataSource) {
        Api api = new Api();
        exposures.forEach(exposure -> exposure.expose(api));
        return ApiModelBuilder.build(
                entityManagers.unwrap(SessionFactoryImplementor.class),
                api.resources(),
                properties.count(),
                dataSource);
    }

    /** What of the API there is for whom. */
    @Bean
    Views coppiceViews(ApiModel model, ConfigurableEnvironment environment) {
        return Views.of(model, environment);
    }

    @Bean
    Gate coppiceGate(Views views) {
        return new Gate(views);
    }

    @Bean
    UnitsOfWork coppiceUnitsOfWork(
            ApiModel model,
            EntityManager entityManager,
            PlatformTransactionManager transactions,
            CoppiceProperties properties) {
        return new UnitsOfWork(
                model,
                entityManager,
                transactions,
                properties.retry(),
                properties.limits().statement());
    }

    @Bean
    KeptAnswers coppiceKeptAnswers(
            EntityManagerFactory entityManagers, DataSource dataSource, CoppiceProperties properties) {
        return new KeptAnswers(
                dataSource, Dialects.of(entityManagers), properties.writes().answersKept(), InstantSource.system());
    }

    @Bean
    Misfits coppiceMisfits(MappingCheck check) {
        return new Misfits(check);
    }

    @Bean
    Failures coppiceFailures(Misfits misfits) {
        return new Failures(misfits);
    }

    @Bean
    ApiErrors coppiceApiErrors(Failures failures) {
        return new ApiErrors(failures);
    }

    /** Also what the container refuses by itself is told in the API's words. A page of resources is sent in one go. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> coppiceContainer() {
        return factory -> {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ErrorDocumentValve.class.getName());
                }
            });
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(SENT_AT_ONCE)));
        };
    }

    @Bean
    Equipment coppiceEquipment(
            PerView<Places> places,
            EntityManagerFactory entityManagers,
            DataSource dataSource,
            UnitsOfWork units,
            KeptAnswers answers,
            CoppiceProperties properties) {
        return new Equipment(new Equipment.Parts(entityManagers, dataSource, units, answers), properties, places);
    }

    @Bean
    ApiHandler coppiceApiHandler(
            Gate gate,
            Views views,
            Equipment equipment,
            Failures failures,
            Admission admission,
            CoppiceProperties properties) {
        int bodySize = Math.toIntExact(properties.limits().bodySize().toBytes());
        Bodies bodies = new Bodies(bodySize, properties.bodies().types());
        return new ApiHandler(gate, views.each(equipment::of), bodies, failures, admission);
    }

    @Bean
    Admission coppiceAdmission(DataSource dataSource, CoppiceProperties properties) {
        return new Admission(connections(dataSource), properties.limits().waiting());
    }

    @Bean
    PerView<Places> coppicePlaces(
            Views views, ApiModel whole, Environment environment, CoppiceProperties properties, BeanFactory beans) {
        String title = environment.getProperty("spring.application.name", "API");
        Limits limits = limits(properties.limits());
        return views.each(
                model -> new Places(model.graph(), hidden(whole, model), title, limits, () -> ownEndpoints(beans)));
    }

    private static Set<String> hidden(ApiModel whole, ApiModel seen) {
        return whole.graph().types().stream()
                .map(ResourceType::name)
                .filter(type -> seen.graph().find(type).isEmpty())
                .collect(Collectors.toSet());
    }

    private static OwnEndpoints ownEndpoints(BeanFactory beans) {
        RequestMappingHandlerMapping controllers =
                beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return new OwnEndpoints(
                controllers.getHandlerMethods(),
                AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of(),
                new JavaSchemas(beans.getBeanProvider(JsonMapper.class).getIfUnique(JsonMapper::shared)));
    }

    @Bean
    EntranceHandler coppiceEntrance(Gate gate, PerView<Places> places, CoppiceProperties properties) {
        return new EntranceHandler(gate, places, properties.admin().enabled());
    }

    @Bean
    Announcement coppiceAnnouncement(
            ApiModel model, Views views, Environment environment, CoppiceProperties properties) {
        return new Announcement(
                model.graph(), views, environment, properties.admin().enabled());
    }

    @Bean
    SimpleUrlHandlerMapping coppiceApiMapping(ApiHandler handler, EntranceHandler entrance) {
        Map<String, Object> handlers = Map.of(
                "/",
                entrance,
                ApiHandler.BASE,
                entrance,
                ApiHandler.DESCRIPTION,
                entrance,
                DocsPage.SCRIPT,
                entrance,
                ProblemPages.PATH + "*",
                entrance,
                ApiHandler.BASE + "/**",
                handler);
        return new SimpleUrlHandlerMapping(handlers, API_ORDER);
    }

    @Bean
    DirectMapping coppiceDirectMapping(ApiHandler handler, ApiModel model, ObjectProvider<HandlerMapping> mappings) {
        Set<String> types =
                model.graph().types().stream().map(ResourceType::name).collect(Collectors.toSet());
        return new DirectMapping(handler, types, mappings);
    }

    private static int connections(DataSource dataSource) {
        return dataSource instanceof HikariDataSource pool ? pool.getMaximumPoolSize() : DEFAULT_CONNECTIONS;
    }

    static Limits limits(CoppiceProperties.Limits limits) {
        return new Limits(
                new Limits.Pages(limits.pageSize(), limits.maxPageSize(), limits.maxOffset(), limits.countCap()),
                new Limits.Includes(limits.includeDepth(), limits.includePaths(), limits.includedResources()),
                new Limits.Filters(
                        limits.filterTerms(),
                        limits.filterDepth(),
                        limits.listItems(),
                        Math.toIntExact(limits.valueSize().toBytes())),
                limits.sortKeys(),
                limits.jsonDepth(),
                limits.operations(),
                new Limits.Aggregates(limits.aggregateFunctions(), limits.groupKeys(), limits.groups()));
    }
}
