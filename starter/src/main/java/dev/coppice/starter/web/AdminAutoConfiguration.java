package dev.coppice.starter.web;

import dev.coppice.jsonapi.Limits;
import dev.coppice.starter.CoppiceProperties;
import dev.coppice.starter.admin.AdminApps;
import dev.coppice.starter.admin.Descriptions;
import dev.coppice.starter.grants.PerView;
import dev.coppice.starter.grants.Views;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.write.Derivations;
import dev.coppice.starter.write.NeededColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Serves the admin app, or nothing in its place where the owner wants none. */
@AutoConfiguration(after = ApiAutoConfiguration.class)
public class AdminAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "coppice.admin.enabled", matchIfMissing = true)
    PerView<AdminApps> coppiceAdminApps(
            Views views,
            DataSource dataSource,
            Environment environment,
            ResourceLoader resources,
            CoppiceProperties properties) {
        ClassLoader classes = resources.getClassLoader();
        Descriptions descriptions = Descriptions.find(
                properties.admin().folder(), classes == null ? AdminApps.class.getClassLoader() : classes);
        String name = environment.getProperty("spring.application.name", "Admin");
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        AdminApps.Facts facts = new AdminApps.Facts(
                title,
                () -> product(dataSource),
                new Derivations(dataSource)::find,
                new NeededColumns(dataSource)::has);
        Limits limits = ApiAutoConfiguration.limits(properties.limits());
        return views.each(model -> new AdminApps(model, limits, descriptions, facts, telling(views, model)));
    }

    /** What a description says wrongly may be about what not everybody is to know of. */
    private static AdminApps.Telling telling(Views views, ApiModel model) {
        return views.isWhole(model) ? AdminApps.Telling.FINDINGS : AdminApps.Telling.NOTHING;
    }

    /** Problems of the description are told in the log before anybody looks at the app. */
    @Bean
    @ConditionalOnProperty(name = "coppice.admin.enabled", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> coppiceAdminCheck(PerView<AdminApps> apps) {
        return ready -> apps.ofAll().readAll();
    }

    @Bean
    @ConditionalOnProperty(name = "coppice.admin.enabled", matchIfMissing = true)
    SimpleUrlHandlerMapping coppiceAdminMapping(Gate gate, PerView<AdminApps> apps, CoppiceProperties properties) {
        return mapping(new AdminHandler(gate, apps, LogInPages.of(properties.admin())));
    }

    /** Nothing of the module admin is served as a static file. */
    @Bean
    @ConditionalOnProperty(name = "coppice.admin.enabled", havingValue = "false")
    SimpleUrlHandlerMapping coppiceNoAdminMapping() {
        return mapping((request, response) -> ApiErrors.of(404).send(response));
    }

    private static SimpleUrlHandlerMapping mapping(HttpRequestHandler handler) {
        Map<String, Object> handlers = new LinkedHashMap<>();
        handlers.put(AdminHandler.BASE, handler);
        handlers.put(AdminHandler.BASE + "/**", handler);
        return new SimpleUrlHandlerMapping(handlers, 10);
    }

    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException unreachable) {
            return "";
        }
    }
}
