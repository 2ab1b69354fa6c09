package dev.coppice.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.mapping.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TableRulesTests {

    private static final List<String> COLUMNS = List.of("id", "starts", "ends", "state", "length", "kind", "other");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theCheckThatAnEngineSpeaksOfIsFoundWithItsColumns(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute("""
                    create table trips (
                      id int primary key, starts int, ends int, state varchar(10), length int check (length < 100), kind int,
                      other varchar(10),
                      constraint ends_after_start check (ends >= starts),
                      constraint ends check (ends <> 13),
                      constraint known_state check (state in ('starts', 'it''s ends') and length(state) > 1));
                    """);

            assertThat(broken(database, "insert into trips (id, starts, ends) values (1, 5, 4)"))
                    .containsExactly("ends_after_start", "starts", "ends");
            assertThat(broken(database, "insert into trips (id, ends) values (1, 13)"))
                    .containsExactly("ends", "ends");
            assertThat(broken(database, "insert into trips (id, state) values (1, 'x')"))
                    .containsExactly("known_state", "state");
            assertThat(broken(database, "insert into trips (id, length) values (1, 100)"))
                    .endsWith("length")
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void foreignKeysAreReadWithAllTheirColumnsInOrder(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute("""
                    create table places (a int not null, b int not null, primary key (a, b));
                    create table roads (
                      id int primary key, from_a int, from_b int, to_a int, to_b int,
                      constraint roads_from foreign key (from_a, from_b) references places (a, b),
                      constraint roads_to foreign key (to_a, to_b) references places (a, b));
                    """);

            assertThat(rules(database).foreignKeys(TableName.of("roads")))
                    .extracting(key -> key.columns().stream()
                            .map(column -> column.toLowerCase(Locale.ROOT))
                            .toList())
                    .containsExactlyInAnyOrder(List.of("from_a", "from_b"), List.of("to_a", "to_b"));
            assertThat(rules(database).foreignKeys(TableName.of("places"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void aTableOfTheSameNameInAnotherSchemaHasRulesOfItsOwn(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute("""
                    create schema "Other";
                    create table places (id int primary key);
                    create table trips (
                      id int primary key, ends int constraint trips_end references public.places (id), constraint fits check (ends < 5));
                    create table "Other".trips (
                      id int primary key, starts int constraint trips_start references public.places (id),
                      constraint fits check (starts < 5));
                    """);
            TableRules rules = rules(database);

            for (String name : List.of("trips", "public.trips")) {
                TableName here = TableName.of(name);
                TableRules.Check check = rules.check(here, "breaks \"fits\"").orElseThrow();
                assertThat(COLUMNS.stream().filter(check::mentions)).containsExactly("ends");
                assertThat(rules.foreignKey(here, "breaks trips_end")).isPresent();
                assertThat(rules.foreignKey(here, "breaks trips_start")).isEmpty();
            }
            TableName other = TableName.of("\"Other\".trips");
            TableRules.Check check = rules.check(other, "breaks \"fits\"").orElseThrow();
            assertThat(COLUMNS.stream().filter(check::mentions)).containsExactly("starts");
            assertThat(rules.foreignKey(other, "breaks trips_start")).isPresent();
        }
    }

    @Test
    void onPostgresqlANameWithoutSchemaIsLookedForAlongTheSearchPath() throws SQLException {
        try (TestDatabase database = TestDatabase.postgresql()) {
            database.execute("""
                    create schema later;
                    create table later.trips (id int primary key, ends int constraint fits check (ends < 5));
                    """);
            TableRules rules = new TableRules(new DriverManagerDataSource(
                    database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=public,later",
                    database.user(),
                    database.password()));

            assertThat(rules.check(TableName.of("trips"), "breaks \"fits\"")).isPresent();
            assertThat(rules.check(TableName.of("tripz"), "breaks \"fits\"")).isEmpty();
        }
    }

    @Test
    void checksOfAStatementAreFoundWhateverStandsAroundThem() {
        List<TableRules.Check> checks = ChecksInSql.of("""
                CREATE TABLE "check" ( -- check (no)
                  a int CONSTRAINT "a fits" CHECK (a > ')' || 1 AND (a < 5)), /* check (b) */
                  b text DEFAULT 'check (x)' CHECK(b <> ''),
                  [c] int, CONSTRAINT c_or_b CHECK ([c] > 0
                    OR b = 'y'))
                """);

        assertThat(checks).extracting(TableRules.Check::name).containsExactly("a fits", "b <> ''", "c_or_b");
        assertThat(checks.getLast().mentions("c")).isTrue();
        assertThat(checks.getLast().mentions("b")).isTrue();
        assertThat(checks.getLast().mentions("y")).isFalse();
    }

    @Test
    void namesOfRulesAreToldWhereTheySaySomething() {
        List<String> columns = List.of("starts_on", "ends_on");

        assertThat(RuleName.words("ck_trips_ends_after_start", "trips", columns))
                .contains("ends after start");
        assertThat(RuleName.words("EndsAfterStart", "trips", columns)).contains("ends after start");
        assertThat(RuleName.words("trips_period_check", "trips", columns)).contains("period");
        assertThat(RuleName.words("trips_starts_on_check1", "trips", columns)).isEmpty();
        assertThat(RuleName.words("trips_check", "trips", columns)).isEmpty();
        assertThat(RuleName.words("CONSTRAINT_7F3", "trips", columns)).isEmpty();
        assertThat(RuleName.words("ends_on >= starts_on", "trips", columns)).isEmpty();
    }

    /** The name of the check that refuses, and the columns that it looks at. */
    private static List<String> broken(TestDatabase database, String statement) {
        SQLException refusal =
                Objects.requireNonNull(catchThrowableOfType(SQLException.class, () -> database.execute(statement)));
        TableRules.Check check = rules(database)
                .check(TableName.of("trips"), String.valueOf(refusal.getMessage()))
                .orElseThrow();
        String name = check.name().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(name), COLUMNS.stream().filter(check::mentions))
                .toList();
    }

    private static TableRules rules(TestDatabase database) {
        return new TableRules(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
