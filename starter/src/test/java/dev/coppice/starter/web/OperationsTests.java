package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several changes in one request, by the extension of atomic operations. */
@ExtendWith(Conformance.class)
@ParameterizedClass
@EnumSource(Engine.class)
class OperationsTests {

    private static final String PATH = "/api/operations";

    private final Server server;

    OperationsTests(Engine engine) {
        server = Server.on(engine);
    }

    @Test
    void at1AndAt2DocumentHasOperationsAndNoData() {
        String remove = "{'op':'remove','ref':{'type':'employees','id':'99999'}}";

        assertThat(send("{'data':null,'atomic:operations':[" + remove + "]}").text("/errors/0/source/pointer"))
                .isEqualTo("/data");
        assertThat(send("{'included':[],'atomic:operations':[" + remove + "]}").status())
                .isEqualTo(400);
        assertThat(send("{'atomic:operations':[]}").status()).isEqualTo(400);
        assertThat(send("{'atomic:operations':{}}").status()).isEqualTo(400);
        assertThat(send("[]").status()).isEqualTo(400);
    }

    @Test
    void at3AndAt12UnknownOperationIs400AtItsPlace() {
        Answer answer = operate(
                "{'op':'add','data':{'type':'employees','attributes':{'name':'Never'}}}",
                "{'op':'replace','ref':{'type':'employees','id':'1'}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/1/op");
        assertThat(server.get("/api/employees?filter[name]=Never").ids()).isEmpty();
    }

    @Test
    void at4RefAndHrefExcludeEachOther() {
        Answer answer = operate("{'op':'remove','ref':{'type':'employees','id':'1'},'href':'/api/employees/1'}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/0");
    }

    @Test
    void at5RefNamesTypeAndIdOrLid() {
        assertThat(operate("{'op':'remove','ref':{'id':'1'}}").status()).isEqualTo(400);
        assertThat(operate("{'op':'remove','ref':{'type':'employees'}}").status())
                .isEqualTo(400);
        assertThat(operate("{'op':'remove','ref':{'type':'employees','id':'1','lid':'a'}}")
                        .status())
                .isEqualTo(400);
        assertThat(operate("{'op':'remove','ref':{'type':'employees','id':1}}").status())
                .isEqualTo(400);
        assertThat(operate("{'op':'remove','ref':{'type':'nothings','id':'1'}}").text("/errors/0/source/pointer"))
                .isEqualTo("/atomic:operations/0/ref/type");
        assertThat(operate("{'op':'update','ref':{'type':'employees','id':'1','relationship':'boss'},'data':null}")
                        .text("/errors/0/source/pointer"))
                .isEqualTo("/atomic:operations/0/ref/relationship");
    }

    @Test
    void at6OtherMethodsAre405() {
        Answer answer = server.get(PATH);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST, OPTIONS");
    }

    @Test
    void at7OrderOfOperationsIsThatOfTheRequest() {
        String sku = "{'op':'add','data':{'type':'products','attributes':{'sku':'AT7','name':'N','price':1}}}";
        String id = operate(sku).text("/atomic:results/0/data/id");

        Answer freed = operate("{'op':'remove','ref':{'type':'products','id':'" + id + "'}}", sku);
        Answer taken = operate(sku, "{'op':'remove','ref':{'type':'products','id':'" + id + "'}}");

        assertThat(freed.status()).as(freed.body()).isEqualTo(200);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/0/data/attributes/sku");
        operate("{'op':'remove','ref':{'type':'products','id':'" + freed.text("/atomic:results/1/data/id") + "'}}");
    }

    @Test
    void at8AndAt13AllOrNothing() {
        Answer answer = operate(
                "{'op':'add','data':{'type':'employees','attributes':{'name':'AtEight'}}}",
                "{'op':'update','data':{'type':'products','id':'1','attributes':{'price':77}}}",
                "{'op':'remove','ref':{'type':'customers','id':'1'}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).startsWith("/atomic:operations/2");
        assertThat(answer.text("/errors/0/meta/relationship")).isEqualTo("orders");
        assertThat(server.get("/api/employees?filter[name]=AtEight").ids()).isEmpty();
        assertThat(server.get("/api/products/1").body()).contains("\"price\":5.10");
    }

    @Test
    void at9ResultsAreAsManyAndInOrder() {
        Answer answer = operate(
                "{'op':'add','data':{'type':'employees','lid':'e','attributes':{'name':'Nina'}}}",
                "{'op':'update','ref':{'type':'employees','lid':'e','relationship':'manager'},'data':{'type':'employees','id':'1'}}",
                "{'op':'update','data':{'type':'employees','lid':'e','attributes':{'name':'Nora'}}}",
                "{'op':'remove','ref':{'type':'employees','lid':'e'}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/atomic:results").size()).isEqualTo(4);
        assertThat(answer.text("/atomic:results/0/data/attributes/name")).isEqualTo("Nora");
        assertThat(answer.text("/atomic:results/0/data/relationships/manager/data/id"))
                .isEqualTo("1");
        assertThat(answer.at("/atomic:results/1").isEmpty()).isTrue();
        assertThat(answer.at("/atomic:results/3").isEmpty()).isTrue();
        assertThat(answer.at("/jsonapi/ext/0").asString()).isEqualTo("https://jsonapi.org/ext/atomic");
        assertThat(server.get("/api/employees?filter[name]=Nora").ids()).isEmpty();
    }

