package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(Engine.class)
class WritingTests {

    private final Server server;

    WritingTests(Engine engine) {
        server = Server.on(engine);
    }

    @Test
    void cr6CreatedResourceIsAnsweredAsStored() {
        Answer answer = server.post(
                "/api/products", "{'data':{'type':'products','attributes':{'sku':'N1','name':'New','price':2.5}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"price\":2.50", "\"doublePrice\":5.00");
        assertThat(answer.header("Location")).isEqualTo(answer.text("/data/links/self"));
        assertThat(server.get(answer.header("Location")).text("/data/attributes/name"))
                .isEqualTo("New");
    }

    @Test
    void cr4ClientIdIsRefusedWhereTheDatabaseGivesIds() {
        Answer answer = server.post(
                "/api/products",
                "{'data':{'type':'products','id':'77','attributes':{'sku':'N2','name':'New','price':2.5}}}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/id");
    }

    @Test
    void cr5NaturalKeyIsGivenByTheClient() {
        Answer answer = server.post(
                "/api/countries", "{'data':{'type':'countries','id':'FI','attributes':{'name':'Finland'}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(server.get("/api/countries/FI").text("/data/attributes/name"))
                .isEqualTo("Finland");
        assertThat(server.delete("/api/countries/FI").status()).isEqualTo(204);
    }

    @Test
    void cr12ExistingClientIdIs409() {
        Answer answer =
                server.post("/api/countries", "{'data':{'type':'countries','id':'NO','attributes':{'name':'Again'}}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/id");
    }

    /** Engines repeat the whole statement; only the parts of the key are to blame. */
    @Test
    void cr12ExistingCompositeKeyIs409NamingNothingElse() {
        Answer answer = server.post("/api/items", """
                {'data':{'type':'items','attributes':{'lineNo':1,'quantity':3},'relationships':{
                  'order':{'data':{'type':'orders','id':'1'}},'product':{'data':{'type':'products','id':'1'}}}}}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("/errors/0/detail")).doesNotContain("quantity", "product");
    }

    @Test
    void compositeKeyIsMadeOfAttributesAndRelationships() {
        Answer answer = server.post("/api/items", """
                {'data':{'type':'items','attributes':{'lineNo':9,'quantity':3},'relationships':{
                  'order':{'data':{'type':'orders','id':'4'}},'product':{'data':{'type':'products','id':'1'}}}}}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("/data/id")).isEqualTo("4:9");
        assertThat(server.delete("/api/items/4:9").status()).isEqualTo(204);
        assertThat(server.get("/api/items/4:9").status()).isEqualTo(404);
    }

    @Test
    void cr11MissingRelatedResourceIs404AtItsPointer() {
        Answer answer = server.post("/api/orders", """
                {'data':{'type':'orders','attributes':{'orderDate':'2026-03-01'},
                 'relationships':{'customer':{'data':{'type':'customers','id':'9999'}}}}}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/relationships/customer/data");
    }

    @Test
    void up2AbsentAttributesKeepTheirValues() {
        Answer created = server.post(
                "/api/customers",
                "{'data':{'type':'customers','attributes':{'name':'Emil','creditLimit':7.25,'email':'e1@x'}}}");
        String self = created.header("Location");
        String id = created.text("/data/id");

        Answer changed = server.patch(
                self, "{'data':{'type':'customers','id':'%s','attributes':{'name':'Emilia'}}}".formatted(id));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/data/attributes/name")).isEqualTo("Emilia");
        assertThat(server.get(self).body()).contains("\"creditLimit\":7.25", "\"email\":\"e1@x\"");
    }

    @Test
    void up10MissingTargetIs404() {
        assertThat(server.patch("/api/customers/9999", "{'data':{'type':'customers','id':'9999'}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void up9ReadOnlyResourceIs403() {
        Answer answer = server.patch("/api/orderSummaries/1", "{'data':{'type':'orderSummaries','id':'1'}}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void up14UniqueViolationIs409AtTheAttribute() {
        Answer answer = server.post(
                "/api/customers",
                "{'data':{'type':'customers','attributes':{'name':'Other','email':'anna@example.org'}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/attributes/email");
        assertThat(answer.body()).doesNotContain("anna@example.org", "insert", "INSERT");
    }

    @Test
    void up14CheckViolationIs422() {
        Answer answer = server.post(
                "/api/customers", "{'data':{'type':'customers','attributes':{'name':'Debt','creditLimit':-1}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/attributes/creditLimit");
        assertThat(answer.text("/errors/0/detail"))
                .isEqualTo("The value of 'creditLimit' breaks a rule of the database");
        assertThat(answer.body()).doesNotContain("insert", "INSERT", "Debt");
    }

    @Test
    void aCheckOverSeveralAttributesIsToldByItsNameAtAllOfThem() {
        Answer answer =
                server.post("/api/accounts", "{'data':{'type':'accounts','attributes':{'owner':'vault','balance':1}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/attributes");
        assertThat(answer.text("/errors/0/detail"))
                .isEqualTo(
                        "The values of 'owner', 'balance' together break the rule 'vault holds nothing' of the database");
        assertThat(answer.at("/errors/0/meta/fields").toString()).isEqualTo("[\"owner\",\"balance\"]");
    }

    @Test
    void aForeignKeyThatOnlyTheDatabaseKnowsIsToldAtItsAttribute() {
        Answer answer = server.post(
                "/api/accounts", "{'data':{'type':'accounts','attributes':{'owner':'Eve','bankCountry':'XX'}}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/attributes/bankCountry");
        assertThat(answer.text("/errors/0/detail"))
                .isEqualTo("There is nothing that 'bankCountry' could lead to; it may be gone");
        assertThat(answer.body()).doesNotContain("insert", "INSERT", "XX", "accounts_country");
    }

    @Test
    void de5ReferencedResourceIs409NamingTheRelationship() {
        Answer answer = server.delete("/api/customers/1");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("/errors/0/meta/relationship")).isEqualTo("orders");
        assertThat(server.get("/api/customers/1").status()).isEqualTo(200);
    }

    @Test
    void de4DeletingAParentFollowsTheForeignKeysOwnRule() throws SQLException {
        server.database().execute("""
                create table account_marks (mark int primary key, account_id bigint not null,
                  constraint marks_account foreign key (account_id) references accounts (id) on delete cascade);
                create table account_hints (hint int primary key, account_id bigint,
                  constraint hints_account foreign key (account_id) references accounts (id) on delete set null);
                create table account_locks (lock_no int primary key, account_id bigint not null,
                  constraint locks_account foreign key (account_id) references accounts (id));""");
        Answer created = server.post("/api/accounts", "{'data':{'type':'accounts','attributes':{'owner':'Parent'}}}");
        String id = created.text("/data/id");
        server.database()
                .execute(
                        "insert into account_marks values (1, %1$s); insert into account_hints values (1, %1$s); insert into account_locks values (1, %1$s);"
                                .formatted(id));

        Answer refused = server.delete(created.header("Location"));
        int marksThen = number("select count(*) from account_marks");
        server.database().execute("drop table account_locks");
        Answer deleted = server.delete(created.header("Location"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("/errors/0/code")).isEqualTo("still-referenced");
        assertThat(refused.body()).doesNotContain("account_locks", "locks_account");
        assertThat(refused.at("/errors/0/meta/relationship").isMissingNode()).isTrue();
        assertThat(marksThen).isEqualTo(1);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(number("select count(*) from account_marks")).isZero();
        assertThat(number("select count(*) from account_hints where account_id is null"))
                .isEqualTo(1);
        server.database().execute("drop table account_marks; drop table account_hints;");
    }

    @Test
    void whatKeepsAResourceIsNamedWithHowManyThereAre() {
        server.post("/api/countries", "{'data':{'type':'countries','id':'XK','attributes':{'name':'Kept'}}}");
        List<String> customers = Stream.of("One", "Two")
                .map(name -> server.post("/api/customers", """
                        {'data':{'type':'customers','attributes':{'name':'%s'},
                         'relationships':{'country':{'data':{'type':'countries','id':'XK'}}}}}""".formatted(name)).header("Location"))
                .toList();

        Answer refused = server.delete("/api/countries/XK");
        customers.forEach(server::delete);
        Answer deleted = server.delete("/api/countries/XK");

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("/errors/0/meta/relationship")).isEqualTo("customers");
        assertThat(refused.at("/errors/0/meta/references").toString())
                .isEqualTo("[{\"relationship\":\"customers\",\"type\":\"customers\",\"total\":2}]");
        assertThat(deleted.status()).isEqualTo(204);
    }

    private int number(String query) throws SQLException {
        try (Connection connection = server.database().connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    @Test
    void de3DeletingTwiceIs404() {
        String self = server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'Temp'}}}")
                .header("Location");

        assertThat(server.delete(self).status()).isEqualTo(204);
        assertThat(server.delete(self).status()).isEqualTo(404);
    }

    @Test
    void rl1ToOneIsSetAndCleared() {
        String self = server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'Eve'}}}")
                .header("Location");
        String relationship = self + "/relationships/manager";

        assertThat(server.patch(relationship, "{'data':{'type':'employees','id':'4'}}")
                        .status())
                .isEqualTo(204);
        assertThat(server.get(relationship).text("/data/id")).isEqualTo("4");
        assertThat(server.patch(relationship, "{'data':null}").status()).isEqualTo(204);
        assertThat(server.get(relationship).at("/data").isNull()).isTrue();
        assertThat(server.delete(self).status()).isEqualTo(204);
    }

    @Test
    void rl3To7ToManyIsAddedRemovedAndReplaced() {
        Answer boss = server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'Boss'}}}");
        Answer one = server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'One'}}}");
        Answer two = server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'Two'}}}");
        String relationship = boss.header("Location") + "/relationships/managedEmployees";
        String first = "{'data':[{'type':'employees','id':'%s'}]}".formatted(one.text("/data/id"));
        String second = "{'data':[{'type':'employees','id':'%s'}]}".formatted(two.text("/data/id"));

        assertThat(server.post(relationship, first).status()).isEqualTo(204);
        assertThat(server.post(relationship, first).status()).isEqualTo(204);
        assertThat(server.get(relationship).ids()).containsExactly(one.text("/data/id"));
        assertThat(server.patch(relationship, second).status()).isEqualTo(204);
        assertThat(server.get(relationship).ids()).containsExactly(two.text("/data/id"));
        assertThat(server.send("DELETE", relationship, second).status()).isEqualTo(204);
        assertThat(server.send("DELETE", relationship, second).status()).isEqualTo(204);
        assertThat(server.get(relationship).ids()).isEmpty();
    }

    @Test
    void rl11RequiredMembersAreNotTakenAway() {
        Answer answer = server.patch("/api/customers/3/relationships/orders", "{'data':[]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(server.get("/api/customers/3/orders").ids()).hasSize(1);
    }

    @Test
    void allTypesSurviveTheWayThere() {
        String attributes = """
                {"bigNumber":"9007199254740993","smallNumber":-7,"wideDecimal":"12345678901.1234",
                 "floating":1.5,"truth":true,"onDay":"2026-03-29","atClock":"23:59:59.123456","moment":"2026-03-29T02:30:00.123456",
                 "atInstant":"2026-03-29T02:30:00Z","uniqueId":"123e4567-e89b-12d3-a456-426614174000",
                 "rawBytes":"AAECAw==","longText":"\u00fcml\u00e4ut \ud83d\ude00","oddName":"x","fixedText":"ab"}""";
        Answer created =
                server.post("/api/typeSamples", "{'data':{'type':'typeSamples','attributes':" + attributes + "}}");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.at("/data/attributes"))
                .isEqualTo(new JsonMapper().readTree(attributes.replace("\"ab\"}", "\"ab\",\"paidIn\":null}")));
        assertThat(server.get(created.header("Location")).at("/data/attributes"))
                .isEqualTo(created.at("/data/attributes"));
    }

    @Test
    void whatIsOfAClassThatNobodyKnowsIsShownAndNotWritten() throws Exception {
        server.database().execute("insert into type_samples (big_number, paid_in) values (4711, 'NOK')");
        Answer read = server.get("/api/typeSamples?filter[bigNumber]=4711");
        String id = read.ids().getFirst();

        assertThat(read.text("/data/0/attributes/paidIn")).isEqualTo("NOK");
        Answer changed = server.patch(
                "/api/typeSamples/" + id,
                "{'data':{'type':'typeSamples','id':'%s','attributes':{'paidIn':'EUR','smallNumber':7}}}"
                        .formatted(id));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.at("/data/attributes/smallNumber").asInt()).isEqualTo(7);
        assertThat(changed.text("/data/attributes/paidIn"))
                .as("as what is read-only")
                .isEqualTo("NOK");
        server.delete("/api/typeSamples/" + id);
    }

    @Test
    void everyProblemOfABodyIsReported() {
        Answer answer = server.post(
                "/api/products", "{'data':{'type':'products','attributes':{'sku':5,'name':null,'price':'x'}}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.texts("/errors", "/source/pointer"))
                .containsExactlyInAnyOrder("/data/attributes/sku", "/data/attributes/name", "/data/attributes/price");
    }
}
