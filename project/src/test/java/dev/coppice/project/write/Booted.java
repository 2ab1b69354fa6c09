package dev.coppice.project.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.boot.model.source.spi.AttributePath;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** Starts Hibernate on compiled entities, with the naming rules of the running project. */
final class Booted {

    private Booted() {}

    static SessionFactory project(CompiledProject project, String url) throws IOException {
        URL[] place = {project.classes().toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(place, Booted.class.getClassLoader());
        StandardServiceRegistryBuilder settings = new StandardServiceRegistryBuilder(
                        new BootstrapServiceRegistryBuilder()
                                .applyClassLoader(loader)
                                .build())
                .applySetting("jakarta.persistence.jdbc.url", url)
                .applySetting("hibernate.implicit_naming_strategy", new SnakeCase())
                .applySetting("hibernate.physical_naming_strategy", new QuotesInNames())
                .applySetting("hibernate.hbm2ddl.auto", "none");
        if (url.startsWith("jdbc:sqlite:")) {
            settings.applySetting("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
            settings.applySetting("hibernate.connection.date_class", "TEXT");
        }
        MetadataSources sources = new MetadataSources(settings.build());
        for (Class<?> type : modelClasses(project.classes(), loader)) {
            sources.addAnnotatedClass(type);
        }
        return sources.buildMetadata().buildSessionFactory();
    }

    private static List<? extends Class<?>> modelClasses(Path classes, ClassLoader loader) throws IOException {
        Path model = classes.resolve(Path.of("com", "acme", "shop", "model"));
        try (Stream<Path> files = Files.list(model)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-") && !name.endsWith("_.class"))
                    .map(name -> load("com.acme.shop.model." + name.replace(".class", ""), loader))
                    .filter(type -> type.isAnnotationPresent(jakarta.persistence.Entity.class))
                    .toList();
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** As the starter has it. */
    private static final class SnakeCase extends ImplicitNamingStrategyJpaCompliantImpl {

        private static final long serialVersionUID = 1L;

        @Override
        protected String transformAttributePath(AttributePath path) {
            return path.getProperty()
                    .replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", "_")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** As the starter has it. */
    private static final class QuotesInNames extends PhysicalNamingStrategyStandardImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
            return doubled(name);
        }

        @Override
        public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
            return doubled(name);
        }

        private static Identifier doubled(Identifier name) {
            return name.isQuoted() ? Identifier.toIdentifier(name.getText().replace("\"", "\"\""), true) : name;
        }
    }
}
