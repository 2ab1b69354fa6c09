package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.jsonapi.query.CursorProfile;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(Conformance.class)
@ParameterizedClass
@EnumSource(Engine.class)
class CursorPagingTests {

    private static final String BY_CURSORS = MediaTypes.JSON_API + ";profile=\"" + CursorProfile.URI + "\"";
    private static final String SAMPLES = "/api/typeSamples?filter[bigNumber]=88";

    /** Each kind of value that sorts, up and down, together with others, with values missing. */
    private static final List<String> ORDERS = List.of(
            "smallNumber",
            "-smallNumber",
            "wideDecimal",
            "-wideDecimal,floating",
            "floating,-truth",
            "-truth,onDay",
            "onDay",
            "-onDay,smallNumber",
            "atClock",
            "-moment",
            "moment,-atInstant",
            "atInstant",
            "uniqueId",
            "-longText",
            "longText,-smallNumber",
            "oddName,id",
            "-id");

    private final Engine engine;
    private final Server server;

    CursorPagingTests(Engine engine) {
        this.engine = engine;
        server = Server.on(engine);
    }

    @Test
    void cp5AndCp6WalkingBothWaysVisitsEachRowOnceInOrder() throws SQLException {
        samples(17);
        for (String order : ORDERS) {
            String list = SAMPLES + "&sort=" + order;
            List<String> all = server.get(list + "&page[size]=100").ids();

            Walk forwards = walk(list + "&page[size]=4", "next");
            Walk backwards = walk(forwards.last(), "prev");

            assertThat(forwards.ids()).as("forwards by %s", order).isEqualTo(all);
            assertThat(backwards.ids())
                    .as("backwards by %s", order)
                    .isEqualTo(all.subList(0, 16).reversed());
        }
    }

