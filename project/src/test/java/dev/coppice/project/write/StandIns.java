package dev.coppice.project.write;

import java.util.Map;

/** What created sources need of Spring and the starter, which the workshop does not see. */
public final class StandIns {

    /** By path. */
    public static final Map<String, String> SOURCES = Map.of(
            "dev/coppice/starter/Api.java",
            """
            package dev.coppice.starter;
            public final class Api {
                public ExposedResource resource(String type, Class<?> entity) {
                    return new ExposedResource();
                }
            }
            """,
            "dev/coppice/starter/ExposedResource.java",
            """
            package dev.coppice.starter;
            public final class ExposedResource {
                public ExposedResource readOnly() {
                    return this;
                }
                public ExposedResource withoutKey() {
                    return this;
                }
            }
            """,
            "dev/coppice/starter/ApiExposure.java",
            """
            package dev.coppice.starter;
            public interface ApiExposure {
                void expose(Api api);
            }
            """,
            "org/springframework/stereotype/Component.java",
            "package org.springframework.stereotype; public @interface Component {}",
            "org/springframework/boot/autoconfigure/SpringBootApplication.java",
            "package org.springframework.boot.autoconfigure; public @interface SpringBootApplication {}",
            "org/springframework/boot/SpringApplication.java",
            """
            package org.springframework.boot;
            public final class SpringApplication {
                private SpringApplication() {}
                public static void run(Class<?> application, String... args) {}
            }
            """);

    private StandIns() {}
}
