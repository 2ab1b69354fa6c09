package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.draft.Demand;
import dev.coppice.migrate.draft.Drafting;
import dev.coppice.migrate.intent.ClassChanges;
import dev.coppice.model.jpa.Gaps;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.SchemaDiff;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where nobody changed anything, nothing is asked for: on every database that this repository has a script of. */
class SilenceTests {

    private static final Map<Engine, List<TestDatabase>> DATABASES = new ConcurrentHashMap<>();

    @TempDir
    private Path place;

    /**
     * The classes that are created from a database are taken for new ones, of which nothing is agreed yet: whatever they
     * need is there already. The first migration, run in an empty database, makes the same one again.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.coppice.verify.migrate.Golden#all")
    void createdClassesAskForNothing(Golden golden) throws Exception {
        List<TestDatabase> two = DATABASES.computeIfAbsent(
                golden.engine(), engine -> List.of(engine.create(), engine.create()));
        TestDatabase database = two.get(0).clear();
        TestDatabase again = two.get(1).clear();
        database.execute(golden.text());
        try (Connection connection = database.connection()) {
            Schema current = SchemaReader.of(connection, golden.scope()).schema();
            EntitySources created = EntitySources.generated(golden.engine(), current);

            Schema classes = created.read(place, current);
            Demand demand = new Drafting(connection)
                    .demand(current, new ClassChanges(Schema.EMPTY, classes, SchemaRenames.NONE));

            assertThat(demand.diff().words()).as("asked for").isEmpty();
            assertThat(Gaps.between(classes, current)).as("gaps").isEmpty();
            again.execute(created.baseline());
            try (Connection built = again.connection()) {
                Schema rebuilt = SchemaReader.of(built, golden.scope()).schema();
                assertThat(SchemaDiff.between(current, rebuilt).words())
                        .as("after the first migration")
                        .isEmpty();
            }
        }
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(Golden.all()).hasSizeGreaterThan(90);
    }

    @AfterAll
    static void close() {
        DATABASES.values().forEach(two -> two.forEach(TestDatabase::close));
        DATABASES.clear();
    }
}