    @Test
    void cp5AndCp6RelatedFieldsSortAsWell() {
        for (String order :
                List.of("customer.name", "-customer.country.name", "customer.country,-orderDate", "-status")) {
            List<String> all = server.get("/api/orders?sort=" + order).ids();

            Walk walk = walk("/api/orders?page[size]=1&sort=" + order, "next");

            assertThat(walk.ids()).as(order).isEqualTo(all);
        }
        assertThat(walk("/api/priceLogs?page[size]=1", "next").ids()).hasSize(3);
        assertThat(walk("/api/priceLogs?page[size]=1&sort=-country.name", "next")
                        .ids())
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(walk("/api/items?page[size]=2&sort=-order.customer.email", "next")
                        .ids())
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void cn5AndDs32TheProfileIsNamedWhereItApplies() {
        Answer answer = byCursors("/api/countries?page[size]=2");

        assertThat(answer.header("Content-Type")).isEqualTo(BY_CURSORS);
        assertThat(answer.text("/jsonapi/profile/0")).isEqualTo(CursorProfile.URI);
        assertThat(answer.text("/links/self/type")).isEqualTo(BY_CURSORS);
        assertThat(answer.text("/links/self/href")).isEqualTo("/api/countries?page%5Bsize%5D=2");
        assertThat(answer.at("/meta/page").isObject()).isTrue();
        assertThat(answer.texts("/data", "/meta/page/cursor")).allMatch(cursor -> !cursor.isEmpty());
        assertThat(server.get("/api/countries?page[size]=2").header("Content-Type"))
                .isEqualTo(MediaTypes.JSON_API);
    }

    @Test
    void cp1AndCp2SizesAreChecked() {
        for (String size : List.of("0", "-1", "x", "1.5", "")) {
            Answer refused = byCursors("/api/countries?page[size]=" + size);

            assertThat(refused.status()).as(size).isEqualTo(400);
            assertThat(refused.text("/errors/0/source/parameter")).isEqualTo("page[size]");
        }
        Answer tooLarge = byCursors("/api/countries?page[size]=1000000");
        assertThat(tooLarge.status()).isEqualTo(400);
        assertThat(tooLarge.text("/errors/0/source/parameter")).isEqualTo("page[size]");
        assertThat(tooLarge.at("/errors/0/meta/page/maxSize").asInt()).isEqualTo(1000);
        assertThat(tooLarge.text("/errors/0/links/type")).isEqualTo(CursorProfile.URI + "max-size-exceeded");
    }

    @Test
    void cp3WithoutASizeAPageIsAsLongAsTheDefault() throws SQLException {
        samples(30);

        Answer plain = byCursors(SAMPLES);

        assertThat(plain.ids()).hasSize(25);
        assertThat(plain.text("/links/self/href")).endsWith("&page%5Bsize%5D=25");
        assertThat(byCursors(SAMPLES + "&page[size]=25").ids()).isEqualTo(plain.ids());
    }

    @Test
    void cp8WithoutACursorAPageBeginsAtTheStart() {
        for (String order : List.of("id", "-id", "name,-price")) {
            List<String> all = server.get("/api/products?sort=" + order).ids();

            Answer page = byCursors("/api/products?page[size]=2&sort=" + order);

            assertThat(page.ids()).as(order).isEqualTo(all.subList(0, 2));
            assertThat(page.at("/links/prev").isNull()).isTrue();
        }
        assertThat(byCursors("/api/orders/1/items?page[size]=1").ids()).containsExactly("1:1");
    }

    @Test
    void cp11RowsThatAreAlikeInTheSortKeyComeInTheOrderOfTheirKeys() throws SQLException {
        server.database().execute("delete from type_samples where big_number = 88");
        for (int i = 0; i < 7; i++) {
            server.database()
                    .execute("insert into type_samples (big_number, small_number, truth) values (88, 1, "
                            + (i % 2 == 0 ? "null" : "true") + ")");
        }
        List<String> byKey = server.get(SAMPLES + "&sort=id").ids();

        for (String order : List.of("smallNumber", "-smallNumber", "truth", "-truth,smallNumber")) {
            String list = SAMPLES + "&sort=" + order;
            List<String> all = server.get(list).ids();

            assertThat(walk(list + "&page[size]=1", "next").ids())
                    .as(order)
                    .isEqualTo(all)
                    .hasSize(7);
            assertThat(cursors(list)).as(order).doesNotHaveDuplicates();
        }
        assertThat(walk(SAMPLES + "&page[size]=2&sort=-smallNumber", "next").ids())
                .isEqualTo(byKey);
    }

    @Test
    void cp4PagesAreFullUntilTheRowsRunOut() throws SQLException {
        samples(7);

        Answer first = byCursors(SAMPLES + "&page[size]=3");
        Answer second = server.get(first.text("/links/next"));
        Answer third = server.get(second.text("/links/next"));

        assertThat(List.of(first.ids().size(), second.ids().size(), third.ids().size()))
                .containsExactly(3, 3, 1);
    }

    @Test
    void cp7AndCp20ACursorOfAnythingElseIsRefused() {
        String cursor = cursors("/api/products?sort=name").getFirst();
        String tampered = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
        String atEnd = cursor.substring(0, cursor.length() - 2) + (cursor.endsWith("AA") ? "AB" : "AA");

        for (String other : List.of(
                "/api/products?sort=name&page[after]=garbage",
                "/api/products?sort=name&page[after]=",
                "/api/products?sort=name&page[after]=" + tampered,
                "/api/products?sort=name&page[after]=" + atEnd,
                "/api/products?sort=-name&page[after]=" + cursor,
                "/api/products?sort=name&filter[price]=5&page[after]=" + cursor,
                "/api/countries?sort=name&page[after]=" + cursor)) {
            Answer refused = server.get(other);

            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.text("/errors/0/source/parameter")).isEqualTo("page[after]");
        }
        assertThat(server.get("/api/products?sort=name&page[before]=x").text("/errors/0/source/parameter"))
                .isEqualTo("page[before]");
        assertThat(server.get("/api/products?sort=name&page[after]=" + cursor).status())
                .isEqualTo(200);
    }

    @Test
    void cp9AndCp10ARangeIsWhatLiesBetweenAndTellsWhenItIsCut() {
        List<String> cursors = cursors("/api/products?sort=id");
        String range = "/api/products?sort=id&page[after]=" + cursors.get(0) + "&page[before]=" + cursors.get(4);

        Answer whole = server.get(range);
        Answer cut = server.get(range + "&page[size]=2");

        assertThat(whole.ids()).containsExactly("2", "3", "4");
        assertThat(whole.text("/links/self/href")).endsWith("page%5Bsize%5D=1000");
        assertThat(whole.at("/meta/page/rangeTruncated").isMissingNode()).isTrue();
        assertThat(cut.ids()).containsExactly("2", "3");
        assertThat(cut.at("/meta/page/rangeTruncated").asBoolean()).isTrue();
        assertThat(server.get(cut.text("/links/next")).ids()).containsExactly("4", "5");
    }

