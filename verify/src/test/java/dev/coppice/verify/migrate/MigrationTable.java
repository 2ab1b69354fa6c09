package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.BuildNotes;
import dev.coppice.schema.testing.ChosenCases;
import dev.coppice.schema.testing.PlayedCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prints the table of cases and engines at the end of a build, out of what its tests wrote down, and holds
 * {@code docs/migration-cases.md} against it: a build that plays all cases ({@code -Dcoppice.cases=true}) fails where they
 * disagree, any other warns. The build's last step runs it by its name, after all tests.
 */
class MigrationTable {

    private static final List<String> MODULES = List.of("schema", "migrate", "cli", "verify");

    @Test
    void thePageClaimsWhatPassed() throws IOException {
        List<MigrationCase> cases = MigrationCase.all();
        ChosenCases chosen = ChosenCases.asked();
        SeenCases seen = new SeenCases(lines(), chosen.everywhere());
        Set<String> missing = seen.missingClasses(cases);
        if (!missing.isEmpty() || chosen.areSome()) {
            System.out.println("No table of migration cases: not all of the tests that show them ran");
            return;
        }
        String table = TableForTheConsole.of(cases, seen);
        System.out.printf("%nMigration cases and engines, as this build saw them:%n%n%s%n", table);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("migration-cases.txt"), table);

        List<String> disagreements = seen.disagreements(cases);
        disagreements.forEach(each -> System.out.println("WARNING: docs/migration-cases.md, case " + each));
        if (seen.playsAll()) {
            assertThat(disagreements)
                    .as("where the page and this build disagree")
                    .isEmpty();
        }
    }

    private static List<PlayedCases.Line> lines() {
        String build = BuildNotes.build();
        return MODULES.stream()
                .flatMap(module -> lines(MigrationCase.ROOT.resolve(module), build))
                .toList();
    }

    private static Stream<PlayedCases.Line> lines(Path module, String build) {
        return PlayedCases.of(module, build).stream();
    }
}
