package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several clients write at once. */
class ConcurrencyTests {

    private static final int TIMES = 15;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void changesOfDifferentAttributesOfOneRowDoNotUndoEachOther(Engine engine) throws Exception {
        changeAtOnce(Server.on(engine));
    }

    @Test
    void norDoTheyWhereTransactionsSeeOneState() throws Exception {
        String isolation = "--spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ";
        try (Server server = Server.with(Engine.POSTGRESQL, isolation)) {
            changeAtOnce(server);
        }
    }

    private static void changeAtOnce(Server server) throws Exception {
        Answer created = server.post(
                "/api/customers", "{'data':{'type':'customers','attributes':{'name':'0','creditLimit':0}}}");
        String id = created.text("/data/id");
        try (ExecutorService clients = Executors.newFixedThreadPool(3)) {
            List<Callable<Void>> work = List.of(
                    () -> count(server, id, "name", "'"),
                    () -> count(server, id, "email", "'"),
                    () -> count(server, id, "creditLimit", ""));
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        }
        Answer stored = server.get("/api/customers/" + id);
        assertThat(stored.text("/data/attributes/name")).isEqualTo(TIMES + "");
        assertThat(stored.text("/data/attributes/email")).isEqualTo(TIMES + "");
        assertThat(stored.body()).contains("\"creditLimit\":" + TIMES + ".00");
        assertThat(server.delete("/api/customers/" + id).status()).isEqualTo(204);
    }

    /** One client changes one attribute many times, and each time finds in the answer what it wrote. */
    private static Void count(Server server, String id, String attribute, String quote) {
        for (int i = 1; i <= TIMES; i++) {
            Answer answer = server.patch(
                    "/api/customers/" + id,
                    "{'data':{'type':'customers','id':'%s','attributes':{'%s':%s%d%s}}}"
                            .formatted(id, attribute, quote, i, quote));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return null;
    }
}
