package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.starter.web.ConformanceStatement.Row;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** The statement of conformance says what the tests show, row by row. */
class ConformanceStatementTests {

    private static final Path CLASSES =
            Path.of(System.getProperty("coppice.root", "."), "starter/src/test/java/dev/coppice/starter/web");

    private final ConformanceStatement checklist = ConformanceStatement.checklist();

    @Test
    void theCommittedStatementIsTheOneThatTheTestsMake() throws IOException {
        Map<String, List<Method>> tests = tests();
        String page = checklist.page(row -> tests.containsKey(row.id()) ? "pass" : "");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(ConformanceStatement.committed(), page);
        }

        assertThat(Files.readString(ConformanceStatement.committed())).isEqualTo(page);
        long passing = checklist.rows().stream()
                .filter(row -> tests.containsKey(row.id()))
                .count();
        System.out.printf(
                "Conformance to JSON:API 1.1: %d rows, %d with a test, %d with a reason; see docs/conformance.md%n",
                checklist.rows().size(), passing, checklist.rows().size() - passing);
    }

    @Test
    void eachRowHasATestOrAReason() throws IOException {
        Map<String, List<Method>> tests = tests();

        assertThat(checklist.rows())
                .filteredOn(row -> row.note().isEmpty())
                .extracting(Row::id)
                .allMatch(tests::containsKey);
    }

    @Test
    void eachTestIsOfARow() throws IOException {
        List<String> rows = checklist.rows().stream().map(Row::id).toList();

        assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThan(200);
        assertThat(rows).containsAll(tests().keySet());
    }

    /** By the rows that they are called like. */
    private static Map<String, List<Method>> tests() throws IOException {
        Map<String, List<Method>> tests = new TreeMap<>();
        try (Stream<Path> files = Files.list(CLASSES)) {
            files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Tests"))
                    .map(ConformanceStatementTests::classNamed)
                    .filter(ConformanceStatementTests::isNoted)
                    .flatMap(noted -> Arrays.stream(noted.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class))
                    .forEach(method -> ConformanceStatement.rows(method)
                            .forEach(row -> tests.computeIfAbsent(row, key -> new ArrayList<>())
                                    .add(method)));
        }
        return tests;
    }

    private static boolean isNoted(Class<?> tests) {
        ExtendWith extensions = tests.getAnnotation(ExtendWith.class);
        return extensions != null && List.of(extensions.value()).contains(Conformance.class);
    }

    /** Only looked at: what its tests start is not started. */
    private static Class<?> classNamed(String name) {
        Class<?> here = ConformanceStatementTests.class;
        try {
            return Class.forName(here.getPackageName() + "." + name, false, here.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
