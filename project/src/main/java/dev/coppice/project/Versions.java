package dev.coppice.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that a created project is built with: those that Coppice itself was built and tested with. */
public final class Versions {

    private static final Properties VERSIONS = read();

    private Versions() {}

    /** The version of Coppice and its starter. */
    public static String coppice() {
        return VERSIONS.getProperty("coppice");
    }

    /** The version of Spring Boot. */
    public static String springBoot() {
        return VERSIONS.getProperty("spring-boot");
    }

    /** The version of Flyway, which is newer than the one that Spring Boot would choose. */
    public static String flyway() {
        return VERSIONS.getProperty("flyway");
    }

    private static Properties read() {
        Properties versions = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
