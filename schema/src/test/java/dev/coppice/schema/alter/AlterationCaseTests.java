package dev.coppice.schema.alter;

import static org.assertj.core.api.Assertions.assertThat;

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
 * <p>{@code -Dgolden.update} writes {@code <engine>.sql} anew; {@code git diff} is the review.
 */
class AlterationCaseTests {

    private static final Path CASES = Path.of("src/test/resources/alterations");
    private static final Map<String, Map<TestDatabase.Engine, String>> SEEN = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theWayLeadsThereAndBack(AlterationCase alteration) throws SQLException, IOException {
        Map<TestDatabase.Engine, String> seen = SEEN.computeIfAbsent(alteration.name(), name -> new TreeMap<>());
        seen.put(alteration.engine(), "failed");
        alteration.holds();
        seen.put(alteration.engine(), "works");
    }

    static Stream<AlterationCase> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(CASES)) {
            folders = found.filter(Files::isDirectory).sorted().toList();
        }
        String only = System.getProperty("coppice.case", "");
        List<AlterationCase> cases = folders.stream()
                .filter(folder -> folder.getFileName().toString().contains(only))
                .flatMap(folder ->
                        Arrays.stream(TestDatabase.Engine.values()).map(engine -> new AlterationCase(folder, engine)))
                .filter(AlterationCase::isFor)
                .toList();
        assertThat(cases).as("cases").isNotEmpty();
        return cases.stream();
    }

    /** Leaves a table of cases and engines behind, for people. */
    @AfterAll
    static void tell() throws IOException {
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
