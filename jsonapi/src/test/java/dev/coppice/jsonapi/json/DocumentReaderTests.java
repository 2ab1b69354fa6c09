package dev.coppice.jsonapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.jsonapi.SampleApi;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTests {

    private static final ResourceGraph GRAPH = SampleApi.graph();
    private static final String UUID = "123e4567-e89b-12d3-a456-426614174000";
    private final DocumentReader reader = new DocumentReader(GRAPH, Limits.defaults());

    @Test
    void aNewResourceIsReadWithTypedValues() {
        ResourceDocument customer = readNew("customers", """
                {"data":{"type":"customers","attributes":{"name":"Ada","credit":5.1,"since":"2026-03-31","vip":true,
                "level":"gold","settings":{"a":[1, 1.0,null]}},
                "relationships":{"country":{"data":{"type":"countries","id":"NO"}}}}}""");
        assertThat(customer.attributes())
                .containsEntry("name", "Ada")
                .containsEntry("credit", new BigDecimal("5.10"))
                .containsEntry("since", LocalDate.of(2026, 3, 31))
                .containsEntry("vip", true)
                .containsEntry("level", "gold")
                .containsEntry("settings", "{\"a\":[1,1.0,null]}");
        assertThat(customer.relationships())
                .containsEntry("country", new Linkage.ToOne(new ResourceIdentifier("countries", "NO")));
    }

    @Test
    void numbersMayComeAsDigitsInAString() {
        ResourceDocument product = readNew("products", """
                {"data":{"type":"products","id":"%s","attributes":{"title":"x","stock":"18446744073709551615","weight":1e3,
                "opensAt":"09:00","picture":"AQID","tags":["a","b"]}}}""".formatted(UUID));
        assertThat(product.attributes())
                .containsEntry("stock", new BigInteger("18446744073709551615"))
                .containsEntry("weight", 1000.0)
                .containsEntry("opensAt", LocalTime.of(9, 0))
                .containsEntry("picture", new byte[] {1, 2, 3})
                .containsEntry("tags", List.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customers | name | 5",
                "customers | name | \"123456789012345678901\"",
                "customers | name | null",
                "customers | name | \"\\ud800\"",
                "customers | credit | true",
                "customers | credit | \"abc\"",
                "customers | credit | 1.234",
                "customers | credit | 123456789",
                "customers | credit | 1e99999",
                "customers | credit | \" 5\"",
                "customers | credit | \"\"",
                "customers | since | \"31.03.2026\"",
                "customers | since | \"2026-02-29\"",
                "customers | since | \"0000-01-01\"",
                "customers | since | 20260331",
                "customers | vip | \"true\"",
                "customers | vip | 1",
                "customers | vip | null",
                "customers | level | \"GOLD\"",
                "items | quantity | 32768",
                "items | quantity | 1.0",
                "items | quantity | 1e2",
                "items | quantity | \"0x1\"",
                "items | quantity | {}",
                "products | stock | -1",
                "products | stock | 18446744073709551616",
                "products | weight | 1e999",
                "products | weight | \"one\"",
                "products | picture | \"AQI\"",
                "products | picture | \"AQIDBAUGBwgJCgsM\"",
                "products | opensAt | \"25:00\"",
                "products | opensAt | \"09:00:00.5\"",
                "products | tags | \"a\"",
                "orders | placedAt | \"2026-01-01T00:00:00\"",
                "orders | placedAt | \"2026-01-01T00:00:00.1234567Z\"",
                "orders | placedAt | \"2026-01-01 00:00:00Z\""
            })
    void whatDoesNotFitIs422WithAPointer(String type, String attribute, String json) {
        String body =
                "{\"data\":{\"type\":\"%s\",\"id\":\"1\",\"attributes\":{\"%s\":%s}}}".formatted(type, attribute, json);
        assertThat(problems(() -> reader.readChange(GRAPH.type(type), "1", bytes(body))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.source()).isEqualTo(new Problem.Source.Pointer("/data/attributes/" + attribute));
                });
    }

    @Test
    void aBadItemOfAListHasItsOwnPointer() {
        String body = "{\"data\":{\"type\":\"products\",\"id\":\"1\",\"attributes\":{\"tags\":[\"a\",\"toolong\"]}}}";
        assertThat(problems(() -> reader.readChange(GRAPH.type("products"), "1", bytes(body))))
                .singleElement()
                .extracting(Problem::source)
                .isEqualTo(new Problem.Source.Pointer("/data/attributes/tags/1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | ``",
                "5 | ``",
                "{} | ``",
                "{\"meta\":{}} | ``",
                "{\"data\":[]} | /data",
                "{\"data\":null} | /data",
                "{\"data\":{}} | /data",
                "{\"data\":{\"type\":5}} | /data/type",
                "{\"data\":{\"type\":\"customers\",\"attributes\":[]}} | /data/attributes",
                "{\"data\":{\"type\":\"customers\",\"relationships\":null}} | /data/relationships"
            })
    void cr2TheDocumentIsOneResourceObjectWithType(String body, String pointer) {
        assertThat(problems(() -> readNew("customers", body))).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT);
            assertThat(problem.source()).isEqualTo(new Problem.Source.Pointer(pointer));
        });
    }

    @Test
    void cr3ARelationshipInTheBodyNeedsData() {
        assertThat(changeProblems("orders", "\"relationships\":{\"customer\":{\"links\":{}}}"))
                .containsExactly(new Tuple(400, "/data/relationships/customer"));
    }

    @Test
    void cr4AClientIdIsRefusedWhereTheServerGivesIt() {
        assertThat(statuses(() -> readNew(
                        "customers",
                        "{\"data\":{\"type\":\"customers\",\"id\":\"1\",\"attributes\":{\"name\":\"A\"}}}")))
                .containsExactly(new Tuple(403, "/data/id"));
    }

    @Test
    void cr13ATypeOfAnotherCollectionIsAConflict() {
        assertThat(statuses(
                        () -> readNew("customers", "{\"data\":{\"type\":\"orders\",\"attributes\":{\"name\":\"A\"}}}")))
                .containsExactly(new Tuple(409, "/data/type"));
    }

    @Test
    void cr15UnknownMembersAreIgnoredUnlessStrict() {
        String body = """
                {"data":{"type":"customers","id":"1","attributes":{"zzz":1,"@ctx":1,"country":5},"relationships":{"yyy":1},"x":1},"y":1}""";
        assertThat(reader.readChange(GRAPH.type("customers"), "1", bytes(body)).attributes())
                .isEmpty();
        DocumentReader strict = new DocumentReader(GRAPH, Limits.defaults(), DocumentReader.Strictness.STRICT);
        assertThat(statuses(() -> strict.readChange(GRAPH.type("customers"), "1", bytes(body))))
                .containsExactly(
                        new Tuple(422, "/data/attributes/zzz"),
                        new Tuple(422, "/data/attributes/country"),
                        new Tuple(422, "/data/relationships/yyy"));
    }

    @Test
    void cr16ReadOnlyAttributesAreIgnoredUnlessStrict() {
        String body = "{\"data\":{\"type\":\"orders\",\"id\":\"1\",\"attributes\":{\"amountTotal\":\"nonsense\"}}}";
        assertThat(reader.readChange(GRAPH.type("orders"), "1", bytes(body)).attributes())
                .isEmpty();
        DocumentReader strict = new DocumentReader(GRAPH, Limits.defaults(), DocumentReader.Strictness.STRICT);
        assertThat(statuses(() -> strict.readChange(GRAPH.type("orders"), "1", bytes(body))))
                .containsExactly(new Tuple(403, "/data/attributes/amountTotal"));
    }

    @Test
    void partsOfAKeyAreGivenOnceOrWithTheId() {
        String parts =
                "\"attributes\":{\"line\":1,\"quantity\":2},\"relationships\":{\"order\":{\"data\":{\"type\":\"orders\",\"id\":\"1\"}}}";
        assertThat(readNew("items", "{\"data\":{\"type\":\"items\"," + parts + "}}")
                        .attributes())
                .containsEntry("line", 1L);
        assertThat(readNew("items", "{\"data\":{\"type\":\"items\",\"id\":\"1:1\",\"attributes\":{\"quantity\":2}}}")
                        .id())
                .isEqualTo("1:1");
        assertThat(reader.readChange(
                        GRAPH.type("items"),
                        "1:1",
                        bytes("{\"data\":{\"type\":\"items\",\"id\":\"1:1\"," + parts + "}}")))
                .satisfies(change -> {
                    assertThat(change.attributes()).containsOnlyKeys("quantity");
                    assertThat(change.relationships()).isEmpty();
                });
    }

    @Test
    void up1AChangeNeedsTheId() {
        assertThat(statuses(() ->
                        reader.readChange(GRAPH.type("customers"), "1", bytes("{\"data\":{\"type\":\"customers\"}}"))))
                .containsExactly(new Tuple(400, "/data"));
    }

    @Test
    void up2AbsentAttributesStayAbsent() {
        ResourceDocument change = reader.readChange(
                GRAPH.type("customers"),
                "1",
                bytes("{\"data\":{\"type\":\"customers\",\"id\":\"1\",\"attributes\":{\"credit\":null}}}"));
        assertThat(change.attributes()).containsOnlyKeys("credit");
        assertThat(change.relationships()).isEmpty();
    }

    @Test
    void up12ATypeOrIdUnlikeTheUrlIsAConflict() {
        assertThat(statuses(() -> reader.readChange(
                        GRAPH.type("customers"), "1", bytes("{\"data\":{\"type\":\"orders\",\"id\":\"2\"}}"))))
                .containsExactly(new Tuple(409, "/data/type"), new Tuple(409, "/data/id"));
    }

    @Test
    void er7AMissingRequiredFieldPointsAtItsParent() {
        assertThat(statuses(() -> readNew("orders", "{\"data\":{\"type\":\"orders\",\"attributes\":{}}}")))
                .containsExactly(new Tuple(422, "/data/attributes"), new Tuple(422, "/data"));
    }

    @Test
    void er8SeveralProblemsHaveTheMostGeneralFittingStatus() {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> readNew("customers", """
                        {"data":{"type":"customers","attributes":{"credit":"x","vip":0},
                        "relationships":{"country":{"data":{"type":"orders","id":"1"}}}}}"""));
        assertThat(refused.problems()).extracting(Problem::status).containsExactly(422, 422, 422, 409);
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void rl1AToOneRelationshipTakesAnIdentifierOrNull() {
        Relationship country = GRAPH.type("customers").relationship("country");
        assertThat(reader.readLinkage(country, bytes("{\"data\":null}"))).isEqualTo(new Linkage.ToOne(null));
        assertThat(reader.readLinkage(country, bytes("{\"data\":{\"type\":\"countries\",\"id\":\"NO\"}}")))
                .isEqualTo(new Linkage.ToOne(new ResourceIdentifier("countries", "NO")));
        assertThat(statuses(() -> reader.readLinkage(country, bytes("{\"data\":[]}"))))
                .containsExactly(new Tuple(400, "/data"));
    }

    @Test
    void rl2ToManyBodiesAreArraysOfIdentifiers() {
        Relationship items = GRAPH.type("orders").relationship("items");
        assertThat(reader.readLinkage(
                        items,
                        bytes("{\"data\":[{\"type\":\"items\",\"id\":\"1:2\"},{\"type\":\"items\",\"id\":\"1:2\"}]}")))
                .isEqualTo(new Linkage.ToMany(List.of(new ResourceIdentifier("items", "1:2"))));
        assertThat(statuses(() -> reader.readLinkage(items, bytes("{\"data\":{\"type\":\"items\",\"id\":\"1:2\"}}"))))
                .containsExactly(new Tuple(400, "/data"));
        assertThat(statuses(() -> reader.readLinkage(
                        items, bytes("{\"data\":[5,{\"type\":\"items\"},{\"type\":\"items\",\"id\":\"x\"}]}"))))
                .containsExactly(new Tuple(400, "/data/0"), new Tuple(400, "/data/1"), new Tuple(404, "/data/2/id"));
    }

    @Test
    void rl11ARequiredToOneRelationshipIsNotEmptied() {
        assertThat(statuses(() ->
                        reader.readLinkage(GRAPH.type("orders").relationship("customer"), bytes("{\"data\":null}"))))
                .containsExactly(new Tuple(403, "/data"));
    }

    @Test
    void rl12IdentifiersFitTheRelationship() {
        assertThat(changeProblems(
                        "orders", "\"relationships\":{\"customer\":{\"data\":{\"type\":\"orders\",\"id\":\"1\"}}}"))
                .containsExactly(new Tuple(409, "/data/relationships/customer/data/type"));
    }

    @Test
    void aNewResourceCanNameItselfByItsLocalId() {
        assertThat(readNew("orders", """
                {"data":{"type":"orders","lid":"me","attributes":{"placedAt":"2026-01-01T00:00:00Z"},
                "relationships":{"customer":{"data":{"type":"customers","id":"1"}},"items":{"data":[]}}}}""").lid()).isEqualTo("me");
        assertThat(changeProblems(
                        "orders",
                        "\"relationships\":{\"customer\":{\"data\":{\"type\":\"customers\",\"lid\":\"me\"}}}"))
                .containsExactly(new Tuple(422, "/data/relationships/customer/data/lid"));
        assertThat(new LocalIdentifier("orders", "me")).isEqualTo(new LocalIdentifier("orders", "me"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"data\":}",
                "{} {}",
                "{\"a\":01}",
                "{'a':1}",
                "nul",
                "\u0000",
                "{\"a\":1,}",
                "[1",
                "{\"a\":NaN}"
            })
    void malformedJsonIs400(String body) {
        assertThat(problems(() -> readNew("customers", body)))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.MALFORMED_JSON);
    }

    @Test
    void aMemberGivenTwiceIs400WithItsPointer() {
        assertThat(statuses(
                        () -> readNew("customers", "{\"data\":{\"type\":\"a\",\"attributes\":{\"a/b\":1,\"a/b\":2}}}")))
                .containsExactly(new Tuple(400, "/data/attributes/a~1b"));
    }

    @Test
    void bodiesAreEncodedInUtf8() {
        String body = "{\"data\":{\"type\":\"customers\",\"attributes\":{\"name\":\"%s\"}}}";
        List<byte[]> others = List.of(
                body.formatted("A").getBytes(StandardCharsets.UTF_16),
                body.formatted("A").getBytes(StandardCharsets.UTF_16LE),
                body.formatted("\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                // Two bytes for what one is enough for, and half a surrogate pair.
                body.formatted("\u00c0\u0080").getBytes(StandardCharsets.ISO_8859_1),
                body.formatted("\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(others)
                .allSatisfy(other -> assertThat(problems(() -> reader.readNew(GRAPH.type("customers"), other)))
                        .singleElement()
                        .extracting(Problem::code)
                        .isEqualTo(ProblemCode.MALFORMED_JSON));
        assertThat(readNew("customers", body.formatted("\u00e9\ud83d\ude00")).attributes())
                .containsEntry("name", "\u00e9\ud83d\ude00");
    }

    @Test
    void whatIsNoResourceOfTheAddressIsNotLookedAtAnyFurther() {
        String other = "{\"data\":{\"type\":\"orders\",\"id\":\"%s\",\"attributes\":{\"name\":5}}}";

        assertThat(statuses(() -> readNew("customers", other.replace("\"id\":\"%s\",", ""))))
                .containsExactly(new Tuple(409, "/data/type"));
        assertThat(statuses(() -> reader.readChange(GRAPH.type("customers"), "1", bytes(other.formatted("1")))))
                .containsExactly(new Tuple(409, "/data/type"));
        assertThat(statuses(() -> reader.readChange(GRAPH.type("orders"), "1", bytes(other.formatted("2")))))
                .containsExactly(new Tuple(409, "/data/id"));
    }

    @Test
    void nestingIsLimited() {
        String deepest = "[".repeat(64) + "]".repeat(64);
        assertThat(problems(() -> readNew("customers", deepest)))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.MALFORMED_DOCUMENT);
        for (int depth : new int[] {65, 100_000}) {
            assertThat(problems(() -> readNew("customers", "[".repeat(depth))))
                    .singleElement()
                    .extracting(Problem::code)
                    .isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        }
    }

    @Test
    void anyBodyIsReadOrRefused() {
        List<String> splinters = List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"data\"",
                "\"type\"",
                "\"customers\"",
                "\"attributes\"",
                "\"relationships\"",
                "\"id\"",
                "\"1\"",
                "null",
                "true",
                "1e999999999",
                "\"name\"",
                "\"country\"",
                "\"credit\"",
                "1");
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder("{\"data\":{\"type\":\"customers\",");
            for (int j = random.nextInt(8); j > 0; j--) {
                body.append(splinters.get(random.nextInt(splinters.size())));
            }
            try {
                assertThat(readNew("customers", body.append("}}").toString())).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.status()).isBetween(400, 499);
            }
        }
    }

    private List<Tuple> changeProblems(String type, String members) {
        String body = "{\"data\":{\"type\":\"%s\",\"id\":\"1\",%s}}".formatted(type, members);
        return statuses(() -> reader.readChange(GRAPH.type(type), "1", bytes(body)));
    }

    private ResourceDocument readNew(String type, String body) {
        return reader.readNew(GRAPH.type(type), bytes(body));
    }

    private static List<Tuple> statuses(Callable<?> reading) {
        return problems(reading).stream()
                .map(problem -> new Tuple(
                        problem.status(),
                        problem.source() instanceof Problem.Source.Pointer(String pointer) ? pointer : "no pointer"))
                .toList();
    }

    private static List<Problem> problems(Callable<?> reading) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, reading::call);
        assertThat(refused).as("refusal").isNotNull();
        return refused.problems();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
