package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.PlayedCases.Line;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.verify.migrate.SeenCases.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeenCasesTests {

    private static final String FOLDERS = "dev.coppice.schema.alter.AlterationCaseTests.theWayLeadsThereAndBack";
    private static final String RUNS = "dev.coppice.migrate.run.RunnerTests.migrationsGoForthAndBack";
    private static final MigrationCase FIRST_TABLE =
            new MigrationCase("Tables", 1, "a first table", List.of("a-001"), "");
    private static final MigrationCase UP_AND_DOWN =
            new MigrationCase("Running", 198, "up and down", List.of("run.RunnerTests.migrationsGoForthAndBack"), "");
    private static final MigrationCase ONLY_MARIADB =
            new MigrationCase("Types", 41, "a width", List.of("c-041"), "only MariaDB has widths");

    @Test
    void whatPassedIsMarked() {
        SeenCases seen = seen(played("a-001-first-table", Engine.SQLITE, true));

        assertThat(seen.of(FIRST_TABLE, Engine.SQLITE)).isEqualTo(Mark.PASSED);
        assertThat(seen.of(FIRST_TABLE, Engine.MARIADB)).isEqualTo(Mark.NOT_PLAYED);
        assertThat(seen.of(ONLY_MARIADB, Engine.SQLITE)).isEqualTo(Mark.NOT_CLAIMED);
        assertThat(seen.disagreements(List.of(FIRST_TABLE))).isEmpty();
    }

    @Test
    void aMarkWithoutAPassIsNamed() {
        SeenCases seen = seen(played("a-001-first-table", Engine.SQLITE, false));

        assertThat(seen.of(FIRST_TABLE, Engine.SQLITE)).isEqualTo(Mark.FAILED);
        assertThat(seen.disagreements(List.of(FIRST_TABLE)))
                .containsExactly("1 (a first table) has a mark for SQLITE, and a-001 did not pass there");
    }

    @Test
    void aTestThatIsSaidToRunEverywhereMustDoSo() {
        SeenCases seen = seen(on(Engine.SQLITE), on(Engine.H2), on(Engine.POSTGRESQL));

        assertThat(seen.disagreements(List.of(UP_AND_DOWN)))
                .containsExactly("198 (up and down) has a mark for MARIADB, and %s did not pass there".formatted(RUNS));
    }

    @Test
    void aTestThatIsAboutNoEngineCountsForAll() {
        SeenCases seen = seen(new Line(RUNS, "-", "-", true));

        assertThat(Arrays.stream(Engine.values()).map(engine -> seen.of(UP_AND_DOWN, engine)))
                .containsOnly(Mark.PASSED);
        assertThat(seen.disagreements(List.of(UP_AND_DOWN))).isEmpty();
    }

    @Test
    void aPassWithoutAMarkIsNamed() {
        SeenCases seen = seen(played("c-041-width", Engine.MARIADB, true), played("c-041-width", Engine.H2, true));

        assertThat(seen.of(ONLY_MARIADB, Engine.MARIADB)).isEqualTo(Mark.PASSED);
        assertThat(seen.disagreements(List.of(ONLY_MARIADB)))
                .containsExactly("41 (a width) has no mark for H2, and c-041 passed there");
    }

    @Test
    void whereAllFoldersArePlayedEveryMarkNeedsAPass() {
        List<Line> embedded = Stream.of(Engine.SQLITE, Engine.H2)
                .map(engine -> played("a-001-first-table", engine, true))
                .toList();

        assertThat(new SeenCases(embedded, true).disagreements(List.of(FIRST_TABLE)))
                .hasSize(2);
    }

    @Test
    void aBuildThatLeftTestsOutIsKnown() {
        SeenCases seen = seen(played("a-001-first-table", Engine.SQLITE, true));

        assertThat(seen.missingClasses(List.of(FIRST_TABLE, UP_AND_DOWN)))
                .containsExactly("dev.coppice.migrate.run.RunnerTests");
    }

    private static SeenCases seen(Line... lines) {
        return new SeenCases(List.of(lines), false);
    }

    private static Line played(String folder, Engine engine, boolean passed) {
        return new Line(FOLDERS, folder, engine.name(), passed);
    }

    private static Line on(Engine engine) {
        return new Line(RUNS, "-", engine.name(), true);
    }
}