    @Test
    void cp12RelationshipsArePagedToo() {
        Answer linkage = byCursors("/api/orders/1/relationships/items?page[size]=1");
        Answer next = server.get(linkage.text("/links/next"));

        assertThat(linkage.ids()).containsExactly("1:1");
        assertThat(linkage.at("/data/0").propertyNames()).containsExactly("type", "id", "meta");
        assertThat(next.ids()).containsExactly("1:2");
        assertThat(next.at("/links/next").isNull()).isTrue();
        assertThat(byCursors("/api/orders/1/items?page[size]=1&sort=-lineNo").ids())
                .containsExactly("1:2");
        assertThat(byCursors("/api/orders/1/relationships/items?include=items.product&page[size]=1")
                        .texts("/included", "/type"))
                .containsExactly("items", "products");
    }

    @Test
    void cp13AnOrderThatCursorsCannotWalkIsRefused() {
        String tooLong = "x".repeat(5_000);
        server.post("/api/typeSamples", """
                {'data': {'type': 'typeSamples', 'attributes': {'bigNumber': 99, 'longText': '%s'}}}""".formatted(tooLong));

        Answer refused = byCursors("/api/typeSamples?filter[bigNumber]=99&sort=longText");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/source/parameter")).isEqualTo("sort");
        assertThat(refused.text("/errors/0/links/type")).isEqualTo(CursorProfile.URI + "unsupported-sort");
    }

    @Test
    void cp14AndCp15PrevAndNextAreAlwaysThereAndNullAtTheEdges() {
        Answer only = byCursors("/api/countries");
        Answer empty = byCursors("/api/countries?filter[name]=Nowhere");
        Answer first = byCursors("/api/products?page[size]=2");
        Answer last = server.get(
                "/api/products?page[after]=" + cursors("/api/products").get(3));

        for (Answer answer : List.of(only, empty, first, last)) {
            assertThat(answer.at("/links").propertyNames()).contains("prev", "next", "first");
        }
        assertThat(only.at("/links/next").isNull()).isTrue();
        assertThat(empty.at("/links/next").isNull()).isTrue();
        assertThat(only.at("/links/prev").isNull()).isTrue();
        assertThat(first.at("/links/prev").isNull()).isTrue();
        assertThat(first.at("/links/next").isNull()).isFalse();
        assertThat(last.at("/links/next").isNull()).isTrue();
        assertThat(server.get(last.text("/links/prev")).ids()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void cp16BeforeTheFirstItemThereIsNothing() {
        Answer nothing = server.get(
                "/api/products?page[before]=" + cursors("/api/products").getFirst());

        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.at("/data").isArray()).isTrue();
        assertThat(nothing.ids()).isEmpty();
        assertThat(nothing.at("/links/prev").isNull()).isTrue();
    }

    @Test
    void cp17FirstIsToldAndLastIsNullBecauseRowsWouldHaveToBeCounted() {
        String list = "/api/products?sort=-name&page[size]=2";
        List<String> all = server.get("/api/products?sort=-name").ids();
        Answer second = server.get(byCursors(list).text("/links/next"));

        assertThat(server.get(second.text("/links/first")).ids()).isEqualTo(all.subList(0, 2));
        assertThat(second.at("/links/last").isNull()).isTrue();
    }

    @Test
    void cp18TotalsAreNumbersAndGuessesAreCalledSo() throws SQLException {
        if (engine == Engine.POSTGRESQL) {
            server.database().execute("analyze products");
        }
        JsonNode exact = byCursors("/api/products?page[size]=2").at("/meta/page");
        JsonNode estimated =
                byCursors("/api/products?page[size]=2&Count=estimated").at("/meta/page");

        assertThat(exact.at("/total").asInt())
                .isEqualTo(server.get("/api/products?page[size]=1000").ids().size());
        if (engine != Engine.SQLITE) {
            assertThat(estimated.at("/total").isMissingNode()).isTrue();
            assertThat(estimated.at("/estimatedTotal/bestGuess").isIntegralNumber())
                    .isTrue();
        }
    }

    @Test
    void cp19RowsThatComeAndGoHideAndRepeatNoOthers() throws SQLException {
        Random random = new Random(19);
        for (String order : List.of("smallNumber", "-longText,smallNumber", "onDay")) {
            samples(20);
            List<String> untouched = new ArrayList<>(
                    server.get(SAMPLES + "&page[size]=100&sort=" + order).ids());
            List<String> seen = new ArrayList<>();
            String at = SAMPLES + "&page[size]=3&sort=" + order;
            Answer page = byCursors(at);
            while (true) {
                seen.addAll(page.ids());
                String gone = untouched.remove(random.nextInt(untouched.size()));
                server.database().execute("delete from type_samples where id = " + gone);
                insert(random);
                if (page.at("/links/next").isNull()) {
                    break;
                }
                page = server.get(page.text("/links/next"));
            }

            assertThat(seen).as(order).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(untouched::contains).toList())
                    .as(order)
                    .containsExactlyElementsOf(untouched);
        }
    }

