package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class UpdatingConformanceTests {

    private final Server server = Server.on(Engine.H2);
    private String self = "";
    private String id = "";

    @BeforeEach
    void aPersonIsThere() {
        Answer created = server.post("/api/employees", """
                {'data':{'type':'employees','attributes':{'name':'Up'},
                 'relationships':{'manager':{'data':{'type':'employees','id':'1'}}}}}""");
        self = created.header("Location");
        id = created.text("/data/id");
    }

    @AfterEach
    void andGoesAgain() {
        server.delete(self);
    }

    @Test
    void up1OneResourceWithTypeAndId() {
        for (String body : List.of(
                "{}",
                "{'data':null}",
                "{'data':[]}",
                "{'data':{'type':'employees','attributes':{'name':'x'}}}",
                "{'data':{'id':'%s','attributes':{'name':'x'}}}".formatted(id))) {
            assertThat(server.patch(self, body).status()).as(body).isEqualTo(400);
        }
        assertThat(server.get(self).text("/data/attributes/name")).isEqualTo("Up");
    }

    @Test
    void up2AbsentAttributesKeepTheirValues() {
        Answer changed = server.patch("/api/customers/1", """
                {'data':{'type':'customers','id':'1','attributes':{'name':'Anna'}}}""");

        assertThat(changed.text("/data/attributes/email")).isEqualTo("anna@example.org");
        assertThat(changed.at("/data/attributes/creditLimit").decimalValue()).isEqualByComparingTo("100.50");
    }

    @Test
    void up3AbsentRelationshipsKeepTheirTargets() {
        Answer changed = change("'attributes':{'name':'Up3'}");

        assertThat(changed.text("/data/relationships/manager/data/id")).isEqualTo("1");
    }

    @Test
    void up4DataOfARelationshipReplacesTheWhole() {
        assertThat(change("'relationships':{'manager':{'links':{}}}").status()).isEqualTo(400);
        change("'relationships':{'managedEmployees':{'data':[{'type':'employees','id':'3'}]}}");
        assertThat(server.get(self + "/managedEmployees").ids()).containsExactly("3");
        change("'relationships':{'managedEmployees':{'data':[]}}");
        assertThat(server.get(self + "/managedEmployees").ids()).isEmpty();
        server.patch("/api/employees/3/relationships/manager", "{'data':{'type':'employees','id':'1'}}");
    }

    @Test
    void up5ARefusedReplacementIs403AndNothingChanges() {
        Answer answer = server.patch("/api/customers/3", """
                {'data':{'type':'customers','id':'3','attributes':{'name':'Up5'},
                 'relationships':{'orders':{'data':[]}}}}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(server.get("/api/customers/3").text("/data/attributes/name")).isEqualTo("Cleo");
    }

    @Test
    void up6WhatTheServerChangedBesidesIsIn200() {
        Answer created = server.post(
                "/api/products", "{'data':{'type':'products','attributes':{'sku':'Up6','name':'x','price':2.5}}}");
        String product = created.header("Location");
        Answer changed = server.patch(
                product,
                "{'data':{'type':'products','id':'%s','attributes':{'price':3}}}".formatted(created.text("/data/id")));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/data/attributes/doublePrice").decimalValue()).isEqualByComparingTo("6");
        server.delete(product);
    }

    @Test
    void up8WithoutSuchChangesTheAnswerIs200WithTheDocument() {
        Answer changed = change("'attributes':{'name':'Up8'}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/data")).isEqualTo(server.get(self).at("/data"));
    }

    @Test
    void up9UnsupportedUpdatesAre403() {
        assertThat(server.patch("/api/orderSummaries/1", "{'data':{'type':'orderSummaries','id':'1'}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void up10MissingTargetsAre404() {
        assertThat(server.patch("/api/employees/9999", "{'data':{'type':'employees','id':'9999'}}")
                        .status())
                .isEqualTo(404);
        assertThat(server.patch("/api/employees/nope", "{'data':{'type':'employees','id':'nope'}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void up11MissingRelatedResourcesAre404() {
        Answer answer = change("'relationships':{'manager':{'data':{'type':'employees','id':'9999'}}}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/relationships/manager/data");
    }

    @Test
    void up12TypeOrIdUnlikeTheAddressAre409() {
        Answer type = server.patch(self, "{'data':{'type':'orders','id':'%s'}}".formatted(id));
        Answer other = server.patch(self, "{'data':{'type':'employees','id':'1'}}");

        assertThat(type.status()).isEqualTo(409);
        assertThat(type.text("/errors/0/source/pointer")).isEqualTo("/data/type");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/errors/0/source/pointer")).isEqualTo("/data/id");
    }

    @Test
    void up13ConflictsTellTheirSource() {
        Answer answer = server.patch("/api/customers/2", """
                {'data':{'type':'customers','id':'2','attributes':{'email':'anna@example.org'}}}""");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/attributes/email");
    }

    @Test
    void up14ViolatedConstraintsAre409Or422WithAPointer() {
        Answer unique = server.patch("/api/customers/2", """
                {'data':{'type':'customers','id':'2','attributes':{'email':'anna@example.org'}}}""");
        Answer check = server.patch("/api/customers/2", """
                {'data':{'type':'customers','id':'2','attributes':{'creditLimit':-1}}}""");

        assertThat(unique.status()).isEqualTo(409);
        assertThat(check.status()).isEqualTo(422);
        assertThat(check.text("/errors/0/source/pointer")).startsWith("/data");
    }

    @Test
    void up15ChangesDependOnVersions() {
        String body = "{'data':{'type':'employees','id':'%s','attributes':{'name':'Up15'}}}";
        String seen = server.get(self).header("ETag");
        change("'attributes':{'name':'Up15a'}");
        Answer stale = ifMatch(server, self, seen, body.formatted(id));
        Answer fresh = ifMatch(server, self, server.get(self).header("ETag"), body.formatted(id));
        Answer without = Server.setOtherwise().patch("/api/employees/1", body.formatted(1));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(fresh.status()).isEqualTo(200);
        assertThat(without.status()).isEqualTo(428);
        assertThat(server.get(self).text("/data/attributes/name")).isEqualTo("Up15");
    }

    private static Answer ifMatch(Server server, String path, String version, String body) {
        return server.send(server.request("GET", path)
                .header("If-Match", version)
                .header("Content-Type", MediaTypes.JSON_API)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private Answer change(String members) {
        return server.patch(self, "{'data':{'type':'employees','id':'%s',%s}}".formatted(id, members));
    }
}
