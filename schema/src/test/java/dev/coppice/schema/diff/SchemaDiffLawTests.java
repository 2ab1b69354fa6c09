package dev.coppice.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.RandomEdits;
import dev.coppice.schema.testing.RandomSchemas;
import dev.coppice.schema.testing.Trials;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The laws of comparing, over made-up schemas and what became of them. */
class SchemaDiffLawTests {

    private static final int TRIALS = 1_000;

    private final RandomSchemas schemas = new RandomSchemas(Dialects.h2(), name -> true);

    @Test
    void aSchemaDoesNotDifferFromItself() {
        Trials.of(TRIALS)
                .each(seed -> assertThat(SchemaDiff.between(schemas.schema(seed), schemas.schema(seed))
                                .changes())
                        .isEmpty());
    }

    @Test
    void theChangesAreAllThatLiesBetweenTwoSchemas() {
        Trials.of(TRIALS).each(seed -> {
            Schema current = schemas.schema(seed);
            Schema wanted = schemas.schema(seed + 1_000_000);

            assertThat(Replay.of(current, SchemaDiff.between(current, wanted))).isEqualTo(wanted);
        });
    }

    @Test
    void theChangesAreAllThatLiesBetweenASchemaAndWhatBecameOfIt() {
        Trials.of(TRIALS).each(seed -> {
            Schema current = schemas.schema(seed);
            RandomEdits.Edited edited = RandomEdits.of(current, seed, 4, Dialects.h2());

            SchemaDiff diff = SchemaDiff.between(current, edited.schema(), edited.renames());

            assertThat(Replay.of(current, diff)).isEqualTo(edited.schema());
        });
    }

    @Test
    void onlyWhatWasRenamedDiffersAndViewsInWhichANameMeansAnotherColumn() {
        Trials.of(TRIALS).each(seed -> {
            Schema current = schemas.schema(seed);
            RandomEdits.Edited edited = RandomEdits.of(current, seed, 0, Dialects.h2());

            SchemaDiff diff = SchemaDiff.between(current, edited.schema(), edited.renames());

            int ofColumns = edited.renames().columns().values().stream()
                    .mapToInt(Map::size)
                    .sum();
            assertThat(diff.words().stream().filter(words -> !isOfView(words)))
                    .hasSize(edited.renames().tables().size() + ofColumns)
                    .allMatch(words -> words.contains(" renamed to "));
        });
    }

    private static boolean isOfView(String words) {
        return words.startsWith("view ") && words.endsWith(" changed");
    }

    @Test
    void theWayBackIsTheWayThereReversed() {
        Trials.of(TRIALS).each(seed -> {
            Schema current = schemas.schema(seed);
            RandomEdits.Edited edited = RandomEdits.of(current, seed, 4, Dialects.h2());

            SchemaDiff there = SchemaDiff.between(current, edited.schema(), edited.renames());
            SchemaDiff back = SchemaDiff.between(
                    edited.schema(), current, edited.renames().inverse());

            assertThat(back.renames()).isEqualTo(there.inverse().renames());
            assertThat(back.changes())
                    .containsExactlyInAnyOrderElementsOf(there.inverse().changes());
        });
    }

    @Test
    void eachChangeCanBeSaid() {
        Trials.of(TRIALS).each(seed -> {
            Schema current = schemas.schema(seed);
            RandomEdits.Edited edited = RandomEdits.of(current, seed, 4, Dialects.h2());

            SchemaDiff diff = SchemaDiff.between(current, edited.schema(), edited.renames());

            assertThat(diff.changes())
                    .allSatisfy(change -> assertThat(diff.words(change)).isNotEmpty());
        });
    }
}
