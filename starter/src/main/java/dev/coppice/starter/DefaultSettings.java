package dev.coppice.starter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What a created application need not write down: the settings that apply where the owner says nothing else.
 *
 * <p>They come last in the order of property sources, so that every one of them can be overridden anywhere.
 */
final class DefaultSettings implements EnvironmentPostProcessor, Ordered {

    private static final String NAME = "coppiceDefaults";
    private static final String URL = "spring.datasource.url";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new LinkedHashMap<>();
        server(settings);
        persistence(settings);
        observation(settings);
        quietLog(settings);
        leaveOutWhatIsNotNeeded(settings);
        if ("json".equals(environment.getProperty("coppice.log"))) {
            settings.put("logging.structured.format.console", "ecs");
        }
        settings.putAll(DatabaseSettings.of(environment.getProperty(URL, "")));
        settings.putAll(MigrationSettings.of(application.getClassLoader()));
        environment.getPropertySources().addLast(new MapPropertySource(NAME, settings));
    }

    private static void server(Map<String, Object> settings) {
        settings.put("server.address", "localhost");
        settings.put("server.port", 5656);
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        settings.put("spring.threads.virtual.enabled", true);
        settings.put("server.tomcat.relaxed-query-chars", "[,],|,<,>,^,`,{,}");
        settings.put("server.max-http-request-header-size", "16KB");
        settings.put("server.compression.enabled", true);
        settings.put(
                "server.compression.mime-types",
                "application/vnd.api+json,application/json,application/x-ndjson,text/csv,text/html,text/css,text/javascript,"
                        + "application/javascript");
        settings.put("spring.web.error.whitelabel.enabled", false);
        settings.put("spring.servlet.multipart.enabled", false);
    }

    private static void persistence(Map<String, Object> settings) {
        settings.put("spring.jpa.open-in-view", false);
        settings.put("spring.jpa.hibernate.ddl-auto", "none");
        settings.put("spring.sql.init.mode", "never");
        settings.put("spring.datasource.hikari.maximum-pool-size", 10);
        settings.put("spring.datasource.hikari.minimum-idle", 2);
        settings.put("spring.datasource.hikari.connection-timeout", 5_000);
        settings.put("spring.datasource.hikari.pool-name", "database");
        settings.put("spring.jpa.properties.hibernate.jdbc.batch_size", 50);
        settings.put("spring.jpa.properties.hibernate.order_inserts", true);
        settings.put("spring.jpa.properties.hibernate.order_updates", true);
        settings.put("spring.jpa.properties.hibernate.query.in_clause_parameter_padding", true);
        settings.put("spring.jpa.properties.hibernate.query.fail_on_pagination_over_collection_fetch", true);
        settings.put("spring.jpa.properties.jakarta.persistence.validation.mode", "none");
    }

    private static void observation(Map<String, Object> settings) {
        settings.put("management.endpoints.web.exposure.include", "health");
        settings.put("management.endpoint.health.probes.enabled", true);
        settings.put("management.endpoint.health.show-details", "never");
        settings.put("management.endpoints.access.default", "read-only");
    }

    private static void quietLog(Map<String, Object> settings) {
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.main.log-startup-info", false);
        settings.put("logging.level.org.springframework", "warn");
        settings.put("logging.level.org.hibernate", "warn");
        settings.put("logging.level.org.apache", "warn");
        settings.put("logging.level.com.zaxxer.hikari", "warn");
        // Lost races are tried again, and what cannot be stored is answered; neither is news for the log.
        settings.put("logging.level.org.hibernate.orm.jdbc.error", "off");
        settings.put("logging.level.org.mariadb.jdbc", "error");
    }

    private static void leaveOutWhatIsNotNeeded(Map<String, Object> settings) {
        settings.put("spring.jmx.enabled", false);
        settings.put("spring.mvc.publish-request-handled-events", false);
        settings.put("management.health.diskspace.enabled", false);
        settings.put("management.health.ssl.enabled", false);
        settings.put(
                "spring.autoconfigure.exclude",
                String.join(
                        ",",
                        "org.springframework.boot.autoconfigure.admin.SpringApplicationAdminJmxAutoConfiguration",
                        "org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration",
                        "org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration",
                        "org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration",
                        "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"));
    }
}
