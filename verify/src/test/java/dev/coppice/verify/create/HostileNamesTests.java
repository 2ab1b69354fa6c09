package dev.coppice.verify.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.Column;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.dialect.Dialects;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.Trials;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileNamesTests {

    private static final long SEED = Trials.seed();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void anyTextCanBeATableAndAColumn(TestDatabase.Engine engine) throws Exception {
        List<String> names = new ArrayList<>(distinct(HostileNames.listed(), engine));
        System.out.println("Random hostile names on " + engine + ": -Dcoppice.seed=" + SEED);
        names.addAll(distinct(HostileNames.random(new Random(SEED), 20), engine));
        names = distinct(names, engine);
        assertThat(names).hasSizeGreaterThan(60);
        try (TestDatabase database = engine.create()) {
            fill(database, names);
            Cli cli = Cli.of(folder, database);

            Cli.Outcome created = cli.run("create", "hostile", "--db-url", database.shortUrl());

            assertThat(created.exitCode()).as(created.err()).isZero();
            assertThat(StrictCompilation.of(folder.resolve("hostile"), folder.resolve("classes")))
                    .isEmpty();
            assertThat(Tree.of(folder.resolve("hostile")).keySet())
                    .allSatisfy(path -> assertThat(path).matches("[A-Za-z0-9_./-]+"));
            try (Cli.Server server = cli.serve("hostile")) {
                Crawl.Result crawl = Crawl.of(server.address());
                assertThat(crawl.failures()).isEmpty();
                assertThat(OpenApiTools.findings(server.address())).isEmpty();
                assertThat(crawl.totals()).hasSize(names.size());
                assertThat(crawl.totals().values()).containsOnly(1L);
            }
        }
    }

    private static void fill(TestDatabase database, List<String> names) throws Exception {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialects.of(connection);
            Schema schema =
                    Schema.of(names.stream().map(HostileNamesTests::table).toArray(Table[]::new));
            for (String sql : new DdlWriter(dialect).create(schema)) {
                statement.execute(sql);
            }
            for (String name : names) {
                statement.execute("INSERT INTO " + dialect.quote(name) + " VALUES (1, 'x')");
            }
        }
    }

    private static Table table(String name) {
        return Table.of(
                TableName.of(name),
                List.of(
                        Column.required("key of the row", new SqlType.Int(32, false)),
                        Column.optional(name, new SqlType.Text(20, false))),
                Constraints.key("key of the row"));
    }

    /** Leaves out what the engine itself takes for the same name or refuses. */
    private static List<String> distinct(List<String> names, TestDatabase.Engine engine) {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean trailingBlank = name.endsWith(" ");
            boolean beyondTheEngine = engine == TestDatabase.Engine.MARIADB
                    && (trailingBlank || name.codePoints().anyMatch(c -> c > 0xFFFF || c == 0));
            boolean known = kept.stream().anyMatch(other -> sameForTheEngine(other, name));
            if (!beyondTheEngine && !known) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** Collations fold accents and cases; a column that is called like the key's would stand twice. */
    private static boolean sameForTheEngine(String one, String other) {
        return fold(one).equals(fold(other)) || fold(other).equals("key of the row");
    }

    private static String fold(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\p{Cf}", "");
        return plain.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT);
    }
}
