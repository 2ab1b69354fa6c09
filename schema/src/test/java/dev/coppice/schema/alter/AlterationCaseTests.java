package dev.coppice.schema.alter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.ChosenCases;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code alterations} shows one thing: {@code before.sql} and {@code after.sql} make two databases,
 * {@code rows.sql} fills the first, and {@code <engine>.sql} is the way between them. Files of the form
 * {@code before-<engine>.sql} are for one engine; {@code engines.txt} names those that a case is for, if not for all.
 * {@code renames.txt} and {@code fillings.txt} hold the owner's answers; {@code changed.txt} names columns whose values
 * do not stay.
 *
 * <p>The build takes some of them on servers, {@link ChosenCases} tells how to play others. {@code -Dgolden.update}
 * writes {@code <engine>.sql} anew; {@code git diff} is the review.
 */
class AlterationCaseTests {

    private static final Path CASES = Path.of("src/test/resources/alterations");
    private static final Map<String, Map<TestDatabase.Engine, String>> SEEN = new ConcurrentHashMap<>();
    private static final Map<TestDatabase.Engine, List<TestDatabase>> DATABASES = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theWayLeadsThereAndBack(AlterationCase alteration) throws SQLException, IOException {
        Map<TestDatabase.Engine, String> seen = SEEN.computeIfAbsent(alteration.name(), name -> new TreeMap<>());
        seen.put(alteration.engine(), "failed");
        List<TestDatabase> two =
                DATABASES.computeIfAbsent(alteration.engine(), engine -> List.of(engine.create(), engine.create()));
        alteration.holds(two.get(0).clear(), two.get(1).clear());
        seen.put(alteration.engine(), "works");
    }

    static Stream<AlterationCase> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(CASES)) {
            folders = found.filter(Files::isDirectory).sorted().toList();
        }
        ChosenCases chosen = ChosenCases.asked();
        List<AlterationCase> cases = folders.stream()
                .filter(folder -> chosen.include(folder.getFileName().toString()))
                .flatMap(folder ->
                        Arrays.stream(TestDatabase.Engine.values()).map(engine -> new AlterationCase(folder, engine)))
                .filter(AlterationCase::isFor)
                .filter(alteration -> chosen.onAllEngines() || isInBuild(alteration, folders))
                .toList();
        assertThat(cases).as("cases").isNotEmpty();
        return cases.stream();
    }

    /** The build takes all cases on embedded engines, and on servers every third, with those that are for it alone. */
    private static boolean isInBuild(AlterationCase alteration, List<Path> folders) {
        return switch (alteration.engine()) {
            case SQLITE, H2 -> true;
            case POSTGRESQL, MARIADB ->
                Files.exists(alteration.folder().resolve("engines.txt"))
                        || folders.indexOf(alteration.folder()) % 3 == 0;
        };
    }

    /** Leaves a table of cases and engines behind, for people. */
    @AfterAll
    static void tell() throws IOException {
        DATABASES.values().forEach(two -> two.forEach(TestDatabase::close));
        List<TestDatabase.Engine> engines = List.of(TestDatabase.Engine.values());
        String head = "case | "
                + engines.stream()
                        .map(engine -> engine.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" | "));
        String lines = new TreeMap<>(SEEN)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " | "
                                + engines.stream()
                                        .map(engine -> entry.getValue().getOrDefault(engine, "–"))
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("target", "alterations.txt"), head + "\n" + lines + "\n");
    }
}
