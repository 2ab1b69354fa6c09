package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database holds and the types of the API cannot say: it is shown, and lost by nothing but a change of itself. */
class OddRowsTests {

    /** Hibernate does not read rows with an odd value there. */
    private static final Set<String> REFUSED = Set.of("unique_id", "paid_in", "wide_decimal");

    /**
     * A value as a script writes it.
     *
     * @param shown the attribute as documents have it
     * @param text what is told in {@code meta.unreadable}; nothing where the attribute says it all
     */
    private record Odd(
            String column,
            String attribute,
            String sql,
            String shown,
            @Nullable String text) {}

    private static List<Odd> odd(Engine engine) {
        return switch (engine) {
            case SQLITE ->
                List.of(
                        new Odd("big_number", "bigNumber", "'ten'", "null", "ten"),
                        new Odd("big_number", "bigNumber", "2.5", "null", "2.5"),
                        new Odd("small_number", "smallNumber", "100000", "null", "100000"),
                        new Odd("wide_decimal", "wideDecimal", "'much'", "null", "much"),
                        new Odd("floating", "floating", "'much'", "null", "much"),
                        new Odd("truth", "truth", "2", "null", "2"),
                        new Odd("truth", "truth", "'yes'", "null", "yes"),
                        new Odd("on_day", "onDay", "''", "\"\"", ""),
                        new Odd("on_day", "onDay", "'31.12.2024'", "\"31.12.2024\"", "31.12.2024"),
                        new Odd("on_day", "onDay", "1735603200000", "\"2024-12-31\"", null),
                        new Odd("at_clock", "atClock", "'25:00'", "\"25:00\"", "25:00"),
                        new Odd("moment", "moment", "'soon'", "\"soon\"", "soon"),
                        new Odd("moment", "moment", "2460676.25", "\"2024-12-31T18:00:00\"", null),
                        new Odd("at_instant", "atInstant", "'soon'", "\"soon\"", "soon"),
                        new Odd("unique_id", "uniqueId", "'no uuid'", "\"no uuid\"", "no uuid"),
                        new Odd("paid_in", "paidIn", "'???'", "\"???\"", "???"));
            case POSTGRESQL ->
                List.of(
                        new Odd("wide_decimal", "wideDecimal", "'NaN'", "null", "NaN"),
                        new Odd("on_day", "onDay", "'infinity'", "\"infinity\"", "infinity"),
                        new Odd("on_day", "onDay", "'-infinity'", "\"-infinity\"", "-infinity"),
                        new Odd("on_day", "onDay", "'0044-03-15 BC'", "\"0044-03-15 BC\"", "0044-03-15 BC"),
                        new Odd("moment", "moment", "'infinity'", "\"infinity\"", "infinity"),
                        new Odd(
                                "moment",
                                "moment",
                                "'294276-12-31 23:59:59'",
                                "\"294276-12-31 23:59:59\"",
                                "294276-12-31 23:59:59"),
                        new Odd("at_instant", "atInstant", "'infinity'", "\"infinity\"", "infinity"),
                        new Odd("at_instant", "atInstant", "'-infinity'", "\"-infinity\"", "-infinity"),
                        new Odd("at_clock", "atClock", "'24:00'", "\"24:00:00\"", "24:00:00"),
                        new Odd("unique_id", "uniqueId", "'no uuid'", "\"no uuid\"", "no uuid"),
                        new Odd("paid_in", "paidIn", "'???'", "\"???\"", "???"));
            case MARIADB ->
                List.of(
                        new Odd("on_day", "onDay", "'0000-00-00'", "\"0000-00-00\"", "0000-00-00"),
                        new Odd("on_day", "onDay", "'2024-02-00'", "\"2024-02-00\"", "2024-02-00"),
                        new Odd(
                                "moment",
                                "moment",
                                "'0000-00-00 00:00:00'",
                                "\"0000-00-00 00:00:00.000000\"",
                                "0000-00-00 00:00:00.000000"),
                        new Odd("at_clock", "atClock", "'838:59:59'", "\"838:59:59.000000\"", "838:59:59.000000"),
                        new Odd("at_clock", "atClock", "'-10:00:00'", "\"-10:00:00.000000\"", "-10:00:00.000000"),
                        new Odd("unique_id", "uniqueId", "'no uuid'", "\"no uuid\"", "no uuid"),
                        new Odd("paid_in", "paidIn", "'???'", "\"???\"", "???"));
            case H2 ->
                List.of(
                        new Odd(
                                "on_day",
                                "onDay",
                                "date '-1000000000-01-01'",
                                "\"-1000000000-01-01\"",
                                "-1000000000-01-01"),
                        new Odd("on_day", "onDay", "date '-0043-03-15'", "\"-0043-03-15\"", "-0043-03-15"),
                        new Odd("unique_id", "uniqueId", "'no uuid'", "\"no uuid\"", "no uuid"),
                        new Odd("paid_in", "paidIn", "'???'", "\"???\"", "???"));
        };
    }

