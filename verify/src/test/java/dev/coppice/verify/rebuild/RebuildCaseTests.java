package dev.coppice.verify.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.ChosenCases;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.verify.create.StrictCompilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the folders below {@code verify/cases/rebuild}. {@code -Dgolden.update=1} takes what comes for what is expected,
 * {@code -Dcoppice.case=column-} plays those only whose name contains it.
 */
class RebuildCaseTests {

    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final ChosenCases CHOSEN = ChosenCases.asked();
    /** What differs from machine to machine because files name the database. */
    private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private static final Map<Engine, TestDatabase> DATABASES = new EnumMap<>(Engine.class);

    @TempDir
    private Path folder;

    @AfterAll
    static void closeDatabases() {
        DATABASES.values().forEach(TestDatabase::close);
        DATABASES.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("played")
    void caseEndsAsItSays(RebuildCase played) throws Exception {
        CasePlayer player = begun(played);
        SortedMap<String, String> before = player.files();

        List<String> told = new ArrayList<>();
        for (String line : played.commands()) {
            told.add(player.play(played, line).told(line));
        }

        expect(
                played,
                "output.txt",
                FINGERPRINT.matcher(String.join("\n", told)).replaceAll("<sha256>"));
        expect(played, "rebuild.patch", Patch.between(before, player.files()));
        expect(played, "compiler.txt", compilerSays(player));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rebuilt")
    void lawsOfARebuildHold(RebuildCase played) throws Exception {
        CasePlayer player = begun(played);
        String rebuild = played.commands().getFirst().substring("coppice ".length());
        SortedMap<String, String> before = player.everything();

        CasePlayer.Outcome rehearsed = player.type(rebuild + " --dry-run");
        assertThat(Patch.between(before, player.everything()))
                .as("what a dry run writes")
                .isEmpty();

        CasePlayer.Outcome first = player.type(rebuild);
        assertThat(first.exitCode()).as("a dry run ends as the run will").isEqualTo(rehearsed.exitCode());
        SortedMap<String, String> after = player.everything();

        CasePlayer.Outcome second = player.type(rebuild);
        assertThat(Patch.between(after, player.everything()))
                .as("what a second rebuild changes")
                .isEmpty();
        assertThat(second.exitCode()).as(second.words()).isEqualTo(first.exitCode());
        if (first.exitCode() == 0) {
            boolean waits = first.words().contains("for your review");
            assertThat(second.words()).matches(waits ? "(?s).* for your review.*" : "(?s)Nothing to do.*");
        }

        if (!after.equals(before)) {
            assertThat(player.type("undo").exitCode()).isZero();
            assertThat(Patch.between(files(before), player.files()))
                    .as("what undo leaves behind")
                    .isEmpty();
        }
    }

    @Test
    void thereAreCasesForSeveralEngines() {
        assertThat(RebuildCase.all().stream().map(RebuildCase::engine))
                .contains(Engine.SQLITE, Engine.POSTGRESQL, Engine.MARIADB);
    }

    static Stream<RebuildCase> played() {
        return RebuildCase.all().stream().filter(played -> CHOSEN.include(played.toString()));
    }

    /** Those that begin with a rebuild. */
    static Stream<RebuildCase> rebuilt() {
        return played().filter(played -> played.commands().getFirst().startsWith("coppice rebuild-"))
                .filter(played -> !played.commands().getFirst().contains("--dry-run"));
    }

    private CasePlayer begun(RebuildCase played) throws Exception {
        CasePlayer player = new CasePlayer(folder, DATABASES.computeIfAbsent(played.engine(), Engine::create));
        player.begin(played);
        return player;
    }

    private void expect(RebuildCase played, String name, String came) {
        if (UPDATE) {
            played.accept(name, came);
        }
        assertThat(came).as("%s of %s", name, played).isEqualTo(played.expected(name));
    }

    /** Without where this machine keeps the project, and without what is only said by the way. */
    private String compilerSays(CasePlayer player) throws Exception {
        String said = StrictCompilation.of(player.project(), folder.resolve("classes"));
        return said.replace(player.project() + "/", "")
                .lines()
                .filter(line -> !line.startsWith("Note: "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static SortedMap<String, String> files(SortedMap<String, String> everything) {
        everything.keySet().removeIf(path -> path.startsWith(".coppice/"));
        return everything;
    }
}
