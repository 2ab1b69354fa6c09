package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class CreatingConformanceTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void cr1AllOrNothing() {
        Answer answer = server.post("/api/employees", """
                {'data':{'type':'employees','attributes':{'name':'Cr1'},'relationships':{
                  'managedEmployees':{'data':[{'type':'employees','id':'4'},{'type':'employees','id':'9999'}]}}}}""");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(server.get("/api/employees?filter[name]=Cr1").ids()).isEmpty();
        assertThat(server.get("/api/employees/4/manager").text("/data/id")).isEqualTo("2");
    }

    @Test
    void cr2ExactlyOneResourceWithAType() {
        for (String body : List.of(
                "{}",
                "{'data':null}",
                "{'data':[]}",
                "{'data':[{'type':'employees'}]}",
                "{'data':{'attributes':{}}}")) {
            Answer answer = server.post("/api/employees", body);

            assertThat(answer.status()).as(body).isIn(400, 422);
        }
    }

    @Test
    void cr3RelationshipsNeedData() {
        Answer answer = server.post("/api/orders", """
                {'data':{'type':'orders','attributes':{'orderDate':'2026-01-01'},
                 'relationships':{'customer':{'links':{'self':'/x'}}}}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/relationships/customer");
    }

    @Test
    void cr4IdsOfClientsAre403WhereTheServerGivesThem() {
        Answer answer =
                server.post("/api/employees", "{'data':{'type':'employees','id':'77','attributes':{'name':'Cr4'}}}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/id");
    }

    @Test
    void cr5IdsOfClientsTravelInId() {
        Answer answer = country("C5");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/data/id")).isEqualTo("C5");
        assertThat(server.get("/api/countries/C5").status()).isEqualTo(200);
        server.delete("/api/countries/C5");
    }

    @Test
    void cr6WhatTheServerAddedIsIn201() {
        Answer answer = product("Cr6");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("/data/id")).isNotEmpty();
        assertThat(answer.at("/data/attributes/doublePrice").decimalValue()).isEqualByComparingTo("5");
        assertThat(server.get(answer.header("Location")).at("/data")).isEqualTo(answer.at("/data"));
        server.delete(answer.header("Location"));
    }

    @Test
    void cr7TheLocationIsTold() {
        Answer answer = product("Cr7");

        assertThat(answer.header("Location")).isEqualTo("/api/products/" + answer.text("/data/id"));
        server.delete(answer.header("Location"));
    }

    @Test
    void cr8SelfEqualsLocation() {
        Answer answer = product("Cr8");

        assertThat(answer.text("/data/links/self")).isEqualTo(answer.header("Location"));
        assertThat(answer.text("/links/self")).isEqualTo(answer.header("Location"));
        server.delete(answer.header("Location"));
    }

    @Test
    void cr10UnchangedResourcesAreAnswered201WithTheirDocument() {
        Answer answer = country("C6");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/data/attributes/name")).isEqualTo("Nowhere");
        server.delete("/api/countries/C6");
    }

    @Test
    void cr11MissingRelatedResourcesAre404() {
        Answer answer = server.post("/api/orders", """
                {'data':{'type':'orders','attributes':{'orderDate':'2026-03-01'},
                 'relationships':{'customer':{'data':{'type':'customers','id':'9999'}}}}}""");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/relationships/customer/data");
    }

    @Test
    void cr12ExistingIdsAre409() {
        Answer answer = country("NO");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/id");
        assertThat(server.get("/api/countries/NO").text("/data/attributes/name"))
                .isEqualTo("Norway");
    }

    @Test
    void cr13OtherTypesAre409() {
        Answer answer = server.post("/api/employees", "{'data':{'type':'orders','attributes':{'name':'X'}}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/type");
    }

    @Test
    void cr14ConflictsTellWhatConflicted() {
        Answer answer = server.post(
                "/api/customers",
                "{'data':{'type':'customers','attributes':{'name':'Other','email':'anna@example.org'}}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/attributes/email");
    }

    @Test
    void cr15UnknownAttributesAreIgnoredUnlessRefused() {
        String body = "{'data':{'type':'employees','attributes':{'name':'Cr15','colour':'red'}}}";
        Answer created = server.post("/api/employees", body);

        assertThat(created.status()).isEqualTo(201);
        server.delete(created.header("Location"));
        Answer refused = Server.setOtherwise().post("/api/employees", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/source/pointer")).isEqualTo("/data/attributes/colour");
    }

    @Test
    void cr16ReadOnlyAttributesAreIgnored() {
        Answer answer = server.post(
                "/api/products",
                "{'data':{'type':'products','attributes':{'sku':'Cr16','name':'x','price':2.5,'doublePrice':99}}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/data/attributes/doublePrice").decimalValue()).isEqualByComparingTo("5");
        server.delete(answer.header("Location"));
    }

    private Answer product(String sku) {
        return server.post(
                "/api/products",
                "{'data':{'type':'products','attributes':{'sku':'%s','name':'x','price':2.5}}}".formatted(sku));
    }

    private Answer country(String code) {
        return server.post(
                "/api/countries",
                "{'data':{'type':'countries','id':'%s','attributes':{'name':'Nowhere'}}}".formatted(code));
    }
}
