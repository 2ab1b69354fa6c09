package dev.coppice.verify.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/what-migrate-sees.md} against the cases that show it; {@code -Dgolden.update} writes it anew.
 */
class SeenPageTests {

    private static final Path PAGE = MigrationCase.ROOT.resolve("docs/what-migrate-sees.md");
    private static final Path KINDS = MigrationCase.ROOT.resolve("verify/cases/migrations/seen.txt");
    private static final String HEAD = """
            # What migrate sees

            `migrate revision --autogenerate` compares entity classes with what they were; what classes cannot say is never a
            change, and stays in the database as it is. What it writes is worked out between two schemas, where more is seen.
            So each kind of thing has two answers: how a class says that it changes, and on which engines a change of it is
            carried out between two schemas: there, compared, and back. Numbers are those of
            [migration-cases.md](migration-cases.md); a test holds this page against them.

            ## Seen

            | kind | a class says it by | SQLite | H2 | PostgreSQL | MariaDB | cases |
            | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final String TAIL = """

            ## Seen if asked

            | what | how |
            | --- | --- |
            | that something was renamed | asked on a terminal, or said with `--rename`; never guessed |
            | values for rows that have none | `--default TABLE.COLUMN=VALUE` |
            | a type that nobody knows becoming another | `columnDefinition`; without it the column stays, and that is said |
            | another order of the same constants, or of the columns of a unique constraint | a migration by hand |

            ## Not seen

            | what | why |
            | --- | --- |
            | the order of columns | no engine changes it for its own sake; new ones come last |
            | tables and columns that no class maps | they are nobody's business here, and stay |
            | the key of a table that has none and only gets its class now | every class has to name one; the table stays as it is |
            | the counter of an identity or sequence, storage statistics | they move by themselves |
            | that a new class is meant for a view | it is taken for a table; say the query with @View, or write the view by hand first |
            | what a query of @Subselect reads | it needs nothing of its own in the database |
            | what a routine means by a name that changes | it stays as it is, and is named among what is left out; a trigger that speaks of such a name otherwise than as `NEW` or `OLD` is refused, with a sentence |
            | whose name a view means, where it joins by names (`USING`, `NATURAL`) or reads a query of `SELECT *`, when that name changes; PostgreSQL knows | it is said, and nothing is written: rename by hand (`revision -m`), and make the view anew there |
            | privileges, owners, tablespaces, extensions, event triggers | no reader knows them |
            | another division of a table into partitions, a table that moves to another schema | refused, with a sentence |
            | comments of constraints, which PostgreSQL and H2 have, and of MariaDB's primary keys | no reader knows them; they stay as long as the constraint does |
            """;

    /** A kind of thing, how a class says it, and the numbers of the cases that show it. */
    private record Kind(String what, String word, List<Integer> numbers) {}

    @Test
    void thePageSaysWhatTheCasesShow() throws IOException {
        String page = HEAD + kinds().stream().map(SeenPageTests::row).collect(Collectors.joining()) + TAIL;

        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void everyKindIsShownSomewhere() throws IOException {
        assertThat(kinds())
                .hasSizeGreaterThan(30)
                .allSatisfy(kind -> assertThat(cases(kind)).as(kind.what()).isNotEmpty());
    }

    private static List<Kind> kinds() throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (String line : Files.readAllLines(KINDS)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\\|", 3);
                List<Integer> numbers = Stream.of(parts[2].strip().split(", "))
                        .map(Integer::valueOf)
                        .toList();
                kinds.add(new Kind(parts[0].strip(), parts[1].strip(), numbers));
            }
        }
        return kinds;
    }

    private static List<MigrationCase> cases(Kind kind) {
        Map<Integer, MigrationCase> all =
                MigrationCase.all().stream().collect(Collectors.toMap(MigrationCase::number, Function.identity()));
        assertThat(all.keySet()).as(kind.what()).containsAll(kind.numbers());
        return kind.numbers().stream().map(all::get).toList();
    }

    private static String row(Kind kind) {
        List<MigrationCase> cases = cases(kind);
        String marks = Arrays.stream(Engine.values())
                .map(engine ->
                        cases.stream().anyMatch(given -> !given.shownOn(engine).isEmpty()) ? "✓" : "–")
                .collect(Collectors.joining(" | "));
        String numbers = kind.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s |\n"
                .formatted(kind.what(), kind.word().isEmpty() ? "–" : kind.word(), marks, numbers);
    }
}
