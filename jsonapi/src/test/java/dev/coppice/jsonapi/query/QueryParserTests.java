package dev.coppice.jsonapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.SampleApi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTests {

    private static final ResourceGraph GRAPH = SampleApi.graph();
    private final QueryParser parser = new QueryParser(GRAPH, Limits.defaults(), Set.of("Own"));

    @Test
    void aPlainValueMeansEqualAndAListMeansAnyOf() {
        assertThat(term("filter[credit]=5")).isInstanceOfSatisfying(Filter.Compare.class, compare -> {
            assertThat(compare.comparison()).isEqualTo(Filter.Comparison.EQ);
            assertThat(compare.value()).isEqualTo(new BigDecimal("5.00"));
        });
        assertThat(term("filter[name]=a,b\\,c,"))
                .isInstanceOfSatisfying(
                        Filter.OneOf.class, oneOf -> assertThat(oneOf.values()).containsExactly("a", "b,c", ""));
    }

    @Test
    void likeTakesStarsAndEscapedStars() {
        assertThat(term("filter[name][ilike]=A*\\*b")).isInstanceOfSatisfying(Filter.Like.class, like -> {
            assertThat(like.pattern().literals()).containsExactly("A", "*b");
            assertThat(like.sensitivity()).isEqualTo(Filter.Case.INSENSITIVE);
        });
    }

    @Test
    void aPathAlongRelationshipsLeadsToAnotherType() {
        assertThat(term("filter[orders.items.product.title]=x"))
                .isInstanceOfSatisfying(Filter.Compare.class, compare -> {
                    assertThat(compare.path()).hasToString("orders.items.product.title");
                    assertThat(compare.path().crossesToMany()).isTrue();
                    assertThat(compare.path().end().name()).isEqualTo("products");
                });
    }

    @Test
    void aRelationshipIsComparedByTheIdAtItsEnd() {
        assertThat(term("filter[country]=NO")).isEqualTo(term("filter[country.id]=NO"));
        assertThat(term("filter[country]=NO"))
                .isInstanceOfSatisfying(
                        Filter.Compare.class,
                        compare -> assertThat(compare.value()).isEqualTo(KeyValue.of("NO")));
    }

    @Test
    void aRelationshipCanBeAskedToBeEmpty() {
        assertThat(term("filter[orders][null]=true"))
                .isInstanceOfSatisfying(
                        Filter.Related.class,
                        related -> assertThat(related.presence()).isEqualTo(Filter.Presence.MISSING));
    }

    @Test
    void so1AscendingUnlessPrefixedWithMinus() {
        Query query = parse("orders", "sort=-placedAt,customer.name");
        assertThat(query.sort())
                .extracting(key -> key.path() + " " + key.direction())
                .containsExactly("placedAt DESCENDING", "customer.name ASCENDING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=zzz",
                "sort=",
                "sort=orders.notes",
                "sort=settings",
                "sort=name,-name",
                "sort=name,credit,vip,since"
            })
    void so3UnsupportedSortIsRefusedWith400(String query) {
        assertThat(problems("customers", query)).singleElement().satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.source()).isEqualTo(new Problem.Source.Parameter("sort"));
        });
    }

    @Test
    void so3SortOfASingleResourceIsRefusedWith400() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> parser.parse(GRAPH.type("orders"), Endpoint.SINGLE, "sort=notes"));
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void in4IncludePathsShareTheirBeginnings() {
        Query query = parse("customers", "include=orders.items,country,orders.customer");
        assertThat(query.includes()).hasSize(2);
        assertThat(query.includes().getFirst().then())
                .extracting(next -> next.relationship().name())
                .containsExactly("items", "customer");
    }

    @Test
    void in5AnEmptyIncludeIsNotTheSameAsNone() {
        assertThat(parse("customers", "include=").include()).isEmpty();
        assertThat(parse("customers", "").include()).isNull();
    }

    @Test
    void in6AnUnknownIncludePathIsRefusedWithItsOffset() {
        assertThat(problems("customers", "include=country,orders.zzz"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
                    assertThat(problem.meta()).containsEntry("offset", 15);
                    assertThat(problem.detail()).contains("'zzz'").contains("'items'");
                });
    }

    @Test
    void in9IncludeLimitsAreToldInMeta() {
        assertThat(problems("customers", "include=orders.items.order.customer"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.meta()).containsEntry("limit", 3));
        String elevenPaths = IntStream.range(0, 11).mapToObj(i -> "country").collect(Collectors.joining(","));
        assertThat(problems("customers", "include=" + elevenPaths))
                .singleElement()
                .satisfies(problem -> assertThat(problem.meta()).containsEntry("limit", 10));
    }

    @Test
    void sf1SparseFieldsKeepOnlyWhatIsListed() {
        Query query = parse("customers", "fields[customers]=name,orders&fields[orders]=");
        assertThat(query.shownAttributes(GRAPH.type("customers")))
                .extracting("name")
                .containsExactly("name");
        assertThat(query.shownRelationships(GRAPH.type("customers")))
                .extracting("name")
                .containsExactly("orders");
        assertThat(query.shownAttributes(GRAPH.type("orders"))).isEmpty();
        assertThat(query.shownAttributes(GRAPH.type("items"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields[zzz]=name",
                "fields[customers]=zzz",
                "fields=name",
                "fields[customers][x]=name",
                "fields[customers]=NAME"
            })
    void sf5UnknownTypesAndFieldsAreRefusedWith400(String query) {
        assertThat(problems("customers", query))
                .singleElement()
                .extracting(Problem::status)
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo=1",
                "filter[_]=1",
                "filter[]=1",
                "filter=1",
                "filter[a",
                "filter[name][eq][eq]=1",
                "page=1",
                "page[cursor]=1",
                "sort[x]=name",
                "=1",
                "Foo=1",
                "ext:a=1",
                "filter[name][zz]=1",
                "filter[.]=1"
            })
    void qp4UnknownParameterIsRefusedWith400(String query) {
        String name = query.contains("=") ? query.substring(0, query.indexOf('=')) : query;
        assertThat(problems("customers", query)).singleElement().satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.source()).isEqualTo(new Problem.Source.Parameter(name));
        });
    }

    @Test
    void qp2OwnParametersAreTakenAsTheyAre() {
        assertThat(parse("customers", "Own=count()").custom()).containsEntry("Own", "count()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter%5Bname%5D=a+b", "filter[name]=a%20b", "f%69lter[n%61me]=a+b&"})
    void qp10EncodedAndRawNamesMeanTheSame(String query) {
        assertThat(parse("customers", query)).isEqualTo(parse("customers", "filter[name]=a b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page[size]=1&page%5Bsize%5D=2",
                "filter[name]=a&filter[name][eq]=b",
                "sort=name&sort=name",
                "filter[country]=NO&filter[country.id]=SE"
            })
    void qp11TheSameParameterTwiceIsRefusedWith400(String query) {
        assertThat(problems("customers", query))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.DUPLICATE_PARAMETER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter[credit]=5,x,6 | filter[credit] | 2",
                "filter[credit][gt]=5,6 | filter[credit][gt] | 1",
                "filter[credit]=1.234 | filter[credit] | 0",
                "filter[credit]=123456789 | filter[credit] | 0",
                "filter[since]=2026-02-30 | filter[since] | 0",
                "filter[vip]=TRUE | filter[vip] | 0",
                "filter[level]=gold,bronze | filter[level] | 5",
                "filter[name][like]=a\\b | filter[name][like] | 0",
                "filter[name][null]=maybe | filter[name][null] | 0",
                "filter[orders.id]=01 | filter[orders.id] | 0",
            })
    void qp12FilterErrorsNameTheParameterAndTheOffset(String query, String parameter, int offset) {
        assertThat(problems("customers", query)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_PARAMETER_VALUE);
            assertThat(problem.source()).isEqualTo(new Problem.Source.Parameter(parameter));
            assertThat(problem.meta()).containsEntry("offset", offset);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter[vip][gt]=true",
                "filter[settings]=x",
                "filter[credit][like]=5*",
                "filter[id][lt]=5",
                "filter[level][ge]=gold"
            })
    void operatorsThatDoNotFitTheFieldAreRefused(String query) {
        assertThat(problems("customers", query))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.UNSUPPORTED_OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page[size]=0",
                "page[size]=-1",
                "page[size]=x",
                "page[size]=",
                "page[number]=0",
                "page[number]=1.5",
                "page[offset]=-1",
                "page[limit]=0"
            })
    void cp1PageNumbersArePositiveWholeNumbers(String query) {
        assertThat(problems("customers", query))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.INVALID_PARAMETER_VALUE);
    }

    @Test
    void cp2TheLargestPageIsToldInMeta() {
        assertThat(problems("customers", "page[size]=1000000"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.meta()).hasToString("{page={maxSize=1000}}"));
        assertThat(problems("customers", "page[offset]=999999999999999"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.meta()).hasToString("{page={maxOffset=100000}}"));
    }

    @Test
    void theTwoWaysOfPagingDoNotMix() {
        assertThat(problems("customers", "page[number]=2&page[limit]=5")).hasSize(1);
    }

    @Test
    void aPageIsDefaultOrAsAskedFor() {
        assertThat(parse("customers", "").page()).isEqualTo(new Page.Numbered(1, 25));
        assertThat(parse("customers", "page[number]=3&page[size]=10").page()).isEqualTo(new Page.Numbered(3, 10));
        assertThat(new Page.Numbered(3, 10).offset()).isEqualTo(20);
        assertThat(parse("customers", "page[offset]=7").page()).isEqualTo(new Page.Offset(7, 25));
    }

    @Test
    void filterLimitsAreKept() {
        String manyItems = IntStream.range(0, 501).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(problems("customers", "filter[credit]=" + manyItems))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(problems("customers", "filter[name][ge]=" + "x".repeat(1025)))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(problems("items", "filter[order.customer.orders.items.order.customer.name]=x"))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.LIMIT_EXCEEDED);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems("customers", "sort=zzz&filter[credit]=x,y&page[size]=0&include=zzz&foo=1"))
                .hasSize(6);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThat(problems("customers", "filter[name]=%ff"))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.INVALID_PARAMETER);
    }

    private Filter term(String query) {
        return ((Filter.And) parse("customers", query).filter()).terms().getFirst();
    }

    private Query parse(String type, String query) {
        return parser.parse(GRAPH.type(type), Endpoint.COLLECTION, query);
    }

    private List<Problem> problems(String type, String query) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> parse(type, query));
        assertThat(refused).as("refusal of %s", query).isNotNull();
        return refused.problems();
    }
}
