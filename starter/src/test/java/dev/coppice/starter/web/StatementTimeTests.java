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
        String onConnect = "--spring.datasource.hikari.connection-init-sql=";
        String limit = switch (engine) {
            case H2 -> onConnect + "SET QUERY_TIMEOUT 500";
            case POSTGRESQL -> onConnect + "SET statement_timeout = 500";
            case MARIADB -> onConnect + "SET SESSION max_statement_time = 0.5";
            case SQLITE -> "--coppice.limits.statement=500ms";
        };
        try (Server server = Server.with(engine, limit)) {
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
}
