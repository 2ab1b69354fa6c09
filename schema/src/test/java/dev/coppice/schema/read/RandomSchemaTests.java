package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.Essence;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.RoundTrip;
import dev.coppice.schema.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The law of the round trip over made-up schemas. A failure names its seed, which {@code -Dcoppice.seed} repeats. */
class RandomSchemaTests {

    private static final int TRIALS = 300;
    private static final int TRIALS_PER_SERVER = 24;

    @Test
    void whatSqliteTellsCanBeWrittenBack() throws SQLException {
        lawHolds(Dialects.sqlite(), "jdbc:sqlite::memory:");
    }

    @Test
    void whatH2TellsCanBeWrittenBack() throws SQLException {
        lawHolds(Dialects.h2(), "jdbc:h2:mem:");
    }

    @Test
    void whatPostgresTellsCanBeWrittenBack() throws SQLException {
        try (TestDatabase one = TestDatabase.postgresql();
                TestDatabase other = TestDatabase.postgresql()) {
            lawHolds(new RandomSchemas(Dialects.postgresql(), name -> true), one, other);
        }
    }

    private static void lawHolds(RandomSchemas schemas, TestDatabase one, TestDatabase other) {
        long first = Long.getLong("coppice.seed", ThreadLocalRandom.current().nextInt());
        for (long seed = first; seed < first + TRIALS_PER_SERVER; seed++) {
            Schema wanted = schemas.schema(seed);
            try (Connection full = one.clear().connection();
                    Connection empty = other.clear().connection()) {
                lawHolds(wanted, full, empty);
            } catch (SQLException | AssertionError | RuntimeException e) {
                throw new AssertionError("With -Dcoppice.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void lawHolds(Dialect dialect, String url) throws SQLException {
        RandomSchemas schemas = new RandomSchemas(dialect, name -> true);
        long first = Long.getLong("coppice.seed", ThreadLocalRandom.current().nextInt());
        for (long seed = first; seed < first + TRIALS; seed++) {
            try {
                lawHolds(schemas.schema(seed), url);
            } catch (SQLException | AssertionError | RuntimeException e) {
                throw new AssertionError("With -Dcoppice.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void lawHolds(Schema wanted, String url) throws SQLException {
        try (Connection full = DriverManager.getConnection(url);
                Connection empty = DriverManager.getConnection(url)) {
            lawHolds(wanted, full, empty);
        }
    }

    private static void lawHolds(Schema wanted, Connection full, Connection empty) throws SQLException {
        RoundTrip.create(wanted, full);
        Schema read = RoundTrip.holds(full, empty, Scope.EVERYTHING);
        assertThat(Essence.of(read)).isEqualTo(Essence.of(wanted));
    }
}
