package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * How much a server holds while it answers with a lot. The client stops reading on the way, so that the server has to stop
 * too, and all that is not needed any more is thrown away before it is measured.
 */
class ConstantMemoryTests {

    private static final int ROWS = 200_000;
    private static final String EXPORT = "/api/orders?filter[notes][like]=*xxx&fields[orders]=notes";

    /** The rows take 40 MB as bytes, and more as values; where there are fewer, still more than this. */
    private static final long FEW_ROWS = 16 << 20;

    private static final List<Double> STOPS = List.of(0.0, 0.5, 0.95);

    private final HttpClient client = HttpClient.newHttpClient();

    /** H2 has its own measure: as many rows as fit a part of the heap, which is large here. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void anExportHoldsAFewRowsAtATime(Engine engine) throws IOException, InterruptedException, SQLException {
        try (Server server = Server.with(engine, "--coppice.exports.at-once=1")) {
            int count = engine == Engine.POSTGRESQL ? ROWS : ROWS / 3;
            List<Integer> stops =
                    STOPS.stream().map(part -> (int) (count * part)).toList();
            server.database().execute(rows(engine, count));
            String before = settings(server, engine);
            readOnce(server);
            assertThat(statusOfAnother(server)).isEqualTo(200);

            long held = heap();
            try (BufferedReader lines = open(server, EXPORT)) {
                assertThat(statusOfAnother(server)).isEqualTo(503);
                for (int line = 0; line < count; line++) {
                    assertThat(lines.readLine()).isNotNull();
                    if (stops.contains(line)) {
                        assertThat(heap() - held).as("grown at line %d", line).isLessThan(FEW_ROWS);
                    }
                }
                assertThat(lines.readLine()).isNull();
            }

            assertThat(settings(server, engine)).isEqualTo(before);
        }
    }

    @Test
    void whatFailsOnTheWayBreaksTheAnswerOffAndIsLogged() throws IOException, InterruptedException, SQLException {
        Logger log = (Logger) LoggerFactory.getLogger(Streamed.class);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        try (Server server = Server.with(Engine.SQLITE)) {
            log.addAppender(logged);
            server.database().execute(rows(Engine.SQLITE, 20_000));
            server.database().execute("""
                    alter table orders rename to kept_orders;
                    create view orders as select id, customer_id, order_date, status, amount_total,
                        case id when 15000 then json('{') else notes end as notes from kept_orders;
                    """);

            try (BufferedReader lines = open(server, "/api/orders")) {
                assertThatThrownBy(() -> lines.lines()
                                .forEach(line -> assertThat(line).endsWith("}").doesNotContain("error")))
                        .hasRootCauseInstanceOf(IOException.class);
            }

            assertThat(logged.list).hasSize(1);
            assertThat(logged.list.getFirst().getFormattedMessage()).startsWith("An answer broke off after ");
            assertThat(statusOfAnother(server)).isEqualTo(200);
        } finally {
            log.detachAppender(logged);
        }
    }

    /** The rows are held, because they are read before the first byte is sent; their 40 MB as bytes are not. */
    @Test
    void aDocumentOfTenThousandResourcesIsNotHeldAsBytes() throws IOException, InterruptedException, SQLException {
        Server server = Server.on(Engine.H2);
        server.database()
                .execute("insert into items (order_id, line_no, product_id) values (4, 99, 1);"
                        + "insert into remarks (item_order_id, item_line_no, body)"
                        + " select 4, 99, repeat('x', 4000) from system_range(1, 10000)");
        String path = "/api/items/4:99?include=remarks";
        try {
            assertThat(wholeLine(server, path)).isGreaterThan(40_000_000);

            long held = heap();
            try (BufferedReader document = open(server, path, MediaTypes.JSON_API)) {
                assertThat(document.read()).isEqualTo('{');
                assertThat(heap() - held).isLessThan(64 << 20);
                document.skip(Long.MAX_VALUE);
            }
        } finally {
            server.database()
                    .execute("delete from remarks where item_line_no = 99; delete from items where line_no = 99");
        }
    }

    private int wholeLine(Server server, String path) throws IOException, InterruptedException {
        try (BufferedReader document = open(server, path, MediaTypes.JSON_API)) {
            String line = document.readLine();
            assertThat(line).endsWith("]}");
            return line.length();
        }
    }

    /** So that what an engine keeps of its file is there before it is measured. */
    private static void readOnce(Server server) throws SQLException {
        try (Connection connection = server.database().connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select sum(length(notes)), max(notes) from orders")) {
            assertThat(result.next()).isTrue();
        }
    }

    private static String rows(Engine engine, int count) {
        String numbers = switch (engine) {
            case H2 -> "system_range(1, %d) n(x)";
            case POSTGRESQL -> "generate_series(1, %d) n(x)";
            case MARIADB -> "(select seq as x from seq_1_to_%d) n";
            case SQLITE ->
                "(with recursive n(x) as (select 1 union all select x + 1 from n where x < %d) select x from n) n";
        };
        String notes = switch (engine) {
            case H2, POSTGRESQL -> "cast(n.x as varchar(6)) || repeat('x', 190)";
            case MARIADB -> "concat(n.x, repeat('x', 190))";
            case SQLITE -> "n.x || replace(hex(zeroblob(95)), '0', 'x')";
        };
        String day = engine == Engine.SQLITE ? "'2026-03-01'" : "date '2026-03-01'";
        return "insert into orders (customer_id, order_date, notes) select 1, " + day + ", " + notes + " from "
                + numbers.formatted(count);
    }

    private BufferedReader open(Server server, String path) throws IOException, InterruptedException {
        return open(server, path, "application/x-ndjson");
    }

    private BufferedReader open(Server server, String path, String accept) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(request(server, path, accept), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private int statusOfAnother(Server server) throws IOException, InterruptedException {
        return client.send(request(server, "/api/customers", "text/csv"), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest request(Server server, String path, String accept) {
        String encoded = path.replace("[", "%5B").replace("]", "%5D");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + encoded))
                .header("Accept", accept)
                .build();
    }

    /** What the connections of the pool have as the time that a statement may take, and what else an export changes. */
    private static String settings(Server server, Engine engine) throws SQLException {
        String question = switch (engine) {
            case H2 -> "select setting_value from information_schema.settings where setting_name = 'QUERY_TIMEOUT'";
            case POSTGRESQL -> "show statement_timeout";
            case MARIADB -> "select @@max_statement_time";
            case SQLITE -> "pragma busy_timeout";
        };
        try (Connection connection = server.context().getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
