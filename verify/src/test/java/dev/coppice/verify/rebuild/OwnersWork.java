package dev.coppice.verify.rebuild;

import static dev.coppice.verify.rebuild.OwnersProject.ADMIN;
import static dev.coppice.verify.rebuild.OwnersProject.API;
import static dev.coppice.verify.rebuild.OwnersProject.JAVA;
import static dev.coppice.verify.rebuild.OwnersProject.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.verify.create.Cli;
import dev.coppice.verify.create.Crawl;
import dev.coppice.verify.create.StrictCompilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What an owner makes of the sample: in the API, in the admin app, in entities, with code of one's own. */
final class OwnersWork {

    private static final Path OWN_FILES =
            Path.of(System.getProperty("coppice.root", ".")).resolve("verify/src/test/resources/owner");

    private static final String OWN_MEMBERS = """
                @Formula("credit_limit * 2")
                private @Nullable BigDecimal doubleLimit;

                public @Nullable BigDecimal getDoubleLimit() {
                    return doubleLimit;
                }

                /** The first letters of the names. */
                public String initials() {
                    StringBuilder letters = new StringBuilder();
                    for (String word : name.split(" ", -1)) {
                        letters.append(word.charAt(0));
                    }
                    return letters.toString();
                }

            """;

    private final OwnersProject project;

    OwnersWork(OwnersProject project) {
        this.project = project;
    }

    /** Does all of it. */
    void begin() throws IOException {
        project.addOwnFiles(OWN_FILES);
        project.renameClass("Warehouse", "Depot");
        project.edit(MODEL + "Customer.java", OwnersWork::ownCustomer);
        project.edit(API, OwnersWork::ownApi);
        project.edit(ADMIN, OwnersWork::ownAdmin);
        project.edit("README.md", text -> text + "\nAsk Ada before you change anything.\n");
    }

    private static String ownCustomer(String text) {
        return text.replace("import org.hibernate.annotations.DynamicInsert;\n", """
                        import org.hibernate.annotations.DynamicInsert;
                        import org.hibernate.annotations.DynamicUpdate;
                        import org.hibernate.annotations.Formula;
                        """)
                .replace("@Entity\n", "@Entity\n@DynamicUpdate\n")
                .replace("@Column(length = 30)\n    private @Nullable String phone;", """
                        // Asked for by the shops in 2024.
                            @Column(name = "phone", length = 30)
                            private @Nullable String telephone;""")
                .replace("getPhone", "getTelephone")
                .replace("setPhone", "setTelephone")
                .replace("return phone;", "return telephone;")
                .replace("String phone)", "String telephone)")
                .replace("this.phone = phone;", "this.telephone = telephone;")
                .replace(
                        "    @Override\n    public String toString()",
                        OWN_MEMBERS + "    @Override\n    public String toString()");
    }

    private static String ownApi(String text) {
        return text.replace("        api.resource(\"priceLogs\", PriceLog.class).readOnly().withoutKey();\n", "")
                .replace("import com.acme.shop.model.PriceLog;\n", "")
                .replace("import com.acme.shop.model.Customer;\n", """
                        import com.acme.shop.model.Customer;
                        import com.acme.shop.model.Customer_;
                        """)
                .replace("        api.resource(\"customers\", Customer.class);\n", """
                                // Nobody else may see the token.
                                api.resource("customers", Customer.class).hide(Customer_.token);
                        """);
    }

    private static String ownAdmin(String text) {
        return text.replace("title: Shop\n", "title: The little shop\n")
                .replace("      - phone\n", "      # ring twice\n      - {name: telephone, label: Call them at}\n")
                .replace("      - token\n", "")
                .replaceFirst("(?s)  priceLogs:\n.*?(?=  products:\n)", "")
                .replace("      - discontinued\n      - details\n", "      - details\n      - discontinued\n");
    }

    /** Everything that is written stands as it was written. */
    void isStillThere() throws IOException {
        SortedMap<String, String> own = own();
        for (String path : own.keySet()) {
            assertThat(project.text(path)).as(path).isEqualTo(own.get(path));
        }
        assertThat(project.text(MODEL + "Customer.java"))
                .contains(OWN_MEMBERS, "// Asked for by the shops in 2024.\n", "@DynamicUpdate\n", "String telephone;")
                .doesNotContain("getPhone");
        assertThat(project.text(MODEL + "Depot.java")).contains("public class Depot {");
        assertThat(project.text(API))
                .contains("// Nobody else may see the token.\n", ".hide(Customer_.token);", "Depot.class")
                .doesNotContain("priceLogs");
        assertThat(project.text(ADMIN))
                .contains(
                        "title: The little shop\n",
                        "      # ring twice\n      - {name: telephone, label: Call them at}\n")
                .contains("      - details\n      - discontinued\n")
                .doesNotContain("  priceLogs:\n", "- token", "- phone");
    }

    private SortedMap<String, String> own() throws IOException {
        SortedMap<String, String> own = new TreeMap<>();
        for (String path : List.of(
                JAVA + "api/CustomerCards.java",
                JAVA + "logic/Greetings.java",
                "src/test/java/com/acme/shop/logic/GreetingsTest.java")) {
            own.put(path, Files.readString(OWN_FILES.resolve(path)));
        }
        return own;
    }

    /** Everything compiles without a warning, and the owner's own test passes. */
    void compiles(Path classes) throws IOException, InterruptedException {
        assertThat(StrictCompilation.of(project.root(), classes)).isEmpty();
        Process test = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + ":" + Cli.SERVER.toAbsolutePath() + "/*",
                        "src/test/java/com/acme/shop/logic/GreetingsTest.java")
                .directory(project.root().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(test.waitFor()).as(said).isZero();
    }

    /** The server answers for every resource, and for what the owner added; what the owner took away is away. */
    void works(ApiClient api) throws IOException, InterruptedException {
        Crawl.Result crawl = Crawl.of(api.server());
        assertThat(crawl.failures()).isEmpty();
        assertThat(crawl.totals())
                .hasSizeGreaterThanOrEqualTo(15)
                .containsKeys("warehouses", "customers")
                .doesNotContainKey("priceLogs");
        assertThat(api.status("/api/priceLogs")).isEqualTo(404);
        JsonNode customer = api.get("/api/customers/1").at("/data/attributes");
        assertThat(customer.propertyNames())
                .contains("telephone", "doubleLimit")
                .doesNotContain("token", "phone");
        JsonNode card = api.get("/cards/1");
        assertThat(card.path("greeting").asString())
                .startsWith("Dear " + customer.path("name").asString() + " in ");
        assertThat(card.path("initials").asString())
                .hasSameSizeAs(customer.path("name").asString().split(" ", -1));
        assertThat(card.path("telephone")).isEqualTo(customer.path("telephone"));
    }
}
