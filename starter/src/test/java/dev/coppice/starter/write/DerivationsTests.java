package dev.coppice.starter.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.mapping.TableName;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DerivationsTests {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aGeneratedColumnTellsWhatItIsWorkedOutFrom(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            String stored = engine == Engine.H2 ? "" : " stored";
            database.execute("create table items (id int primary key, quantity int default 1, price int,"
                    + " amount int generated always as (quantity * price)" + stored + ");");
            Derivations derivations =
                    new Derivations(new DriverManagerDataSource(database.url(), database.user(), database.password()));

            assertThat(derivations
                            .find(TableName.of("items"), "amount")
                            .orElseThrow()
                            .toLowerCase(Locale.ROOT))
                    .contains("quantity", "*", "price")
                    .doesNotContain("generated");
            assertThat(derivations.find(TableName.of("items"), "quantity")).isEmpty();
            assertThat(derivations.find(TableName.of("nothing"), "amount")).isEmpty();
        }
    }

    @Test
    void inAStatementTheyAreFoundWhateverStandsAroundThem() {
        assertThat(GeneratedInSql.of("""
                CREATE TABLE "as (x)" (
                  a numeric(12, 2) default (1 + 1), -- , b as (c)
                  "Full Name" text GENERATED ALWAYS AS (first || ' (' || last || ')') VIRTUAL,
                  b int AS (a * (a + 1)) check (b > 0),
                  constraint c check (cast(a as int) > 0))
                """))
                .containsOnly(Map.entry("full name", "first || ' (' || last || ')'"), Map.entry("b", "a * (a + 1)"));
    }
}
