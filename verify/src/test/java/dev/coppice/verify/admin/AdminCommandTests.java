package dev.coppice.verify.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.verify.create.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about admin descriptions, on the sample. */
class AdminCommandTests {

    private static final Path DESCRIPTIONS = Path.of("src/main/resources/admin");

    @TempDir
    private static Path folder;

    private static Cli cli;
    private static Path project;

    @BeforeAll
    static void create() throws Exception {
        cli = new Cli(folder, Map.of());
        Cli.Outcome created = cli.run("create", "--package", "com.acme.shop");
        assertThat(created.exitCode()).as(created.err()).isZero();
        project = folder.resolve("shop");
        // Neither command needs it.
        Files.move(project.resolve("database"), folder.resolve("elsewhere"));
    }

    @Test
    void whatTheServerWouldSayIsSaidWithoutIt() throws Exception {
        Path sales = project.resolve(DESCRIPTIONS).resolve("sales.yml");
        Files.writeString(sales, """
                title: Sales
                resources:
                  orders:
                    titel: id
                    attributes: [id, costumer]
                charts:
                  - {title: T, resource: orders, groupBy: state, filter: statee==paid}
                """);
        try {
            Cli.Outcome found = cli.run("admin", "check", "shop");

            assertThat(found.exitCode()).as(found.err()).isEqualTo(2);
            assertThat(found.out())
                    .startsWith("3 things found in 2 admin descriptions.\n\n")
                    .contains(
                            "src/main/resources/admin/sales.yml:4:5: 'titel' is not known here. Did you mean 'title'?\n")
                    .contains("sales.yml:5:22: 'orders' has no attribute 'costumer'. Did you mean 'customer'?\n")
                    .contains("sales.yml:7:58: The API does not take the filter 'statee==paid' of 'orders': ");
            Cli.Outcome json = cli.run("admin", "check", "shop", "--output", "json");
            assertThat(json.out())
                    .contains("\"path\": \"src/main/resources/admin/admin.yaml\",\n      \"findings\": []")
                    .contains("\"line\": 5,\n          \"column\": 22,");
        } finally {
            Files.delete(sales);
        }
    }

    @Test
    void exposureThatDoesNotHoldIsAProblem() throws Exception {
        Path exposure = project.resolve("src/main/java/com/acme/shop/api/ShopApi.java");
        String before = Files.readString(exposure);
        Files.writeString(exposure, before.replace("\"customers\"", "\"orders\""));
        try {
            Cli.Outcome problem = cli.run("admin", "check", "shop");

            assertThat(problem.exitCode()).isEqualTo(1);
            assertThat(problem.err()).contains("Two resources are named 'orders'");
        } finally {
            Files.writeString(exposure, before);
        }
    }

    @Test
    void whatIsBroughtInIsOneMoreAppAndOverwritesNothing() throws Exception {
        Files.writeString(folder.resolve("old.yaml"), """
                resources:
                  Customer:
                    attributes:
                      - {name: Name, search: true, label: ' Name*'}
                      - {name: CountryCode}
                      - {name: Fax}
                    tab_groups:
                      - {direction: tomany, fks: [CustomerId], name: OrderList, resource: Order}
                    type: Customer
                    user_key: Name
                """);
        Path imported = project.resolve(DESCRIPTIONS).resolve("imported.yaml");

        assertThat(cli.run("admin", "import", "old.yaml", "shop", "--dry-run").out())
                .contains("would be written, with 1 resource", "Nothing was written.");
        assertThat(imported).doesNotExist();
        Cli.Outcome done = cli.run("admin", "import", "old.yaml", "shop");
        assertThat(done.exitCode()).as(done.err()).isEqualTo(2);
        assertThat(done.out()).contains("  old.yaml:6:16: Customer.Fax: the API has no such attribute.");
        assertThat(Files.readString(imported)).contains("- {name: name, search: true}\n      - country\n");
        Files.writeString(imported, "title: Mine\n");
        Cli.Outcome again = cli.run("admin", "import", "old.yaml", "shop");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("imported.yaml is there already", "--as", "--force");
        assertThat(cli.run("admin", "import", "old.yaml", "shop", "--force").exitCode())
                .isEqualTo(2);
        assertThat(cli.run("undo", "shop").exitCode()).isZero();
        assertThat(imported).hasContent("title: Mine");
        Files.delete(imported);
    }

    @Test
    void aProjectWithoutItsAppDoesNotNameIt() throws Exception {
        Files.move(folder.resolve("elsewhere"), project.resolve("database"));
        Path settings = project.resolve("src/main/resources/application.yaml");
        String before = Files.readString(settings);
        Files.writeString(settings, before + "coppice.admin.enabled: false\n");
        try (Cli.Server server = cli.serve("shop")) {
            assertThat(server.text()).contains("/api/openapi.json").doesNotContain("admin app");
        } finally {
            Files.writeString(settings, before);
            Files.move(project.resolve("database"), folder.resolve("elsewhere"));
        }
    }
}
