package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTimeTests {

    /** Counts a thousand million rows for each order. */
    private static final String SLOW = """
            create table numbers (n int not null);
            insert into numbers values %s;
            drop view order_summaries;
            create view order_summaries as
                select o.id as order_id, 'x' as customer_name,
                    (select count(*) from numbers a, numbers b, numbers c where a.n + b.n + c.n < o.id) as line_count
                from orders o;
            """.formatted(
                    IntStream.range(10, 1_010).mapToObj(n -> "(" + n + ")").collect(Collectors.joining(",")));

    @ParameterizedTest
    @EnumSource
    void aStatementThatTakesTooLongIsGivenUpAndAnsweredWith503(Engine engine) throws SQLException {
        try (Server server = Server.with(engine, limit(engine))) {
            server.database().execute(SLOW);

            for (String path : new String[] {"/api/orderSummaries", "/api/orderSummaries/1"}) {
                Answer late = server.get(path);

                assertThat(late.status()).as(late.body()).isEqualTo(503);
                assertThat(late.text("/errors/0/code")).isEqualTo("timed-out");
                assertThat(late.header("Retry-After")).isNotEmpty();
            }
            assertThat(server.get("/api/orders").status()).isEqualTo(200);
        }
    }

    /** Triggers of H2 are Java classes. */
    @ParameterizedTest
    @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void aChangeThatTakesTooLongIsGivenUpAndChangesNothing(Engine engine) throws SQLException {
        try (Server server = Server.with(engine, limit(engine))) {
            server.database().execute(SLOW);
            String endless = "(select count(*) from numbers a, numbers b, numbers c where a.n + b.n + c.n < 0)";
            server.database()
                    .execute(
                            switch (engine) {
                                case POSTGRESQL -> """
                    create function dawdle() returns trigger language plpgsql as
                        $$ begin perform %s; return new; end $$;
                    create trigger slow after update on orders for each row when (new.notes = 'slow')
                        execute function dawdle();
                    """.formatted(endless);
                                case MARIADB -> """
                    create trigger slow before update on orders for each row
                        set new.notes = if(new.notes = 'slow', %s, new.notes)
                    """.formatted(endless);
                                default -> """
                    create trigger slow after update on orders when new.notes = 'slow' begin
                        update numbers set n = n + %s;
                    end
                    """.formatted(endless);
                            });

            Answer late = server.patch("/api/orders/1", change("slow"));

            assertThat(late.status()).as(late.body()).isEqualTo(503);
            assertThat(late.text("/errors/0/code")).isEqualTo("timed-out");
            assertThat(late.header("Retry-After")).isNotEmpty();
            assertThat(server.get("/api/orders/1").text("/data/attributes/notes"))
                    .isNotEqualTo("slow");
            Answer quick = server.patch("/api/orders/1", change("quick"));
            assertThat(quick.status()).as(quick.body()).isEqualTo(200);
            assertThat(server.get("/api/orders/1").text("/data/attributes/notes"))
                    .isEqualTo("quick");
        }
    }

    private static String limit(Engine engine) {
        String onConnect = "--spring.datasource.hikari.connection-init-sql=";
        return switch (engine) {
            case H2 -> onConnect + "SET QUERY_TIMEOUT 500";
            case POSTGRESQL -> onConnect + "SET statement_timeout = 500";
            case MARIADB -> onConnect + "SET SESSION max_statement_time = 0.5";
            case SQLITE -> "--coppice.limits.statement=500ms";
        };
    }

    private static String change(String notes) {
        return "{'data':{'type':'orders','id':'1','attributes':{'notes':'%s'}}}".formatted(notes);
    }
}
