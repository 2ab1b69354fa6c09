package dev.coppice.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JpaSettingsTests {

    @Test
    void settingsOfTheMappingAreFoundHoweverTheyAreNested() {
        assertThat(JpaSettings.parse("""
                spring:
                  jpa:
                    hibernate.naming.physical-strategy: com.acme.Names
                    properties:
                      hibernate:
                        type.preferred_uuid_jdbc_type: CHAR
                      hibernate.default_schema: sales
                """))
                .containsEntry("hibernate.physical_naming_strategy", "com.acme.Names")
                .containsEntry("hibernate.type.preferred_uuid_jdbc_type", "CHAR")
                .containsEntry("hibernate.default_schema", "sales")
                .hasSize(3);
    }

    @Test
    void whatConcernsConnectionsOrTheEnvironmentIsLeftOut() {
        assertThat(JpaSettings.parse("""
                spring:
                  datasource:
                    url: ${COPPICE_DB_URL:jdbc:h2:./database/shop}
                  jpa:
                    properties:
                      hibernate.jdbc.batch_size: 50
                      hibernate.default_schema: ${SCHEMA}
                """)).isEmpty();
    }

    @Test
    void anEmptyConfigurationSaysNothing() {
        assertThat(JpaSettings.parse("")).isEmpty();
    }
}