    @Test
    void at10NothingToShowIs204() {
        String id = operate("{'op':'add','data':{'type':'employees','attributes':{'name':'Gone'}}}")
                .text("/atomic:results/0/data/id");

        Answer answer = operate("{'op':'remove','href':'/api/employees/" + id + "'}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void at11MalformedOperationIs400() {
        assertThat(operate("{'ref':{'type':'employees','id':'1'}}").text("/errors/0/source/pointer"))
                .isEqualTo("/atomic:operations/0");
        assertThat(operate("7").status()).isEqualTo(400);
        assertThat(operate("{'op':'add'}").status()).isEqualTo(400);
        assertThat(operate("{'op':'add','data':[]}").status()).isEqualTo(400);
        assertThat(operate("{'op':'add','ref':{'type':'employees','id':'1'},'data':{'type':'employees'}}")
                        .status())
                .isEqualTo(400);
        assertThat(operate("{'op':'update','href':'/api/employees','data':{'type':'employees','id':'1'}}")
                        .status())
                .isEqualTo(400);
        assertThat(operate("{'op':'add','ref':{'type':'employees','id':'2','relationship':'manager'},'data':null}")
                        .text("/errors/0/source/pointer"))
                .isEqualTo("/atomic:operations/0/op");
    }

    @Test
    void at14EachProblemHasAPointer() {
        Answer answer = operate(
                "{'op':'add','data':{'type':'products','attributes':{'sku':5,'name':'x','price':'y'}}}",
                "{'op':'add','data':{'type':'products'}}",
                "{'op':'update','data':{'type':'orderSummaries','id':'1'}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/errors", "/source/pointer"))
                .containsExactly(
                        "/atomic:operations/0/data/attributes/sku",
                        "/atomic:operations/0/data/attributes/price",
                        "/atomic:operations/1/data",
                        "/atomic:operations/1/data",
                        "/atomic:operations/1/data",
                        "/atomic:operations/2");
    }

    @Test
    void at13MissingRelatedResourceIs404AtItsPlace() {
        Answer answer = operate("""
                {'op':'add','data':{'type':'orders','attributes':{'orderDate':'2026-03-01'},
                 'relationships':{'customer':{'data':{'type':'customers','id':'9999'}}}}}""");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/errors/0/source/pointer"))
                .isEqualTo("/atomic:operations/0/data/relationships/customer/data");
    }

    @Test
    void at15AndAt16StoredResourcesAreAnsweredWithWhatTheDatabaseMadeOfThem() {
        Answer answer = operate(
                "{'op':'add','href':'/api/products','data':{'type':'products','lid':'p','attributes':{'sku':'AT15','name':'N','price':2}}}",
                "{'op':'update','ref':{'type':'products','lid':'p'},'data':{'type':'products','lid':'p','attributes':{'price':3}}}");
        String id = answer.text("/atomic:results/0/data/id");

        assertThat(answer.body()).contains("\"doublePrice\":6.00");
        assertThat(answer.text("/atomic:results/0/data/meta/version"))
                .isEqualTo(server.get("/api/products/" + id).text("/data/meta/version"));
        assertThat(operate("{'op':'remove','href':'products/" + id + "'}").status())
                .isEqualTo(204);
    }

    @Test
    void at17RemovalNeedsATarget() {
        Answer nothing = operate("{'op':'remove'}");
        Answer missing = operate("{'op':'remove','ref':{'type':'employees','id':'99999'}}");
        Answer elsewhere = operate("{'op':'remove','href':'http://example.org/api/employees/1'}");

        assertThat(nothing.status()).isEqualTo(400);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/0/ref");
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(operate("{'op':'remove','href':'/api/employees/01'}").status())
                .isEqualTo(404);
    }

