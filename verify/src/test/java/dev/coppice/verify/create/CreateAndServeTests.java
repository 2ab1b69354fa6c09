package dev.coppice.verify.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreateAndServeTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void everyCaseIsCreatedCompiledStartedAndRead(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            for (String script : Cases.scripts(engine)) {
                database.execute(script);
            }
            Cli cli = Cli.of(folder, database);

            Cli.Outcome created =
                    cli.run("create", "cases", "--package", "org.example.cases", "--db-url", database.shortUrl());

            assertThat(created.exitCode()).as(created.err()).isZero();
            assertThat(StrictCompilation.of(folder.resolve("cases"), folder.resolve("classes")))
                    .isEmpty();
            try (Cli.Server server = cli.serve("cases")) {
                Crawl.Result crawl = Crawl.of(server.address());
                assertThat(crawl.failures()).isEmpty();
                assertThat(server.text()).doesNotContain("Migrations");
                assertThat(crawl.totals())
                        .containsEntry("airports", 2L)
                        .containsEntry("flights", 2L)
                        .containsEntry("readings", 2L)
                        .containsEntry("saleByRegions", 2L)
                        .containsEntry("tasks", 3L)
                        .allSatisfy((resource, total) -> assertThat(total).isPositive());
            }
            Cli withoutDatabase = new Cli(folder, Map.of("COPPICE_DB_PASSWORD", "wrong"));
            Cli.Outcome checked = withoutDatabase.run("admin", "check", "cases");
            assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void creatingTwiceGivesTheSameBytes(TestDatabase.Engine engine) throws Exception {
        try (TestDatabase database = engine.create()) {
            for (String script : Cases.scripts(engine)) {
                database.execute(script);
            }
            Cli cli = Cli.of(folder, database);

            cli.run("create", "first/cases", "--db-url", database.shortUrl());
            cli.run("create", "second/cases", "--db-url", database.shortUrl());

            assertThat(Tree.withoutBuildOutput(Tree.of(folder.resolve("second/cases"))))
                    .isNotEmpty()
                    .isEqualTo(Tree.withoutBuildOutput(Tree.of(folder.resolve("first/cases"))));
        }
    }
}
