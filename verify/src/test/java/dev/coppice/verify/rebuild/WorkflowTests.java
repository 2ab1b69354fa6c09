package dev.coppice.verify.rebuild;

import static dev.coppice.verify.rebuild.OwnersProject.ADMIN;
import static dev.coppice.verify.rebuild.OwnersProject.API;
import static dev.coppice.verify.rebuild.OwnersProject.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.cli.sample.ShopDatabase;
import dev.coppice.migrate.History;
import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.verify.create.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * The two ways to work, from one end to the other: the sample is created, its owner makes it their own, then either the
 * database or the classes change in every way, and the rest follows.
 */
class WorkflowTests {

    private static final Path SCRIPTS =
            Path.of(System.getProperty("coppice.root", ".")).resolve("verify/src/test/resources/workflow");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "POSTGRESQL", "MARIADB"})
    void theProjectFollowsItsDatabase(Engine engine) throws Exception {
        try (TestDatabase database = sample(engine)) {
            OwnersProject project = new OwnersProject(folder, database);
            OwnersWork work = new OwnersWork(project);
            project.create();
            work.begin();
            work.compiles(folder.resolve("before"));
            SortedMap<String, String> before = project.bytes();
            database.execute(script("database-first", engine));

            String[] rebuild = {
                "rebuild-from-database",
                "--accept",
                "--rename",
                "customer.phone=customer.mobile_phone",
                "--rename",
                "supplier.website=supplier.homepage"
            };
            project.type(rebuild).isDone();
            SortedMap<String, String> after = project.bytes();

            work.isStillThere();
            work.compiles(folder.resolve("after"));
            assertThat(project.type("rebuild-from-database", "--accept")
                            .isDone()
                            .words())
                    .startsWith("Nothing to do");
            assertThat(project.bytes()).as("a second rebuild").isEqualTo(after);
            assertThat(project.type("status").words())
                    .startsWith("Project and database agree.")
                    .contains("Next: coppice rebuild-from-model");

            project.type("undo").isDone();
            assertThat(project.bytes()).as("undo").isEqualTo(before);
            project.type(rebuild).isDone();
            assertThat(project.bytes()).as("the same rebuild again").isEqualTo(after);

            try (Cli.Server server = project.serve()) {
                ApiClient api = new ApiClient(server.address());
                work.works(api);
                followsTheChange(api);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"SQLITE", "POSTGRESQL", "MARIADB"})
    void theProjectFollowsItsClasses(Engine engine) throws Exception {
        try (TestDatabase database = sample(engine)) {
            OwnersProject project = new OwnersProject(folder, database);
            OwnersWork work = new OwnersWork(project);
            project.create();
            work.begin();
            new ClassChanges(project).make();
            SortedMap<String, String> before = project.bytes();

            OwnersProject.Outcome followed =
                    project.type("rebuild-from-model", "--accept").isDone();
            SortedMap<String, String> after = project.bytes();

            assertThat(followed.words())
                    .contains("brand is in the classes but not in the database")
                    .contains("customer.birthday is in the classes but not in the database")
                    .contains("category.icon is in the database but not in the classes")
                    .contains("returned_item is in the database but not in the classes")
                    .contains("supplier.rating is");
            assertThat(after.keySet().stream().filter(path -> path.startsWith(MODEL)))
                    .allSatisfy(path -> assertThat(after.get(path)).isEqualTo(before.get(path)));
            work.isStillThere();
            work.compiles(folder.resolve("followed"));
            assertThat(project.text(API)).contains("\"brands\", Brand.class").doesNotContain("ReturnedItem");
            assertThat(project.text(ADMIN))
                    .contains("  brands:\n", "- birthday", "{name: site, format: link}", "- countryCode")
                    .doesNotContain("icon", "returnedItems", "website");
            assertThat(project.type("rebuild-from-model", "--accept").isDone().words())
                    .startsWith("Nothing to do");
            assertThat(project.bytes()).as("a second rebuild").isEqualTo(after);

            project.type("undo").isDone();
            assertThat(project.bytes()).as("undo").isEqualTo(before);
            project.type("rebuild-from-model", "--accept").isDone();
            assertThat(project.bytes()).as("the same rebuild again").isEqualTo(after);

            Schema schemaBefore = schema(database);
            assertThat(project.type("migrate", "check").exitCode())
                    .as("something is to be migrated")
                    .isEqualTo(2);
            project.type("migrate", "revision", "--autogenerate", "-m", "Follow the classes")
                    .isDone();
            project.type("migrate", "upgrade").isDone();
            database.execute("INSERT INTO brand (id, name) VALUES (1, 'Acme')");
            assertThat(project.type("migrate", "check").isDone().words()).startsWith("Nothing to do");
            project.type("rebuild-from-database", "--accept").isDone();
            assertThat(project.type("migrate", "check").isDone().words()).startsWith("Nothing to do");
            work.isStillThere();
            work.compiles(folder.resolve("agreed"));
            assertThat(project.type("rebuild-from-model").isDone().words())
                    .isEqualTo("Nothing to do: the project is as the model wants it.\n");
            assertThat(project.type("rebuild-from-database").isDone().words()).startsWith("Nothing to do");
            try (Cli.Server server = project.serve()) {
                ApiClient api = new ApiClient(server.address());
                work.works(api);
                followsTheClasses(api);
            }
            project.type("migrate", "downgrade", "-1", "--lossy").isDone();
            assertThat(schema(database)).as("taken back").isEqualTo(schemaBefore);
        }
    }

    private static void followsTheClasses(ApiClient api) throws IOException, InterruptedException {
        assertThat(api.status("/api/returnedItems")).isEqualTo(404);
        assertThat(api.get("/api/suppliers/1").at("/data/attributes").propertyNames())
                .contains("site", "countryCode", "rating");
        writesTheNew(api);
    }

    /** What the change of the database means over HTTP, to read and to write. */
    private static void followsTheChange(ApiClient api) throws IOException, InterruptedException {
        assertThat(api.get("/api/categories/1").at("/data/attributes").propertyNames())
                .doesNotContain("icon");
        JsonNode supplier = api.get("/api/suppliers/1").path("data");
        assertThat(supplier.path("attributes").propertyNames())
                .contains("homepage", "countryCode", "rating")
                .doesNotContain("website");
        assertThat(supplier.path("relationships").propertyNames()).doesNotContain("country");
        writesTheNew(api);
    }

    private static void writesTheNew(ApiClient api) throws IOException, InterruptedException {
        api.patch("/api/customers/1", """
                {"data": {"type": "customers", "id": "1", "attributes": {"birthday": "1990-02-28"}}}""");
        api.patch("/api/products/1", """
                {"data": {"type": "products", "id": "1", "relationships":
                    {"brand": {"data": {"type": "brands", "id": "1"}}}}}""");

        assertThat(api.get("/api/customers/1").at("/data/attributes/birthday").asString())
                .isEqualTo("1990-02-28");
        assertThat(api.get("/api/brands/1/products").at("/data/0/id").asString())
                .isEqualTo("1");
    }

    private static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection()) {
            return SchemaReader.of(connection, Scope.EVERYTHING.excluding(History.TABLES.toArray(String[]::new)))
                    .schema();
        }
    }

    private static String script(String name, Engine engine) throws IOException {
        return Files.readString(
                SCRIPTS.resolve("%s-%s.sql".formatted(name, engine.name().toLowerCase(Locale.ROOT))));
    }

    private static TestDatabase sample(Engine engine) throws Exception {
        TestDatabase database = engine.create();
        try (Connection connection = database.connection()) {
            ShopDatabase.create(connection);
        }
        return database;
    }
}
