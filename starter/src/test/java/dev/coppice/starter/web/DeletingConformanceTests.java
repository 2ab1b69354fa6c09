package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Conformance.class)
class DeletingConformanceTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void de1SuccessIs204() {
        Answer answer = server.delete(person());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void de3MissingIs404() {
        String self = person();
        server.delete(self);

        assertThat(server.delete(self).status()).isEqualTo(404);
        assertThat(server.delete("/api/employees/nope").status()).isEqualTo(404);
    }

    @Test
    void de4AllOrNothing() {
        assertThat(server.delete("/api/orders/1").status()).isEqualTo(409);
        assertThat(server.get("/api/orders/1").status()).isEqualTo(200);
        assertThat(server.get("/api/orders/1/items").ids()).containsExactly("1:1", "1:2");
    }

    @Test
    void de5ARefusalNamesTheBlockingRelationship() {
        Answer answer = server.delete("/api/orders/1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/errors/0/meta/relationship")).isEqualTo("items");
    }

    private String person() {
        return server.post("/api/employees", "{'data':{'type':'employees','attributes':{'name':'De'}}}")
                .header("Location");
    }
}