    @Test
    void offsetsTooFarAreRefusedWithTheWayToGoOn() {
        Answer refused = server.get("/api/products?page[offset]=100001");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/source/parameter")).isEqualTo("page[offset]");
        assertThat(refused.text("/errors/0/detail")).contains(CursorProfile.URI);
    }

    @Test
    void cursorsDoNotMixWithNumbersAndOffsets() {
        String cursor = cursors("/api/products").getFirst();

        assertThat(server.get("/api/products?page[number]=2&page[after]=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(server.get("/api/products?page[limit]=2&page[before]=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void timesInOtherSpellingsKeepTheirPlaces() throws SQLException {
        if (engine != Engine.SQLITE) {
            return;
        }
        server.database().execute("delete from type_samples where big_number = 88");
        for (String moment :
                List.of("2026-01-05 10:00:00", "2026-01-05T10:00:00", "2026-01-05", "2026-01-05 10:00:00.5")) {
            server.database()
                    .execute("insert into type_samples (big_number, moment) values (88, '%s'), (88, '%s')"
                            .formatted(moment, moment));
        }

        Walk walk = walk(SAMPLES + "&page[size]=1&sort=moment", "next");

        assertThat(walk.ids()).isEqualTo(server.get(SAMPLES + "&sort=moment").ids());
    }

    private record Walk(List<String> ids, String last) {}

    /** From a page in one direction, each page turned so that the first row met comes first. */
    private Walk walk(String start, String direction) {
        List<String> ids = new ArrayList<>();
        Answer page = byCursors(start);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        String last = start;
        boolean starting = direction.equals("prev");
        for (int pages = 0; pages < 60; pages++) {
            if (!starting) {
                ids.addAll(direction.equals("next") ? page.ids() : page.ids().reversed());
            }
            starting = false;
            JsonNode further = page.at("/links/" + direction);
            if (further.isNull()) {
                break;
            }
            last = further.asString();
            page = server.get(last);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
        }
        return new Walk(ids, last);
    }

    private List<String> cursors(String path) {
        return byCursors(path).texts("/data", "/meta/page/cursor");
    }

    private Answer byCursors(String path) {
        return server.send(server.request("GET", path).header("Accept", BY_CURSORS));
    }

    private void samples(int rows) throws SQLException {
        server.database().execute("delete from type_samples where big_number = 88");
        Random random = new Random(rows);
        for (int i = 0; i < rows; i++) {
            insert(random);
        }
    }

    /** Few different values, so that many rows are alike, and every fourth is missing. */
    private void insert(Random random) throws SQLException {
        String instant = engine == Engine.MARIADB ? "2026-01-0%d 10:00:00" : "2026-01-0%d 10:00:00+00:00";
        server.database()
                .execute("insert into type_samples (big_number, small_number, wide_decimal, floating, truth, on_day,"
                        + " at_clock, moment, at_instant, unique_id, long_text) values (88, "
                        + String.join(
                                ", ",
                                orNull(random, Integer.toString(random.nextInt(4))),
                                orNull(random, "0.1" + random.nextInt(3)),
                                orNull(random, random.nextInt(3) / 3.0 + ""),
                                orNull(random, random.nextBoolean() + ""),
                                orNull(random, "'2026-01-0%d'".formatted(1 + random.nextInt(3))),
                                orNull(random, "'10:00:0%d'".formatted(random.nextInt(3))),
                                orNull(random, "'2026-01-0%d 10:00:00.25'".formatted(1 + random.nextInt(3))),
                                orNull(random, "'" + instant.formatted(1 + random.nextInt(3)) + "'"),
                                orNull(random, "'00000000-0000-0000-0000-00000000000%d'".formatted(random.nextInt(9))),
                                orNull(
                                        random,
                                        "'%s'"
                                                .formatted(List.of("a", "A", "b", "é", "")
                                                        .get(random.nextInt(5)))))
                        + ")");
    }

    private static String orNull(Random random, String value) {
        return random.nextInt(4) == 0 ? "null" : value;
    }
}
