package dev.coppice.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase.Engine;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same rows and requests on each engine: the answers are the same, but for what docs/api.md tells about the order of
 * texts and about upper and lower case beyond A to Z.
 */
class SameAnswersTests {

    private static final int MARK = 731;
    private static final String ROWS = "/api/typeSamples?filter[smallNumber]=" + MARK;
    private static final String LIST = ROWS + "&fields[typeSamples]=bigNumber&page[size]=100";

    /** A row for each; the last has no value in any field. */
    private static final List<String> TEXTS = List.of(
            "a", "A", "b", "B", "ä", "Ä", "z", "Z", "ß", "ss", "é", "e", "E", "a ", "", " ", "😀", "Ａ", "ab", "a_b",
            "a%b", "Straße", "STRASSE", "i", "I", "\t", "a\nb", "_", "10", "9");

    private static final Map<Engine, Server> SERVERS = new EnumMap<>(Engine.class);

    static {
        for (Engine engine : Engine.values()) {
            Server server = Server.on(engine);
            operate(server, rows());
            SERVERS.put(engine, server);
        }
    }

    @AfterAll
    static void removeRows() {
        SERVERS.values().forEach(server -> {
            ArrayNode operations = JsonMapper.shared().createArrayNode();
            server.get(LIST).ids().forEach(id -> {
                ObjectNode operation = operations.addObject().put("op", "remove");
                operation.putObject("ref").put("type", "typeSamples").put("id", id);
            });
            operate(server, operations);
        });
    }

