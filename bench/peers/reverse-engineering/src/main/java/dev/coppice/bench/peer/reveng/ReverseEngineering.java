package dev.coppice.bench.peer.reveng;

import java.io.File;
import java.util.Properties;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.tool.reveng.api.core.RevengSettings;
import org.hibernate.tool.reveng.api.core.RevengStrategy;
import org.hibernate.tool.reveng.api.core.RevengStrategyFactory;
import org.hibernate.tool.reveng.api.export.Exporter;
import org.hibernate.tool.reveng.api.export.ExporterConstants;
import org.hibernate.tool.reveng.api.export.ExporterFactory;
import org.hibernate.tool.reveng.api.export.ExporterType;
import org.hibernate.tool.reveng.api.metadata.MetadataDescriptor;
import org.hibernate.tool.reveng.api.metadata.MetadataDescriptorFactory;

/** Entity classes from a database, as Hibernate's own tool makes them: what {@code coppice create} is compared with. */
public final class ReverseEngineering {

    private ReverseEngineering() {}

    /** Arguments: the JDBC URL, the user (may be empty) and the folder to write to; the password comes from the environment. */
    public static void main(String[] arguments) {
        MetadataDescriptor database = MetadataDescriptorFactory.createReverseEngineeringDescriptor(
                strategy(), connection(arguments[0], arguments[1]));
        Exporter exporter = ExporterFactory.createExporter(ExporterType.JAVA);
        exporter.getProperties().put(ExporterConstants.METADATA_DESCRIPTOR, database);
        exporter.getProperties().put(ExporterConstants.DESTINATION_FOLDER, new File(arguments[2]));
        exporter.getProperties().setProperty("ejb3", "true");
        exporter.getProperties().setProperty("jdk5", "true");
        exporter.start();
    }

    private static RevengStrategy strategy() {
        RevengStrategy strategy = RevengStrategyFactory.createReverseEngineeringStrategy();
        strategy.setSettings(new RevengSettings(strategy).setDefaultPackageName("com.acme.shop.model"));
        return strategy;
    }

    private static Properties connection(String url, String user) {
        Properties properties = new Properties();
        properties.put(JdbcSettings.JAKARTA_JDBC_URL, url);
        if (!user.isEmpty()) {
            properties.put(JdbcSettings.JAKARTA_JDBC_USER, user);
            properties.put(JdbcSettings.JAKARTA_JDBC_PASSWORD, System.getenv("COPPICE_DB_PASSWORD"));
        }
        return properties;
    }
}
