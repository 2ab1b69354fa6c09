package dev.coppice.starter.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server makes of files and record. */
class StandingTests {

    private static final List<Script> THREE = List.of(script("1", "baseline"), script("2", "a"), script("3", "b"));

    @TempDir
    private Path folder;

    @Test
    void ofNothingToDoNothingIsSaid() {
        assertThat(standing(row(1, "SQL", "1"), row(2, "SQL", "2"), row(3, "SQL", "3"))
                        .words())
                .isEmpty();
    }

    @Test
    void aFilledDatabaseWithoutARecordIsAtItsBeginning() {
        Standing standing = Standing.of(THREE, recorded(List.of(), Set.of(), RecordedMigrations.Contents.TABLES));

        assertThat(standing.words())
                .hasValue("Migrations pending: 2 (a), 3 (b). The next step is: coppice migrate upgrade");
    }

    @Test
    void anEmptyDatabaseLacksEverything() {
        Standing standing = Standing.of(THREE, recorded(List.of(), Set.of(), RecordedMigrations.Contents.NO_TABLES));

        assertThat(standing.pending()).containsExactly("1 (baseline)", "2 (a)", "3 (b)");
    }

    @Test
    void theFirstOfOwnMigrationsIsNotTakenForTheBeginning() {
        Standing standing = Standing.of(
                List.of(script("1", "mine")), recorded(List.of(), Set.of(), RecordedMigrations.Contents.TABLES));

        assertThat(standing.pending()).containsExactly("1 (mine)");
    }

    @Test
    void whatWasTakenBackIsPendingUntilItIsAppliedAgain() {
        assertThat(standing(row(1, "BASELINE", "1"), row(2, "SQL", "2"), row(3, "SQL", "3"), row(4, "DELETE", "3"))
                        .pending())
                .containsExactly("3 (b)");
        assertThat(standing(
                                row(1, "BASELINE", "1"),
                                row(2, "SQL", "2"),
                                row(3, "SQL", "3"),
                                row(4, "DELETE", "3"),
                                row(5, "SQL", "3"))
                        .words())
                .isEmpty();
    }

    @Test
    void whatIsHalfDoneIsSaidBothWays() {
        RecordedMigrations forth =
                recorded(List.of(row(1, "SQL", "1")), Set.of("V1", "V2"), RecordedMigrations.Contents.TABLES);
        RecordedMigrations back = recorded(
                List.of(row(1, "SQL", "1"), row(2, "SQL", "2"), row(3, "SQL", "3")),
                Set.of("V1", "V2", "V3", "U3"),
                RecordedMigrations.Contents.TABLES);

        assertThat(Standing.of(THREE, forth).words())
                .hasValue("Migrations pending: 3 (b); broken off: 2 (a). The next step is: coppice migrate upgrade");
        assertThat(Standing.of(THREE, back).brokenOff()).containsExactly("3 (b)");
    }

    @Test
    void ofManyOnlyTheFirstAreNamed() {
        List<Script> many = new ArrayList<>();
        for (int version = 1; version <= 8; version++) {
            many.add(script(String.valueOf(version), "x"));
        }

        assertThat(Standing.of(many, recorded(List.of(), Set.of(), RecordedMigrations.Contents.NO_TABLES))
                        .words())
                .hasValueSatisfying(text -> assertThat(text).contains("5 (x) and 3 more."));
    }