    @Test
    void valuesAreWrittenAlike() {
        assertSame(
                "all values",
                server -> server.get(ROWS + "&sort=bigNumber&page[size]=100")
                        .at("/data")
                        .valueStream()
                        .map(row -> row.path("attributes").toString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"longText", "oddName", "fixedText"})
    void textsAreEqualToThemselvesOnly(String field) {
        for (String text : new LinkedHashSet<>(TEXTS.stream()
                .map(text -> field.equals("fixedText") ? fixed(text) : text)
                .toList())) {
            List<String> rows = IntStream.range(0, TEXTS.size())
                    .filter(i -> text.equals(field.equals("fixedText") ? fixed(TEXTS.get(i)) : TEXTS.get(i)))
                    .mapToObj(Integer::toString)
                    .toList();
            List<String> others = IntStream.range(0, TEXTS.size())
                    .mapToObj(Integer::toString)
                    .filter(row -> !rows.contains(row))
                    .toList();
            for (String operator : List.of("eq", "in")) {
                assertRows(filter(field, operator, text), rows);
            }
            for (String operator : List.of("ne", "notin")) {
                assertRows(filter(field, operator, text), others);
            }
        }
        assertRows("&filter[%s][in]=a,B,ss,x,9".formatted(field), rowsOf(field, "a", "B", "ss", "9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"longText", "oddName"})
    void patternsTellUpperFromLowerCaseOnlyWhereTheyShould(String field) {
        for (String pattern :
                List.of("a", "a*", "*A*", "*b", "*ß*", "*ä", "a ", "*\\**", "*%*", "*_*", "*😀*", "*sse", "9")) {
            assertSame(pattern, server -> rows(server, filter(field, "like", pattern)));
        }
        for (String pattern : List.of("a", "A*", "*B", "stra*", "*SS*", "*ß*", "e", "😀", "a_b")) {
            assertSame(pattern, server -> rows(server, filter(field, "ilike", pattern)));
        }
        assertRows(filter(field, "ilike", "A"), List.of("0", "1"));
        assertRows(filter(field, "ilike", "*sse"), List.of("22"));
    }

    /** SQLite knows upper and lower case of A to Z only. */
    @Test
    void lettersBeyondZHaveTwoCasesWhereTheDatabaseKnowsThem() {
        SERVERS.forEach((engine, server) -> assertThat(rows(server, filter("longText", "ilike", "Ä")))
                .as(engine.toString())
                .isEqualTo(engine == Engine.SQLITE ? List.of("5") : List.of("4", "5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onDay=2021-02-11",
                "moment=2021-02-11T01:30:00.125",
                "moment=2021-02-11T01:30:00.125000",
                "moment=2022-03-12T02:30:00",
                "atInstant=2021-02-11T03:30:00+02:00",
                "atClock=03:15:00.5",
                "atClock=04:15:00",
                "wideDecimal=1.1500",
                "wideDecimal=-0.05",
                "floating=0.125",
                "bigNumber=7"
            })
    void datesTimesAndNumbersCompareAlike(String condition) {
        String field = condition.replaceAll("=.*", "");
        String value = condition.replaceAll(".*?=", "");
        for (String operator : List.of("eq", "ne", "lt", "le", "gt", "ge", "in", "notin")) {
            assertSame(operator + " " + condition, server -> rows(server, filter(field, operator, value)));
        }
        assertThat(rows(server(Engine.H2), filter(field, "eq", value))).isNotEmpty();
        assertSame("no " + field, server -> rows(server, "&filter[%s][null]=true".formatted(field)));
        assertSame(field, server -> rows(server, "&filter[%s][null]=false".formatted(field)));
    }

    @Test
    void truthsCompareAlike() {
        for (String condition : List.of("[eq]=true", "[ne]=true", "=false", "[in]=true,false", "[null]=true")) {
            assertSame(condition, server -> rows(server, "&filter[truth]" + condition));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onDay",
                "moment",
                "atInstant",
                "atClock",
                "truth",
                "wideDecimal",
                "floating",
                "uniqueId",
                "bigNumber"
            })
    void ordersAreAlikeWithMissingValuesAsTheGreatest(String field) {
        for (String sort : List.of(field, "-" + field, field + ",-id", "id,-" + field)) {
            assertSame(sort, server -> rows(server, "&sort=" + sort));
        }
    }

    /** By code points, by UTF-16, or as the collation of the column or database has it. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void textsSortAsTheDatabaseHasThemAndRangesFollow(Engine engine) {
        Server server = server(engine);
        List<String> sorted = rows(server, "&filter[longText][null]=false&sort=longText");
        List<String> texts =
                sorted.stream().map(row -> TEXTS.get(Integer.parseInt(row))).toList();
        switch (engine) {
            case SQLITE ->
                assertThat(texts)
                        .isSortedAccordingTo(Comparator.comparing(SameAnswersTests::codePoints, Arrays::compare));
            case H2 -> assertThat(texts).isSorted();
            case POSTGRESQL, MARIADB -> assertThat(sorted).hasSize(TEXTS.size());
        }
        for (String text : TEXTS) {
            List<String> before = rows(server, filter("longText", "lt", text) + "&sort=longText");
            List<String> upTo = rows(server, filter("longText", "le", text) + "&sort=longText");

            assertThat(before).isEqualTo(sorted.subList(0, before.size()));
            assertThat(upTo).isEqualTo(sorted.subList(0, upTo.size()));
            assertThat(upTo.subList(before.size(), upTo.size()))
                    .contains(rowsOf("longText", text).getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year(onDay)",
                "month(onDay)",
                "day(onDay)",
                "year(moment)",
                "month(moment)",
                "day(moment)",
                "truth",
                "longText",
                "oddName",
                "fixedText",
                "wideDecimal",
                "floating",
                "onDay",
                "moment",
                "atInstant",
                "atClock",
                "truth,year(onDay)"
            })
    void figuresAreAlike(String groups) {
        for (String functions : List.of(
                "count(),count(onDay),count(longText)",
                "sum(wideDecimal),avg(wideDecimal),min(wideDecimal),max(wideDecimal)",
                "sum(bigNumber),avg(bigNumber),min(bigNumber),sum(floating),avg(floating),max(floating)",
                "min(onDay),max(moment),min(atInstant),max(atClock)")) {
            assertSame(functions + " by " + groups, server -> {
                Answer answer = server.get(ROWS + "&Aggregate=" + functions + "&GroupBy=" + groups);
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return answer.at("/meta/aggregates").toString();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "floating",
                "-floating",
                "truth,-onDay",
                "-moment",
                "atInstant",
                "atClock",
                "wideDecimal",
                "longText",
                "-oddName",
                "fixedText",
                "-fixedText,floating"
            })
    void pagesOfRowsThatTieAreWalkedInOrder(String sort) {
        SERVERS.forEach((engine, server) -> {
            List<String> all = rows(server, "&sort=" + sort);
            String path = ROWS + "&fields[typeSamples]=bigNumber&page[size]=7&sort=" + sort;

            assertThat(walk(server, server.request("GET", path)))
                    .as("%s by number", engine)
                    .isEqualTo(all);
            assertThat(walk(server, byCursors(server, path)))
                    .as("%s by cursors", engine)
                    .isEqualTo(all);
        });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void idsHaveOneSpelling(Engine engine) {
        Server server = server(engine);
        for (String id : List.of("no", "N%C3%B3", "NO%20", "No")) {
            String path = "/api/countries/" + id;

            assertThat(server.get(path).status()).as(id).isEqualTo(404);
            assertThat(server.get(path + "/customers").status()).as(id).isEqualTo(404);
            assertThat(server.delete(path).status()).as(id).isEqualTo(404);
        }
        String body = "{'data': {'type': 'countries', 'id': 'no', 'attributes': {'name': 'x'}}}";
        assertThat(server.patch("/api/countries/no", body).status()).isEqualTo(404);
        assertThat(server.get("/api/countries?filter[id]=no,NO").ids()).containsExactly("NO");
        assertThat(server.get("/api/customers?filter[country.id]=no").ids()).isEmpty();
    }

    private static <T> void assertSame(String what, Function<Server, T> question) {
        Map<Engine, T> answers = new EnumMap<>(Engine.class);
        SERVERS.forEach((engine, server) -> answers.put(engine, question.apply(server)));

        assertThat(Set.copyOf(answers.values())).as("%s: %s", what, answers).hasSize(1);
    }

    private static void assertRows(String filter, List<String> expected) {
        SERVERS.forEach((engine, server) ->
                assertThat(rows(server, filter)).as("%s %s", engine, filter).isEqualTo(expected));
    }

    private static List<String> rows(Server server, String more) {
        Answer answer = server.get(LIST + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> rows = answer.texts("/data", "/attributes/bigNumber");
        return more.contains("sort=")
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparingInt(Integer::parseInt))
                        .toList();
    }

    private static List<String> walk(Server server, HttpRequest.Builder first) {
        List<String> walked = new ArrayList<>();
        Answer page = server.send(first);
        while (true) {
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            walked.addAll(page.texts("/data", "/attributes/bigNumber"));
            String next = page.text("/links/next");
            if (next.isEmpty()) {
                return walked;
            }
            page = server.get(next);
        }
    }

    private static HttpRequest.Builder byCursors(Server server, String path) {
        return server.request("GET", path).header("Accept", MediaTypes.BY_CURSORS);
    }

    private static String filter(String field, String operator, String value) {
        String inList = operator.endsWith("in") ? value.replace("\\", "\\\\") : value;
        return "&filter[%s][%s]=%s".formatted(field, operator, URLEncoder.encode(inList, StandardCharsets.UTF_8));
    }

    private static List<String> rowsOf(String field, String... texts) {
        Set<String> wanted = Set.of(texts);
        return IntStream.range(0, TEXTS.size())
                .filter(i -> wanted.contains(field.equals("fixedText") ? fixed(TEXTS.get(i)) : TEXTS.get(i)))
                .mapToObj(Integer::toString)
                .toList();
    }

    /** As a text of fixed length keeps it: without blanks at the end. */
    private static String fixed(String text) {
        return text.substring(0, Math.min(5, text.length())).stripTrailing();
    }

    private static int[] codePoints(String text) {
        return text.codePoints().toArray();
    }

    private static Server server(Engine engine) {
        return Objects.requireNonNull(SERVERS.get(engine));
    }

    private static ArrayNode rows() {
        ArrayNode operations = JsonMapper.shared().createArrayNode();
        for (int i = 0; i <= TEXTS.size(); i++) {
            ObjectNode operation = operations.addObject().put("op", "add");
            ObjectNode data = operation.putObject("data").put("type", "typeSamples");
            ObjectNode attributes =
                    data.putObject("attributes").put("smallNumber", MARK).put("bigNumber", i);
            if (i < TEXTS.size()) {
                String text = TEXTS.get(i);
                attributes.put("longText", text).put("oddName", text).put("fixedText", fixed(text));
            }
            if (i % 5 != 4 && i < TEXTS.size()) {
                fill(attributes, i);
            }
        }
        return operations;
    }

    private static void fill(ObjectNode attributes, int i) {
        String day = "202%d-0%d-1%d".formatted(i % 3, 1 + i % 4, i % 5);
        String time = "0%d:30:00".formatted(i % 7);
        attributes.put("onDay", day).put("moment", day + "T" + time + (i % 2 == 0 ? "" : ".125"));
        attributes.put("atInstant", day + "T" + time + (i % 4 == 3 ? "+02:00" : "Z"));
        attributes.put("atClock", "0%d:15:00%s".formatted(i % 7, i % 3 == 0 ? ".5" : ""));
        attributes.put("truth", i % 3 == 0);
        attributes.put("wideDecimal", "%s%d.%d500".formatted(i % 2 == 0 ? "-" : "", i % 6, i % 10));
        attributes.put("floating", (i % 4) / 8.0);
        attributes.put("uniqueId", "00000000-0000-4000-8000-0000000000%d".formatted(99 - i));
    }

    private static void operate(Server server, ArrayNode operations) {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.set("atomic:operations", operations);
        Answer answer = server.send(server.request("POST", "/api/operations")
                .header("Content-Type", MediaTypes.WITH_OPERATIONS)
                .method("POST", HttpRequest.BodyPublishers.ofString(document.toString())));
        assertThat(answer.status()).as(answer.body()).isIn(200, 204);
    }
}
