package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.ChosenCases;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the cases below {@code verify/cases/migrations}. The build takes each on SQLite and on one engine more,
 * {@link ChosenCases} tells how to play others. {@code -Dgolden.update} rewrites what they expect.
 */
class ClassCaseTests {

    private static final Map<Engine, TestDatabase> DATABASES = new ConcurrentHashMap<>();

    @TempDir
    private Path place;

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theDatabaseGetsWhatTheClassesAskFor(ClassCase given) throws Exception {
        TestDatabase database = DATABASES.computeIfAbsent(given.engine(), Engine::create);

        String outcome = new ClassCasePlayer(given, database.clear(), place).play();

        if (System.getProperty("golden.update") != null) {
            given.accept(outcome);
        }
        assertThat(outcome).isEqualTo(given.outcome());
    }

    static List<ClassCase> cases() {
        ChosenCases chosen = ChosenCases.asked();
        List<ClassCase> cases = ClassCase.all().stream()
                .filter(given -> chosen.include(given.name()))
                .filter(given -> chosen.onAllEngines() || isInBuild(given))
                .toList();
        assertThat(cases).as("cases").isNotEmpty();
        return cases;
    }

    private static boolean isInBuild(ClassCase given) {
        List<Engine> others = List.of(Engine.H2, Engine.POSTGRESQL, Engine.MARIADB);
        Engine turn = others.get(Math.floorMod(given.name().hashCode(), others.size()));
        return given.engine() == Engine.SQLITE || given.engine() == turn;
    }

    @AfterAll
    static void close() {
        DATABASES.values().forEach(TestDatabase::close);
        DATABASES.clear();
    }
}
