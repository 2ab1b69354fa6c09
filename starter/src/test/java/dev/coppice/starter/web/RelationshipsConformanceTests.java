package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class RelationshipsConformanceTests {

    private final Server server = Server.on(Engine.H2);
    private String boss = "";
    private String one = "";
    private String two = "";

    @BeforeEach
    void threePeopleAreThere() {
        boss = person();
        one = person();
        two = person();
    }

    @AfterEach
    void andGoAgain() {
        Stream.of(one, two, boss).forEach(id -> server.delete("/api/employees/" + id));
    }

    @Test
    void rl1ToOneTakesAnIdentifierOrNull() {
        String manager = "/api/employees/%s/relationships/manager".formatted(one);

        assertThat(server.patch(manager, "{'data':{'type':'employees','id':'%s'}}".formatted(boss))
                        .status())
                .isEqualTo(204);
        assertThat(server.get(manager).text("/data/id")).isEqualTo(boss);
        assertThat(server.patch(manager, "{'data':null}").status()).isEqualTo(204);
        assertThat(server.get(manager).at("/data").isNull()).isTrue();
        assertThat(server.patch(manager, "{'data':[]}").status()).isEqualTo(400);
    }

    @Test
    void rl2ToManyTakesAnArray() {
        assertThat(server.patch(members(), "{'data':{'type':'employees','id':'%s'}}".formatted(one))
                        .status())
                .isEqualTo(400);
        assertThat(server.post(members(), "{'data':null}").status()).isEqualTo(400);
        assertThat(server.patch(members(), linkage(one)).status()).isEqualTo(204);
    }

    @Test
    void rl3ToManyIsReplacedWholeOrNotAtAll() {
        server.patch(members(), linkage(one));

        assertThat(server.patch(members(), linkage(two, "9999")).status()).isEqualTo(404);
        assertThat(server.get(members()).ids()).containsExactly(one);
        assertThat(server.patch(members(), linkage(two)).status()).isEqualTo(204);
        assertThat(server.get(members()).ids()).containsExactly(two);
    }

    @Test
    void rl4AddingNeverDoubles() {
        server.post(members(), linkage(one));
        server.post(members(), linkage(one, two, two));

        assertThat(server.get(members()).ids()).containsExactly(one, two);
    }

    @Test
    void rl5AddingMembersSucceeds() {
        server.post(members(), linkage(one));

        assertThat(server.post(members(), linkage(one)).status()).isEqualTo(204);
    }

    @Test
    void rl6RemovingRemovesOrIs403() {
        server.post(members(), linkage(one, two));

        assertThat(server.send("DELETE", members(), linkage(one)).status()).isEqualTo(204);
        assertThat(server.get(members()).ids()).containsExactly(two);
        assertThat(server.send(
                                "DELETE",
                                "/api/customers/3/relationships/orders",
                                "{'data':[{'type':'orders','id':'4'}]}")
                        .status())
                .isEqualTo(403);
        assertThat(server.get("/api/customers/3/relationships/orders").ids()).containsExactly("4");
    }

    @Test
    void rl7RemovingWhoIsGoneSucceeds() {
        assertThat(server.send("DELETE", members(), linkage(one)).status()).isEqualTo(204);

        server.patch(members(), linkage(two));
        assertThat(server.send("DELETE", members(), linkage("9999", two)).status())
                .isEqualTo(204);
        assertThat(server.get(members()).ids()).isEmpty();
    }

    @Test
    void rl10WithoutOtherChangesTheAnswerIs204() {
        Answer answer = server.patch(members(), linkage(one, two));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void rl11UnsupportedChangesAre403() {
        assertThat(server.patch("/api/orders/1/relationships/customer", "{'data':null}")
                        .status())
                .isEqualTo(403);
        assertThat(server.patch("/api/customers/3/relationships/orders", "{'data':[]}")
                        .status())
                .isEqualTo(403);
        assertThat(server.patch("/api/barcodes/4000000000001/relationships/product", "{'data':null}")
                        .status())
                .isEqualTo(403);
        assertThat(server.get("/api/orders/1/customer").text("/data/id")).isEqualTo("1");
    }

    @Test
    void rl12TypesHaveToFit() {
        Answer answer = server.post(members(), "{'data':[{'type':'orders','id':'1'}]}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/errors/0/source/pointer")).isEqualTo("/data/0/type");
    }

    @Test
    void rl13DeletingTakesABody() {
        server.post(members(), linkage(one));

        assertThat(server.send("DELETE", members(), linkage(one)).status()).isEqualTo(204);
        assertThat(server.send(
                                "DELETE",
                                "/api/employees/" + two,
                                "{'data':{'type':'employees','id':'%s'}}".formatted(two))
                        .status())
                .isEqualTo(204);
        assertThat(server.get(members()).ids()).isEmpty();
    }

    private String members() {
        return "/api/employees/%s/relationships/managedEmployees".formatted(boss);
    }

    private static String linkage(String... ids) {
        return "{'data':[%s]}"
                .formatted(List.of(ids).stream()
                        .map("{'type':'employees','id':'%s'}"::formatted)
                        .collect(Collectors.joining(",")));
    }

    private String person() {
        return server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'Rl'}}}")
                .text("/data/id");
    }
}
