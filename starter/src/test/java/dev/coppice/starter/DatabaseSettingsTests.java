package dev.coppice.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTests {

    private static final String OF_DRIVER = "spring.datasource.hikari.data-source-properties.";

    /** Otherwise versions would change that nobody changed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "array['sea', 'north wind', null]",
                "array['sea', 'x']::varchar(10)[]",
                "array[[1, 2], [3, 4]]",
                "array[1, 2]::smallint[]",
                "array[1, 2]::bigint[]",
                "array[1, 2]::oid[]",
                "array[1.5, 2]::real[]",
                "array[1.5, 2]::float8[]",
                "array[1.50, 2]::numeric[]",
                "array[true, false]",
                "array[date '2026-11-28']",
                "array['\\x00ff'::bytea]",
                "array[gen_random_uuid()] is null",
                "point(1.5, 2)",
                "box(point(1, 2), point(3, 4.5))",
                "int4range(1, 5)",
                "interval '1 day 2 hours'",
                "inet '10.0.0.1/8'"
            })
    void postgresqlSpellsWhatIsCarriedAlikeHoweverOftenItIsAsked(String value) throws SQLException {
        Set<String> spellings = new LinkedHashSet<>();
        try (TestDatabase database = TestDatabase.postgresql();
                Connection connection = DriverManager.getConnection(database.url(), settings(database));
                PreparedStatement statement = connection.prepareStatement("select " + value)) {
            for (int i = 0; i < 8; i++) {
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    spellings.add(rows.getString(1));
                }
            }
        }
        assertThat(spellings).hasSize(1);
    }

    private static Properties settings(TestDatabase database) {
        Properties settings = new Properties();
        DatabaseSettings.of(database.url()).forEach((name, value) -> {
            if (name.startsWith(OF_DRIVER)) {
                settings.setProperty(name.substring(OF_DRIVER.length()), value.toString());
            }
        });
        settings.setProperty("user", database.user());
        settings.setProperty("password", database.password());
        return settings;
    }
}
