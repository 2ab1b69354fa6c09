package dev.coppice.jsonapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.SampleApi;
import dev.coppice.jsonapi.query.Endpoint;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.QueryParser;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentWriterTests {

    private static final ResourceGraph GRAPH = SampleApi.graph();
    private static final ResourceLayout CUSTOMERS = ResourceLayout.of("/api", GRAPH.type("customers"));

    @Test
    void aResourceHasTypeIdAttributesRelationshipsAndLinks() {
        Row ada = new Row(
                "1",
                Arrays.asList("Ada \"A\"", new BigDecimal("5.1"), LocalDate.of(2026, 3, 31), true, null, "{\"a\":[1]}"),
                List.of(RowLinkage.one("NO"), RowLinkage.NOT_LOADED));
        assertThat(written(document -> document.resource(CUSTOMERS, ada))).isEqualTo("""
                {"jsonapi":{"version":"1.1"},"data":{"type":"customers","id":"1","attributes":{"name":"Ada \\"A\\"",\
                "credit":5.10,"since":"2026-03-31","vip":true,"level":null,"settings":{"a":[1]}},"relationships":{\
                "country":{"links":{"self":"/api/customers/1/relationships/country","related":"/api/customers/1/country"},\
                "data":{"type":"countries","id":"NO"}},\
                "orders":{"links":{"self":"/api/customers/1/relationships/orders","related":"/api/customers/1/orders"}}},\
                "links":{"self":"/api/customers/1"}}}""");
    }

    @Test
    void ds21LinkageIsNullOneOrAnArray() {
        ResourceLayout two = sparse("fields[customers]=country,orders");
        assertThat(written(document -> document.resource(
                        two, new Row("1", List.of(), List.of(RowLinkage.NONE, new RowLinkage.Many(List.of()))))))
                .contains("\"data\":null}")
                .contains("\"data\":[]}")
                .doesNotContain("attributes");
        assertThat(written(document -> document.resource(
                        two,
                        new Row(
                                "1",
                                List.of(),
                                List.of(RowLinkage.one("NO"), new RowLinkage.Many(List.of("1", "2")))))))
                .contains("\"data\":{\"type\":\"countries\",\"id\":\"NO\"}}")
                .contains("\"data\":[{\"type\":\"orders\",\"id\":\"1\"},{\"type\":\"orders\",\"id\":\"2\"}]}");
    }

    @Test
    void ds8ACollectionIsAnArrayAlsoWhenEmpty() {
        assertThat(written(document -> {
                    document.beginData();
                    document.endData();
                }))
                .isEqualTo("{\"jsonapi\":{\"version\":\"1.1\"},\"data\":[]}");
        assertThat(written(DocumentWriter::noData)).isEqualTo("{\"jsonapi\":{\"version\":\"1.1\"},\"data\":null}");
    }

    @Test
    void sf4UnlistedRelationshipsVanish() {
        assertThat(written(document ->
                        document.resource(sparse("fields[customers]=name"), new Row("1", List.of("Ada"), List.of()))))
                .contains("\"attributes\":{\"name\":\"Ada\"},\"links\"")
                .doesNotContain("relationships");
    }

    @Test
    void includedComesAfterDataOnly() {
        assertThat(written(document -> {
                    document.identifier("customers", "1");
                    document.beginIncluded();
                    document.endIncluded();
                }))
                .endsWith("\"data\":{\"type\":\"customers\",\"id\":\"1\"},\"included\":[]}");
        assertThatIllegalStateException().isThrownBy(() -> written(DocumentWriter::beginIncluded));
    }

    @Test
    void ds3DataAndErrorsNeverMeet() {
        List<Problem> problems = List.of(Problem.of(ProblemCode.INTERNAL, "Sorry"));
        assertThatIllegalStateException()
                .isThrownBy(() -> written(document -> {
                    document.noData();
                    document.errors(problems);
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> written(document -> {
                    document.errors(problems);
                    document.beginData();
                }));
    }

    @Test
    void er3AnErrorHasItsStatusAsAString() {
        Problem problem = Problem.of(ProblemCode.LIMIT_EXCEEDED, "Too large")
                .atParameter("page[size]")
                .with("page", Map.of("maxSize", 1000));
        assertThat(written(document -> document.error(problem.typed("https://example.org/type"), 410, "/problems/")))
                .contains("\"status\":\"410\"")
                .containsOnlyOnce("\"links\":")
                .containsPattern("\"links\":\\{\"about\":\"/problems/[a-z-]+\",\"type\":\"https://example.org/type\"}");
        assertThat(written(document -> document.errors(List.of(problem)))).isEqualTo("""
                {"jsonapi":{"version":"1.1"},"errors":[{"status":"400","code":"limit-exceeded",\
                "title":"Request exceeds a limit","detail":"Too large","source":{"parameter":"page[size]"},\
                "meta":{"page":{"maxSize":1000}}}]}""");
    }

    @Test
    void ds29LinksMayBeNull() {
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", "/api/customers");
        links.put("next", null);
        assertThat(written(document -> document.links(links)))
                .endsWith("\"links\":{\"self\":\"/api/customers\",\"next\":null}}");
    }

    @Test
    void numbersThatABrowserWouldRoundAreStrings() {
        AttributeType.Int whole = AttributeType.Int.unsigned(64);
        assertThat(value(whole, 9007199254740991L)).isEqualTo("9007199254740991");
        assertThat(value(whole, 9007199254740992L)).isEqualTo("\"9007199254740992\"");
        assertThat(value(whole, new BigInteger("18446744073709551615"))).isEqualTo("\"18446744073709551615\"");
        assertThat(value(whole, 7)).isEqualTo("7");
        assertThat(value(new AttributeType.Decimal(15, 2), new BigDecimal("1E+3")))
                .isEqualTo("1000.00");
        assertThat(value(new AttributeType.Decimal(16, 2), new BigDecimal("1"))).isEqualTo("\"1.00\"");
        assertThat(value(new AttributeType.Decimal(10, 2), new BigDecimal("12345678901234.12")))
                .isEqualTo("\"12345678901234.12\"");
        assertThat(value(new AttributeType.Decimal(null, null), new BigDecimal("1.5")))
                .isEqualTo("\"1.5\"");
        assertThat(value(new AttributeType.Floating(32), 0.1f)).isEqualTo("0.1");
        assertThat(value(new AttributeType.Floating(64), Double.NaN)).isEqualTo("\"NaN\"");
    }

    @Test
    void timesAreIso8601WithSeconds() {
        assertThat(value(new AttributeType.Time(null), LocalTime.of(9, 0))).isEqualTo("\"09:00:00\"");
        assertThat(value(new AttributeType.Timestamp(null), LocalDateTime.of(2026, 1, 2, 3, 4, 5, 120_000_000)))
                .isEqualTo("\"2026-01-02T03:04:05.12\"");
        assertThat(value(new AttributeType.OffsetTimestamp(null), OffsetDateTime.parse("2026-01-02T03:04+02:00")))
                .isEqualTo("\"2026-01-02T03:04:00+02:00\"");
    }

    @Test
    void otherValuesHaveTheirNaturalForm() {
        assertThat(value(new AttributeType.Binary(null), new byte[] {1, 2, 3})).isEqualTo("\"AQID\"");
        assertThat(value(new AttributeType.Uuid(), new UUID(1, 2)))
                .isEqualTo("\"00000000-0000-0001-0000-000000000002\"");
        assertThat(value(new AttributeType.ListOf(AttributeType.Int.signed(32)), new Integer[] {1, null}))
                .isEqualTo("[1,null]");
        assertThat(value(new AttributeType.Json(), "{not json")).isEqualTo("\"{not json\"");
        assertThat(value(new AttributeType.Json(), "1} , {")).isEqualTo("\"1} , {\"");
    }

    @Test
    void whatIsNoEncodedIdIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(document ->
                        document.resource(sparse("fields[customers]="), new Row("1\"}", List.of(), List.of()))));
    }

    @Test
    void aDocumentWithoutEndStaysBrokenOff() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter document = DocumentWriter.to(bytes)) {
            document.beginData();
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("]").doesNotEndWith("}}");
    }

    private static String value(AttributeType type, Object value) {
        ResourceType only = ResourceType.named("t", Key.generated(AttributeType.Int.signed(64)))
                .attribute(Attribute.of("v", type))
                .build();
        String json = written(document ->
                document.resource(ResourceLayout.of("/api", only), new Row("1", List.of(value), List.of())));
        String before = "\"attributes\":{\"v\":";
        return json.substring(json.indexOf(before) + before.length(), json.indexOf("},\"links\""));
    }

    private static ResourceLayout sparse(String query) {
        ResourceType type = GRAPH.type("customers");
        Query parsed = new QueryParser(GRAPH, Limits.defaults()).parse(type, Endpoint.SINGLE, query);
        return ResourceLayout.of("/api", type, parsed);
    }

    private static String written(Consumer<DocumentWriter> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter document = DocumentWriter.to(bytes)) {
            writing.accept(document);
            document.end();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private record Row(String id, List<? extends @Nullable Object> values, List<RowLinkage> linkages)
            implements ResourceRow {
        @Override
        public @Nullable Object attribute(int index) {
            return values.get(index);
        }

        @Override
        public RowLinkage linkage(int index) {
            return linkages.get(index);
        }
    }
}
