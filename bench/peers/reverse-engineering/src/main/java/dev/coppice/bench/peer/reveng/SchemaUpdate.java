package dev.coppice.bench.peer.reveng;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.tool.schema.TargetType;

/** What Hibernate's own update would do to a database for entity classes: what {@code coppice migrate check} is compared with. */
public final class SchemaUpdate {

    private SchemaUpdate() {}

    /** Arguments: the JDBC URL, the user and the folder of the compiled classes; the password comes from the environment. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Path classes = Path.of(arguments[2]);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                    .applyClassLoader(loader)
                    .build();
            StandardServiceRegistryBuilder services = new StandardServiceRegistryBuilder(bootstrap)
                    .applySetting(JdbcSettings.JAKARTA_JDBC_URL, arguments[0])
                    .applySetting(JdbcSettings.JAKARTA_JDBC_USER, arguments[1])
                    .applySetting(JdbcSettings.JAKARTA_JDBC_PASSWORD, System.getenv("COPPICE_DB_PASSWORD"))
                    .applySetting("jakarta.persistence.validation.mode", "none");
            MetadataSources sources = new MetadataSources(services.build());
            for (String name : names(classes)) {
                sources.addAnnotatedClass(loader.loadClass(name));
            }
            Metadata metadata = sources.buildMetadata();
            new org.hibernate.tool.hbm2ddl.SchemaUpdate().execute(EnumSet.of(TargetType.STDOUT), metadata);
        }
    }

    private static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
