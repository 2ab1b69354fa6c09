package dev.coppice.verify.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Schema;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.LargeSchema;
import dev.coppice.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeSchemaTests {

    @TempDir
    private Path folder;

    @Test
    void fiveHundredTablesAreCreatedCompiledStartedAndRead() throws Exception {
        Schema schema = LargeSchema.ofTables(500);
        assertThat(schema.tables().stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum())
                .isGreaterThanOrEqualTo(800);
        try (TestDatabase database = TestDatabase.postgresql()) {
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                for (String sql : new DdlWriter(Dialects.postgresql()).create(schema)) {
                    statement.execute(sql);
                }
            }
            Cli cli = Cli.of(folder, database);

            Cli.Outcome created = cli.run("create", "large", "--db-url", database.shortUrl());

            assertThat(created.exitCode()).as(created.err()).isZero();
            assertThat(StrictCompilation.of(folder.resolve("large"), folder.resolve("classes")))
                    .isEmpty();
            try (Cli.Server server = cli.serve("large")) {
                Crawl.Result crawl = Crawl.of(server.address());
                assertThat(crawl.failures()).isEmpty();
                assertThat(crawl.totals()).hasSize(500);
            }
        }
    }
}
