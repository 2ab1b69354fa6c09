package dev.coppice.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An engine that a created project can run on: its driver and where its data lives. */
public enum Engine {
    SQLITE("SQLite", "org.xerial", "sqlite-jdbc", Place.FOLDER),
    H2("H2", "com.h2database", "h2", Place.FOLDER),
    POSTGRESQL("PostgreSQL", "org.postgresql", "postgresql", Place.SERVER),
    MARIADB("MariaDB", "org.mariadb.jdbc", "mariadb-java-client", Place.SERVER);

    /** Where an engine keeps the data. */
    public enum Place {
        /** In a file, which belongs to the project. */
        FOLDER,
        /** In a server, which the project connects to. */
        SERVER
    }

    private final String product;
    private final String driverGroup;
    private final String driverArtifact;
    private final Place place;

    Engine(String product, String driverGroup, String driverArtifact, Place place) {
        this.product = product;
        this.driverGroup = driverGroup;
        this.driverArtifact = driverArtifact;
        this.place = place;
    }

    /** The engine that a JDBC URL names, if it is one of these. */
    public static Optional<Engine> findByUrl(String jdbcUrl) {
        return Arrays.stream(values())
                .filter(engine -> jdbcUrl.startsWith("jdbc:" + engine.id() + ":"))
                .findFirst();
    }

    /** The word for it in URLs and files: {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for it in sentences: {@code PostgreSQL}. */
    public String product() {
        return product;
    }

    /** The group of its JDBC driver, whose version Spring Boot manages. */
    public String driverGroup() {
        return driverGroup;
    }

    /** The artifact of its JDBC driver. */
    public String driverArtifact() {
        return driverArtifact;
    }

    /** What Jakarta Persistence calls the thing that holds tables on this engine. */
    public String schemaAttribute() {
        return this == MARIADB ? "catalog" : "schema";
    }

    /** Whether the data is a file of the project. */
    public boolean embedded() {
        return place == Place.FOLDER;
    }
}
