package dev.coppice.schema.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.RoundTrip;
import dev.coppice.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code cases/<engine>} shows one thing: {@code schema.sql} makes a database, {@code read.sql} is how
 * we would write down what we read of it. A first line {@code -- schemas: a, b} reads more than the default schema.
 *
 * <p>{@code -Dgolden.update} writes {@code read.sql} anew; {@code git diff} is the review.
 */
class SchemaCaseTests {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String SCHEMAS = "-- schemas: ";

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void whatIsReadIsWrittenDownAndReadsTheSameAgain(TestDatabase.Engine engine, Path folder)
            throws IOException, SQLException {
        String script = Files.readString(folder.resolve("schema.sql"));
        try (TestDatabase one = engine.create();
                TestDatabase other = engine.create()) {
            one.execute(script);
            try (Connection full = one.connection();
                    Connection empty = other.connection()) {
                Schema read = RoundTrip.holds(full, empty, scope(script));
                agrees(folder.resolve("read.sql"), new DdlWriter(Dialects.of(full)).script(read));
            }
        }
    }

    static Stream<Arguments> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.walk(CASES, 2)) {
            folders = found.filter(path -> Files.exists(path.resolve("schema.sql")))
                    .sorted()
                    .toList();
        }
        assertThat(folders).as("cases").hasSizeGreaterThan(12);
        return folders.stream().map(folder -> Arguments.of(engine(folder), folder));
    }

    private static TestDatabase.Engine engine(Path folder) {
        String name = CASES.relativize(folder).getName(0).toString();
        return TestDatabase.Engine.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Scope scope(String script) {
        String firstLine = script.lines().findFirst().orElse("");
        return firstLine.startsWith(SCHEMAS)
                ? Scope.ofSchemas(firstLine.substring(SCHEMAS.length()).split(", ", -1))
                : Scope.EVERYTHING;
    }

    private static void agrees(Path golden, String text) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, text);
        }
        assertThat(golden).content().isEqualTo(text);
    }
}