    /** Whatever happened to files and database before: what is pending, edited and failed is what Flyway says. */
    @Test
    void itSaysOfEachFileWhatFlywaySays() {
        Trials.of(24).each(seed -> {
            Path root = Files.createDirectory(folder.resolve("seed" + seed));
            try (TestDatabase database = seed % 2 == 0 ? TestDatabase.sqlite() : TestDatabase.h2()) {
                MigrationsOnDisk files = new MigrationsOnDisk(root);
                live(new Random(seed), files, database);

                List<MigrationInfo> known = List.of(files.configuration(database)
                        .outOfOrder(true)
                        .load()
                        .info()
                        .all());
                Standing standing = standing(files, database);

                List<String> failed = titles(known, MigrationState.FAILED);
                List<String> pending = new ArrayList<>(titles(known, MigrationState.PENDING, MigrationState.OUTDATED));
                // What failed and was edited since is listed as both.
                pending.removeAll(failed);
                assertThat(standing.pending()).containsExactlyInAnyOrderElementsOf(pending);
                assertThat(standing.brokenOff()).containsExactlyInAnyOrderElementsOf(failed);
                assertThat(standing.edited())
                        .containsExactlyInAnyOrderElementsOf(titles(
                                known.stream()
                                        .filter(info -> info.getVersion() != null && !info.isChecksumMatching())
                                        .toList(),
                                MigrationState.SUCCESS,
                                MigrationState.OUT_OF_ORDER));
            }
        });
    }

    /** Writes, edits and removes files, and has Flyway do this and that. */
    private static void live(Random random, MigrationsOnDisk files, TestDatabase database) throws Exception {
        for (int step = 0; step < 12; step++) {
            String version = List.of("1", "2", "2.1", "10", "3_0").get(random.nextInt(5));
            String lines = "-- ä " + random.nextInt(3) + (random.nextBoolean() ? "\r\n" : "\n")
                    + (random.nextInt(8) == 0 ? "SELECT nothing;" : "SELECT 1;");
            switch (random.nextInt(6)) {
                case 0, 1 -> files.write("V" + version + "__do_" + version + ".sql", lines);
                case 2 -> files.write("%1$d/R__again_%1$d.sql".formatted(random.nextInt(2)), lines);
                case 3 ->
                    tried(files.configuration(database)
                            .outOfOrder(true)
                            .validateOnMigrate(false)
                            .baselineOnMigrate(true)
                            .load()::migrate);
                case 4 -> tried(files.flyway(database)::baseline);
                default -> {
                    removeOne(random, files);
                    tried(files.flyway(database)::repair);
                }
            }
        }
    }

    private static void removeOne(Random random, MigrationsOnDisk files) throws IOException {
        try (Stream<Path> all = Files.exists(files.root()) ? Files.walk(files.root()) : Stream.of()) {
            List<Path> scripts = all.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!scripts.isEmpty()) {
                Files.delete(scripts.get(random.nextInt(scripts.size())));
            }
        }
    }

    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (FlywayException refused) {
            assertThat(refused).hasMessageNotContaining("internal");
        }
    }

    private static Standing standing(MigrationsOnDisk files, TestDatabase database) throws Exception {
        try (Connection connection = database.connection()) {
            return Standing.of(new ScriptFiles(files.loader()).all(), RecordedMigrations.read(connection));
        }
    }

    private static List<String> titles(List<MigrationInfo> known, MigrationState... states) {
        return known.stream()
                .filter(info -> Set.of(states).contains(info.getState()))
                .map(info -> info.getVersion() == null
                        ? info.getDescription()
                        : "%s (%s)".formatted(info.getVersion(), info.getDescription()))
                // One that is outdated is listed once for each time it ran.
                .distinct()
                .toList();
    }

    private static Standing standing(RecordedMigrations.Row... rows) {
        return Standing.of(THREE, recorded(List.of(rows), Set.of(), RecordedMigrations.Contents.TABLES));
    }

    private static RecordedMigrations recorded(
            List<RecordedMigrations.Row> rows, Set<String> journal, RecordedMigrations.Contents contents) {
        return new RecordedMigrations(rows, journal, contents);
    }

    private static Script script(String version, String description) {
        return new Script(MigrationVersion.fromVersion(version), description, 7);
    }

    private static RecordedMigrations.Row row(int rank, String type, String version) {
        return new RecordedMigrations.Row(rank, type, version, "x", 7, true);
    }
}
