package dev.coppice.verify.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.verify.create.StrictCompilation;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the folders below {@code verify/cases/rebuild}. {@code -Dgolden.update=1} takes what comes for what is expected,
 * {@code -Dcoppice.cases='column-.* on SQLITE'} plays some only.
 */
class RebuildCaseTests {

    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final String ONLY = System.getProperty("coppice.cases", ".*");
    private static final Map<Engine, TestDatabase> DATABASES = new EnumMap<>(Engine.class);

    @TempDir
    private Path folder;

    @AfterAll
    static void closeDatabases() {
        DATABASES.values().forEach(TestDatabase::close);
        DATABASES.clear();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("played")
    void caseEndsAsItSays(RebuildCase played, Engine engine) throws Exception {
        CasePlayer player = new CasePlayer(folder, DATABASES.computeIfAbsent(engine, Engine::create));
        player.begin(played);
        SortedMap<String, String> before = player.files();

        String told = played.commands().stream()
                .map(command -> player.type(command).told(command))
                .collect(Collectors.joining("\n"));

        expect(played, "output.txt", told);
        expect(played, "rebuild.patch", Patch.between(before, player.files()));
        if (engine == Engine.SQLITE) {
            expect(played, "compiler.txt", compilerSays(player));
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("rebuilt")
    void lawsOfARebuildHold(RebuildCase played, Engine engine) throws Exception {
        CasePlayer player = new CasePlayer(folder, DATABASES.computeIfAbsent(engine, Engine::create));
        player.begin(played);
        String rebuild = played.commands().getFirst();
        SortedMap<String, String> before = player.everything();

        CasePlayer.Outcome rehearsed = player.type(rebuild + " --dry-run");
        assertThat(player.everything()).as("a dry run writes nothing").isEqualTo(before);

        CasePlayer.Outcome first = player.type(rebuild);
        assertThat(first.exitCode()).as("a dry run ends as the run will").isEqualTo(rehearsed.exitCode());
        SortedMap<String, String> after = player.everything();

        CasePlayer.Outcome second = player.type(rebuild);
        assertThat(player.everything()).as("a second rebuild changes nothing").isEqualTo(after);
        assertThat(second.exitCode()).as(second.words()).isEqualTo(first.exitCode());
        if (first.exitCode() == 0) {
            assertThat(second.words()).startsWith("Nothing to do");
        }

        if (!after.equals(before)) {
            assertThat(player.type("undo").exitCode()).isZero();
            assertThat(player.files()).as("undo takes it back").isEqualTo(files(before));
        }
    }

    @Test
    void thereAreCasesForEveryEngine() {
        assertThat(RebuildCase.all().stream().flatMap(played -> played.engines().stream()))
                .contains(Engine.values());
    }

    static Stream<Arguments> played() {
        return RebuildCase.all().stream()
                .flatMap(played -> played.engines().stream()
                        .filter(engine -> isWanted(played, engine))
                        .map(engine -> Arguments.of(played, engine)));
    }

    /** The laws are told on one engine: what follows from the schema is the same on all. */
    static Stream<Arguments> rebuilt() {
        return RebuildCase.all().stream()
                .filter(played -> played.commands().getFirst().startsWith("rebuild-"))
                .filter(played -> !played.commands().getFirst().contains("--dry-run"))
                .filter(played -> isWanted(played, played.engines().getFirst()))
                .map(played -> Arguments.of(played, played.engines().getFirst()));
    }

    private static boolean isWanted(RebuildCase played, Engine engine) {
        return "%s on %s".formatted(played, engine).matches(ONLY);
    }

    private void expect(RebuildCase played, String name, String came) {
        if (UPDATE) {
            played.accept(name, came);
        }
        assertThat(came).as("%s of %s", name, played).isEqualTo(played.expected(name));
    }

    /** Without where this machine keeps the project. */
    private String compilerSays(CasePlayer player) throws Exception {
        String said = StrictCompilation.of(player.project(), folder.resolve("classes"));
        return said.replace(player.project() + "/", "");
    }

    private static SortedMap<String, String> files(SortedMap<String, String> everything) {
        everything.keySet().removeIf(path -> path.startsWith(".coppice/"));
        return everything;
    }
}
