package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Constraints;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.Essence;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.RoundTrip;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.Trials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The law of the round trip over made-up schemas. A failure names its seed; see {@link Trials}. */
class RandomSchemaTests {

    private static final int TRIALS = 300;
    private static final int TRIALS_PER_SERVER = 24;

    @Test
    void whatSqliteTellsCanBeWrittenBack() {
        lawHolds(Dialects.sqlite(), "jdbc:sqlite::memory:");
    }

    @Test
    void whatH2TellsCanBeWrittenBack() {
        lawHolds(Dialects.h2(), "jdbc:h2:mem:");
    }

    @Test
    void whatPostgresTellsCanBeWrittenBack() throws SQLException {
        try (TestDatabase one = TestDatabase.postgresql();
                TestDatabase other = TestDatabase.postgresql()) {
            RandomSchemas schemas = new RandomSchemas(Dialects.postgresql(), name -> true);
            lawHolds(schemas::schema, one, other);
        }
    }

    /** MariaDB has no names beyond the basic plane and none that end in a blank. */
    @Test
    void whatMariaDbTellsCanBeWrittenBack() throws SQLException {
        Predicate<String> isPossible =
                name -> name.equals(name.stripTrailing()) && name.codePoints().allMatch(Character::isBmpCodePoint);
        try (TestDatabase one = TestDatabase.mariadb();
                TestDatabase other = TestDatabase.mariadb()) {
            RandomSchemas schemas = new RandomSchemas(Dialects.mariadb(), isPossible);
            lawHolds(seed -> withUniqueConstraints(schemas.schema(seed)), one, other);
        }
    }

    /** To MariaDB a unique index over ascending columns is a unique constraint, and one without a name takes its column's. */
    private static Schema withUniqueConstraints(Schema schema) {
        Table[] tables = schema.tables().stream()
                .map(RandomSchemaTests::withUniqueConstraints)
                .toArray(Table[]::new);
        return new Schema(List.of(tables), schema.views(), List.of(), List.of(), List.of(), List.of());
    }

    private static Table withUniqueConstraints(Table table) {
        Map<Boolean, List<Index>> indexes = table.indexes().stream()
                .map(index -> new Index(index.name() + "_", index.parts(), index.unique(), null, null, List.of()))
                .collect(Collectors.partitioningBy(
                        index -> index.unique() && index.parts().stream().noneMatch(part -> part.descending())));
        Constraints all = table.constraints();
        List<UniqueConstraint> unique = Stream.concat(
                        all.uniqueConstraints().stream(),
                        indexes.getOrDefault(true, List.of()).stream().map(RandomSchemaTests::asConstraint))
                .toList();
        return new Table(
                table.name(),
                table.columns(),
                new Constraints(all.primaryKey(), all.foreignKeys(), unique, all.checks()),
                indexes.getOrDefault(false, List.of()),
                table.triggers(),
                table.partitioning(),
                table.comment());
    }

    private static UniqueConstraint asConstraint(Index index) {
        String[] columns = index.parts().stream().map(IndexPart::what).toArray(String[]::new);
        return UniqueConstraint.of(index.name(), columns);
    }

    private static void lawHolds(LongFunction<Schema> schemas, TestDatabase one, TestDatabase other) {
        Trials.of(TRIALS_PER_SERVER).each(seed -> {
            Schema wanted = schemas.apply(seed);
            try (Connection full = one.clear().connection();
                    Connection empty = other.clear().connection()) {
                lawHolds(wanted, full, empty);
            }
        });
    }

    private static void lawHolds(Dialect dialect, String url) {
        RandomSchemas schemas = new RandomSchemas(dialect, name -> true);
        Trials.of(TRIALS).each(seed -> lawHolds(schemas.schema(seed), url));
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
