package dev.coppice.starter.web;

import dev.coppice.starter.StartProblem;
import dev.coppice.starter.admin.AdminApps;
import dev.coppice.starter.admin.AdminReport;
import dev.coppice.starter.grants.PerView;
import dev.coppice.starter.mapping.ApiModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;

/**
 * The main class of {@code coppice admin check}: writes down what the server would say to the admin descriptions, and ends.
 * Nothing listens, no database is asked, and of the application's own beans only its exposure is made.
 */
final class AdminInspection {

    private static final String[] SETTINGS = {
        "--coppice.admin.enabled=true",
        "--spring.flyway.enabled=false",
        "--spring.main.lazy-initialization=true",
        "--spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false"
    };

    /** What Hibernate would ask the database for. */
    private static final Map<String, String> PRODUCTS = Map.of(
            "jdbc:h2:", "H2",
            "jdbc:postgresql:", "PostgreSQL",
            "jdbc:mariadb:", "MariaDB",
            "jdbc:mysql:", "MySQL");

    private AdminInspection() {}

    /** Takes the name of the application's main class and the file to write to. */
    public static void main(String[] args) throws ClassNotFoundException {
        Path answer = Path.of(args[1]);
        SpringApplication application = new SpringApplication(Class.forName(args[0]));
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.setApplicationContextFactory(type -> new Inspected(answer));
        application.run(SETTINGS);
    }

    /** A context that ends the process once its beans could be made, before anything of the application begins to act. */
    private static final class Inspected extends AnnotationConfigApplicationContext {

        private final Path answer;

        Inspected(Path answer) {
            this.answer = answer;
        }

        @Override
        protected void onRefresh() {
            try {
                Files.write(answer, report());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().halt(0);
        }

        private PerView<AdminApps> apps() {
            return this.<PerView<AdminApps>>getBeanProvider(
                            ResolvableType.forClassWithGenerics(PerView.class, AdminApps.class))
                    .getObject();
        }

        private byte[] report() {
            nameProduct();
            try {
                return AdminReport.of(apps().ofAll(), getBean(ApiModel.class));
            } catch (BeansException | StartProblem failure) {
                return causes(failure)
                        .filter(StartProblem.class::isInstance)
                        .map(StartProblem.class::cast)
                        .findFirst()
                        .map(problem -> AdminReport.trouble(String.valueOf(problem.getMessage()), problem.remedy()))
                        .orElseThrow(() -> failure);
            }
        }

        private void nameProduct() {
            String url = getEnvironment().getProperty("spring.datasource.url", "");
            PRODUCTS.forEach((prefix, product) -> {
                if (url.startsWith(prefix)) {
                    getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource(
                                    "coppiceInspection",
                                    Map.of(
                                            "spring.jpa.properties.jakarta.persistence.database-product-name",
                                            product)));
                }
            });
        }

        private static Stream<Throwable> causes(Throwable failure) {
            return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
        }
    }
}