    @ParameterizedTest
    @EnumSource
    void oneOddValueNeitherBreaksAnAnswerNorGetsLost(Engine engine) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Server server = Server.with(engine)) {
            String mode = engine == Engine.MARIADB ? "set session sql_mode='ALLOW_INVALID_DATES';" : "";
            server.database().execute(mode + "insert into type_samples (long_text) values ('plain')");
            for (Odd odd : odd(engine)) {
                server.database()
                        .execute(mode
                                + "delete from type_samples where id > 1; insert into type_samples (%s) values (%s)"
                                        .formatted(odd.column(), odd.sql()));
                new Trial(server, odd, wrong).run();
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** One odd value, and every route that meets it. */
    private record Trial(Server server, Odd odd, List<String> wrong) {

        void run() {
            Answer list = server.get("/api/typeSamples?sort=id");
            expect("list", list.status() == 200 && list.at("/data").size() == 2, list);
            if (list.status() != 200) {
                return;
            }
            String id = list.text("/data/1/id");
            String path = "/api/typeSamples/" + id;
            Answer one = server.get(path);
            shows("one", one);
            shows("fields", server.get(path + "?fields[typeSamples]=" + odd.attribute()));
            export("application/x-ndjson");
            export("text/csv");
            answers("/api/typeSamples?Aggregate=count(),min(%s)&GroupBy=%s"
                    .formatted(odd.attribute(), odd.attribute()));
            cursors();
            changes(path, id, one);
        }

        private void shows(String what, Answer one) {
            boolean right = one.status() == 200
                    && one.at("/data/attributes/" + odd.attribute()).toString().equals(odd.shown());
            boolean told = odd.text() == null
                    ? one.at("/data/meta/unreadable").isMissingNode()
                    : one.text("/data/meta/unreadable/" + odd.attribute()).equals(odd.text());
            expect(what, right && told, one);
        }

        private void export(String type) {
            Answer all = server.send(server.request("GET", "/api/typeSamples").header("Accept", type));
            boolean shown = odd.text() == null || all.body().contains(odd.text());
            expect(type, all.status() == 200 && shown, all);
        }

        private void answers(String path) {
            Answer answer = server.get(path);
            expect(path, answer.status() == 200 || answer.status() == 400, answer);
        }

        private void cursors() {
            String next = "/api/typeSamples?page[size]=1&sort=" + odd.attribute();
            int seen = 0;
            while (!next.isEmpty() && seen < 5) {
                Answer page = server.send(server.request("GET", next)
                        .header(
                                "Accept",
                                MediaTypes.JSON_API
                                        + ";profile=\"https://jsonapi.org/profiles/ethanresnick/cursor-pagination/\""));
                if (page.status() == 400 && seen == 0) {
                    return;
                }
                expect("cursor", page.status() == 200, page);
                seen += page.status() == 200 ? page.at("/data").size() : 9;
                next = page.at("/links/next").isString()
                        ? page.text("/links/next").replace("%5B", "[").replace("%5D", "]")
                        : "";
            }
            expect("cursors saw " + seen, seen == 2, null);
        }

        private void changes(String path, String id, Answer before) {
            String other = odd.attribute().equals("longText") ? "oddName" : "longText";
            Answer changed = patch(path, id, other, "'changed'", before.header("ETag"));
            if (REFUSED.contains(odd.column()) || odd.sql().contains("-02-00")) {
                expect("refusal", changed.status() == 409 && changed.body().contains(odd.attribute()), changed);
                shows("after a refusal", server.get(path));
                expect("refused deletion", server.delete(path).status() == 409, null);
                return;
            }
            expect("change of another", changed.status() == 200, changed);
            shows("after a change", server.get(path));
            expect(
                    "stale",
                    patch(path, id, other, "'again'", before.header("ETag")).status() == 412,
                    null);
            Answer emptied = patch(path, id, odd.attribute(), "null", "*");
            expect("emptied", emptied.status() == 200, emptied);
            Answer after = server.get(path);
            boolean mended = after.at("/data/attributes/" + odd.attribute()).isNull()
                    && after.at("/data/meta/unreadable").isMissingNode();
            expect("mended", mended, after);
            Answer deleted = server.delete(path);
            expect("deleted", deleted.status() == 204 || deleted.status() == 200, deleted);
        }

        private Answer patch(String path, String id, String attribute, String value, String version) {
            String body = "{'data':{'type':'typeSamples','id':'%s','attributes':{'%s':%s}}}"
                    .formatted(id, attribute, value)
                    .replace('\'', '"');
            return server.send(server.request("PATCH", path)
                    .header("Content-Type", MediaTypes.JSON_API)
                    .header("If-Match", version)
                    .method("PATCH", BodyPublishers.ofString(body)));
        }

        private void expect(String what, boolean right, @Nullable Answer answer) {
            if (!right) {
                String body = answer == null ? "" : answer.status() + " " + answer.body();
                wrong.add("%s %s: %s: %s"
                        .formatted(odd.column(), odd.sql(), what, body.substring(0, Math.min(600, body.length()))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWordThatTheEnumLacksIsShownAndStays(Engine engine) throws SQLException {
        Server server = Server.on(engine);
        server.database().execute("update orders set status = 'lost' where id = 2");
        try {
            assertThat(server.get("/api/orders").texts("/data", "/attributes/status"))
                    .contains("lost", "open");
            assertThat(server.get("/api/orders/2").text("/data/meta/unreadable/status"))
                    .isEqualTo("lost");
            assertThat(server.get("/api/customers/1?include=orders").body()).contains("\"lost\"");
            assertThat(server.get("/api/orders?filter[status][ne]=done").ids()).contains("1", "2");
            assertThat(server.get("/api/orders?filter[status]=open").ids())
                    .contains("1")
                    .doesNotContain("2");
            assertThat(server.get("/api/orders?filter[status][null]=true").ids())
                    .doesNotContain("2");
            assertThat(server.get("/api/orders?filter[status]=lost").status()).isEqualTo(400);
            assertThat(server.get("/api/orders?Aggregate=count()&GroupBy=status")
                            .body())
                    .contains("\"lost\"");
            assertThat(server.patch("/api/orders/2", change("'notes':'found?'")).text("/data/attributes/status"))
                    .isEqualTo("lost");
            assertThat(server.patch("/api/orders/2", change("'status':'done'")).text("/data/attributes/status"))
                    .isEqualTo("done");
            assertThat(server.get("/api/orders/2").at("/data/meta/unreadable").isMissingNode())
                    .isTrue();
        } finally {
            server.database().execute("update orders set status = 'in transit', notes = null where id = 2");
        }
    }

    /** What is stored of the target is not its key, so that Hibernate has to load it. */
    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void aTargetThatIsKnownByAnotherColumnIsNamedWhereItCannotBeLoaded(Engine engine) throws SQLException {
        Server server = Server.on(engine);
        server.database().execute("update products set price = 'NaN' where sku = 'P5'");
        try {
            Answer refused = server.post(
                    "/api/barcodes",
                    "{'data':{'type':'barcodes','id':'99','relationships':{'product':{'data':{'type':'products','id':'5'}}}}}");

            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.text("/errors/0/meta/fields/0")).isEqualTo("price");
            assertThat(refused.text("/errors/0/source/pointer")).isEqualTo("/data/relationships/product/data");
            assertThat(server.get("/api/barcodes/99").status()).isEqualTo(404);
        } finally {
            server.database().execute("update products set price = 1.00 where sku = 'P5'");
        }
    }

    private static String change(String attributes) {
        return "{'data':{'type':'orders','id':'2','attributes':{%s}}}".formatted(attributes);
    }
}
