package dev.coppice.starter.web;

import static dev.coppice.starter.web.Granting.ADMIN;
import static dev.coppice.starter.web.Granting.AUDITOR;
import static dev.coppice.starter.web.Granting.CLERK;
import static dev.coppice.starter.web.Granting.COLLEAGUE;
import static dev.coppice.starter.web.Granting.GUEST;
import static dev.coppice.starter.web.Granting.NOBODY;
import static dev.coppice.starter.web.Granting.PACKER;
import static dev.coppice.starter.web.Granting.PROMOTED;
import static dev.coppice.starter.web.Granting.STOREKEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a role is not granted does not exist for it, or is refused. */
class GrantsTests {

    // Clerks may not read products, so that these names are to say as much to them as names that nobody ever gave.

    @ParameterizedTest
    @CsvSource({
        "GET, /api/products",
        "GET, /api/products/1",
        "GET, /api/products/999",
        "GET, /api/products/not-a-number",
        "GET, /api/products/1/barcodes",
        "GET, /api/products/1/relationships/barcodes",
        "GET, /api/products/1/2/3/4/5",
        "GET, /api/products?fields[products]=name",
        "GET, /api/products?Aggregate=count()",
        "HEAD, /api/products",
        "OPTIONS, /api/products",
        "OPTIONS, /api/products/1",
        "PUT, /api/products/1",
        "DELETE, /api/products/1",
        "DELETE, /api/products/1/relationships/barcodes",
        "GET, /api/orders?include=products",
        "GET, /api/orders?fields[products]=name",
        "GET, /api/items?include=product",
        "GET, /api/items?include=product.barcodes",
        "GET, /api/orders?include=items.product",
        "GET, /api/items?fields[items]=product",
        "GET, /api/items?filter[product]=1",
        "GET, /api/items?filter[product.name]=Apple",
        "GET, /api/items?filter[product.name][like]=A*",
        "GET, /api/items?filter=product.name==Apple",
        "GET, /api/items?filter=product.nothing==Apple",
        "GET, /api/orders?filter[items.product.price][gt]=5",
        "GET, /api/items?sort=product.name",
        "GET, /api/items?sort=product",
        "GET, /api/items?Aggregate=max(product.price)",
        "GET, /api/items?Aggregate=count()&GroupBy=product.name",
        "GET, /api/items?Aggregate=count()&GroupBy=product",
        "GET, /api/items/ITEM/product",
        "GET, /api/items/ITEM/relationships/product",
        "PATCH, /api/items/ITEM/relationships/product",
        "OPTIONS, /api/items/ITEM/relationships/product",
        "GET, /api/customers/1/products",
    })
    void aHiddenNameIsAnsweredAsOneThatThereIsNot(String method, String path) {
        String here = path.replace("ITEM", item());

        assertThat(answer(CLERK, method, here, null))
                .isEqualTo(answer(CLERK, method, here.replace("product", "produkt"), null));
        assertThat(CLERK.send(method, here, null).status()).isBetween(400, 405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/products | {'data':{'type':'products','attributes':{'name':'X'}}}",
                "POST | /api/customers | {'data':{'type':'products','attributes':{'name':'X'}}}",
                "PATCH | /api/products/1 | {'data':{'type':'products','id':'1','attributes':{'name':'X'}}}",
                "PATCH | /api/products/1/relationships/barcodes | {'data':[]}",
                "POST | /api/orders/1/relationships/items | {'data':[{'type':'products','id':'1'}]}",
                "PATCH | /api/orders/1/relationships/customer | {'data':{'type':'products','id':'1'}}",
                "PATCH | /api/orders/1 | {'data':{'type':'orders','id':'1','relationships':{'products':{'data':[]}}}}",
                "POST | /api/operations | {'atomic:operations':[{'op':'remove','ref':{'type':'products','id':'1'}}]}",
                "POST | /api/operations | {'atomic:operations':[{'op':'remove','href':'/api/products/1'}]}",
                "POST | /api/operations | {'atomic:operations':[{'op':'add','data':{'type':'products'}}]}",
                "POST | /api/operations | {'atomic:operations':[{'op':'update','data':{'type':'products','id':'1'}}]}",
                "POST | /api/operations | {'atomic:operations':[{'op':'update','ref':{'type':'items','id':'ITEM',"
                        + "'relationship':'product'},'data':null}]}",
            })
    void aHiddenNameInABodyIsAnsweredAsOneThatThereIsNot(String method, String path, String body) {
        String sent = body.replace("ITEM", item());

        assertThat(answer(CLERK, method, path, sent))
                .isEqualTo(
                        answer(CLERK, method, path.replace("product", "produkt"), sent.replace("product", "produkt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/openapi.json",
                "/api/items",
                "/api/orders/1",
                "/api/orders/1/items",
                "/api/orders?include=items,customer.country",
                "/api/orders/1/relationships/items?include=items",
                "/api/items?Aggregate=count()&GroupBy=quantity",
                "/admin/app.json",
            })
    void noAnswerToAClerkNamesWhatIsHidden(String path) {
        Answer answer = CLERK.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContainIgnoringCase("product", "employee", "barcode", "prize", "Things");
        assertThat(ADMIN.get(path).status()).isEqualTo(200);
    }

    @Test
    void exportsLeaveOutWhatIsHidden() {
        for (String type : new String[] {"text/csv", "application/x-ndjson"}) {
            String clerks = CLERK.send(CLERK.request("GET", "/api/items", null).header("Accept", type))
                    .body();
            String admins = ADMIN.send(ADMIN.request("GET", "/api/items", null).header("Accept", type))
                    .body();

            assertThat(clerks).doesNotContain("product");
            assertThat(admins).contains("product");
        }
    }

    @Test
    void eachRoleIsGivenWhatItIsGranted() {
        assertThat(NOBODY.get("/api").at("/links").propertyNames()).containsExactly("self", "describedby", "countries");
        assertThat(GUEST.get("/api").at("/meta/resources").asInt()).isEqualTo(1);
        assertThat(CLERK.get("/api").at("/links").propertyNames())
                .containsExactly("self", "describedby", "countries", "customers", "items", "orders");
        assertThat(AUDITOR.get("/api").at("/meta/resources").asInt()).isEqualTo(12);
        assertThat(AUDITOR.get("/api/products?sort=name").status()).isEqualTo(200);
    }

    @Test
    void strangersAreAskedToLogInWhateverIsNotThereForThem() {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "DELETE"}) {
            for (String rest : new String[] {"", "/1", "/1/barcodes"}) {
                Answer hidden = NOBODY.send(method, "/api/products" + rest, null);

                assertThat(hidden.status()).as(method + rest).isEqualTo(401);
                assertThat(hidden.header("WWW-Authenticate")).isEqualTo("Login realm=\"api\"");
                assertThat(answer(NOBODY, method, "/api/products" + rest, null))
                        .isEqualTo(answer(NOBODY, method, "/api/produkts" + rest, null));
            }
        }
        assertThat(NOBODY.get("/api/countries").status()).isEqualTo(200);
        Answer write = NOBODY.send("POST", "/api/countries", "{'data':{'type':'countries','id':'FI'}}");
        assertThat(write.status()).isEqualTo(401);
        assertThat(write.text("/errors/0/code")).isEqualTo("unauthorized");
        String removal = "{'atomic:operations':[{'op':'remove','ref':{'type':'countries','id':'SE'}}]}";
        assertThat(NOBODY.send("POST", "/api/operations", removal).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/customers/4 | ",
                "POST | /api/items | {'data':{'type':'items'}}",
                "PATCH | /api/items/ITEM | {'data':{'type':'items','id':'ITEM','attributes':{'quantity':7}}}",
                "DELETE | /api/items/ITEM | ",
                "POST | /api/orders/1/relationships/items | {'data':[]}",
                "DELETE | /api/orders/1/relationships/items | {'data':[]}",
                "PATCH | /api/items/ITEM/relationships/order | {'data':{'type':'orders','id':'2'}}",
                "POST | /api/operations | {'atomic:operations':[{'op':'remove','ref':{'type':'customers','id':'4'}}]}",
                "POST | /api/operations | {'atomic:operations':[{'op':'update','ref':{'type':'orders','id':'1',"
                        + "'relationship':'items'},'data':[]}]}",
            })
    void aChangeThatIsNotGrantedIsRefused(String method, String path, @Nullable String body) {
        String address = path.replace("ITEM", item());
        Answer refused = CLERK.send(method, address, body == null ? null : body.replace("ITEM", item()));

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.text("/errors/0/code")).isEqualTo("not-granted");
        assertThat(refused.text("/errors/0/links/about")).endsWith("/_problems/not-granted");
        assertThat(CLERK.get(refused.text("/errors/0/links/about")).status()).isEqualTo(200);
        assertThat(ADMIN.get("/api/items/" + item()).text("/data/attributes/quantity"))
                .isEqualTo("2");
    }

    @Test
    void whatIsReadOnlyForAllIsNotAMatterOfGrants() {
        Answer refused = ADMIN.send("DELETE", "/api/orderSummaries/1", null);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/errors/0/code")).isEqualTo("read-only");
    }

    @Test
    void allowTellsWhatIsGranted() {
        assertThat(CLERK.send("OPTIONS", "/api/items", null).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(CLERK.send("OPTIONS", "/api/customers", null).header("Allow"))
                .isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(CLERK.send("OPTIONS", "/api/customers/1", null).header("Allow"))
                .isEqualTo("GET, HEAD, PATCH, OPTIONS");
        assertThat(CLERK.send("OPTIONS", "/api/orders/1/relationships/items", null)
                        .header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(CLERK.send("PUT", "/api/items", null).status()).isEqualTo(405);
        assertThat(CLERK.send("PUT", "/api/items", null).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void theDescriptionOfTheApiHasWhatIsGranted() {
        Map<String, Boolean> paths = new TreeMap<>();
        CLERK.get("/api/openapi.json")
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> paths.put(operation.getKey() + " " + path.getKey(), true)));

        assertThat(paths).containsKeys("post /api/customers", "patch /api/customers/{id}", "delete /api/orders/{id}");
        assertThat(paths).doesNotContainKeys("delete /api/customers/{id}", "post /api/items", "get /api/products");
    }

    @Test
    void anEndpointOfTheOwnerBelowAHiddenTypeIsNotDescribed() {
        assertThat(STOREKEEPER.get("/api/openapi.json").body()).doesNotContain("orders", "receipt");
        assertThat(CLERK.get("/api/openapi.json").at("/paths").propertyNames()).contains("/api/orders/{id}/receipt");
    }

    @Test
    void nobodyIsOfferedToCreateWhatNeedsSomethingHidden() {
        String item = "/api/items/" + item();

        assertThat(PACKER.send("OPTIONS", "/api/items", null).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(PACKER.send("POST", "/api/items", "{'data':{'type':'items'}}")
                        .text("/errors/0/code"))
                .isEqualTo("not-granted");
        assertThat(PACKER.send("OPTIONS", item, null).header("Allow")).isEqualTo("GET, HEAD, PATCH, DELETE, OPTIONS");
    }

    @Test
    void clerksDoTheirWork() {
        Answer created = CLERK.send(
                "POST",
                "/api/orders",
                "{'data':{'type':'orders','attributes':{'orderDate':'2026-03-01'},"
                        + "'relationships':{'customer':{'data':{'type':'customers','id':'1'}}}}}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String order = created.header("Location");

        String other = "{'data':{'type':'customers','id':'2'}}";
        assertThat(CLERK.send("PATCH", order + "/relationships/customer", other).status())
                .isEqualTo(204);
        String version = CLERK.get(order).header("ETag");
        assertThat(CLERK.send(CLERK.request("DELETE", order, null).header("If-Match", version))
                        .status())
                .isEqualTo(204);
        String change = "{'data':{'type':'customers','id':'4','attributes':{'name':'Dorothea'}}}";
        assertThat(CLERK.send("PATCH", "/api/customers/4", change).status()).isEqualTo(200);
    }

    @Test
    void whatStandsInTheWayIsNamedToThoseWhoMayReadIt() {
        Answer storekeepers = STOREKEEPER.send("DELETE", "/api/countries/NO", null);
        Answer admins = ADMIN.send("DELETE", "/api/countries/NO", null);

        assertThat(storekeepers.status()).isEqualTo(409);
        assertThat(storekeepers.body()).doesNotContain("customers");
        assertThat(admins.text("/errors/0/meta/relationship")).isEqualTo("customers");
    }

    @Test
    void aKeptAnswerBelongsToWhomItWasGiven() {
        Answer first = create(CLERK);
        Answer again = create(CLERK);
        Answer colleague = create(COLLEAGUE);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(create(PROMOTED).text("/errors/0/code"))
                .as("with other roles it may have to be another answer")
                .isEqualTo("key-used-before");
        assertThat(colleague.header("Idempotent-Replayed")).isEmpty();
        assertThat(colleague.text("/data/id")).isNotEqualTo(first.text("/data/id"));
    }

    private static Answer create(Granting caller) {
        String body = "{'data':{'type':'customers','attributes':{'name':'Once'}}}";
        HttpRequest.Builder request = caller.request("POST", "/api/customers", body);
        return caller.send(request.header("Idempotency-Key", "one-key"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Granting.class,
            names = {"NOBODY", "CLERK", "ADMIN"})
    void noAnswerIsKeptForOthers(Granting caller) {
        for (String path :
                new String[] {"/api", "/api/openapi.json", "/api/countries", "/api/countries/NO", "/api/x"}) {
            Answer answer = caller.get(path);

            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("private, no-cache");
            assertThat(answer.header("Vary"))
                    .as(path)
                    .containsIgnoringCase("Cookie")
                    .containsIgnoringCase("Authorization");
        }
        assertThat(caller.get("/admin/app.json").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theAdminAppHasWhatIsGranted() {
        Answer clerks = CLERK.get("/admin/app.json");
        assertThat(clerks.texts("/resources", "/name"))
                .containsExactlyInAnyOrder("items", "countries", "customers", "orders");
        assertThat(clerks.at("/charts").size()).isZero();
        assertThat(clerks.at("/problems").size()).isZero();
        assertThat(clerks.texts("/resources", "/create")
                        .get(clerks.texts("/resources", "/name").indexOf("items")))
                .isEqualTo("false");

        assertThat(actions(CLERK, "orders")).isEqualTo(1);

        Answer auditors = AUDITOR.get("/admin/app.json");
        assertThat(actions(AUDITOR, "orders")).isZero();
        assertThat(auditors.texts("/problems", "/message"))
                .singleElement()
                .asString()
                .contains("prize");
        assertThat(auditors.texts("/resources", "/edit")).containsOnly("false");
        assertThat(auditors.at("/charts").size()).isEqualTo(1);
    }

    @Test
    void theAdminAppIsToldWhoLooksAndOffersNoLogOutThatWouldEndNothing() {
        for (Granting caller : new Granting[] {CLERK, COLLEAGUE, CLERK}) {
            Answer app = caller.get("/admin/app.json");
            assertThat(app.text("/visitor/name")).isEqualTo(caller == CLERK ? "carla" : "dora");
            assertThat(app.at("/visitor/logOut").isNull())
                    .as("who says it with each request is logged in again by the next one")
                    .isTrue();
        }

        assertThat(NOBODY.get("/admin/app.json").at("/visitor/name").isNull()).isTrue();
    }

    private static int actions(Granting caller, String resource) {
        Answer app = caller.get("/admin/app.json");
        int place = app.texts("/resources", "/name").indexOf(resource);
        return app.at("/resources/" + place + "/actions").size();
    }

    /** An id of an item, as links have it. */
    private static String item() {
        return CLERK.get("/api/orders/1/items?sort=lineNo").ids().getFirst();
    }

    /** All that tells answers apart, with the names of the made-up things in place of those of the hidden ones. */
    private static String answer(Granting caller, String method, String path, @Nullable String body) {
        Answer answer = caller.send(method, path, body);
        Map<String, String> headers = new TreeMap<>();
        answer.response().headers().map().forEach((name, values) -> headers.put(name, values.toString()));
        headers.remove("date");
        return (answer.status() + " " + headers + " " + answer.body()).replace("produkt", "product");
    }
}