    @Test
    void at18AndAt19RelationshipsAreSetAddedToAndTakenFrom() {
        Answer made = operate(
                "{'op':'add','data':{'type':'employees','lid':'b','attributes':{'name':'Boss'}}}",
                "{'op':'add','data':{'type':'employees','lid':'1','attributes':{'name':'One'},'relationships':{'manager':{'data':{'type':'employees','lid':'b'}}}}}",
                "{'op':'add','data':{'type':'employees','lid':'2','attributes':{'name':'Two'}}}",
                "{'op':'add','ref':{'type':'employees','lid':'b','relationship':'managedEmployees'},'data':[{'type':'employees','lid':'2'}]}");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        String boss = made.text("/atomic:results/0/data/id");
        String one = made.text("/atomic:results/1/data/id");
        String two = made.text("/atomic:results/2/data/id");
        String members = "/api/employees/" + boss + "/relationships/managedEmployees";

        assertThat(server.get(members).ids()).containsExactlyInAnyOrder(one, two);
        operate("{'op':'remove','href':'" + members + "','data':[{'type':'employees','id':'" + one + "'}]}");
        assertThat(server.get(members).ids()).containsExactly(two);
        operate("{'op':'update','href':'" + members + "','data':[{'type':'employees','id':'" + one + "'}]}");
        assertThat(server.get(members).ids()).containsExactly(one);
        Answer emptied = operate(
                "{'op':'update','ref':{'type':'employees','id':'" + one + "','relationship':'manager'},'data':null}");
        assertThat(emptied.status()).isEqualTo(204);
        assertThat(server.get(members).ids()).isEmpty();
    }

    @Test
    void at20ExtensionIsNamedOnBothSides() {
        String body = "{'atomic:operations':[{'op':'remove','ref':{'type':'employees','id':'99999'}}]}";

        assertThat(send(body).header("Content-Type")).isEqualTo(MediaTypes.WITH_OPERATIONS);
        assertThat(send(body, MediaTypes.JSON_API, "*/*").status()).isEqualTo(415);
        assertThat(send(body, MediaTypes.WITH_OPERATIONS + ";charset=utf-8", "*/*")
                        .status())
                .isEqualTo(415);
        assertThat(send(body, MediaTypes.JSON_API + ";ext=\"https://jsonapi.org/ext/atomic urn:x\"", "*/*")
                        .status())
                .isEqualTo(415);
        assertThat(send(body, MediaTypes.WITH_OPERATIONS, MediaTypes.JSON_API).status())
                .isEqualTo(406);
        assertThat(send(body, MediaTypes.WITH_OPERATIONS, MediaTypes.WITH_OPERATIONS)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void at21LocalIdIsKnownOnceItIsAddedAndOnlyOnce() {
        String add = "{'op':'add','data':{'type':'employees','lid':'x','attributes':{'name':'X'}}}";
        String use =
                "{'op':'update','ref':{'type':'employees','id':'2','relationship':'manager'},'data':{'type':'employees','lid':'x'}}";

        Answer early = operate(use, add);
        Answer twice = operate(add, add);

        assertThat(early.status()).isEqualTo(400);
        assertThat(early.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/0/data/lid");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/1/data/lid");
        assertThat(operate("{'op':'remove','ref':{'type':'employees','lid':'x'}}")
                        .text("/errors/0/source/pointer"))
                .isEqualTo("/atomic:operations/0/ref/lid");
    }

    @Test
    void at23MoreOperationsThanTheLimitAre413() {
        String one = "{'op':'remove','ref':{'type':'employees','id':'99999'}}";

        Answer answer = operate(Collections.nCopies(101, one).toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.at("/errors/0/meta/limit").asInt()).isEqualTo(100);
    }

    @Test
    void at24OperationBasedOnAnOldVersionIs412() {
        Answer made = operate("{'op':'add','data':{'type':'employees','attributes':{'name':'Old'}}}");
        String id = made.text("/atomic:results/0/data/id");
        String version = made.text("/atomic:results/0/data/meta/version");
        String rename =
                "{'op':'update','data':{'type':'employees','id':'%s','attributes':{'name':'%s'},'meta':{'version':'%s'}}}";

        Answer twice = operate(rename.formatted(id, "New", version), rename.formatted(id, "Newer", version));
        Answer stale = operate(rename.formatted(id, "Never", version));

        assertThat(twice.status()).as(twice.body()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/errors/0/source/pointer")).isEqualTo("/atomic:operations/0/data/meta/version");
        assertThat(operate("{'op':'remove','ref':{'type':'employees','id':'" + id + "'},'meta':{'version':'" + version
                                + "'}}")
                        .text("/errors/0/source/pointer"))
                .isEqualTo("/atomic:operations/0/meta/version");
        assertThat(operate("{'op':'remove','ref':{'type':'employees','id':'" + id + "'}}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void in1ParametersAre400() {
        Answer answer = server.send(server.request("POST", PATH + "?include=orders")
                .method("POST", HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", MediaTypes.WITH_OPERATIONS));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/parameter")).isEqualTo("include");

        Answer encoded = server.send(server.request("POST", PATH + "?&%69nclude=orders")
                .method("POST", HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", MediaTypes.WITH_OPERATIONS));
        assertThat(encoded.text("/errors/0/source/parameter")).isEqualTo("include");
    }

    private Answer operate(String... operations) {
        return send("{'atomic:operations':[" + String.join(",", operations) + "]}");
    }

    private Answer send(String body) {
        return send(body, MediaTypes.WITH_OPERATIONS, MediaTypes.WITH_OPERATIONS);
    }

    private Answer send(String body, String contentType, String accept) {
        return server.send(server.request("POST", PATH)
                .method("POST", HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", contentType)
                .header("Accept", accept));
    }
}
