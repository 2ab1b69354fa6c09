package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;

/** Who is asked first where a request leads. */
class DirectMappingTests {

    private final Server server = Server.on(Engine.H2);

    @Test
    void resourcesAreFoundBeforeAllOthersAreAsked() {
        DispatcherServlet dispatcher = server.context().getBean(DispatcherServlet.class);

        assertThat(dispatcher.getHandlerMappings()).first().isInstanceOf(DirectMapping.class);
        assertThat(server.get("/api/customers/1").status()).isEqualTo(200);
    }

    @Test
    void whatTheOwnerServesBelowAResourceIsTheirs() {
        Answer receipt = server.get("/api/orders/1/receipt");

        assertThat(receipt.body()).isEqualTo("Receipt of order 1");
        assertThat(server.get("/api/orders/1/customer").status()).isEqualTo(200);
    }
}
