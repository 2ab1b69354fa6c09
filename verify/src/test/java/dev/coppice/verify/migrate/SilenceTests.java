package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.migrate.draft.Demand;
import dev.coppice.migrate.draft.Drafting;
import dev.coppice.migrate.intent.ClassChanges;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.diff.SchemaRenames;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the classes of a created project ask of the database that it was created from: nothing but what somebody changed. */
class SilenceTests {

    private static final String NEW = "brand_new";

    @TempDir
    private Path place;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.coppice.verify.migrate.GoldenDatabase#all")
    void createdClassesAskForNothing(GoldenDatabase given) throws Exception {
        try (TestDatabase database = given.engine().create()) {
            given.make(database);
            try (Connection connection = database.connection()) {
                Schema stored = SchemaReader.of(connection, given.scope()).schema();
                EntitySources sources = EntitySources.generated(given.engine(), stored);
                JpaModel now = sources.model(place, stored);
                Schema before = sources.compiled(place, stored).schema();
                Drafting drafting = new Drafting(connection);

                assertThat(asked(drafting.demand(stored, changes(before, now, now.schema()))))
                        .as("nothing changed")
                        .isEmpty();
                assertThat(asked(drafting.demand(stored, changes(before, now, widened(now.schema())))))
                        .as("one attribute more in each class")
                        .containsExactlyInAnyOrderElementsOf(columns(now.schema()));
                assertThat(asked(drafting.demand(stored, changes(Schema.EMPTY, now, now.schema()))))
                        .as("nobody knows what the classes were")
                        .isEmpty();
            }
        }
    }

    @Test
    void enoughDatabasesAreLookedAt() {
        assertThat(GoldenDatabase.all()).hasSizeGreaterThan(60);
    }

    private static ClassChanges changes(Schema before, JpaModel now, Schema after) {
        return new ClassChanges(before, after, SchemaRenames.NONE, now.counters());
    }

    private static List<String> asked(Demand demand) {
        List<String> words = new ArrayList<>(demand.diff().words());
        words.addAll(demand.leftOut());
        return words;
    }

    private static Schema widened(Schema schema) {
        return schema.withTables(
                schema.tables().stream().map(SilenceTests::widened).toList());
    }

    private static Table widened(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.optional(NEW, new SqlType.Text(20, false)));
        return table.withColumns(columns);
    }

    private static List<String> columns(Schema schema) {
        return schema.tables().stream()
                .map(table -> "column %s.%s added".formatted(table.name(), NEW))
                .toList();
    }
}
